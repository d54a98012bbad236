import { plainText, type RichText } from '../../base/index.ts'
import { mainText, yearsIn, type YearRange } from '../../topic/index.ts'
import { resolveAll, type Topics } from '../contentRef.ts'
import { type EventShown, resolveEvents } from '../shared/events.ts'
import type { OrganiserBlock } from './schema.ts'

/** What is asked for at the left of the fold, and what it stands for at the right. */
export interface Pair {
  readonly answer: RichText
  readonly text: RichText
}

export interface PairList {
  readonly id: string
  readonly heads: readonly [string, string]
  readonly pairs: readonly Pair[]
}

export interface NoteList {
  readonly id: string
  readonly heading: string
  readonly notes: readonly { readonly title: RichText; readonly text: RichText }[]
}

export interface Content {
  readonly lists: readonly PairList[]
  readonly notes: readonly NoteList[]
  readonly period: YearRange | undefined
  readonly focus: YearRange | undefined
}

export function contentOf(block: OrganiserBlock, topics: Topics): Content {
  const terms = resolveAll(topics, block.terms, 'keyTerm')
  const { dated, undated } = resolveEvents(topics, block.events)
  const themes = resolveAll(topics, block.themes, 'theme')
  const mistakes = resolveAll(topics, block.misconceptions, 'misconception')
  const topic = [...topics.values()].find(({ period }) => period !== undefined)
  const lists: readonly PairList[] = [
    {
      id: 'terms',
      heads: ['Terms', 'Meaning'],
      pairs: terms.map(({ item }) => ({ answer: item.term, text: item.definition })),
    },
    {
      id: 'dates',
      heads: ['Dates', 'Events'],
      pairs: dated.map((event) => ({ answer: event.date, text: withoutItsDate(event) })),
    },
    {
      id: 'more',
      heads: ['No date', 'Events'],
      pairs: undated.map(({ item }) => ({ answer: '', text: mainText(item) })),
    },
  ]
  const notes: readonly NoteList[] = [
    {
      id: 'themes',
      heading: 'Threads for an essay',
      notes: themes.map(({ item }) => ({ title: item.title, text: item.text })),
    },
    {
      id: 'mistakes',
      heading: 'Easily got wrong',
      notes: mistakes.map(({ item }) => ({ title: item.text, text: item.correction })),
    },
  ]
  return {
    lists: lists.filter(({ pairs }) => pairs.length > 0),
    notes: notes.filter((list) => list.notes.length > 0),
    period: topic?.period,
    focus: yearsIn([block.title, ...(topic ? [topic.title, plainText(topic.question ?? '')] : [])]),
  }
}

/** Words of a date, and a preposition before it. */
const SLACK = 12

/**
 * What happened, without when: what is folded away must not be read on the other side of the fold.
 * Where the item says more than the sentence with its date, all of it is there.
 */
function withoutItsDate({ date, text, resolved }: EventShown): string {
  const whole = plainText(mainText(resolved.item))
  const event = plainText(text)
  const said = event.length + date.length + SLACK < whole.length ? whole : event
  const hidden = said.replaceAll(date, '…').replaceAll('….', '…')
  return hidden
    .replace(/^(?:In|On|By) …,? /, '')
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
