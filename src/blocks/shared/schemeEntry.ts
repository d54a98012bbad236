import { boldText, counted, joinText, plainText, type RichText } from '../../base/index.ts'
import {
  ledger,
  type LevelsScheme,
  type Point,
  type PointsScheme,
  type Question,
} from '../../topic/index.ts'
import type { SchemeEntry, SchemeRow } from '../blockKind.ts'
import { orBetween } from './marksWording.ts'
import { questionParts } from './questionParts.ts'
import { capitalLetter } from './sheetText.ts'

/** One question as its mark scheme prints it, whatever the question is for. */
export function schemeEntryFor(question: Question, number: string): SchemeEntry {
  const { scheme } = question
  const parts = questionParts(question).flatMap(({ numeral, text }) => [` ${numeral} `, text])
  const prompt = joinText(question.prompt, ...parts)
  const base = { number, prompt, tariff: question.marks, total: schemeTotal(question) }
  const doubts = checkNote(question)
  if (scheme?.kind === 'levels') {
    return {
      ...base,
      rows: indicativeRows(scheme),
      levels: levelsOf(scheme),
      guidance: [...modelAnswer(question), ...(scheme.guidance ?? []), ...doubts],
    }
  }
  if (scheme === undefined)
    return { ...base, rows: [], guidance: [...modelAnswer(question), ...doubts] }
  const choice = choiceRows(question)
  return {
    ...base,
    rows: choice?.rows ?? scheme.points.map(pointRow),
    guidance: [...(choice?.guidance ?? []), ...pointGuidance(question, scheme), ...doubts],
  }
}

/** "Any 2 of 3. Maximum 6 marks", "A 1 + B 1. Maximum 2 marks". */
export function schemeTotal(question: Question): string {
  const { scheme } = question
  if (scheme === undefined) return 'No mark scheme yet'
  const maximum = `Maximum ${counted(ledger(question).reachable, 'mark')}`
  if (scheme.kind === 'levels') return maximum
  if (scheme.choose !== undefined)
    return `Any ${scheme.choose} of ${scheme.points.length}. ${maximum}`
  const plain =
    scheme.points.length > 1 && scheme.points.length <= 6 && question.options === undefined
  return plain
    ? `${scheme.points.map((point, i) => `${capitalLetter(i)} ${worth(point)}`).join(' + ')}. ${maximum}`
    : maximum
}

function worth(point: Point): number {
  return (point.further ?? []).reduce((sum, further) => sum + further.marks, point.marks)
}

function pointRow(point: Point, index: number): SchemeRow {
  const alternatives = (point.alternatives ?? []).flatMap((text) => [
    boldText(orBetween(point)),
    text,
  ])
  return {
    label: capitalLetter(index),
    lines: [
      { text: joinText(point.text, ...alternatives), marks: `${point.marks}` },
      ...(point.further ?? []).map((further) => ({
        text: further.text,
        marks: `+ ${further.marks}`,
      })),
    ],
  }
}

/** A choice is marked by its key; why the other options are wrong helps the teacher who goes over it. */
function choiceRows({
  options,
  marks,
}: Question):
  { readonly rows: readonly SchemeRow[]; readonly guidance: readonly RichText[] } | undefined {
  const key = options?.findIndex((option) => option.correct === true) ?? -1
  const right = options?.[key]
  if (options === undefined || right === undefined) return undefined
  const reason = right.reason === undefined ? [] : [{ text: right.reason, marks: '' }]
  return {
    rows: [
      { label: capitalLetter(key), lines: [{ text: right.text, marks: `${marks}` }, ...reason] },
    ],
    guidance: options.flatMap((option, i) =>
      i === key || option.reason === undefined
        ? []
        : [joinText(boldText(`${capitalLetter(i)} is wrong: `), option.reason)],
    ),
  }
}

function pointGuidance(question: Question, scheme: PointsScheme): readonly RichText[] {
  const at = (id: string): number => scheme.points.findIndex((point) => point.id === id)
  const dependent = scheme.points.flatMap((point, i): RichText[] =>
    point.needs === undefined || at(point.needs) < 0
      ? []
      : [
          joinText(
            boldText(`${capitalLetter(i)} depends on ${capitalLetter(at(point.needs))}: `),
            'it earns nothing alone.',
          ),
        ],
  )
  const listed = (label: string, texts: readonly RichText[] | undefined): RichText[] =>
    (texts ?? []).map((text) => joinText(boldText(`${label}: `), text))
  const working =
    scheme.choose === undefined
      ? []
      : [joinText(boldText('Ledger: '), `${ledger(question).working}.`)]
  return [
    ...dependent,
    ...(scheme.guidance ?? []),
    ...listed('Accept', scheme.accept),
    ...listed('Do not accept', scheme.reject),
    ...modelAnswer(question),
    ...working,
  ]
}

function modelAnswer({ answer }: Question): readonly RichText[] {
  return answer === undefined ? [] : [joinText(boldText('Model answer: '), answer)]
}

/** A scheme whose marks do not agree must not pass unnoticed on paper. */
function checkNote(question: Question): readonly RichText[] {
  const { problems, working, tariff } = ledger(question)
  return problems.length === 0
    ? []
    : [
        joinText(
          boldText('Check the marks: '),
          `the question gives ${counted(tariff, 'mark')}; the scheme, ${working}.`,
        ),
      ]
}

function indicativeRows(scheme: LevelsScheme): readonly SchemeRow[] {
  return scheme.indicative.map((group) => ({
    label: '',
    lines: [
      { text: group.heading, marks: '', bold: true as const },
      ...group.points.map((text) => ({ text, marks: '', bullet: true as const })),
    ],
  }))
}

function levelsOf(scheme: LevelsScheme): NonNullable<SchemeEntry['levels']> {
  const levels = [...scheme.levels]
    .sort((a, b) => b.level - a.level)
    .map((level) => ({
      range: level.from === level.to ? `${level.to}` : `${level.from}–${level.to}`,
      text: joinText(
        boldText(`Level ${level.level}. `),
        plainText(level.descriptor) === '' ? 'No wording yet.' : level.descriptor,
      ),
    }))
  return [...levels, { range: '0', text: 'Nothing worth credit.' }]
}
