// The import rows of the bench: a megabyte of notes of every kind in fixtures/import/tuned, in the
// processor's own milliseconds, since the clock also counts whatever else the computer is doing.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import MarkdownIt from 'markdown-it'
import { importNotes, type NotesFormat } from '../src/import/index.ts'

const CHARACTERS = 1_000_000
const RUNS = 5
/** What a megabyte may take, in milliseconds of the processor. */
const MOST = 1000

export function benchImport(root: string, say: (line: string) => void): void {
  say('')
  say(
    `Import of a text of ${CHARACTERS / 1e6} MB, in ms of the processor, first time / median of ${RUNS}:`,
  )
  const notes = mixedNotes(join(root, 'fixtures/import/tuned'))
  const parser = new MarkdownIt()
  const rival = timeRuns(() => parser.parse(notes, {}))
  for (const format of ['plain', 'markdown'] as const satisfies readonly NotesFormat[]) {
    const own = timeRuns(() => importNotes({ text: notes, format }))
    const figures = `${own.first.toFixed(0).padStart(7)} / ${own.median.toFixed(0)}`
    const ratios = `×${(own.median / rival.median).toFixed(1)} of markdown-it parsing it (${rival.median.toFixed(0)}), ×${(own.median / MOST).toFixed(2)} of what it may take`
    say(`  ${format.padEnd(12)}${figures}  ${ratios}`)
  }
}

function mixedNotes(folder: string): string {
  const page = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
  return page.repeat(Math.ceil(CHARACTERS / page.length)).slice(0, CHARACTERS)
}

function timeRuns(work: () => unknown): { readonly first: number; readonly median: number } {
  const times = Array.from({ length: RUNS }, () => {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  const [first = 0] = times
  return { first, median: [...times].sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0 }
}
