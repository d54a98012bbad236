import { err, ok, type Result } from '../../base/index.ts'
import type { Topics } from '../../blocks/index.ts'
import { drawSvg } from '../../exporters/svg/index.ts'
import type { OpenedLesson } from '../../ipc/contract.ts'
import {
  layOutMarkScheme,
  layOutSlides,
  layOutWorksheet,
  type Setting,
} from '../../layout/index.ts'
import { checkLesson, missingRefs } from '../../lesson/index.ts'
import type { PageSet, TextMeasurer } from '../../page/index.ts'
import type { LaidOut, LayoutProblem, PageView } from './laidOut.ts'

/** Lays a lesson out and draws its pages: the same pages that are exported. */
export function layOutLesson(
  { lesson, topics, theme, paper }: OpenedLesson,
  measurer: TextMeasurer,
): Result<LaidOut, LayoutProblem> {
  const byId: Topics = new Map(topics.map((topic) => [topic.id, topic]))
  const missing = missingRefs(lesson, byId)
  if (missing.length > 0) return err({ code: 'missing-content', missing })
  // Pictures reach the window with the asset protocol; until then pages show their frames.
  const setting: Setting = { topics: byId, theme, measurer, paper, pictures: new Map() }
  return ok({
    slides: draw(layOutSlides(lesson, setting)),
    worksheet: lesson.worksheets.flatMap((sheet) =>
      draw(layOutWorksheet(lesson, sheet, setting, 'pupil')),
    ),
    markScheme: lesson.worksheets.flatMap((sheet) =>
      draw(layOutMarkScheme(lesson, sheet, setting)),
    ),
    checks: checkLesson(lesson, byId),
  })
}

function draw(document: PageSet): readonly PageView[] {
  return document.pages.map((page) => ({
    id: page.id,
    title: page.title,
    width: page.width,
    height: page.height,
    markup: drawSvg(page, document),
    notes: page.notes,
  }))
}
