// npm run check: everything about the code that can be said without starting the app. Goes through
// every step even after a failure, so that one run tells all there is to mend. Name steps to run
// only those: npm run check -- types lint
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureDependencies } from './lib/dependencies.mjs'
import { SetUpError, root, runNode, runScript, say } from './lib/project.mjs'

const unitReport = 'out/reports/unit.json'

/** @typedef {{ file: string, args: string[] }} Program */

/** In the order in which they start; the longest first. @type {Record<string, Program>} */
const steps = {
  lint: { file: 'node_modules/eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
  types: {
    file: 'node_modules/typescript/bin/tsc',
    args: ['-b', 'tsconfig.pure.json', 'tsconfig.node.json', 'tsconfig.e2e.json'],
  },
  svelte: {
    file: 'node_modules/svelte-check/bin/svelte-check',
    args: ['--tsconfig', 'tsconfig.web.json', '--fail-on-warnings', '--output', 'human'],
  },
  format: {
    file: 'node_modules/prettier/bin/prettier.cjs',
    args: ['--check', '--log-level', 'warn', '.'],
  },
  boundaries: { file: 'scripts/checkBoundaries.mjs', args: [] },
  // Comes last and alone: it keeps every core busy by itself.
  unit: {
    file: 'node_modules/vitest/vitest.mjs',
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
  },
}

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {readonly string[]} [names] steps to take; all of them when none is named
 * @returns {Promise<{ failed: string[], unit: Counts }>}
 */
export async function check(names = []) {
  const unknown = names.filter((name) => !(name in steps))
  if (unknown.length > 0) {
    throw new SetUpError(
      `There is no step ${unknown.join(', ')}. The steps: ${Object.keys(steps).join(', ')}.`,
    )
  }
  await ensureDependencies()
  mkdirSync(join(root, 'out/reports'), { recursive: true })
  rmSync(join(root, unitReport), { force: true })
  const wanted = Object.entries(steps).filter(
    ([name]) => names.length === 0 || names.includes(name),
  )
  const failed = await takeSteps(wanted.filter(([name]) => name !== 'unit'))
  failed.push(...(await takeSteps(wanted.filter(([name]) => name === 'unit'))))
  return { failed, unit: unitCounts() }
}

/** A step that reads the code keeps about one core busy. */
const STEPS_AT_ONCE = 2

/**
 * Takes steps side by side, each one's output in one piece once it has ended; a step that is alone
 * prints as it goes.
 *
 * @param {ReadonlyArray<[name: string, program: Program]>} wanted
 * @returns {Promise<string[]>} the names of those that failed
 */
async function takeSteps(wanted) {
  const waiting = [...wanted]
  const stdio = wanted.length > 1 ? 'pipe' : 'inherit'
  /** @type {string[]} */
  const failed = []
  const takeInTurn = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const [name, { file, args }] = step
      if (stdio === 'inherit') say(`\n── ${name}`)
      const startedAt = Date.now()
      const { code, output } = await runNode(join(root, file), args, { stdio })
      if (stdio === 'pipe') say(`\n── ${name}\n${output.trimEnd()}`)
      say(
        `${code === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`,
      )
      if (code !== 0) failed.push(name)
    }
  }
  await Promise.all(Array.from({ length: STEPS_AT_ONCE }, takeInTurn))
  return failed
}

/** @returns {Counts} */
function unitCounts() {
  try {
    const report = JSON.parse(readFileSync(join(root, unitReport), 'utf8'))
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    }
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runScript(async () => {
    const { failed } = await check(process.argv.slice(2))
    say(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}.`)
    return failed.length === 0 ? 0 : 1
  })
}
