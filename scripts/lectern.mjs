// npm run -s lectern -- <command>: the app's work without its window, in plain Node.
import { runProgram } from './lib/bundle.mjs'
import { SetUpError, say } from './lib/project.mjs'

try {
  // The program sets its own exit code, so nothing here may set another after it.
  await runProgram({ name: 'cli', entry: 'src/cli/index.ts', args: process.argv.slice(2) })
} catch (error) {
  if (!(error instanceof SetUpError)) throw error
  say(error.message)
  process.exitCode = 1
}
