// npm run dev: the app with its window reloading as files change.
import { join } from 'node:path'
import { developmentArguments, prepareElectron } from './lib/app.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { hasDisplay } from './lib/display.mjs'
import { SetUpError, root, runNode, runScript } from './lib/project.mjs'

await runScript(async () => {
  await ensureDependencies()
  if (!hasDisplay())
    throw new SetUpError('There is no screen here: set DISPLAY or WAYLAND_DISPLAY.')
  const { executable } = await prepareElectron()
  const { code } = await runNode(
    join(root, 'node_modules/electron-vite/bin/electron-vite.js'),
    ['dev', '--watch', '--', ...developmentArguments(), ...process.argv.slice(2)],
    { env: { ...process.env, ELECTRON_EXEC_PATH: executable } },
  )
  return code
})
