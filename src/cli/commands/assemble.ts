import { counted, ok, type Result, uniqueId } from '../../base/index.ts'
import { lessonToJson } from '../../library/index.ts'
import { findTopic } from '../findDocument.ts'
import { fail, type Failure, type Outcome } from '../outcome.ts'
import { assemble, USUAL_RECIPE } from '../prepareLesson.ts'
import type { OptionValue, Request } from '../usage.ts'
import { SEE_HELP, templateProblems, writeProblem } from '../wording.ts'
import type { Workplace } from '../workplace.ts'

export async function assembleCommand(
  { library, templates }: Workplace,
  { subject, options }: Request,
): Promise<Outcome> {
  const minutes = readMinutes(options['minutes'])
  if (!minutes.ok) return minutes
  const topic = await findTopic(library, subject)
  if (!topic.ok) return topic
  const recipe = typeof options['recipe'] === 'string' ? options['recipe'] : USUAL_RECIPE
  const assembled = assemble(templates, topic.value, recipe, { minutes: minutes.value })
  if (!assembled.ok) return assembled
  const { leftOut } = assembled.value
  let { lesson } = assembled.value
  let path: string | undefined

  if (options['save'] === true) {
    // A lesson that the teacher has worked on is never replaced by a fresh one.
    const { documents } = await library.lessons.list()
    lesson = { ...lesson, id: uniqueId(lesson.id, new Set(documents.map((d) => d.summary.id))) }
    const written = await library.lessons.write(lesson)
    if (!written.ok) return fail(1, writeProblem(written.error))
    path = written.value.path
  }
  return ok({
    text: [
      `${lesson.title} (${lesson.id}): ${counted(lesson.slides.length, 'slide')}, ${counted(lesson.worksheets.length, 'worksheet')}, ${lesson.minutes} minutes.`,
      ...(leftOut.length === 0
        ? ['Every item of the topic is used.']
        : [`Left out: ${counted(leftOut.length, 'item')} of ${topic.value.items.length}.`]),
      path === undefined ? 'Not saved; add --save to keep it.' : `Saved as ${path}`,
    ].join('\n'),
    json: { lesson: lessonToJson(lesson), leftOut, path },
    warnings: templateProblems(templates.problems),
  })
}

function readMinutes(given: OptionValue): Result<number | undefined, Failure> {
  if (given === undefined) return ok(undefined)
  const minutes = Number(given)
  if (Number.isInteger(minutes) && minutes >= 5 && minutes <= 600) return ok(minutes)
  return fail(
    2,
    `--minutes takes a whole number from 5 to 600, not “${String(given)}”. ${SEE_HELP}`,
  )
}
