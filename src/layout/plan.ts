import { boldText, joinText, plainText, type RichText, runsOf } from '../base/index.ts'
import { resolveRef } from '../blocks/index.ts'
import { BLACK, HAIR, sheetStyleOf } from '../blocks/shared/sheetText.ts'
import { type Lesson, refsOfLesson, worksheetMarks } from '../lesson/index.ts'
import {
  A4,
  type Box,
  linesOfBox,
  type Page,
  type PageSet,
  paginateText,
  type ParagraphSpec,
  paragraphsOf,
  ruleBox,
  shiftBox,
  textBox,
} from '../page/index.ts'
import { type Item, itemsOfKind } from '../topic/index.ts'
import { barsHeight, planBars } from './planBar.ts'
import { type PlanRow, planRows } from './planRows.ts'
import { headHeight, layOutRows, type PlanLook, planTable, rowsToFit } from './planTable.ts'
import {
  minutesPlanned,
  planFoot,
  planSubtitle,
  planWording,
  worksheetToBring,
} from './planWording.ts'
import type { Setting } from './setting.ts'
import { sheetFooter } from './runningHead.ts'
import type { Means } from './sheetFrame.ts'
import { RULER_HEIGHT, sheetRuler } from '../blocks/shared/sheetRuler.ts'
import { yearsOf } from './worksheet.ts'

/** A part of the plan as if it began at y = 0; `rows` are a table, which pages may break. */
type Section =
  | { readonly height: number; readonly boxes: readonly Box[]; readonly keep?: boolean }
  | { readonly rows: readonly PlanRow[] }

const LABEL = 106
const MISTAKE = 196
/** Between the title and what stands on its line. */
const LEAST_GAP = 20
/** Where a lesson has many rows; the last size is the smallest that is read at arm's length. */
const CLOSE = {
  sizes: [
    { size: 8.5, leading: 10 },
    { size: 8, leading: 9.5 },
  ],
  /** For type of a point. */
  label: 9.4,
  gap: 7,
} as const
/** A text higher than this may break over pages. */
const MOST_HIGH = 260

/**
 * The teacher's plan: outcome, resources, timings, what to ask and what to listen for, mistakes.
 * One page where it fits in one of six looks, otherwise as few as it takes. Rules P1 to P4.
 *
 * @param slides the lesson's slides, for their numbers
 */
export function layOutPlan(lesson: Lesson, setting: Setting, slides: PageSet): PageSet {
  const { measurer, paper } = setting
  const means = { measurer, sheet: paper }
  const rows = planRows(lesson, setting, slides)
  const foot = sheetStyleOf(paper, 'foot')
  const small = sheetStyleOf(paper, 'small')
  const looks: readonly PlanLook[] = [
    { style: small, isClose: false },
    { style: foot, isClose: false },
    { style: small, isClose: true },
    { style: foot, isClose: true },
    ...CLOSE.sizes.map((own) => ({ style: { ...foot, ...own }, isClose: true })),
  ]
  const drawn = inFewPages(looks, (look) =>
    flow(means, sectionsOf(lesson, setting, rows, look), look),
  )
  const title = `${lesson.title}: lesson plan`
  return {
    title,
    language: 'en-GB',
    theme: setting.theme,
    pages: drawn.map((boxes, i): Page => ({
      id: `plan-${i + 1}`,
      kind: 'sheet',
      ...A4,
      layout: 'blank',
      background: '#FFFFFF',
      title: `${title}, page ${i + 1}`,
      boxes: [
        ...boxes.map((box, n) => ({ ...box, id: `${n + 1}-${box.id}` })),
        ...sheetFooter(means, lesson.title, planFoot(i + 1, drawn.length)),
      ],
      notes: [],
    })),
  }
}

/** P1: the first look that needs no second page, or else no third, or else the fewest pages. */
function inFewPages(
  looks: readonly PlanLook[],
  draw: (look: PlanLook) => readonly (readonly Box[])[],
): readonly (readonly Box[])[] {
  const tried: (readonly (readonly Box[])[])[] = []
  for (const look of looks) {
    const pages = draw(look)
    if (pages.length === 1) return pages
    tried.push(pages)
  }
  const fewest = Math.min(...tried.map(({ length }) => length))
  return tried.find(({ length }) => length <= Math.max(fewest, 2)) ?? []
}

