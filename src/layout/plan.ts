import { plainText, type RichText, runsOf } from '../base/index.ts'
import { resolveRef } from '../blocks/index.ts'
import { BLACK, HAIR, sheetStyleOf } from '../blocks/shared/sheetText.ts'
import { type Lesson, refsOfLesson, worksheetMarks } from '../lesson/index.ts'
import {
  A4,
  type Box,
  type Page,
  type PageSet,
  paginateText,
  type ParagraphSpec,
  paragraphsOf,
  ruleBox,
  shiftBox,
  textBox,
  type TextStyle,
} from '../page/index.ts'
import { type Item, itemsOfKind } from '../topic/index.ts'
import { BAR_HEIGHT, planBar } from './planBar.ts'
import { type PlanRow, planRows } from './planRows.ts'
import { headHeight, layOutRows, planTable, rowsToFit } from './planTable.ts'
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
/** A text higher than this may break over pages. */
const MOST_HIGH = 260

/**
 * The teacher's plan: outcome, resources, timings, what to ask and what to listen for, mistakes.
 * One page where it fits at one of two sizes, otherwise as many as it takes. Rules P1 to P4.
 *
 * @param slides the lesson's slides, for their numbers
 */
export function layOutPlan(lesson: Lesson, setting: Setting, slides: PageSet): PageSet {
  const { measurer, paper } = setting
  const means = { measurer, sheet: paper }
  const rows = planRows(lesson, setting, slides)
  const usual = sheetStyleOf(paper, 'small')
  const smaller = sheetStyleOf(paper, 'foot')
  const first = flow(means, sectionsOf(lesson, setting, rows, usual), usual)
  const tighter =
    first.length === 1 ? first : flow(means, sectionsOf(lesson, setting, rows, smaller), smaller)
  const drawn = tighter.length === 1 ? tighter : first
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

function sectionsOf(
  lesson: Lesson,
  setting: Setting,
  rows: readonly PlanRow[],
  style: TextStyle,
): readonly Section[] {
  const means = { measurer: setting.measurer, sheet: setting.paper }
  const { sheet } = means
  const says = (label: string, texts: readonly RichText[]): readonly Section[] =>
    texts.length === 0 ? [] : labelled(means, label, texts, style, LABEL)
  const used = itemsUsed(lesson, setting)
  const outcomes = used.flatMap((item) =>
    item.kind === 'objective' && item.role === 'outcome' ? [item.text] : [],
  )
  const words = used.flatMap((item) => (item.kind === 'keyTerm' ? [plainText(item.term)] : []))
  const mistakes = lesson.topicIds.flatMap((id) => {
    const topic = setting.topics.get(id)
    return topic === undefined ? [] : itemsOfKind(topic, 'misconception')
  })
  const sheets = lesson.worksheets.map((worksheet) =>
    worksheetToBring(worksheet.title, lesson.title, worksheetMarks(worksheet, setting.topics)),
  )
  return [
    head(lesson, setting),
    ...says(planWording.outcome, outcomes),
    ...says(planWording.words, words.length === 0 ? [] : [`${words.join('; ')}.`]),
    ...says(planWording.bring, sheets.length === 0 ? [planWording.noTasks] : sheets),
    rule(sheet, HAIR),
    bar(means, lesson, rows, style),
    ...(rows.length === 0 ? [] : [{ rows }]),
    ...(mistakes.length === 0
      ? []
      : [
          heading(means, planWording.mistakes),
          ...mistakes.flatMap(({ text, correction }) =>
            labelled(means, `“${plainText(text)}”`, [correction], style, MISTAKE),
          ),
        ]),
    ...(lesson.worksheets.length === 0
      ? []
      : [
          rule(sheet, HAIR),
          ...says(planWording.needHelp, [planWording.help]),
          ...says(planWording.ahead, [planWording.further]),
        ]),
  ]
}

/** Every item that the slides show, once. */
function itemsUsed(lesson: Lesson, { topics }: Setting): readonly Item[] {
  const items = refsOfLesson(lesson).flatMap(({ where, ref }) => {
    const item = where === 'slide' ? resolveRef(topics, ref)?.item : undefined
    return item === undefined ? [] : [item]
  })
  return [...new Map(items.map((item) => [item.id, item])).values()]
}

function head(lesson: Lesson, setting: Setting): Section {
  const { measurer, paper: sheet, topics } = setting
  const { period, focus } = yearsOf(lesson, setting)
  const unit = lesson.topicIds.map((id) => topics.get(id)?.qualification.unit ?? '').find(Boolean)
  const w = sheet.right - sheet.left
  const y = period === undefined ? 0 : RULER_HEIGHT
  const title = textBox(measurer, {
    id: 'title',
    role: 'title',
    x: sheet.left,
    y,
    w,
    paragraphs: [{ text: lesson.title, style: sheetStyleOf(sheet, 'title') }],
  })
  const sub = textBox(measurer, {
    id: 'sub',
    x: sheet.left,
    y: y + title.h + 2,
    w,
    paragraphs: [
      {
        text: planSubtitle(lesson.minutes, lesson.className, unit ?? ''),
        style: sheetStyleOf(sheet, 'sub'),
      },
    ],
  })
  const bottom = sub.y + sub.h + 10
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

function rule(sheet: Means['sheet'], width: number): Section {
  return {
    height: 13,
    boxes: [ruleBox('rule', sheet.left, 4, sheet.right, 4, { colour: BLACK, width })],
  }
}

function heading({ measurer, sheet }: Means, text: string): Section {
  const box = textBox(measurer, {
    id: 'heading',
    role: 'heading',
    level: 2,
    x: sheet.left,
    y: 12,
    w: sheet.right - sheet.left,
    paragraphs: [{ text, style: sheetStyleOf(sheet, 'body', { bold: true }) }],
  })
  return { height: 12 + box.h + 3, boxes: [box], keep: true }
}

function bar(
  { measurer, sheet }: Means,
  lesson: Lesson,
  rows: readonly PlanRow[],
  style: TextStyle,
): Section {
  const half = (sheet.right - sheet.left) / 2
  const planned = rows.reduce((sum, row) => sum + row.minutes, 0)
  const label = (id: string, x: number, spec: ParagraphSpec): Box =>
    textBox(measurer, { id, x, y: 0, w: half, paragraphs: [spec] })
  const y = style.leading + 5
  return {
    height: y + BAR_HEIGHT + 10,
    boxes: [
      label('bar-label', sheet.left, { text: planWording.bar, style: { ...style, bold: true } }),
      label('bar-minutes', sheet.left + half, {
        text: minutesPlanned(planned, lesson.minutes),
        style,
        align: 'right',
      }),
      ...planBar({ measurer, sheet }, rows, lesson.minutes, y),
    ],
  }
}

/** A bold label at the left with texts beside it; what is too high goes on, part by part. */
function labelled(
  { measurer, sheet }: Means,
  label: string,
  texts: readonly RichText[],
  style: TextStyle,
  indent: number,
): readonly Section[] {
  const columns = [
    {
      x: sheet.left,
      w: indent - 10,
      paragraphs: [{ text: label, style: { ...style, bold: true } }],
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
    return { height: Math.max(0, ...boxes.map(({ h }) => h)) + 5, boxes }
  })
}

/** Puts sections down the pages; a table goes on over as many as it needs, under its heads. */
function flow(
  means: Means,
  sections: readonly Section[],
  style: TextStyle,
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
    let rest = layOutRows(means, section.rows, style)
    while (rest.length > 0) {
      const taken = rowsToFit(rest, sheet.bottom - y - headHeight(style))
      if (taken.length === 0 && y > sheet.top) {
        turn()
        continue
      }
      // A row higher than a page cannot be: its texts have been cut to parts.
      const part = taken.length === 0 ? rest.slice(0, 1) : taken
      const table = planTable(means, part, style, y)
      put([table], table.h + 8)
      rest = rest.slice(part.length)
    }
  })
  return pages
}
