import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { starterLesson, starterTopic } from '../../../fixtures/starter.ts'
import { type NewId, stableStringify } from '../../base/index.ts'
import { blockSchema, type Topics } from '../../blocks/index.ts'
import { lessonToJson } from '../../library/index.ts'
import { type ItemKind, topicEdits, topicSchema, type Topic } from '../../topic/index.ts'
import * as edits from '../edits/index.ts'
import { type Lesson, lessonSchema } from '../lesson.ts'
import { blocksOfLesson, refsOfLesson } from '../references.ts'
import { changeLesson, changeTopic, type Documents, type Edit } from './documents.ts'
import { type History, record, redo, startHistory, undo } from './history.ts'
import { reword, targetsOf, wordsOf } from './rewording.ts'

const opened: Documents = {
  lesson: withUnknownBlock(starterLesson()),
  topics: new Map([[starterTopic().id, starterTopic()]]),
}

/** A part made by a newer program has to survive every edit around it. */
function withUnknownBlock(lesson: Lesson): Lesson {
  const strange = blockSchema.parse({ id: 'strange', kind: 'hologram', depth: [1, { a: null }] })
  const sheet = lesson.worksheets[0]
  if (!sheet) throw new Error('The starter lesson has a worksheet.')
  return { ...lesson, worksheets: [{ ...sheet, blocks: [...sheet.blocks, strange] }] }
}

/** Choices from one list of numbers, so that a failing sequence can be repeated and made smaller. */
type Pick = <T>(list: readonly T[]) => T | undefined

const KINDS: readonly ItemKind[] = [
  'heading',
  'bullet',
  'keyTerm',
  'figure',
  'faq',
  'question',
  'table',
  'extract',
]
const WORDS = ['', 'Molotov', 'a\u0007b', 'two\nlines', 'e\u0301clair', '\ud83c', 'x'.repeat(300)]

