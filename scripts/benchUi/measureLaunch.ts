import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Milliseconds from starting the program to a painted window. */
export interface Launch {
  /** The first rows of the list can be read and pressed. */
  readonly usable: number
  /** All that there is is listed. */
  readonly complete: number
}

export interface Launches {
  /** The very first start: nothing is known of the library, and no code has been kept. */
  readonly cold: Launch
  /** A teacher's daily start. */
  readonly warm: readonly Launch[]
  /** An empty window, each just before a warm start. */
  readonly bare: readonly Launch[]
}

export interface Programs {
  readonly executable: string
  /** The folder of the repository. */
  readonly root: string
  readonly library: string
  readonly topics: number
}

const IS_LISTED = `document.querySelectorAll('tbody th').length > 5`
// Chromium keeps compiled code from the second start on.
const STARTS_BEFORE = 2

export async function measureLaunches(programs: Programs, runs: number): Promise<Launches> {
  const { root, library, topics } = programs
  const data = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
  const bareData = mkdtempSync(join(tmpdir(), 'lectern-bench-bare-'))
  const isComplete = `document.querySelector('footer')?.textContent.includes('${topics} topics')`
  const startApp = (): Promise<Launch> =>
    launch(programs, [root, `--user-data-dir=${data}`, `--library=${library}`], {
      usable: IS_LISTED,
      complete: isComplete,
    })
  const startBare = (): Promise<Launch> =>
    launch(programs, [join(root, 'scripts/benchUi/bareWindow'), `--user-data-dir=${bareData}`], {
      usable: 'document.body',
      complete: 'document.body',
    })
  try {
    // Electron itself is read from the disk by whoever starts first.
    await startBare()
    const cold = await startApp()
    for (let i = 1; i < STARTS_BEFORE; i++) await startApp()
    const warm: Launch[] = []
    const bare: Launch[] = []
    for (let run = 0; run < runs; run++) {
      bare.push(await startBare())
      warm.push(await startApp())
    }
    return { cold, warm, bare }
  } finally {
    for (const folder of [data, bareData])
      rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
  }
}

/** Milliseconds after which a program that has painted nothing has failed. */
const PATIENCE = 60_000

function launch(
  { executable, root }: Programs,
  args: readonly string[],
  { usable, complete }: { readonly usable: string; readonly complete: string },
): Promise<Launch> {
  return new Promise((resolve, fail) => {
    const program = spawn(
      executable,
      [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '-r',
        join(root, 'scripts/benchUi/watchLaunch.cjs'),
        ...args,
      ],
      {
        env: {
          ...process.env,
          BENCH_STARTED_AT: String(Date.now()),
          BENCH_USABLE: usable,
          BENCH_COMPLETE: complete,
        },
      },
    )
    const timer = setTimeout(() => program.kill('SIGKILL'), PATIENCE)
    let said = ''
    program.stdout.on('data', (chunk) => (said += String(chunk)))
    program.stderr.resume()
    program.on('error', fail)
    program.on('exit', () => {
      clearTimeout(timer)
      const times = /^LAUNCHED (.*)$/m.exec(said)?.[1]
      if (times === undefined) fail(new Error('A program did not show its window.'))
      else resolve(JSON.parse(times) as Launch)
    })
  })
}
