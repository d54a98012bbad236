import { isBlank, plainText } from '../../base/index.ts'
import { isByline } from '../cues/bylines.ts'
import type { Assembled } from '../roles/assemble.ts'
import type { Ask, Choice, SourceDocument } from '../types.ts'
import { quote } from './wording.ts'

/** Asks about the document as a whole: its title, its encoding, whether it holds anything. */
export function documentAsks(
  document: SourceDocument,
  assembled: Assembled,
  titleGiven: boolean,
  /** The line taken for the title, where it may as well be the first heading. */
  doubtfulTitle: number | undefined,
): readonly Ask[] {
  return [
    ...contentAsk(assembled),
    ...encodingAsk(document),
    ...(titleGiven || assembled.title ? [] : [titleAsk(document, assembled)]),
    ...(titleGiven || doubtfulTitle === undefined || !assembled.title
      ? []
      : [isTitleAsk(doubtfulTitle, assembled.title.text)]),
  ]
}

function titleAsk(document: SourceDocument, assembled: Assembled): Ask {
  const candidates = [
    document.statedTitle?.replace(/ [|–—-] [^|–—-]{2,40}$/, ''),
    ...assembled.items
      .flatMap((item) =>
        item.kind === 'heading' && item.level === 1 ? [plainText(item.text)] : [],
      )
      .slice(0, 2),
    assembled.specification &&
      plainText(assembled.specification.text).replace(/^[‘'"“]|[’'"”]$/g, ''),
  ].filter((text): text is string => text !== undefined && !isBlank(text) && text.length <= 160)
  const opening = openingHeading(assembled)
  const choices: Choice[] = [...new Set(candidates)].map((text) => ({
    text,
    corrections:
      opening?.text === text
        ? [{ kind: 'label', line: opening.line, label: 'title' }]
        : [{ kind: 'title', text }],
  }))
  return {
    code: 'title',
    // Where the notes open with a heading, that line may be the title.
    lines: opening === undefined ? [] : [opening.line],
    question: 'These notes have no title. What is the topic called?',
    choices,
    confidence: 0.2,
  }
}

/** The first line of plain notes names the topic, or only its first part: nothing tells. */
function isTitleAsk(line: number, text: string): Ask {
  return {
    code: 'title',
    lines: [line],
    question: isByline(text)
      ? `Is ${quote(text)} the title of these notes?`
      : `Is ${quote(text)} the title of these notes, or their first heading?`,
    choices: [
      ...(isByline(text) ? [leaveOut(line)] : []),
      { text: 'The title', corrections: [{ kind: 'confirm', line, code: 'title' }] },
      {
        text: 'The first heading',
        corrections: [{ kind: 'label', line, label: 'heading', level: 1 }],
      },
    ],
    confidence: 0.5,
  }
}

function leaveOut(line: number): Choice {
  return { text: 'No: leave it out', corrections: [{ kind: 'label', line, label: 'dropped' }] }
}

/** The heading that the items begin with, if they do. */
function openingHeading(
  assembled: Assembled,
): { readonly line: number; readonly text: string } | undefined {
  const first = assembled.items[0]
  return first?.kind === 'heading' && first.level === 1 && first.source
    ? { line: first.source.from, text: plainText(first.text) }
    : undefined
}

function contentAsk(assembled: Assembled): readonly Ask[] {
  const words = assembled.items.filter((item) => item.kind !== 'heading')
  if (words.length > 0) return []
  return [
    {
      code: 'no-content',
      lines: [],
      question:
        assembled.items.length > 0
          ? 'Only headings arrived: this page is probably filled in by a script. Copy the text in your browser and paste it here instead.'
          : 'There is no text in these notes.',
      choices: [],
      confidence: 0,
    },
  ]
}

function encodingAsk(document: SourceDocument): readonly Ask[] {
  if (!document.suspectedEncoding) return []
  return [
    {
      code: 'encoding',
      lines: [],
      question:
        'Some characters look wrong, as if the file had been saved in another encoding. Check accents, quotation marks and dashes.',
      choices: [],
      confidence: 0.3,
    },
  ]
}