const menu: readonly ((pick: Pick, newId: NewId) => Edit)[] = [
  (pick, newId) => onSlides(pick, (l, ids) => edits.duplicateSlides(l, ids, newId)),
  (pick) => onSlides(pick, edits.removeSlides),
  (pick) => onSlides(pick, (l, ids) => edits.moveSlides(l, ids, pick([0, 3, 7, 99]) ?? 0)),
  (pick) => onSlides(pick, (l, ids) => edits.moveSlidesBy(l, ids, pick([-1, 1]) ?? 1)),
  (pick) => onSlides(pick, (l, [id]) => edits.setSlideNotes(l, id ?? '', [pick(WORDS) ?? ''])),
  (pick) =>
    onSlides(pick, (l, [id]) => edits.setSlideMinutes(l, id ?? '', pick([0, 2.5, NaN, 999]) ?? 0)),
  (pick, newId) => onBlocks(pick, (l, ids) => edits.duplicateBlocks(l, ids, newId)),
  (pick) => onBlocks(pick, edits.removeBlocks),
  (pick) => onBlocks(pick, (l, ids) => edits.moveBlocksBy(l, ids, pick([-1, 1]) ?? 1)),
  (pick) =>
    onBlocks(pick, (l, ids) => {
      const slide = pick(l.slides)
      const sheet = pick(l.worksheets)
      const to = pick([
        { where: 'slide', id: slide?.id ?? '' } as const,
        { where: 'worksheet', id: sheet?.id ?? '' } as const,
      ])
      return to ? edits.moveBlocks(l, ids, to, pick([0, 1, 9]) ?? 0) : l
    }),
  (pick) =>
    onBlocks(pick, (l, [id]) =>
      edits.setBlock(l, id ?? '', { title: pick(WORDS), layout: pick(['full', 'side', 'odd']) }),
    ),
  (pick, newId) => changeLesson((l) => edits.addWorksheet(l, pick(WORDS) ?? '', newId)),
  (pick) => changeLesson((l) => edits.removeWorksheet(l, pick(l.worksheets)?.id ?? '')),
  (pick) =>
    changeLesson((l) =>
      edits.setScaffold(
        l,
        pick(l.worksheets)?.id ?? '',
        pick(['support', 'core', 'stretch']) ?? 'core',
      ),
    ),
  (pick) =>
    onBlocks(pick, (l, ids) =>
      edits.moveBlocksToSlide(l, new Set(ids), pick(l.slides)?.id ?? '', pick([0, 1, 9]) ?? 0),
    ),
  (pick, newId) =>
    onBlocks(pick, (l, ids) => edits.giveOwnSlide(l, new Set(ids), pick([0, 3, 99]) ?? 0, newId)),
  (pick) =>
    changeLesson((l) =>
      edits.setPaper(l, pick(l.worksheets)?.id ?? '', pick(['exam', 'large18', undefined])),
    ),
  (pick) =>
    changeLesson((l) =>
      edits.setAnswerLines(l, pick(l.worksheets)?.id ?? '', pick(['closer', 'wider', undefined])),
    ),
  (pick) =>
    changeLesson((l) =>
      edits.setExam(l, pick(l.worksheets)?.id ?? '', {
        minutes: pick([30, 0, undefined]),
        code: pick(['A1', '']),
      }),
    ),
  (pick) => changeLesson((l) => edits.setAboutLesson(l, { fonts: pick(['times', undefined]) })),
  (pick) =>
    changeLesson((l) =>
      edits.setAboutLesson(l, { title: pick(WORDS) ?? '', minutes: pick([60, 3, 55.5]) ?? 60 }),
    ),
  (pick) =>
    onRefs(pick, (l, path, topics) => edits.overrideRef(l, path, pick(WORDS) ?? '', topics)),
  (pick) => onRefs(pick, edits.dropOverride),
  (pick) => onRefs(pick, edits.acceptSource),
  (pick) => onRefs(pick, edits.removeRef),
  (pick, newId) =>
    changeLesson((l, topics) => {
      const topic = pick([...topics.values()])
      const item = topic && pick(topic.items)
      const holder = pick<edits.Holder>([
        { where: 'slide', id: pick(l.slides)?.id ?? '' },
        { where: 'worksheet', id: pick(l.worksheets)?.id ?? '' },
      ])
      return topic && item && holder ? edits.insertItem(l, topic, item, { holder }, newId) : l
    }),
  (pick) => (documents) => {
    const lesson = documents.lesson
    const blocks = lesson ? blocksOfLesson(lesson).map(({ block }) => block) : []
    const block = pick(blocks)
    const target = lesson && block && pick(targetsOf(lesson, [block], documents.topics))?.target
    return target
      ? reword(documents, target, pick(WORDS) ?? '', pick(['here', 'topic']) ?? 'here')
      : documents
  },
  (pick, newId) =>
    onTopic((t) =>
      topicEdits.addItem(
        t,
        topicEdits.newItem(pick(KINDS) ?? 'bullet', newId('item'), pick(WORDS) ?? ''),
        pick([0, 5, 99]) ?? 0,
      ),
    ),
  (pick, newId) => onItem(pick, (t, id) => topicEdits.duplicateItems(t, new Set([id]), newId)),
  (pick) => onItem(pick, (t, id) => topicEdits.removeItems(t, new Set([id]))),
  (pick) => onItem(pick, (t, id) => topicEdits.moveItemsBy(t, new Set([id]), pick([-1, 1]) ?? 1)),
  (pick) => onItem(pick, (t, id) => topicEdits.changeItemKind(t, id, pick(KINDS) ?? 'bullet')),
  (pick, newId) =>
    onItem(pick, (t, id) => topicEdits.splitItem(t, id, pick([0, 5, 50]) ?? 0, newId)),
  (pick) => onItem(pick, topicEdits.mergeWithPrevious),
  (pick) =>
    onQuestion(pick, (t, id) =>
      topicEdits.setQuestion(t, id, { marks: pick([1, 6, 0, 2.5]) ?? 1 }),
    ),
  (pick, newId) =>
    onQuestion(pick, (t, id) =>
      topicEdits.setSchemeKind(t, id, pick(['points', 'levels', 'none']) ?? 'points', newId),
    ),
  (pick, newId) =>
    onQuestion(pick, (t, id) =>
      topicEdits.addPoint(t, id, { text: pick(WORDS) ?? '', marks: 1 }, pick([0, 9]) ?? 0, newId),
    ),
  (pick) =>
    onQuestion(pick, (t, id) =>
      topicEdits.setSchemeRule(t, id, {
        choose: pick([undefined, 2, 0]),
        maximum: pick([undefined, 4]),
      }),
    ),
  (pick) => onQuestion(pick, (t, id) => topicEdits.addOption(t, id)),
  (pick) => onQuestion(pick, (t, id) => topicEdits.removeOption(t, id, pick([0, 1]) ?? 0)),
]

function onSlides(pick: Pick, change: (lesson: Lesson, ids: Set<string>) => Lesson): Edit {
  return changeLesson((lesson) =>
    change(lesson, new Set([pick(lesson.slides)?.id ?? '', pick(lesson.slides)?.id ?? ''])),
  )
}
function onBlocks(pick: Pick, change: (lesson: Lesson, ids: Set<string>) => Lesson): Edit {
  return changeLesson((lesson) =>
    change(lesson, new Set([pick(blocksOfLesson(lesson))?.block.id ?? ''])),
  )
}
function onRefs(
  pick: Pick,
  change: (lesson: Lesson, path: edits.RefPath, topics: Topics) => Lesson,
): Edit {
  return changeLesson((lesson, topics) => {
    const place = pick(refsOfLesson(lesson))
    return place
      ? change(lesson, { blockId: place.block.id, index: pick([0, 1]) ?? 0 }, topics)
      : lesson
  })
}
function onTopic(change: (topic: Topic) => Topic): Edit {
  return (documents) => changeTopic([...documents.topics.keys()][0] ?? '', change)(documents)
}
function onItem(pick: Pick, change: (topic: Topic, id: string) => Topic): Edit {
  return onTopic((topic) => change(topic, pick(topic.items)?.id ?? ''))
}
function onQuestion(pick: Pick, change: (topic: Topic, id: string) => Topic): Edit {
  return onTopic((t) => change(t, pick(t.items.filter((i) => i.kind === 'question'))?.id ?? ''))
}

