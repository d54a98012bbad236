import { type ParseArgsConfig, parseArgs } from 'node:util'
import { err, ok, type Result } from '../base/index.ts'
import { OUTPUT_KINDS } from '../production/index.ts'

type Options = NonNullable<ParseArgsConfig['options']>

const everywhere = {
  library: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies Options

/** What each command takes: how many words, and which options beside those all commands have. */
const COMMANDS = {
  topics: { words: [], options: {} },
  lessons: { words: [], options: {} },
  show: { words: ['ID'], options: {} },
  assemble: {
    words: ['TOPIC'],
    options: { recipe: { type: 'string' }, minutes: { type: 'string' }, save: { type: 'boolean' } },
  },
  check: { words: ['LESSON'], options: {} },
  export: {
    words: ['LESSON'],
    options: {
      out: { type: 'string' },
      only: { type: 'string' },
      force: { type: 'boolean' },
      theme: { type: 'string' },
      scaffold: { type: 'string' },
      print: { type: 'string' },
      fillable: { type: 'boolean' },
      handout: { type: 'string' },
      reveals: { type: 'string' },
      pack: { type: 'string' },
    },
  },
  share: { words: ['ID'], options: { out: { type: 'string' } } },
  'open-share': {
    words: ['FILE'],
    options: { different: { type: 'string' }, save: { type: 'boolean' } },
  },
  quiz: {
    words: ['TOPIC'],
    options: { format: { type: 'string' }, out: { type: 'string' } },
  },
  import: {
    words: ['FILE'],
    options: {
      format: { type: 'string' },
      save: { type: 'boolean' },
      labels: { type: 'boolean' },
    },
  },
} as const satisfies Record<
  string,
  { readonly words: readonly string[]; readonly options: Options }
>

export type CommandName = keyof typeof COMMANDS

/** A list only where an option may be given more than once, and none may. */
export type OptionValue = string | boolean | readonly (string | boolean)[] | undefined

export interface Request {
  readonly command: CommandName | 'help'
  /** The one thing a command is about; empty where it takes none. */
  readonly subject: string
  readonly options: Readonly<Record<string, OptionValue>>
}

/** Reads the command line. The error is a sentence. */
export function readUsage(args: readonly string[]): Result<Request> {
  const [name, ...rest] = args
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    return ok({ command: 'help', subject: '', options: {} })
  }
  if (!isCommand(name)) {
    return err(`There is no command “${name}”. There are: ${Object.keys(COMMANDS).join(', ')}.`)
  }
  const { words } = COMMANDS[name]
  const options: Options = { ...COMMANDS[name].options, ...everywhere }
  let parsed
  try {
    parsed = parseArgs({
      args: rest,
      options,
      allowPositionals: true,
    })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    // Node adds advice on dashes that is of no use here.
    return err(`${(why.split(/\. |\n/)[0] ?? why).replace(/\.$/, '')}.`)
  }
  if (parsed.values.help === true) return ok({ command: 'help', subject: '', options: {} })
  if (parsed.positionals.length !== words.length) {
    const wanted =
      words.length === 0 ? 'nothing after its name' : `one ${words.join(' ')} after its name`
    return err(`“${name}” takes ${wanted}.`)
  }
  return ok({ command: name, subject: parsed.positionals[0] ?? '', options: parsed.values })
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name)
}

export const HELP = `Lectern: slides, worksheet and mark scheme from one topic, always in agreement.

Usage: npm run -s lectern -- COMMAND [options]

  topics                    list the topics of the library
  lessons                   list its lessons
  show ID                   show a topic or a lesson
  assemble TOPIC            make a lesson from a topic
      --recipe NAME           single-lesson (default), whole-topic, or one of the library's own
      --minutes N             length of the lesson
      --save                  keep it in the library under an id of its own
  check LESSON              say what is wrong or unwise about a lesson
  export LESSON --out DIR   write slides.pptx, worksheet.pdf and mark-scheme.pdf
                            (given a topic, a lesson is assembled from it first)
      --only KINDS            some of: ${OUTPUT_KINDS.join(',')}
      --theme NAME            draw the slides with another theme
      --scaffold LEVEL        worksheet and answers with more help or less: support, core, stretch
      --print VARIANT         worksheet and answers on another paper: large18, large24, dyslexia,
                              grey, a5 (two copies a sheet), booklet; slides-pdf: grey
      --fillable              worksheet with fields to type in
      --handout N             slides-pdf with 1, 2, 3 (beside lines to write on) or 6 slides a page
      --reveals STATE         slides-pdf with both (default), only answered or only questions
      --pack LIST             worksheet copies as one file: "24 core, 3 dyslexia, 1 large18"
                              (--only, --scaffold, --print and --handout take lists: a,b)
      --force                 go on although a check says no
  import FILE               make a topic from notes; “-” reads standard input
      --format NAME           plain, markdown, html or docx; otherwise told from
                            the file itself
      --labels                show what each line was taken for
      --save                  keep it in the library
  share ID --out FILE       one .lectern file with a topic, or a lesson and all that it needs
  open-share FILE           say what a .lectern file would add, replace or keep
      --different CHOICE      keep (default), replace or both, where the library has another state
      --save                  do it
  quiz TOPIC --out FILE     a quiz for other programs
      --format NAME           gift, moodle, anki (also Quizlet) or csv

Every command takes:
  --library DIR             the library to use. Without it, the starter library that comes with
                            Lectern is used, and --save keeps new documents there.
  --json                    print JSON for other programs
  --help                    this text

Nothing that exists is ever replaced by assemble or import. Export replaces files of the same name
in DIR, all of them or none.

Exit codes: 0 done; 1 it could not be finished; 2 wrong usage; 3 input cannot be read;
4 a check blocks the export.`
