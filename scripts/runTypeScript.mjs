// node scripts/runTypeScript.mjs scripts/bench.ts [arguments]: runs one TypeScript script in Node.
import { basename } from 'node:path'
import { runProgram } from './lib/bundle.mjs'
import { SetUpError, say } from './lib/project.mjs'

const [entry, ...args] = process.argv.slice(2)
try {
  if (!entry) throw new SetUpError('Name the script to run, for example scripts/bench.ts.')
  await runProgram({ name: `script-${basename(entry, '.ts')}`, entry, args })
} catch (error) {
  if (!(error instanceof SetUpError)) throw error
  say(error.message)
  process.exitCode = 1
}
