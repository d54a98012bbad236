import { resolve } from 'node:path'
import { ok } from '../../base/index.ts'
import {
  importShare,
  nodeFileSystem,
  planShare,
  readShare,
  systemCodeOf,
} from '../../library/index.ts'
import { fail, type Outcome } from '../outcome.ts'
import type { Request } from '../usage.ts'
import {
  findProblem,
  plannedInWords,
  shareProblem,
  shareUnreadable,
  writeProblem,
  SEE_HELP,
} from '../wording.ts'
import type { Workplace } from '../workplace.ts'

const CHOICES = ['keep', 'replace', 'both'] as const

/** Shows what a share file would bring; with --save it brings it. */
export async function openShareCommand(
  { library, surroundings }: Workplace,
  { subject, options }: Request,
): Promise<Outcome> {
  const asked = options['different'] ?? 'keep'
  const onDifferent = CHOICES.find((choice) => choice === asked)
  if (onDifferent === undefined) {
    return fail(2, `--different takes ${CHOICES.join(', ')}, not “${String(asked)}”. ${SEE_HELP}`)
  }
  const path = resolve(surroundings.workingFolder, subject)
  let bytes: Uint8Array
  try {
    bytes = await nodeFileSystem.readFile(path)
  } catch (error) {
    return fail(3, shareUnreadable(path, systemCodeOf(error)))
  }
  const share = readShare(bytes)
  if (!share.ok) return fail(3, shareProblem(path, share.error))
  const plan = await planShare(library, share.value, onDifferent)
  if (!plan.ok) return fail(3, findProblem(plan.error, []))
  const lines = plan.value.map(plannedInWords)
  if (options['save'] !== true) {
    const text = [...lines, 'Nothing was changed; add --save to do so.'].join('\n')
    return ok({ text, json: { plan: plan.value } })
  }
  const imported = await importShare(library, share.value, plan.value)
  if (!imported.ok) {
    const { error } = imported
    const isFound =
      error.code === 'not-in-library' ||
      error.code === 'bad-document' ||
      error.code === 'unreadable-file'
    return fail(1, isFound ? findProblem(error, []) : writeProblem(error))
  }
  return ok({
    text: [...lines, 'Done.'].join('\n'),
    json: { plan: plan.value, ...imported.value },
  })
}