function sectionsOf(
  lesson: Lesson,
  setting: Setting,
  rows: readonly PlanRow[],
  look: PlanLook,
): readonly Section[] {
  const { isClose } = look
  const means = { measurer: setting.measurer, sheet: setting.paper }
  const { sheet } = means
  const says = (label: string, texts: readonly RichText[]): readonly Section[] =>
    texts.length === 0
      ? []
      : labelled(means, label, texts, look, isClose ? CLOSE.label * look.style.size : LABEL)
  const used = itemsUsed(lesson, setting)
  const outcomes = outcomesOf(used)
  const words = used.flatMap((item) => (item.kind === 'keyTerm' ? [plainText(item.term)] : []))
  const mistakes = lesson.topicIds.flatMap((id) => {
    const topic = setting.topics.get(id)
    return topic === undefined ? [] : itemsOfKind(topic, 'misconception')
  })
  const ofTopics = lesson.topicIds.flatMap((id) => setting.topics.get(id)?.items ?? [])
  const sheets = lesson.worksheets.map((worksheet) =>
    worksheetToBring(worksheet.title, lesson.title, worksheetMarks(worksheet, setting.topics)),
  )
  return [
    head(lesson, setting, isClose),
    ...says(planWording.outcome, outcomes.length > 0 ? outcomes : outcomesOf(ofTopics)),
    ...says(planWording.words, words.length === 0 ? [] : [`${words.join('; ')}.`]),
    ...says(planWording.bring, sheets.length === 0 ? [planWording.noTasks] : sheets),
    rule(sheet, look),
    bar(means, lesson, rows, look),
    ...(rows.length === 0 ? [] : [{ rows }]),
    ...(mistakes.length === 0
      ? []
      : [
          heading(means, planWording.mistakes, look),
          ...mistakes.flatMap(({ text, correction }) =>
            isClose
              ? labelled(
                  means,
                  '',
                  [joinText(boldText(`“${plainText(text)}” `), correction)],
                  look,
                  0,
                )
              : labelled(means, `“${plainText(text)}”`, [correction], look, MISTAKE),
          ),
        ]),
    ...(lesson.worksheets.length === 0
      ? []
      : [
          rule(sheet, look),
          ...says(planWording.needHelp, [planWording.help]),
          ...says(planWording.ahead, [planWording.further]),
        ]),
  ]
}

function outcomesOf(items: readonly Item[]): readonly RichText[] {
  return items.flatMap((item) =>
    item.kind === 'objective' && item.role === 'outcome' ? [item.text] : [],
  )
}

/** Every item that the slides show, once. */
function itemsUsed(lesson: Lesson, { topics }: Setting): readonly Item[] {
  const items = refsOfLesson(lesson).flatMap(({ where, ref }) => {
    const item = where === 'slide' ? resolveRef(topics, ref)?.item : undefined
    return item === undefined ? [] : [item]
  })
  return [...new Map(items.map((item) => [item.id, item])).values()]
}

/** Title and what the lesson is, one below the other, or in one line where room is scarce. */
function head(lesson: Lesson, setting: Setting, isClose: boolean): Section {
  const { measurer, paper: sheet, topics } = setting
  const { period, focus } = yearsOf(lesson, setting)
  const unit = lesson.topicIds.map((id) => topics.get(id)?.qualification.unit ?? '').find(Boolean)
  const whole = sheet.right - sheet.left
  const w = whole / (isClose ? 2 : 1)
  const y = period === undefined ? 0 : RULER_HEIGHT - (isClose ? CLOSE.gap : 0)
  const title = textBox(measurer, {
    id: 'title',
    role: 'title',
    x: sheet.left,
    y,
    w,
    paragraphs: [{ text: lesson.title, style: sheetStyleOf(sheet, isClose ? 'task' : 'title') }],
  })
  const titleWidth = Math.max(...linesOfBox(title).map(({ width }) => width), 0)
  const subWidth = isClose ? whole - Math.min(w, titleWidth) - LEAST_GAP : whole
  const sub = textBox(measurer, {
    id: 'sub',
    x: sheet.right - subWidth,
    y: isClose ? y + 2 : y + title.h + 2,
    w: subWidth,
    paragraphs: [
      {
        text: planSubtitle(lesson.minutes, lesson.className, unit ?? ''),
        style: sheetStyleOf(sheet, isClose ? 'small' : 'sub'),
        align: isClose ? 'right' : 'left',
      },
    ],
  })
  const bottom = Math.max(title.y + title.h, sub.y + sub.h) + (isClose ? 3 : 10)
  const ruler =
    period === undefined
      ? []
      : sheetRuler({ measurer, sheet }, period, focus).map((box) => shiftBox(box, 0, -sheet.top))
  return {
    height: bottom + 8,
    boxes: [
      ...ruler,
      title,
      sub,
      ruleBox('head-rule', sheet.left, bottom, sheet.right, bottom, { colour: BLACK, width: 1.5 }),
    ],
  }
}

