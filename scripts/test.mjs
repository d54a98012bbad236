// npm test: every check, then the journeys on the real Electron.
import { check } from './check.mjs'
import { endToEnd } from './e2e.mjs'
import { runScript, say } from './lib/project.mjs'

await runScript(async () => {
  const startedAt = Date.now()
  const checked = await check()
  say('\n── end to end')
  const walked = await endToEnd()

  const failedSteps = [...checked.failed, ...(walked.code === 0 ? [] : ['end to end'])]
  say(`\nRan on ${walked.electron}`)
  say(`Took ${Math.round((Date.now() - startedAt) / 1000)} s.`)
  if (failedSteps.length > 0) say(`Failed: ${failedSteps.join(', ')}.`)
  const passed = checked.unit.passed + walked.counts.passed
  // A step that failed without a failing test, such as lint, still counts as one.
  const failed = Math.max(checked.unit.failed + walked.counts.failed, failedSteps.length)
  const skipped = checked.unit.skipped + walked.counts.skipped
  process.stdout.write(`Tests: ${passed} passed, ${failed} failed, ${skipped} skipped\n`)
  return failedSteps.length === 0 ? 0 : 1
})
