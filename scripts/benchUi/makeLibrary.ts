import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stableStringify } from '../../src/base/index.ts'
import { repeat } from '../lib/repeat.ts'

/** The topic that holds more than one would teach in a year. */
export const LONG_TOPIC = 'Many items'
export const ITEMS = 400

/** The starter library with its lesson made long, and as many topics as a department has. */
export function makeLibrary(
  root: string,
  folder: string,
  { slides: howMany, topics }: { readonly slides: number; readonly topics: number },
): void {
  cpSync(join(root, 'resources/starter'), folder, { recursive: true })
  const lessonPath = join(folder, 'lessons/nazi-soviet-pact.lesson.json')
  const lesson = JSON.parse(readFileSync(lessonPath, 'utf8')) as {
    slides: { id: string; blocks: { id: string }[] }[]
  }
  const slides = Array.from({ length: howMany }, (_, i) => {
    const slide = lesson.slides[i % lesson.slides.length] ?? { id: 'slide', blocks: [] }
    const round = Math.floor(i / lesson.slides.length)
    if (round === 0) return slide
    const blocks = slide.blocks.map((block) => ({ ...block, id: `${block.id}-r${round}` }))
    return { ...slide, id: `${slide.id}-r${round}`, blocks }
  })
  writeFileSync(lessonPath, stableStringify({ ...lesson, slides }))
  const manyItems = join(folder, 'topics/many-items')
  mkdirSync(manyItems)
  const topicText = readFileSync(join(folder, 'topics/nazi-soviet-pact/topic.json'), 'utf8')
  const topic = JSON.parse(topicText) as { title: string; items: { id: string }[] }
  const items = repeat(topic.items, ITEMS)
  const long = { ...topic, id: 'many-items', title: LONG_TOPIC, items }
  writeFileSync(join(manyItems, 'topic.json'), stableStringify(long))
  // With the starter's own and the long one as many as were asked for.
  for (let i = 1; i < topics - 1; i++) {
    const name = `topic-${i}`
    mkdirSync(join(folder, 'topics', name), { recursive: true })
    const copy = {
      ...topic,
      id: name,
      title: `${topic.title} ${i}`,
      items: topic.items.slice(0, 40),
    }
    writeFileSync(join(folder, 'topics', name, 'topic.json'), stableStringify(copy))
  }
}
