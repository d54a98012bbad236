// npm run check: everything about the code that can be said without starting the app. Goes through
// every step even after a failure, so that one run tells all there is to mend. Name steps to run
// only those: npm run check -- types lint
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureDependencies } from './lib/dependencies.mjs'
import { SetUpError, root, runNode, runScript, say } from './lib/project.mjs'

const unitReport = 'out/reports/unit.json'

/** @type {Record<string, { file: string, args: string[] }>} */
const steps = {
  types: {
    file: 'node_modules/typescript/bin/tsc',
    args: ['-b', 'tsconfig.pure.json', 'tsconfig.node.json', 'tsconfig.e2e.json'],
  },
  svelte: {
    file: 'node_modules/svelte-check/bin/svelte-check',
    args: ['--tsconfig', 'tsconfig.web.json', '--fail-on-warnings', '--output', 'human'],
  },
  lint: { file: 'node_modules/eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
  format: {
    file: 'node_modules/prettier/bin/prettier.cjs',
    args: ['--check', '--log-level', 'warn', '.'],
  },
  boundaries: { file: 'scripts/checkBoundaries.mjs', args: [] },
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
  const failed = []
  for (const [name, { file, args }] of Object.entries(steps)) {
    if (names.length > 0 && !names.includes(name)) continue
    say(`\n── ${name}`)
    const startedAt = Date.now()
    const { code } = await runNode(join(root, file), args)
    say(`${code === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
    if (code !== 0) failed.push(name)
  }
  return { failed, unit: unitCounts() }
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