/** The bytes that saving would write. */
function bytesOf({ lesson, topics }: Documents): string {
  return [lesson ? lessonToJson(lesson) : null, ...topics.values()].map(stableStringify).join()
}

function run(choices: readonly number[], keep = (edit: Edit): Edit => edit): History<Documents> {
  let history = startHistory(opened)
  let at = 0
  let ids = 0
  const next = (): number => choices[at++ % choices.length] ?? 0
  const pick: Pick = (list) => list[next() % Math.max(1, list.length)]
  const newId: NewId = (wanted) => `${wanted}-${++ids}`
  for (let i = 0; i < 50; i++) {
    const make = pick(menu)
    if (!make) continue
    const changed = keep(make(pick, newId))(history.present)
    history = record(history, changed, { label: 'Edit', at: i * 1000 })
  }
  return history
}

/** Undoes everything, then does everything again; says where the bytes are not what they were. */
function walk(history: History<Documents>): readonly string[] {
  const problems: string[] = []
  const end = bytesOf(history.present)
  let there = history
  for (let back = undo(there); back; back = undo(there)) there = back.history
  if (bytesOf(there.present) !== bytesOf(opened)) problems.push('undo')
  for (let forth = redo(there); forth; forth = redo(there)) there = forth.history
  if (bytesOf(there.present) !== end) problems.push('redo')
  return problems
}

const sequences = fc.array(fc.nat(997), { minLength: 120, maxLength: 240 })
const FIXED = { numRuns: 500, seed: 41 }

describe('one history over lesson and topic', () => {
  it('gives back the same bytes after undoing and redoing 50 edits, 500 times', () => {
    let steps = 0
    fc.assert(
      fc.property(sequences, (choices) => {
        const history = run(choices)
        steps += history.past.length
        expect(walk(history)).toEqual([])
      }),
      FIXED,
    )
    // Most of the edits really change something.
    expect(steps).toBeGreaterThan(500 * 15)
  }, 120_000)

  it('would notice an edit that changes a document in place', () => {
    const inPlace =
      (edit: Edit): Edit =>
      (documents) => {
        const changed = edit(documents)
        const slide = changed.lesson?.slides[0]
        if (slide && changed !== documents) Object.assign(slide, { minutes: slide.minutes + 1 })
        return changed
      }
    const before = structuredClone(opened.lesson?.slides[0])
    const found = fc
      .sample(sequences, { numRuns: 5, seed: 41 })
      .some((choices) => walkFrom(bytesOf(opened), run(choices, inPlace)))
    Object.assign(opened.lesson?.slides[0] ?? {}, before)
    expect(found).toBe(true)
  })

  it('keeps every document as its schema has it, and what is not known as it came', () => {
    fc.assert(
      fc.property(sequences, (choices) => {
        const { lesson, topics } = run(choices).present
        const json = JSON.parse(JSON.stringify(lesson ? lessonToJson(lesson) : null)) as unknown
        expect(lessonSchema.parse(json)).toEqual(lesson)
        for (const topic of topics.values()) {
          expect(topicSchema.parse(JSON.parse(JSON.stringify(topic)))).toEqual(topic)
        }
        for (const { block } of lesson ? blocksOfLesson(lesson) : [])
          if (block.kind === 'unknown')
            expect(block.original).toMatchObject({ kind: 'hologram', depth: [1, { a: null }] })
      }),
      { numRuns: 100, seed: 7 },
    )
  }, 60_000)

  it('takes typing as one step until there is a pause', () => {
    const type = (history: History<Documents>, title: string, at: number): History<Documents> =>
      record(history, changeLesson((l) => edits.setAboutLesson(l, { title }))(history.present), {
        label: 'Edit title',
        mergeKey: 'title',
        at,
      })
    let history = startHistory(opened)
    history = type(history, 'A', 0)
    history = type(history, 'AB', 400)
    history = type(history, 'ABC', 901)
    expect(history.past.map((step) => step.after.lesson?.title)).toEqual(['AB', 'ABC'])
    expect(undo(history)?.history.present.lesson?.title).toBe('AB')
  })
})

function walkFrom(start: string, history: History<Documents>): boolean {
  let there = history
  for (let back = undo(there); back; back = undo(there)) there = back.history
  return bytesOf(there.present) !== start
}

describe('changing words where they are seen', () => {
  const lesson = starterLesson()
  const place = refsOfLesson(lesson).find(({ where }) => where === 'slide')
  const target = place && targetsOf(lesson, [place.block], opened.topics)[0]?.target

  it('rewords here only, or in the topic wherever it is used', () => {
    if (!target || target.of !== 'item') throw new Error('The first slide shows an item.')
    const here = reword(opened, target, 'Only here', 'here')
    expect(wordsOf(here, target)).toBe('Only here')
    expect(here.topics).toBe(opened.topics)
    const everywhere = reword(here, target, 'Everywhere', 'topic')
    expect(wordsOf(everywhere, target)).toBe('Everywhere')
    expect(wordsOf(everywhere, { ...target, ref: undefined })).toBe('Everywhere')
  })
})
