import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'lectern-tests-'))

/**
 * One folder for the temporary files of all tests of a run, gone when the run ends. Tests ask the
 * system for its folder and need not know; what they start inherits it.
 */
export function setup(): void {
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true })
}
