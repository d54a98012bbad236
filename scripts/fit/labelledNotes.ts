import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { observe } from '../../src/import/classify/features.ts'
import { sectionScores, type SectionScores } from '../../src/import/classify/sectionScores.ts'
import { STATES } from '../../src/import/classify/states.ts'
import { readHtml } from '../../src/import/formats/html.ts'
import { readMarkdown } from '../../src/import/formats/markdown.ts'
import { readPlain } from '../../src/import/formats/plain.ts'
import { setAside } from '../../src/import/importNotes.ts'
import { parseGold } from '../../src/import/scoring/scoreLabels.ts'
import type { SourceDocument } from '../../src/import/types.ts'

/** One document with what a person says of its lines, in the numbers that fitting needs. */
export interface LabelledNotes {
  readonly name: string
  readonly length: number
  /** The features of each piece, by number. */
  readonly features: readonly Int32Array[]
  readonly sections: SectionScores
  /** `allowed[i * states + s]`: 1 where state s has the label that piece i should have. */
  readonly allowed: Uint8Array
}

const READERS: Readonly<Record<string, (text: string) => SourceDocument>> = {
  txt: readPlain,
  md: readMarkdown,
  html: readHtml,
}

/** Reads all labelled notes of a folder, in the order of their names. */
export function readLabelledNotes(
  folder: string,
  numberOf: (feature: string) => number,
): readonly LabelledNotes[] {
  return readdirSync(folder)
    .filter((file) => !file.endsWith('.tsv'))
    .sort()
    .map((name) => {
      const read = READERS[name.split('.').pop() ?? ''] ?? readPlain
      const document = read(readFileSync(join(folder, name), 'utf8'))
      const gold = readFileSync(join(folder, name.replace(/\.\w+$/, '.gold.tsv')), 'utf8')
      const wanted = wantedLabels(document, gold)
      const pieces = setAside(document, []).kept
      const { facts, forms, featuresOf } = observe(pieces)
      const allowed = new Uint8Array(pieces.length * STATES.length)
      pieces.forEach((piece, i) => {
        const labels = wanted.get(piece.from)?.filter((label) => known.has(label)) ?? []
        STATES.forEach(({ label }, s) => {
          if (labels.length === 0 || labels.includes(label)) allowed[i * STATES.length + s] = 1
        })
      })
      return {
        name,
        length: pieces.length,
        features: pieces.map((_, i) => Int32Array.from(featuresOf(i), numberOf)),
        sections: sectionScores(pieces, facts, forms),
        allowed,
      }
    })
}

const known: ReadonlySet<string> = new Set(STATES.map(({ label }) => label))

/** The labels of each line, found by the line's text where the gold counts no lines. */
function wantedLabels(
  document: SourceDocument,
  gold: string,
): ReadonlyMap<number, readonly string[]> {
  const wanted = new Map<number, readonly string[]>()
  const waiting = new Map<string, (readonly string[])[]>()
  for (const { line, labels, text } of parseGold(gold))
    if (line !== undefined) wanted.set(line, labels)
    else waiting.set(bare(text), [...(waiting.get(bare(text)) ?? []), labels])
  if (waiting.size > 0)
    document.text.split('\n').forEach((text, i) => {
      const labels = waiting.get(bare(text))?.shift()
      if (labels) wanted.set(i + 1, labels)
    })
  return wanted
}

function bare(text: string): string {
  return text
    .replace(/^(?:•|\d{1,2}[.)]) /, '')
    .replace(/\s+/g, ' ')
    .trim()
}
