import { counted, ok } from '../../base/index.ts'
import type { Outcome } from '../outcome.ts'
import { readProblem } from '../wording.ts'
import type { Workplace } from '../workplace.ts'

export async function listTopics({ library }: Workplace): Promise<Outcome> {
  const { documents, problems } = await library.topics.list()
  return ok({
    text: columns(
      documents.map(({ summary }) => [summary.id, summary.title, counted(summary.items, 'item')]),
      'This library has no topics yet.',
    ),
    json: documents.map(({ path, summary }) => ({ ...summary, path })),
    warnings: problems.map(readProblem),
  })
}

export async function listLessons({ library }: Workplace): Promise<Outcome> {
  const { documents, problems } = await library.lessons.list()
  return ok({
    text: columns(
      documents.map(({ summary }) => [
        summary.id,
        summary.title,
        `${summary.minutes} minutes`,
        counted(summary.slides, 'slide'),
        counted(summary.worksheets, 'worksheet'),
      ]),
      'This library has no lessons yet.',
    ),
    json: documents.map(({ path, summary }) => ({ ...summary, path })),
    warnings: problems.map(readProblem),
  })
}

function columns(rows: readonly (readonly string[])[], ifNone: string): string {
  if (rows.length === 0) return ifNone
  const widthOf = (column: number): number =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widthOf(column)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
