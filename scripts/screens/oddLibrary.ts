import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repeat } from '../lib/repeat.ts'

type Shaped = Readonly<Record<string, unknown>>
interface TopicFile extends Shaped {
  readonly items: readonly Shaped[]
}
interface SlideFile extends Shaped {
  readonly id: string
  readonly blocks: readonly Shaped[]
}
interface LessonFile extends Shaped {
  readonly slides: readonly SlideFile[]
  readonly worksheets: readonly Shaped[]
}

const TITLES = [
  'Zagłada polskich Żydów: Żegota, Ringelblum i podziemne archiwum getta warszawskiego, 1940–1943',
  'Революция 1917 года и Гражданская война в России: причины, ход и последствия для Европы',
  'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
  'Coasts',
  'Stalin and the Terror',
  'The Norman Conquest',
]

/** The starter library with what screens seldom show: long names, broken files, gaps, hundreds of items. */
export function makeOddLibrary(root: string, folder: string): void {
  cpSync(join(root, 'resources/starter'), folder, { recursive: true })
  const topic = read<TopicFile>(join(folder, 'topics/nazi-soviet-pact/topic.json'))
  const lesson = read<LessonFile>(join(folder, 'lessons/nazi-soviet-pact.lesson.json'))
  const addTopic = (id: string, change: Shaped): void => {
    mkdirSync(join(folder, 'topics', id))
    write(join(folder, 'topics', id, 'topic.json'), { ...topic, id, ...change })
  }
  const addLesson = (id: string, change: Shaped): void => {
    write(join(folder, `lessons/${id}.lesson.json`), { ...lesson, id, ...change })
  }
  TITLES.forEach((title, i) => {
    addTopic(`named-${i}`, { title, items: topic.items.slice(0, 12 + i) })
    addLesson(`named-${i}`, { title, slides: lesson.slides.slice(0, 3 + i) })
  })
  addTopic('empty', {
    title: 'An empty topic',
    items: [],
    source: { text: '', licence: 'all-rights' },
  })
  addTopic('many-items', { title: 'Four hundred items', items: repeat(topic.items, 400) })
  addLesson('nothing', { title: 'No slides at all', slides: [], worksheets: [] })
  addLesson('many-slides', { title: 'Two hundred slides', slides: manySlides(lesson.slides) })
  addLesson('orphan', {
    title: 'A topic that is gone',
    topicIds: ['gone'],
    slides: [slideOn('gone')],
    worksheets: [],
  })
  addLesson('to-check', { title: 'Much to check', ...muchToCheck(lesson) })
  addTopic('no-picture', {
    title: 'A picture that is gone',
    items: topic.items.map((item) =>
      item['kind'] === 'figure'
        ? { ...item, picture: { kind: 'asset', file: 'figures/gone.png' } }
        : item,
    ),
  })
  addLesson('no-picture', {
    title: 'A picture that is gone',
    topicIds: ['no-picture'],
    slides: JSON.parse(
      JSON.stringify(lesson.slides).replaceAll(
        '"topicId":"nazi-soviet-pact"',
        '"topicId":"no-picture"',
      ),
    ) as unknown,
    worksheets: [],
  })
  writeFileSync(join(folder, 'lessons/torn.lesson.json'), '{ "formatVersion": 1, "id": "to')
  mkdirSync(join(folder, 'topics/tomorrow'))
  writeFileSync(join(folder, 'topics/tomorrow/topic.json'), '{ "formatVersion": 99 }')
}

/** Local wordings of what has changed, minutes over, a kind that is not known. */
function muchToCheck({ slides }: LessonFile): Shaped {
  const changed = JSON.stringify(slides).replaceAll(
    /"topicId":"nazi-soviet-pact","itemId":"(munich|talks|molotov|doubt)"/g,
    '"topicId":"nazi-soviet-pact","itemId":"$1","override":{"text":"Words of our own about $1, rather longer than those that stand in the topic, so that there is something to compare.","basedOn":"something older"}',
  )
  const known = JSON.parse(changed) as readonly SlideFile[]
  const unknown = {
    ...slideOn('nazi-soviet-pact'),
    id: 'hologram',
    blocks: [{ id: 'hologram-block', kind: 'hologram', depth: 3 }],
  }
  return { minutes: 30, slides: [...known, unknown, slideOn('gone')] }
}

function slideOn(topicId: string): SlideFile {
  const term = { topicId, itemId: 'nothing' }
  return {
    id: `on-${topicId}`,
    notes: [],
    minutes: 5,
    blocks: [{ id: `on-${topicId}-block`, kind: 'key-term', term }],
  }
}

function manySlides(slides: readonly SlideFile[]): readonly SlideFile[] {
  return Array.from({ length: 200 }, (_, i) => {
    const round = Math.floor(i / slides.length)
    const { id, blocks, ...rest } = slides[i % slides.length] as SlideFile
    return {
      ...rest,
      id: `${id}-r${round}`,
      blocks: blocks.map((block) => ({ ...block, id: `${String(block['id'])}-r${round}` })),
    }
  })
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T
}

function write(path: string, document: Shaped): void {
  writeFileSync(path, `${JSON.stringify(document, undefined, 2)}\n`)
}
