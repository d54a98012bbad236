import { isSafeLink, plainText, runsOf } from '../../base/index.ts'
import { refKey, resolveRef, type Topics } from '../../blocks/index.ts'
import { type Item, itemLabel, mainText, textsOf } from '../../topic/index.ts'
import type { Lesson } from '../lesson.ts'
import { refsOfLesson, type RefPlace } from '../references.ts'
import { type Check, inWords, placeOf } from './check.ts'

/** Words that pupils can take in from a board, by what they stand in. Nothing is cut: it is advice. */
const MOST_WORDS: Partial<Readonly<Record<Item['kind'], number>>> = {
  heading: 14,
  keyTerm: 35,
  objective: 30,
  theme: 25,
  figure: 30,
  extract: 90,
}

/** Text on a slide that is longer than a class can read while a teacher speaks. */
export function checkLengths(lesson: Lesson, topics: Topics): readonly Check[] {
  const shown = itemsOnce(lesson, topics).filter(({ place }) => place.where === 'slide')
  return shown.flatMap(({ place, item }): readonly Check[] => {
    const most = MOST_WORDS[item.kind]
    const words = plainText(mainText(item)).split(/\s+/).filter(Boolean).length
    if (most === undefined || words <= most) return []
    return [
      {
        code: 'text-long',
        severity: 'advice',
        place: placeOf(place),
        message: `${inWords(place)}: “${short(itemLabel(item))}” has ${words} words; about ${most} can be read from a board.`,
      },
    ]
  })
}

/** Links that would open something other than a web page or a letter. */
export function checkLinks(lesson: Lesson, topics: Topics): readonly Check[] {
  return itemsOnce(lesson, topics).flatMap(({ place, item }) =>
    textsOf(item)
      .flatMap(runsOf)
      .filter(({ link }) => link !== undefined && !isSafeLink(link))
      .slice(0, 1)
      .map(({ link }): Check => ({
        code: 'unsafe-link',
        severity: 'blocks',
        place: placeOf(place),
        message: `${inWords(place)} links to “${short(link ?? '')}”, which is neither a web page nor an e-mail address.`,
      })),
  )
}

/** A key term that a slide uses before the slide that says what it means. */
export function checkTerms(lesson: Lesson, topics: Topics): readonly Check[] {
  const onSlides = refsOfLesson(lesson).filter(({ where }) => where === 'slide')
  const firstDefined = new Map<string, { readonly index: number; readonly term: string }>()
  for (const place of onSlides) {
    const item = resolveRef(topics, place.ref)?.item
    if (item?.kind !== 'keyTerm' || firstDefined.has(item.id)) continue
    firstDefined.set(item.id, { index: place.index, term: plainText(item.term) })
  }
  const told = new Set<string>()
  return onSlides.flatMap((place): readonly Check[] => {
    const resolved = resolveRef(topics, place.ref)
    if (resolved === undefined || !['bullet', 'paragraph'].includes(resolved.item.kind)) return []
    const words = plainText(mainText(resolved.item))
    return [...firstDefined].flatMap(([id, { index, term }]): readonly Check[] => {
      if (told.has(id) || place.index >= index || !hasWord(words, term)) return []
      told.add(id)
      return [
        {
          code: 'term-before-definition',
          severity: 'advice',
          place: placeOf(place),
          message: `${inWords(place)} uses “${term}”, which slide ${index + 1} explains.`,
        },
      ]
    })
  })
}

interface Shown {
  readonly place: RefPlace
  readonly item: Item
}

/** Every item that the lesson shows, where it is shown first. */
function itemsOnce(lesson: Lesson, topics: Topics): readonly Shown[] {
  const seen = new Set<string>()
  return refsOfLesson(lesson).flatMap((place): readonly Shown[] => {
    const resolved = resolveRef(topics, place.ref)
    const key = refKey(place.ref)
    if (resolved === undefined || seen.has(key)) return []
    seen.add(key)
    return [{ place, item: resolved.item }]
  })
}

function hasWord(text: string, word: string): boolean {
  const at = text.toLowerCase().indexOf(word.toLowerCase())
  return at >= 0 && !/\p{L}/u.test(`${text[at - 1] ?? ''}${text[at + word.length] ?? ''}`)
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
