import { plainText, type RichText, runsOf, sliceText } from '../../base/index.ts'
import type { Outline } from '../blockKind.ts'
import type { Topics } from '../contentRef.ts'
import { chooseGaps } from '../shared/gapChoice.ts'
import type { Stretch } from '../shared/sheetGaps.ts'
import { type Vocabulary, vocabularyOf } from '../shared/vocabulary.ts'

/** What the notes have for one heading of the slides. */
export interface Section extends Outline {
  /** The points with their gaps. */
  readonly gapped: readonly (readonly Stretch[])[]
}

/** About one gap for two points: notes are to be listened through, not filled in. */
const GAPS_PER_POINT = 0.75

/** The slides under their headings, with gaps numbered through; slides that say nothing are left out. */
export function sectionsOf(
  slides: readonly Outline[],
  topics: Topics,
  seed: string,
): readonly Section[] {
  const vocabulary = joined([...topics.values()].map(vocabularyOf))
  let number = 0
  return merged(withoutRepeats(slides)).map((outline, index) => {
    const texts = outline.points.map(plainText)
    const most = Math.max(1, Math.round(texts.length * GAPS_PER_POINT))
    const gaps = outline.told
      ? []
      : chooseGaps(texts, vocabulary, {
          most,
          seed: `${seed}-${index}`,
          from: outline.points.map(labelLength),
        })
    const gapped = outline.points.map((point, text) => {
      const stretches: Stretch[] = []
      let at = 0
      for (const { start, end, answer } of gaps.filter((gap) => gap.text === text)) {
        if (start > at) stretches.push({ text: sliceText(point, at, start) })
        stretches.push({ gap: { number: ++number, answer } })
        at = end
      }
      stretches.push({ text: sliceText(point, at, Infinity) })
      return stretches
    })
    return { ...outline, gapped }
  })
}

/** A bold lead says what a point is about: a gap in it would ask for a label, not for what is taught. */
function labelLength(point: RichText): number {
  const runs = runsOf(point)
  const end = runs.findIndex(({ bold }) => bold !== true)
  return end < 0 ? 0 : runs.slice(0, end).reduce((sum, { text }) => sum + text.length, 0)
}

/** A repeated point is at most so many times as long: a date may stand before it. */
const LONGEST_REPEAT = 1.6
const SHORTEST_REPEAT = 20

/** Without the points that say again what stands under an earlier heading, which would fill its gaps. */
function withoutRepeats(slides: readonly Outline[]): readonly Outline[] {
  const said: string[] = []
  const isNew = (point: RichText): boolean => {
    const letters = lettersOf(point)
    if (letters.length < SHORTEST_REPEAT) return true
    const repeats = said.some(
      (before) =>
        (letters.includes(before) && letters.length <= before.length * LONGEST_REPEAT) ||
        before.includes(letters),
    )
    if (!repeats) said.push(letters)
    return !repeats
  }
  return slides.map((slide) =>
    slide.told ? slide : { ...slide, points: slide.points.filter(isNew) },
  )
}

function lettersOf(text: RichText): string {
  return plainText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Slides that go on under one heading are one section of the notes. */
function merged(slides: readonly Outline[]): readonly Outline[] {
  const sections: Outline[] = []
  for (const slide of slides) {
    if (slide.points.length + slide.questions.length === 0 && !slide.table) continue
    const last = sections.at(-1)
    const goesOn = last !== undefined && last.told === slide.told && !last.table && !slide.table
    if (goesOn && sameText(last.title, slide.title))
      sections[sections.length - 1] = {
        ...last,
        points: [...last.points, ...slide.points],
        questions: [...last.questions, ...slide.questions],
      }
    else sections.push(slide)
  }
  return sections
}

function sameText(a: RichText, b: RichText): boolean {
  return plainText(a) === plainText(b)
}

function joined(vocabularies: readonly Vocabulary[]): Vocabulary {
  return {
    terms: vocabularies.flatMap(({ terms }) => terms).sort((a, b) => b.length - a.length),
    names: new Set(vocabularies.flatMap(({ names }) => [...names])),
    words: new Set(vocabularies.flatMap(({ words }) => [...words])),
  }
}