function rule(sheet: Means['sheet'], { isClose }: PlanLook): Section {
  const y = isClose ? 2 : 4
  return {
    height: isClose ? CLOSE.gap : 13,
    boxes: [ruleBox('rule', sheet.left, y, sheet.right, y, { colour: BLACK, width: HAIR })],
  }
}

function heading({ measurer, sheet }: Means, text: string, { isClose }: PlanLook): Section {
  const y = isClose ? 3 : 12

  const box = textBox(measurer, {
    id: 'heading',
    role: 'heading',
    level: 2,
    x: sheet.left,
    y,
    w: sheet.right - sheet.left,
    paragraphs: [{ text, style: sheetStyleOf(sheet, isClose ? 'small' : 'body', { bold: true }) }],
  })
  return { height: y + box.h + 3, boxes: [box], keep: true }
}

function bar(
  { measurer, sheet }: Means,
  lesson: Lesson,
  rows: readonly PlanRow[],
  { style, isClose }: PlanLook,
): Section {
  const half = (sheet.right - sheet.left) / 2
  const planned = rows.reduce((sum, row) => sum + row.minutes, 0)
  const label = (id: string, x: number, spec: ParagraphSpec): Box =>
    textBox(measurer, { id, x, y: 0, w: half, paragraphs: [spec] })
  const y = style.leading + 5
  return {
    height: y + barsHeight(rows, lesson.minutes) + (isClose ? 2 : 10),
    boxes: [
      label('bar-label', sheet.left, { text: planWording.bar, style: { ...style, bold: true } }),
      label('bar-minutes', sheet.left + half, {
        text: minutesPlanned(planned, lesson.minutes),
        style,
        align: 'right',
      }),
      ...planBars({ measurer, sheet }, rows, lesson.minutes, y),
    ],
  }
}

/** A bold label at the left with texts beside it; what is too high goes on, part by part. */
function labelled(
  { measurer, sheet }: Means,
  label: string,
  texts: readonly RichText[],
  { style, isClose }: PlanLook,
  indent: number,
): readonly Section[] {
  const columns = [
    {
      x: sheet.left,
      w: Math.max(indent - 10, 1),
      paragraphs: label === '' ? [] : [{ text: label, style: { ...style, bold: true } }],
    },
    {
      x: sheet.left + indent,
      w: sheet.right - sheet.left - indent,
      paragraphs: texts.map((text) => ({ text: runsOf(text), style })),
    },
  ].map(({ x, w, paragraphs }) => ({
    x,
    w,
    parts: paginateText(measurer, paragraphsOf(paragraphs), w, () => MOST_HIGH),
  }))
  const count = Math.max(...columns.map(({ parts }) => parts.length))
  return Array.from({ length: count }, (_, part): Section => {
    const boxes = columns.flatMap(({ x, w, parts }, c): readonly Box[] => {
      const own = parts[part] ?? []
      if (own.length === 0) return []
      const paragraphs = own.map(({ runs, ...rest }) => ({ ...rest, text: runs }))
      return [
        textBox(measurer, { id: c === 0 ? 'label' : 'text', x, y: 0, w, paragraphs, wrap: 'tidy' }),
      ]
    })
    return { height: Math.max(0, ...boxes.map(({ h }) => h)) + (isClose ? 2 : 5), boxes }
  })
}

/** Puts sections down the pages; a table goes on over as many as it needs, under its heads. */
function flow(
  means: Means,
  sections: readonly Section[],
  look: PlanLook,
): readonly (readonly Box[])[] {
  const { sheet } = means
  const pages: Box[][] = [[]]
  let y = sheet.top
  const turn = (): void => {
    pages.push([])
    y = sheet.top
  }
  const put = (boxes: readonly Box[], height: number): void => {
    pages[pages.length - 1]?.push(...boxes)
    y += height
  }
  sections.forEach((section, index) => {
    if (!('rows' in section)) {
      const next = sections[index + 1]
      const kept = section.keep === true && next !== undefined && 'height' in next ? next.height : 0
      if (y + section.height + kept > sheet.bottom && y > sheet.top) turn()
      put(
        section.boxes.map((box) => shiftBox(box, 0, y)),
        section.height,
      )
      return
    }
    let rest = layOutRows(means, section.rows, look)
    while (rest.length > 0) {
      const taken = rowsToFit(rest, sheet.bottom - y - headHeight(look))
      if (taken.length === 0 && y > sheet.top) {
        turn()
        continue
      }
      // A row higher than a page cannot be: its texts have been cut to parts.
      const part = taken.length === 0 ? rest.slice(0, 1) : taken
      const table = planTable(means, part, look, y)
      put([table], table.h + (look.isClose ? 2 : 8))
      rest = rest.slice(part.length)
    }
  })
  return pages
}
