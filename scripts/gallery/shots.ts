// What the gallery shows: every kind, output, theme and variant, as pages to be drawn.
import { blockKinds, type Scaffold } from '../../src/blocks/index.ts'
import {
  layOutMarkScheme,
  layOutSlides,
  layOutWorksheet,
  type Setting,
} from '../../src/layout/index.ts'
import type { Lesson, Worksheet } from '../../src/lesson/index.ts'
import { clicksOf, type PageSet, type Theme } from '../../src/page/index.ts'
import { createLayOut, jobsOf } from '../../src/production/jobs.ts'
import { OUTPUT_KINDS, specOf } from '../../src/production/index.ts'
import type { Topic } from '../../src/topic/index.ts'
import { everyVariant } from './variants.ts'

/** One picture. */
export interface Shot {
  /** Heading it stands under. */
  readonly group: string
  readonly caption: string
  /** Begins its file's name. */
  readonly name: string
  readonly document: PageSet
  readonly page: number
  /** Shown as after so many clicks; absent, with everything. */
  readonly revealed?: number | undefined
}

export interface Choice {
  readonly themes: readonly Theme[]
  /** Absent: all. */
  readonly kinds: readonly string[] | undefined
  /** The usual paper, the first theme and one state of a slide only. */
  readonly quick: boolean
}

const SCAFFOLDS: readonly Scaffold[] = ['support', 'core', 'stretch']

/** Every kind by itself, as it is made from the topic. */
export function kindShots(
  topic: Topic,
  lesson: Lesson,
  setting: Setting,
  { themes, kinds, quick }: Choice,
): { readonly shots: readonly Shot[]; readonly without: readonly string[] } {
  const without: string[] = []
  const shots = blockKinds
    .filter(({ kind }) => kinds === undefined || kinds.includes(kind))
    .flatMap((kind): readonly Shot[] => {
      const block = kind.create(topic, kind.kind)
      if (block === undefined) {
        without.push(kind.label)
        return []
      }
      const { slide, worksheet, sheetPages, markScheme } = kind.layOut
      const sheet: Worksheet = { id: 'sheet', title: kind.label, scaffold: 'core', blocks: [block] }
      const own: Lesson = {
        ...lesson,
        slides: slide
          ? [{ id: 'slide', blocks: [block], notes: [], minutes: kind.minutes(block, setting.topics) }]
          : lesson.slides,
        worksheets: [sheet],
      }
      const shown = (caption: string, document: PageSet): readonly Shot[] =>
        pagesOf(document, kind.label, `${kind.kind}-${caption}`, caption, quick)
      const onSheets = worksheet !== undefined || sheetPages !== undefined
      return [
        ...(slide
          ? themes.flatMap((theme) =>
              shown(`slide, ${theme.name}`, layOutSlides(own, { ...setting, theme })),
            )
          : []),
        ...(onSheets
          ? sheetVariants(setting, quick).flatMap(({ paper, scaffold, copy }) =>
              shown(
                `${copy === 'answers' ? 'answers' : 'sheet'}, ${paper.id}, ${scaffold}`,
                layOutWorksheet(own, { ...sheet, scaffold }, { ...setting, paper }, copy),
              ),
            )
          : []),
        ...(markScheme ? shown('mark scheme', layOutMarkScheme(own, sheet, setting)) : []),
      ]
    })
  return { shots, without }
}

function sheetVariants({ paper, papers = new Map() }: Setting, quick: boolean) {
  const copies = ['pupil', 'answers'] as const
  if (quick) return copies.map((copy) => ({ paper, scaffold: 'core' as const, copy }))
  return [...papers.values()].flatMap((own) =>
    (own.id === paper.id ? SCAFFOLDS : (['core'] as const)).flatMap((scaffold) =>
      copies.map((copy) => ({ paper: own, scaffold, copy })),
    ),
  )
}

/** Every output of the lesson in every variant, as `export` makes it. */
export function outputShots(
  lesson: Lesson,
  setting: Setting,
  { themes, quick }: Choice,
): readonly Shot[] {
  const papers = setting.papers ?? new Map()
  return themes.flatMap((theme, t) => {
    const layOut = createLayOut(lesson, { ...setting, theme }, papers)
    // Sheets are black on white in every theme.
    // Word files have the pages of the PDFs.
    const wanted = (quick ? OUTPUT_KINDS.map((kind) => ({ kind })) : everyVariant(papers)).filter(
      ({ kind }) =>
        specOf(kind).format !== 'docx' && (t === 0 || kind === 'slides' || kind === 'slides-pdf'),
    )
    return jobsOf(lesson, wanted, theme).flatMap((job) =>
      pagesOf(
        layOut(job),
        specOf(job.kind).label,
        `${theme.id}-${job.name.replace(/\..*$/, '')}`,
        `${job.name}, ${theme.name}`,
        true,
      ),
    )
  })
}

function pagesOf(
  document: PageSet,
  group: string,
  name: string,
  caption: string,
  lastStateOnly: boolean,
): readonly Shot[] {
  return document.pages.flatMap((page, index) => {
    const states = lastStateOnly || clicksOf(page) === 0 ? [undefined] : [0, undefined]
    return states.map((revealed): Shot => ({
      group,
      caption: [
        caption,
        document.pages.length > 1 ? `page ${index + 1}` : '',
        revealed === 0 ? 'before the first click' : '',
      ]
        .filter((part) => part !== '')
        .join(', '),
      name: `${name}-${index + 1}${revealed === 0 ? '-asked' : ''}`,
      document,
      page: index,
      revealed,
    }))
  })
}
