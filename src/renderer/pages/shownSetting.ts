import type { Topics } from '../../blocks/index.ts'
import type { Setting } from '../../layout/index.ts'
import type { TextMeasurer } from '../../page/index.ts'
import type { LessonToShow } from './laidOut.ts'

/** What pages are laid out with, and where the window finds their pictures. */
export interface ShownSetting extends Setting {
  readonly addresses: ReadonlyMap<string, string>
}

export function shownSetting(
  { topics, theme, paper, papers, pictures, school }: LessonToShow,
  measurer: TextMeasurer,
): ShownSetting {
  return {
    topics: topicsById(topics),
    theme,
    paper,
    papers: new Map(papers.map((one) => [one.id, one])),
    measurer,
    pictures: new Map(pictures.map((picture) => [picture.name, picture])),
    addresses: new Map(pictures.map(({ name, address }) => [name, address])),
    school,
  }
}

const maps = new WeakMap<readonly unknown[], Topics>()

export function topicsById(topics: LessonToShow['topics']): Topics {
  let map = maps.get(topics)
  if (!map) {
    map = new Map(topics.map((topic) => [topic.id, topic]))
    maps.set(topics, map)
  }
  return map
}
