import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import { open, rivers, smallLibrary } from '../../fixtures/smallLibrary.ts'
import { parseTopic } from '../topic/index.ts'

const here = dirname(fileURLToPath(import.meta.url))

/** Kills of the durable way; the full count takes minutes: LECTERN_KILLS=1000. */
const KILLS = Number(process.env['LECTERN_KILLS'] ?? 120)

/** A program that saves ever newer versions of a topic and tells the number of each once it is safe. */
const SAVE_LOOP = `
import { writeFileSync, writeSync } from 'node:fs'
import { openLibrary } from '${join(here, 'index.ts')}'
const [folder, data, protocol, from] = process.argv.slice(2)
const text = 'x'.repeat(300_000)
const opened = protocol === 'plain' ? undefined : await openLibrary(folder, { dataFolder: data })
await opened?.value.refresh()
for (let n = Number(from) + 1; ; n++) {
  const topic = ${JSON.stringify({ ...rivers, items: [] })}
  topic.title = String(n)
  topic.source = { text, licence: String(n) }
  if (opened === undefined) writeFileSync(folder + '/topics/rivers/topic.json', JSON.stringify(topic))
  else if (!(await opened.value.topics.write(topic)).ok) process.exit(1)
  writeSync(1, n + '\\n')
}
`

async function bundleSaveLoop(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-crash-'))
  const entry = join(folder, 'saveLoop.ts')
  await writeFile(entry, SAVE_LOOP)
  await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    build: {
      ssr: entry,
      outDir: join(folder, 'out'),
      target: 'node20',
      rolldownOptions: { output: { format: 'es', entryFileNames: 'saveLoop.mjs' } },
    },
  })
  return join(folder, 'out/saveLoop.mjs')
}

/** Kills the program some milliseconds after its first save; answers with the last one it told. */
function saveUntilKilled(
  program: string,
  args: readonly string[],
  milliseconds: number,
): Promise<number> {
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (data: Buffer) => {
      if (output === '') setTimeout(() => child.kill('SIGKILL'), milliseconds)
      output += data.toString()
    })
    child.on('error', fail)
    child.on('exit', () => {
      const told = output.split('\n').slice(0, -1)
      settle(Number(told.at(-1) ?? 0))
    })
  })
}

interface Damage {
  readonly unreadable: number
  readonly lost: number
  /** Temporary files that the kills left, and those that the next start did not sweep. */
  readonly stale: number
  readonly unswept: number
}

async function killMany(program: string, protocol: string, kills: number): Promise<Damage> {
  const { folder, data, topicFile } = await smallLibrary()
  let [unreadable, lost, last, stale] = [0, 0, 0, 0]
  for (let kill = 0; kill < kills; kill++) {
    const args = [folder, data, protocol, String(last)]
    const told = await saveUntilKilled(program, args, (kill * 7) % 23)
    last = Math.max(last, told)
    try {
      const found = parseTopic(await readFile(topicFile, 'utf8'))
      if (!found.ok) unreadable += 1
      else {
        const { title, source } = found.value
        if (Number(title) < told || source.licence !== title) lost += 1
        last = Math.max(last, Number(title))
      }
    } catch {
      unreadable += 1
    }
    stale += (await temporariesIn(folder)).length
  }
  const library = await open(folder, { dataFolder: data })
  await library.refresh()
  await library.topics.write({ ...rivers, title: 'The last' })
  const left = [...(await temporariesIn(folder)), ...(await temporariesIn(data))]
  return { unreadable, lost, stale, unswept: left.length }
}

async function temporariesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.tmp'))
}

describe('a program killed while it saves', () => {
  it('leaves a whole file and every save that it had told', { timeout: 1_800_000 }, async () => {
    const program = await bundleSaveLoop()
    const lanes = await Promise.all([
      killMany(program, 'durable', Math.ceil(KILLS / 2)),
      killMany(program, 'durable', Math.floor(KILLS / 2)),
    ])
    console.info(`${KILLS} kills: ${JSON.stringify(lanes)}`)
    for (const lane of lanes) {
      expect(lane).toMatchObject({ unreadable: 0, lost: 0, unswept: 0 })
    }
    // Kills that never met a save in progress would prove nothing.
    expect(lanes.reduce((sum, lane) => sum + lane.stale, 0)).toBeGreaterThan(0)
    const plain = await killMany(program, 'plain', 60)
    expect(plain.unreadable, 'control: plain writing is caught').toBeGreaterThan(0)
  })
})
