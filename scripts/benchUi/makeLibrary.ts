import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stableStringify } from '../../src/base/index.ts'

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
  const topicText = readFileSync(join(folder, 'topics/nazi-soviet-pact/topic.json'), 'utf8')
  const topic = JSON.parse(topicText) as { title: string; items: { id: string }[] }
  for (let i = 1; i < topics; i++) {
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
