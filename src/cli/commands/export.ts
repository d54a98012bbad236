import { join, resolve } from 'node:path'
import { counted, ok, type Result } from '../../base/index.ts'
import { SCHOOL_LOGO } from '../../layout/index.ts'
import { worn } from '../../lesson/index.ts'
import { nodeFileSystem, fontsIn, type School, writeTogether } from '../../library/index.ts'
import { type Asset, createMeasurer, type Theme, withSchoolColours } from '../../page/index.ts'
import { produce, type ProduceProblem } from '../../production/index.ts'
import { fail, type Failure, type Outcome } from '../outcome.ts'
import { prepareLesson } from '../prepareLesson.ts'
import { readPictures } from '../readPictures.ts'
import { readWanted } from '../readWanted.ts'
import type { Request } from '../usage.ts'
import {
  blocked,
  cannotWrite,
  checkLine,
  missingContent,
  refusalInWords,
  schoolProblems,
  SEE_HELP,
  templateProblems,
  unknownName,
  answerLeak,
} from '../wording.ts'
import type { Workplace } from '../workplace.ts'

export async function exportCommand(
  workplace: Workplace,
  { subject, options }: Request,
): Promise<Outcome> {
  const { surroundings, templates, school } = workplace
  if (typeof options['out'] !== 'string' || options['out'] === '') {
    return fail(2, `Say where the files should go with --out DIR. ${SEE_HELP}`)
  }
  const folder = resolve(surroundings.workingFolder, options['out'])
  const wanted = readWanted(options, templates.papers)
  if (!wanted.ok) return fail(2, `${wanted.error} ${SEE_HELP}`)
  const asked = options['theme']
  if (typeof asked === 'string' && !templates.themes.has(asked)) {
    return fail(2, unknownName('theme', asked, templates.themes.keys()))
  }
  const prepared = await prepareLesson(workplace, subject)
  if (!prepared.ok) return prepared
  const { lesson, topics } = prepared.value
  const theme = themeOf(workplace, typeof asked === 'string' ? asked : lesson.theme)
  if (!theme.ok) return theme
  const pictures = await readPictures(workplace.library, prepared.value)
  if (!pictures.ok) return pictures

  const schooled = withSchoolColours(theme.value, school.school?.colours ?? {})
  const fonts = fontsIn(join(surroundings.root, 'resources/fonts'))
  const produced = await produce(
    { lesson, topics, wanted: wanted.value, force: options['force'] === true },
    {
      theme: worn(schooled.theme, lesson),
      school: school.school,
      papers: templates.papers,
      fonts,
      measurer: createMeasurer(fonts),
      assets: withLogo(pictures.value.assets, school.school),
    },
  )
  if (!produced.ok) return { ok: false, error: whyNot(lesson.id, produced.error, templates.papers) }

  const { files, checks } = produced.value
  const placed = files.map((file) => ({ ...file, path: join(folder, file.name) }))
  const written = await writeTogether(nodeFileSystem, placed)
  if (!written.ok) return fail(1, cannotWrite(written.error))
  return ok({
    text: placed
      .map(
        ({ path, pages, bytes }) =>
          `${path}  ${counted(pages, 'page')}, ${Math.ceil(bytes.length / 1000)} kB`,
      )
      .join('\n'),
    json: {
      files: placed.map(({ kind, path, pages, bytes, ms }) => ({
        kind,
        path,
        pages,
        bytes: bytes.length,
        ms: Math.round(ms),
      })),
      checks,
    },
    warnings: [
      ...templateProblems(templates.problems),
      ...schoolProblems(school, schooled.adjusted),
      ...pictures.value.warnings,
      ...checks.map(checkLine),
    ],
  })
}

function withLogo(
  assets: ReadonlyMap<string, Asset>,
  school: School | undefined,
): ReadonlyMap<string, Asset> {
  return school?.logo === undefined ? assets : new Map([...assets, [SCHOOL_LOGO, school.logo]])
}

function whyNot(
  lessonId: string,
  problem: ProduceProblem,
  papers: Workplace['templates']['papers'],
): Failure {
  switch (problem.code) {
    case 'missing-content':
      return { exit: 3, message: missingContent(lessonId, problem.missing) }
    case 'blocked':
      return {
        exit: 4,
        message: blocked(lessonId, problem.checks),
        json: { files: [], checks: problem.checks },
      }
    case 'refused':
      return { exit: 2, message: `${refusalInWords(problem.refusal, papers)} ${SEE_HELP}` }
    case 'no-paper':
      return { exit: 3, message: unknownName('paper', problem.paper, papers.keys()) }
    case 'answer-leak':
      return { exit: 4, message: answerLeak(problem.name, problem.leaks) }
    case 'cancelled':
      return { exit: 1, message: 'The export was stopped. Nothing was written.' }
  }
}

function themeOf({ templates }: Workplace, name: string): Result<Theme, Failure> {
  const theme = templates.themes.get(name)
  return theme === undefined
    ? fail(3, unknownName('theme', name, templates.themes.keys()))
    : ok(theme)
}
