// npm start: installs what is missing, builds what changed, and opens the app.
import { join } from 'node:path'
import { developmentArguments, ensureAppBuilt, prepareElectron } from './lib/app.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { hasDisplay } from './lib/display.mjs'
import { SetUpError, root, run, runNode, runScript, say } from './lib/project.mjs'

const starterLesson = 'nazi-soviet-pact-lesson'

await runScript(async () => {
  await ensureDependencies()
  if (!hasDisplay()) return exportStarter()
  await ensureAppBuilt()
  const { executable } = await prepareElectron()
  const { code } = await run(executable, [
    ...developmentArguments(),
    root,
    ...process.argv.slice(2),
  ])
  return code
})

/** What the app makes can still be seen where no window can open. */
async function exportStarter() {
  say(
    'There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open.',
  )
  say('Exporting the starter lesson to exports/ instead…')
  const { code } = await runNode(join(root, 'scripts/lectern.mjs'), [
    'export',
    starterLesson,
    '--out',
    'exports',
  ])
  if (code !== 0) {
    throw new SetUpError(`The starter lesson could not be exported (exit code ${code}).`)
  }
}
