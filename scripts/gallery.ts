// npm run gallery: every kind × output × theme × variant as pictures in gallery/, with an index.html.
//   -- --quick            first theme, usual paper, finished slides only
//   -- --kinds a,b        these kinds only, and no outputs of the lesson
//   -- --themes a,b       these themes only
//   -- --files            the finished files too, as LibreOffice and Poppler show them
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readPictures } from '../src/cli/readPictures.ts'
import { layOutSlides, USUAL_PAPER } from '../src/layout/index.ts'
import { fontsIn, loadTemplates, openLibrary } from '../src/library/index.ts'
import { createMeasurer } from '../src/page/index.ts'
import { OUTPUT_KINDS, produce } from '../src/production/index.ts'
import { createRenderer } from './gallery/draw.ts'
import { isInstalled, showFiles } from './gallery/files.ts'
import { galleryPage, type Picture } from './gallery/page.ts'
import { kindShots, outputShots, type Shot } from './gallery/shots.ts'

// From out/script-gallery, where this file runs when it is bundled.
const root = resolve(import.meta.dirname, '../..')
const gallery = join(root, 'gallery')

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    files: { type: 'boolean', default: false },
    kinds: { type: 'string' },
    themes: { type: 'string' },
  },
})
const listed = (text: string | undefined): readonly string[] | undefined => text?.split(',')

const startedAt = performance.now()
const library = need(await openLibrary(join(root, 'resources/starter')))
const stored = need(await library.lessons.read('nazi-soviet-pact-lesson'))
const lesson = stored.document
const topicFile = need(await library.topics.read(lesson.topicIds[0] ?? ''))
const topic = topicFile.document
const templates = await loadTemplates([join(root, 'templates')])
const fonts = fontsIn(join(root, 'resources/fonts'))
const topics = new Map([[topic.id, topic]])
const { assets } = need(
  await readPictures(library, {
    lesson,
    topics,
    topicPaths: new Map([[topic.id, topicFile.path]]),
  }),
)
const wantedThemes = listed(values.themes)
const themes = [...templates.themes.values()]
  // The lesson's own theme first: it is the one that a quick look is for.
  .sort((a, b) => Number(b.id === lesson.theme) - Number(a.id === lesson.theme))
  .filter(({ id }) => wantedThemes?.includes(id) ?? true)
const [theme] = themes
const paper = templates.papers.get(USUAL_PAPER)
if (theme === undefined || paper === undefined)
  throw new Error('There is no such theme, or no paper')
const measurer = createMeasurer(fonts)
const setting = { topics, theme, paper, papers: templates.papers, pictures: assets, measurer }
const choice = {
  themes: values.quick ? [theme] : themes,
  kinds: listed(values.kinds),
  quick: values.quick,
}

rmSync(gallery, { recursive: true, force: true })
mkdirSync(join(gallery, 'pages'), { recursive: true })
const renderer = createRenderer(root, assets)
const kinds = kindShots(topic, lesson, setting, choice)
const outputs = choice.kinds === undefined ? outputShots(lesson, setting, choice) : []
const pictures: Picture[] = [
  ...choice.themes.map((own): Picture => {
    const path = `contact-${own.id}.png`
    const slides = layOutSlides(lesson, { ...setting, theme: own })
    writeFileSync(join(gallery, path), renderer.contact(slides))
    return { group: 'Contact sheets', caption: own.name, path }
  }),
  ...[...kinds.shots, ...outputs].map(take),
]
const remarks = kinds.without.map((label) => `The topic has nothing for “${label}”.`)

if (values.files) {
  if (!isInstalled('pdftoppm')) remarks.push('Poppler is not installed, so no file is shown.')
  else {
    const wanted = OUTPUT_KINDS.map((kind) => ({ kind }))
    const resources = { theme, papers: templates.papers, fonts, measurer, assets }
    const { files } = need(await produce({ lesson, topics, wanted, force: true }, resources))
    const shown = showFiles(gallery, files)
    pictures.push(
      ...shown.pictures.map(({ file, path }) => ({ group: `File: ${file}`, caption: path, path })),
    )
    remarks.push(...shown.failed.map((name) => `${name} could not be shown.`))
  }
}
writeFileSync(join(gallery, 'index.html'), galleryPage(pictures, remarks))
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
process.stdout.write(
  [
    `${pictures.length} pictures in ${seconds} s: ${join(gallery, 'index.html')}`,
    ...remarks,
    '',
  ].join('\n'),
)

function take(shot: Shot): Picture {
  const path = `pages/${shot.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.png`
  writeFileSync(join(gallery, path), renderer.draw(shot))
  return { group: shot.group, caption: shot.caption, path }
}

function need<T>(
  result:
    { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
