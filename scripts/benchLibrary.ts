// The library rows of the bench: a made-up library of 5,000 topics and 1,000 lessons, opened by a
// process that knows nothing but what the last one left on the disk.
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LargeLibrary, writeLargeLibrary } from '../fixtures/largeLibrary.ts'
import { openLibrary, type Library } from '../src/library/index.ts'

const TOPICS = 5000
const STARTS = 5
const QUERIES = 300

interface Start {
  /** Milliseconds to a list of all topics, and of lessons too. */
  readonly topics: number
  readonly lessons: number
  /** The rival: every file read and parsed anew. */
  readonly readAll: number
}

interface Searches {
  readonly times: readonly number[]
  /** The rival: looking through all texts, which lie in memory already. */
  readonly rival: readonly number[]
  readonly save: readonly number[]
  readonly firstAnswer: number
}

export async function benchLibrary(say: (line: string) => void): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'lectern-bench-'))
  const folder = join(home, 'library')
  try {
    const { titles } = await writeLargeLibrary(folder, TOPICS)
    const [first] = await alone<Start>('list', home)
    const starts = (await alone<Start>('list', home, STARTS)).slice(-STARTS)
    await alone<Searches>('search', home, 1, titles)
    const [search] = await alone<Searches>('search', home, 1, titles)
    if (first === undefined || search === undefined)
      throw new Error('The library was not measured.')
    say('')
    say(`A library of ${TOPICS} topics and ${TOPICS / 5} lessons, in ms:`)
    const topics = median(starts.map((start) => start.topics))
    const readAll = median(starts.map((start) => start.readAll))
    line('start to a list of topics, warm', topics, readAll, 'reading all files')
    line(
      'the same with lessons',
      median(starts.map((s) => s.lessons)),
      readAll,
      'reading all files',
    )
    line('start to a list of topics, first time', first.topics, first.readAll, 'reading all files')
    line(
      'search, median',
      at(search.times, 0.5),
      at(search.rival, 0.5),
      'looking through all texts',
    )
    line('search, 95 in 100 within', at(search.times, 0.95), at(search.rival, 0.95), 'the same')
    say(`  ${'start to the first answer, warm'.padEnd(40)}${search.firstAnswer.toFixed(0)}`)
    say(`  ${'save one topic, median'.padEnd(40)}${at(search.save, 0.5).toFixed(1)}`)
  } finally {
    await rm(home, { recursive: true, force: true })
  }

  function line(name: string, ours: number, rival: number, what: string): void {
    const figures = `${ours.toFixed(1).padStart(9)}  ×${(ours / rival).toFixed(2)} of ${what} (${rival.toFixed(1)})`
    say(`  ${name.padEnd(40)}${figures}`)
  }
}

/** Runs in the process that `alone` starts. */
export async function beLibraryBench(what: string, home: string): Promise<void> {
  const opened = openAt(home)
  const result =
    what === 'list' ? await measureStart(opened, home) : await measureSearch(opened, home)
  process.stdout.write(JSON.stringify(result))
}

function openAt(home: string): Promise<Library> {
  return openLibrary(join(home, 'library'), { dataFolder: join(home, 'data') }).then((opened) => {
    if (!opened.ok) throw new Error(opened.error.code)
    return opened.value
  })
}

async function measureStart(opening: Promise<Library>, home: string): Promise<Start> {
  const startedAt = performance.now()
  const library = await opening
  await library.topics.list()
  const topics = performance.now() - startedAt
  await library.lessons.list()
  const lessons = performance.now() - startedAt
  await library.close()
  const readAt = performance.now()
  await readTexts(home)
  return { topics, lessons, readAll: performance.now() - readAt }
}

async function measureSearch(opening: Promise<Library>, home: string): Promise<Searches> {
  const startedAt = performance.now()
  const library = await opening
  let answer = await library.search('na')
  const firstAnswer = performance.now() - startedAt
  while (!answer.isComplete) {
    await new Promise((resume) => setTimeout(resume, 500))
    answer = await library.search('na')
  }
  const titles = JSON.parse(await readInput()) as LargeLibrary['titles']
  const queries = Array.from({ length: QUERIES }, (_, n) => queryFor(titles, n))
  const times = await timeEach(queries, (query) => library.search(query))
  const texts = await readTexts(home)
  const rival = await timeEach(queries, (query) =>
    Promise.resolve(texts.filter((text) => text.includes(query))),
  )
  const save = await timeEach(titles.slice(0, 20), async (_, n) => {
    const read = await library.topics.read(`topic-${n}`)
    if (!read.ok) throw new Error(read.error.code)
    const { document, version } = read.value
    await library.topics.write({ ...document, subject: 'Saved' }, { basedOn: version })
  })
  await library.close()
  return { times, rival, save, firstAnswer }
}

/** A word, the beginning of one, two words of which one is mistyped, and a whole title, in turn. */
function queryFor(titles: readonly string[], n: number): string {
  const words = (titles[(n * 37) % titles.length] ?? '').toLowerCase().split(' ')
  const [first = '', second = ''] = words
  if (n % 4 === 0) return first
  if (n % 4 === 1) return first.slice(0, 3)
  if (n % 4 === 2) return `${first.slice(0, 2)}x${first.slice(3)} ${second}`
  return words.slice(0, 3).join(' ')
}

async function timeEach<T>(
  items: readonly T[],
  work: (item: T, n: number) => Promise<unknown>,
): Promise<readonly number[]> {
  const times: number[] = []
  for (const [n, item] of items.entries()) {
    const startedAt = performance.now()
    await work(item, n)
    times.push(performance.now() - startedAt)
  }
  return times
}

async function readTexts(home: string): Promise<readonly string[]> {
  const folder = join(home, 'library/topics')
  const texts: string[] = []
  for (const name of await readdir(folder)) {
    const text = await readFile(join(folder, name, 'topic.json'), 'utf8')
    JSON.parse(text)
    texts.push(text.toLowerCase())
  }
  return texts
}

async function alone<T>(
  what: string,
  home: string,
  runs = 1,
  input: unknown = [],
): Promise<readonly T[]> {
  const results: T[] = []
  for (let run = 0; run < runs; run++) {
    const args = [process.argv[1] ?? '', '--library', what, home]
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
    child.stdin.end(JSON.stringify(input))
    let output = ''
    child.stdout.on('data', (data: Buffer) => (output += data.toString()))
    const code = await new Promise((settle) => child.on('close', settle))
    if (code !== 0) throw new Error(`The library bench ended with code ${String(code)}`)
    results.push(JSON.parse(output) as T)
  }
  return results
}

async function readInput(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin) text += String(chunk)
  return text
}

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

const median = (values: readonly number[]): number => at(values, 0.5)
