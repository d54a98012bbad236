// Every output with each of its choices, for the gallery and for measuring.
import { OUTPUT_KINDS, printsOf, specOf, type Wanted } from '../../src/production/index.ts'

const SCAFFOLDS = ['support', 'core', 'stretch'] as const
const PACK = [{ copies: 24 }, { copies: 3, print: 'dyslexia' }, { copies: 1, print: 'large18' }]

/** Each kind plain, and with each choice by itself. */
export function everyVariant(papers: ReadonlyMap<string, unknown>): readonly Wanted[] {
  return OUTPUT_KINDS.flatMap((kind): readonly Wanted[] => {
    const { takes } = specOf(kind)
    const withEach = <T>(
      option: (typeof takes)[number],
      values: readonly T[],
    ): readonly Wanted[] =>
      takes.includes(option) ? values.map((value) => ({ kind, options: { [option]: value } })) : []
    return [
      { kind },
      ...withEach('scaffold', SCAFFOLDS),
      ...withEach('print', printsOf(kind, papers.keys())),
      ...withEach('handout', [1, 2, 3, 6]),
      ...withEach('reveals', ['answered', 'questions']),
      ...withEach('fillable', [true]),
      ...withEach('pack', [PACK]),
    ]
  })
}
