import { assertNever, invariant } from '../base/index.ts'
import type { Copy, SheetStyle } from '../blocks/index.ts'
import {
  imposeBooklet,
  imposeTwoUp,
  inBlackAndWhite,
  layOutHandout,
  layOutMarkScheme,
  layOutPlan,
  layOutPrintedSlides,
  layOutSlides,
  layOutWorksheet,
  packPages,
  type Setting,
  USUAL_PAPER,
} from '../layout/index.ts'
import type { Lesson, Worksheet } from '../lesson/index.ts'
import type { PageSet, Theme } from '../page/index.ts'
import { fileNameOf } from './fileNames.ts'
import { isImposed, type OutputOptions, specOf, type Wanted } from './outputs.ts'

/** One file to be made. */
export interface Job {
  readonly kind: Wanted['kind']
  readonly options: OutputOptions
  readonly name: string
  /** For what is made of a worksheet. */
  readonly worksheet?: Worksheet | undefined
}

/** The files that are wanted: each worksheet has its own, and its own mark scheme. */
export function jobsOf(lesson: Lesson, wanted: readonly Wanted[], theme: Theme): readonly Job[] {
  const otherTheme = theme.id === lesson.theme ? undefined : theme.id
  return wanted.flatMap((each): readonly Job[] => {
    const { kind, options = {} } = each
    if (specOf(kind).of === 'lesson')
      return [{ kind, options, name: fileNameOf(each, undefined, otherTheme) }]
    return lesson.worksheets.map((worksheet, index) => ({
      kind,
      options,
      name: fileNameOf(each, index + 1, otherTheme),
      worksheet,
    }))
  })
}

/**
 * Lays out one file after another. Slides and sheets are laid out once for all the files that show
 * them: a print pack, a booklet and Word have the same pages as the sheet by itself.
 */
export function createLayOut(
  lesson: Lesson,
  setting: Setting,
  papers: ReadonlyMap<string, SheetStyle>,
): (job: Job) => PageSet {
  const laidOut = new Map<string, PageSet>()
  const once = (name: string, layOut: () => PageSet): PageSet => {
    const pages = laidOut.get(name) ?? layOut()
    laidOut.set(name, pages)
    return pages
  }
  const slides = (): PageSet => once('slides', () => layOutSlides(lesson, setting))

  const sheet = (
    worksheet: Worksheet,
    { scaffold, print }: Pick<OutputOptions, 'scaffold' | 'print'>,
    copy: Copy,
  ): PageSet => {
    const paper = papers.get(paperFor(print, papers)) ?? setting.paper
    const helped = { ...worksheet, scaffold: scaffold ?? worksheet.scaffold }
    const pages = once(`${worksheet.id} ${copy} ${helped.scaffold} ${paper.id}`, () =>
      layOutWorksheet(lesson, helped, { ...setting, paper }, copy),
    )
    if (print === 'booklet') return imposeBooklet(pages)
    return print === 'a5' ? imposeTwoUp(pages) : pages
  }

  return ({ kind, options, worksheet }) => {
    switch (kind) {
      case 'slides':
        return slides()
      case 'slides-pdf':
        return paperSlides(slides(), options, setting)
      case 'worksheet':
      case 'worksheet-docx':
        return options.pack === undefined
          ? sheet(given(worksheet), options, 'pupil')
          : packOf(given(worksheet), options.pack, (part) => sheet(given(worksheet), part, 'pupil'))
      case 'answers':
      case 'answers-docx':
        return sheet(given(worksheet), options, 'answers')
      case 'mark-scheme':
      case 'mark-scheme-docx':
        return once(`${given(worksheet).id} scheme`, () =>
          layOutMarkScheme(lesson, given(worksheet), setting),
        )
      case 'plan':
        return layOutPlan(lesson, setting, slides())
      default:
        return assertNever(kind)
    }
  }
}

/** Halves are laid out on the small paper, so that their type stays as large as on any sheet. */
function paperFor(print: string | undefined, papers: ReadonlyMap<string, SheetStyle>): string {
  const wanted = isImposed(print) ? 'a5' : (print ?? USUAL_PAPER)
  return papers.has(wanted) ? wanted : USUAL_PAPER
}

function paperSlides(
  slides: PageSet,
  { handout, reveals = 'both', print }: OutputOptions,
  { measurer, paper }: Setting,
): PageSet {
  const shown = print === 'grey' ? { ...slides, theme: inBlackAndWhite(slides.theme) } : slides
  return handout === undefined
    ? layOutPrintedSlides(shown, reveals)
    : layOutHandout(shown, { measurer, sheet: paper }, handout, reveals)
}

function packOf(
  worksheet: Worksheet,
  pack: NonNullable<OutputOptions['pack']>,
  sheet: (part: Pick<OutputOptions, 'scaffold' | 'print'>) => PageSet,
): PageSet {
  const [first, ...rest] = pack.map((part) => ({ copies: part.copies, document: sheet(part) }))
  invariant(first, 'A print pack has at least one part')
  return packPages(worksheet.title, [first, ...rest])
}

function given(worksheet: Worksheet | undefined): Worksheet {
  invariant(worksheet, 'A sheet is made of a worksheet')
  return worksheet
}
