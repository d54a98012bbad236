// The one-way order of the folders. The rules are in .dependency-cruiser.mjs; boundaries.test.ts
// plants forbidden imports to see that this fails when it should.
import { join } from 'node:path'
import { root, runNode, runScript } from './lib/project.mjs'

await runScript(async () => {
  const { code } = await runNode(
    join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
    ['--config', '.dependency-cruiser.mjs', 'src'],
  )
  return code
})
