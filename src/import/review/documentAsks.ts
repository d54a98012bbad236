import { isBlank, plainText } from '../../base/index.ts'
import type { Assembled } from '../roles/assemble.ts'
import type { Ask, Choice, SourceDocument } from '../types.ts'

/** Asks about the document as a whole: its title, its encoding, whether it holds anything. */
export function documentAsks(
  document: SourceDocument,
  assembled: Assembled,
  titleGiven: boolean,
): readonly Ask[] {
  return [
    ...contentAsk(assembled),
    ...encodingAsk(document),
    ...(titleGiven || assembled.title ? [] : [titleAsk(document, assembled)]),
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
  const choices: Choice[] = [...new Set(candidates)].map((text) => ({
    text,
    corrections: [{ kind: 'title', text }],
  }))
  return {
    code: 'title',
    lines: [],
    question: 'These notes have no title. What is the topic called?',
    choices,
    confidence: 0.2,
  }
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
