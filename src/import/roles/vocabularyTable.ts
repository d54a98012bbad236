import { isBlank, plainText, type RichText } from '../../base/index.ts'
import { countWords } from '../text/sentences.ts'
import type { Read } from './questionDrafts.ts'

/** A term of a table, and the rows that it comes from. */
interface TableTerm {
  readonly from: readonly Read[]
  readonly term: RichText
  readonly meaning: RichText
}

const TERM =
  /^(?:(?:key ?|new ?|target ?)?(?:terms?|words?|vocabulary|phrases?|expressions?|concepts?)(?: or phrase)?|french|german|spanish|italian|latin|greek|welsh|irish|polish|mandarin|chinese|japanese|urdu|arabic|russian|english)$/i
const MEANING =
  /^(?:definitions?|meanings?|translations?|explanations?|what it means|in english|english|french|german|spanish|italian|latin|greek|welsh|irish|polish|mandarin|chinese|japanese|urdu|arabic|russian)$/i
const MOST_WORDS = 6

/**
 * The terms of a table of two columns that stands under "Key terms" or "Vocabulary", or whose head
 * says that it is one; undefined of any other table. The row of the head goes with the first term.
 */
export function vocabularyOf(rows: readonly Read[]): readonly TableTerm[] | undefined {
  const [first, ...rest] = rows
  if (first === undefined || !rows.every(isPair)) return undefined
  const isNamed = rest.length > 0 && namesColumns(first)
  if (!isNamed && first.verdict.zone !== 'glossary') return undefined
  return (isNamed ? rest : rows).map((row, i) => {
    const [term = '', meaning = ''] = row.piece.cells ?? []
    return { from: isNamed && i === 0 ? [first, row] : [row], term, meaning }
  })
}

function isPair({ piece: { cells = [] } }: Read): boolean {
  return (
    cells.length === 2 &&
    cells.every((cell) => !isBlank(cell)) &&
    countWords(plainText(cells[0] ?? '')) <= MOST_WORDS
  )
}

function namesColumns({ piece: { cells = [] } }: Read): boolean {
  const [term = '', meaning = ''] = cells.map((cell) => plainText(cell).trim())
  return TERM.test(term) && MEANING.test(meaning)
}
