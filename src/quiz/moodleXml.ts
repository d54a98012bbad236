import { plainText, type RichText, type Run, runsOf } from '../base/index.ts'
import { oneLine } from './oneLine.ts'
import type { Quiz, QuizOption, QuizQuestion } from './quizOf.ts'

/** Moodle XML (docs.moodle.org, "Moodle XML format"): all kinds of question, formatting kept. */
export function toMoodleXml({ title, questions }: Quiz): string {
  const category = `  <question type="category">\n    <category><text>${escape(`$course$/top/${oneLine(title).replaceAll('/', '//')}`)}</text></category>\n  </question>`
  const body = questions.map((question, n) => questionXml(question, n + 1))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${[category, ...body].join('\n')}\n</quiz>\n`
}

const TYPES: Readonly<Record<QuizQuestion['kind'], string>> = {
  choice: 'multichoice',
  'true-false': 'truefalse',
  short: 'shortanswer',
  essay: 'essay',
  match: 'matching',
}

function questionXml(question: QuizQuestion, number: number): string {
  const name = `${number}. ${oneLine(question.prompt)}`.slice(0, 80)
  const parts = [
    `<name><text>${escape(name)}</text></name>`,
    `<questiontext format="html">${html(question.prompt)}</questiontext>`,
    `<defaultgrade>${question.marks}</defaultgrade>`,
    ...answersXml(question),
  ]
  const lines = parts.map((part) => `    ${part}`).join('\n')
  return `  <question type="${TYPES[question.kind]}">\n${lines}\n  </question>`
}

function answersXml(question: QuizQuestion): readonly string[] {
  switch (question.kind) {
    case 'choice': {
      const right = question.options.filter(({ isCorrect }) => isCorrect).length
      const share = { right, wrong: question.options.length - right }
      return [
        `<single>${right === 1}</single>`,
        '<shuffleanswers>true</shuffleanswers>',
        '<answernumbering>abc</answernumbering>',
        ...question.options.map((option) => optionXml(option, share)),
      ]
    }
    case 'true-false':
      return (['true', 'false'] as const).map((word) => {
        const isRight = (word === 'true') === question.isTrue
        return answerXml(isRight ? 100 : 0, `<text>${word}</text>`, question.feedback)
      })
    case 'short':
      return [
        '<usecase>0</usecase>',
        // An asterisk stands for anything here, unless it has a backslash.
        ...question.answers.map((answer) =>
          answerXml(100, `<text>${escape(oneLine(answer).replaceAll('*', '\\*'))}</text>`, ''),
        ),
      ]
    case 'match':
      return [
        '<shuffleanswers>true</shuffleanswers>',
        ...question.pairs.map(
          ([term, meaning]) =>
            `<subquestion format="html">${html(meaning)}<answer><text>${escape(oneLine(term))}</text></answer></subquestion>`,
        ),
      ]
    case 'essay':
      return [
        '<responseformat>editor</responseformat>',
        `<graderinfo format="html">${html(question.model)}</graderinfo>`,
      ]
  }
}

function optionXml(
  { text, isCorrect, feedback }: QuizOption,
  { right, wrong }: { readonly right: number; readonly wrong: number },
): string {
  const share = (count: number): number => Math.round(10_000_000 / count) / 100_000
  // With one right answer a wrong one earns nothing; with several it takes marks away.
  const fraction = isCorrect ? share(right) : right === 1 ? 0 : -share(wrong)
  return answerXml(fraction, html(text), feedback)
}

function answerXml(fraction: number, text: string, feedback: RichText): string {
  return `<answer fraction="${fraction}" format="html">${text}<feedback format="html">${html(feedback)}</feedback></answer>`
}

function html(text: RichText): string {
  const content = runsOf(text).map(runHtml).join('')
  return `<text><![CDATA[${content.replaceAll(']]>', ']]]]><![CDATA[>')}]]></text>`
}

function runHtml(run: Run): string {
  const marks = [run.bold && 'b', run.italic && 'i', run.sub && 'sub', run.super && 'sup']
  const content = marks.reduce<string>(
    (inner, mark) => (mark ? `<${mark}>${inner}</${mark}>` : inner),
    escape(run.text),
  )
  return run.link === undefined ? content : `<a href="${escape(run.link)}">${content}</a>`
}

/** XML knows no way to write control characters. */
function escape(text: RichText): string {
  return plainText(text)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
