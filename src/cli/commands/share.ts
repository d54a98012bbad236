import { resolve } from 'node:path'
import { counted, ok } from '../../base/index.ts'
import { nodeFileSystem, packShare, writeTogether } from '../../library/index.ts'
import { findDocument } from '../findDocument.ts'
import { fail, type Outcome } from '../outcome.ts'
import type { Request } from '../usage.ts'
import { cannotWrite, findProblem, pictureProblem, SEE_HELP } from '../wording.ts'
import type { Workplace } from '../workplace.ts'

export async function shareCommand(
  { library, surroundings }: Workplace,
  { subject, options }: Request,
): Promise<Outcome> {
  if (typeof options['out'] !== 'string' || options['out'] === '') {
    return fail(2, `Say where the file should go with --out FILE.lectern. ${SEE_HELP}`)
  }
  const path = resolve(surroundings.workingFolder, options['out'])
  const found = await findDocument(library, subject)
  if (!found.ok) return found
  const wanted = found.value.kind === 'lesson' ? { lessons: [subject] } : { topics: [subject] }
  const packed = await packShare(library, wanted)
  if (!packed.ok) return fail(3, findProblem(packed.error, []))
  const { bytes, share, left } = packed.value
  const written = await writeTogether(nodeFileSystem, [{ path, bytes }])
  if (!written.ok) return fail(1, cannotWrite(written.error))
  const pictures = share.topics.reduce((sum, topic) => sum + topic.pictures.size, 0)
  return ok({
    text: `${path}  ${counted(share.topics.length, 'topic')}, ${counted(share.lessons.length, 'lesson')}, ${counted(pictures, 'picture')}, ${Math.ceil(bytes.length / 1000)} kB`,
    json: {
      path,
      bytes: bytes.length,
      topics: share.topics.map(({ topic }) => topic.id),
      lessons: share.lessons.map(({ id }) => id),
      pictures,
    },
    warnings: left.map((problem) => `${pictureProblem(problem)} Its figure goes without.`),
  })
}
