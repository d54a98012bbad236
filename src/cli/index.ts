/**
 * cli: the app's work without its window: list, show, assemble, check, import and export.
 *
 * Node only, no Electron. May import everything but main, preload and the window. Start with
 * `runCommand.ts`; each command is a file of `commands/`, and all words for people are in `wording.ts`.
 */
import { resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { dataFolderOf } from './dataFolder.ts'
import { runCommand } from './runCommand.ts'

// Two folders up from here and from the bundle alike.
const root = resolve(import.meta.dirname, '../..')

process.exitCode = await runCommand(process.argv.slice(2), {
  root,
  workingFolder: process.cwd(),
  print: (text) => process.stdout.write(text),
  complain: (line) => process.stderr.write(`${line}\n`),
  readStandardInput: () => buffer(process.stdin),
  dataFolder: dataFolderOf(),
})
