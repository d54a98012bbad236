import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import { isStaleTemporary } from './writeDurably.ts'

const here = dirname(fileURLToPath(import.meta.url))

/** A program that saves ever newer versions and tells the number of each once it is safe. */
const SAVE_LOOP = `
import { writeFileSync, writeSync } from 'node:fs'
import { nodeFileSystem } from '${join(here, 'fileSystem.ts')}'
import { writeDurably } from '${join(here, 'writeDurably.ts')}'
const [path, protocol, from] = process.argv.slice(2)
for (let n = Number(from) + 1; ; n++) {
  const text = JSON.stringify({ n, filling: 'x'.repeat(300_000), end: n })
  if (protocol === 'plain') writeFileSync(path, text)
  else await writeDurably(nodeFileSystem, path, new TextEncoder().encode(text))
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
  readonly stale: number
  readonly unswept: number
}

async function killMany(program: string, protocol: string, kills: number): Promise<Damage> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-kill-'))
  const path = join(folder, 'topic.json')
  let [unreadable, lost, last] = [0, 0, 0]
  for (let kill = 0; kill < kills; kill++) {
    const told = await saveUntilKilled(program, [path, protocol, String(last)], (kill * 7) % 23)
    last = Math.max(last, told)
    try {
      const found = JSON.parse(await readFile(path, 'utf8')) as { n: number; end: number }
      if (found.n < told || found.end !== found.n) lost += 1
      last = Math.max(last, found.n)
    } catch {
      unreadable += 1
    }
  }
  const others = (await readdir(folder)).filter((name) => name !== 'topic.json')
  const unswept = others.filter((name) => !isStaleTemporary(join(folder, name))).length
  return { unreadable, lost, stale: others.length, unswept }
}

describe('a program killed while it saves', () => {
  it('leaves a whole file and every save that it had told', { timeout: 300_000 }, async () => {
    const program = await bundleSaveLoop()
    const lanes = await Promise.all([
      killMany(program, 'durable', 100),
      killMany(program, 'durable', 100),
    ])
    for (const lane of lanes) {
      expect(lane).toMatchObject({ unreadable: 0, lost: 0, unswept: 0 })
      // Kills that never met a save in progress would prove nothing.
      expect(lane.stale).toBeGreaterThan(0)
    }
    const plain = await killMany(program, 'plain', 60)
    expect(plain.unreadable, 'control: plain writing is caught').toBeGreaterThan(0)
  })
})
