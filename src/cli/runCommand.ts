import { stableStringify } from '../base/index.ts'
import { assembleCommand } from './commands/assemble.ts'
import { checkCommand } from './commands/check.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { listLessons, listTopics } from './commands/list.ts'
import { openShareCommand } from './commands/openShare.ts'
import { quizCommand } from './commands/quiz.ts'
import { shareCommand } from './commands/share.ts'
import { showCommand } from './commands/show.ts'
import type { Outcome } from './outcome.ts'
import { openWorkplace, type Surroundings, type Workplace } from './workplace.ts'
import { type CommandName, HELP, readUsage, type Request } from './usage.ts'
import { SEE_HELP, unexpected } from './wording.ts'

type Command = (workplace: Workplace, request: Request) => Promise<Outcome>

const COMMANDS: Readonly<Record<CommandName, Command>> = {
  topics: listTopics,
  lessons: listLessons,
  show: showCommand,
  assemble: assembleCommand,
  check: checkCommand,
  export: exportCommand,
  import: importCommand,
  share: shareCommand,
  'open-share': openShareCommand,
  quiz: quizCommand,
}

/** Runs one command and answers with the exit code; nothing is printed but through `surroundings`. */
export async function runCommand(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const { print, complain } = surroundings
  const usage = readUsage(args)
  if (!usage.ok) {
    complain(`${usage.error} ${SEE_HELP}`)
    return 2
  }
  const { command, options } = usage.value
  if (command === 'help') {
    print(`${HELP}\n`)
    return 0
  }
  const json = options['json'] === true
  const outcome = await attempt(COMMANDS[command], surroundings, usage.value)
  if (!outcome.ok) {
    if (json && outcome.error.json !== undefined) print(stableStringify(outcome.error.json))
    complain(oneLine(outcome.error.message))
    return outcome.error.exit
  }
  for (const warning of outcome.value.warnings ?? []) complain(oneLine(warning))
  print(json ? stableStringify(outcome.value.json) : `${outcome.value.text}\n`)
  return 0
}

/** Even a mistake of ours ends in one clear line. */
async function attempt(
  command: Command,
  surroundings: Surroundings,
  request: Request,
): Promise<Outcome> {
  try {
    const workplace = await openWorkplace(surroundings, request)
    if (!workplace.ok) return workplace
    try {
      return await command(workplace.value, request)
    } finally {
      await workplace.value.library.close()
    }
  } catch (error) {
    return unexpected(error)
  }
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}
