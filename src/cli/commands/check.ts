import { ok } from '../../base/index.ts'
import { checkLesson } from '../../lesson/index.ts'
import type { Outcome } from '../outcome.ts'
import { picturesAtHand } from '../readPictures.ts'
import { prepareLesson } from '../prepareLesson.ts'
import type { Request } from '../usage.ts'
import { checkLine, checksBlock } from '../wording.ts'
import type { Workplace } from '../workplace.ts'

export async function checkCommand(workplace: Workplace, { subject }: Request): Promise<Outcome> {
  const prepared = await prepareLesson(workplace, subject)
  if (!prepared.ok) return prepared
  const { lesson, topics } = prepared.value
  const { assets } = await picturesAtHand(workplace.library, prepared.value)
  const checks = checkLesson(lesson, topics, undefined, assets)
  if (checks.some((check) => check.severity === 'blocks')) {
    return {
      ok: false,
      error: { exit: 4, message: checksBlock(lesson.id, checks), json: { checks } },
    }
  }
  return ok({
    text: checks.length === 0 ? 'Nothing to mend.' : checks.map(checkLine).join('\n'),
    json: { checks },
  })
}
