import { insertAt, moveTo, type NewId, uniqueId } from '../../base/index.ts'
import type { Level, LevelsScheme, MarkScheme, Point, PointsScheme } from '../markScheme.ts'
import type { Option } from '../question.ts'
import type { ItemOf, Topic } from '../topic.ts'
import { changeItemOf, withoutUndefined } from './change.ts'

type Question = ItemOf<'question'>
/** Properties to set; what is undefined is taken out. */
type Change<T> = { readonly [Key in keyof T]?: T[Key] | undefined }

/** A question's marks, purpose, minutes, answer and the like. */
export function setQuestion(
  topic: Topic,
  id: string,
  change: Change<Omit<Question, 'id' | 'kind' | 'scheme'>>,
): Topic {
  return changeItemOf(topic, id, 'question', (item) => ({ ...item, ...change }) as Question)
}

/** A whole scheme at once, or none. */
export function setScheme(topic: Topic, id: string, scheme: MarkScheme | undefined): Topic {
  return changeItemOf(
    topic,
    id,
    'question',
    (item) => withoutUndefined({ ...item, scheme }) as Question,
  )
}

/** Marks by points or by levels. Guidance is kept, and so is what was to be credited, as content. */
export function setSchemeKind(
  topic: Topic,
  id: string,
  kind: MarkScheme['kind'] | 'none',
  newId: NewId,
): Topic {
  return changeItemOf(topic, id, 'question', (item) => {
    const { scheme } = item
    if (scheme?.kind === kind) return item
    if (kind === 'none') return withoutUndefined({ ...item, scheme: undefined }) as Question
    const guidance = scheme?.guidance ? { guidance: scheme.guidance } : {}
    if (kind === 'points') {
      const texts = scheme?.kind === 'levels' ? scheme.indicative.flatMap((g) => g.points) : ['']
      const taken = new Set<string>()
      const points = texts.map((text): Point => {
        const pointId = uniqueId(newId('point'), taken)
        taken.add(pointId)
        return { id: pointId, text, marks: 1 }
      })
      return { ...item, scheme: { kind, points, ...guidance } }
    }
    const texts = scheme?.kind === 'points' ? scheme.points.map((point) => point.text) : []
    return {
      ...item,
      scheme: {
        kind,
        levels: evenLevels(item.marks),
        indicative: [{ heading: 'Indicative content', points: texts }],
        ...guidance,
      },
    }
  })
}

/** Levels that share the marks as evenly as can be, top first; four where there are marks enough. */
function evenLevels(marks: number): readonly Level[] {
  const count = Math.min(4, marks)
  const bound = (level: number): number => Math.round((marks * level) / count)
  return Array.from({ length: count }, (_, i) => count - i).map((level) => ({
    level,
    from: bound(level - 1) + 1,
    to: bound(level),
    descriptor: '',
  }))
}

function changePoints(
  topic: Topic,
  id: string,
  change: (scheme: PointsScheme) => PointsScheme,
): Topic {
  return changeItemOf(topic, id, 'question', (item) =>
    item.scheme?.kind === 'points' ? { ...item, scheme: change(item.scheme) } : item,
  )
}

/** "Any n of these", the maximum, what to accept and to reject, guidance. */
export function setSchemeRule(
  topic: Topic,
  id: string,
  change: Change<Omit<PointsScheme, 'kind' | 'points'>>,
): Topic {
  return changePoints(
    topic,
    id,
    (scheme) => withoutUndefined({ ...scheme, ...change }) as PointsScheme,
  )
}

/** A point put in before the one at `index`, under an id that no point of the scheme has. */
export function addPoint(
  topic: Topic,
  id: string,
  point: Omit<Point, 'id'>,
  index: number,
  newId: NewId,
): Topic {
  return changePoints(topic, id, (scheme) => {
    const taken = new Set(scheme.points.map((other) => other.id))
    const added = { id: uniqueId(newId('point'), taken), ...point }
    return { ...scheme, points: insertAt(scheme.points, index, added) }
  })
}

export function setPoint(
  topic: Topic,
  id: string,
  pointId: string,
  change: Change<Omit<Point, 'id'>>,
): Topic {
  return changePoints(topic, id, (scheme) => ({
    ...scheme,
    points: scheme.points.map((point) =>
      point.id === pointId ? (withoutUndefined({ ...point, ...change }) as Point) : point,
    ),
  }))
}

/** Takes a point away, and with it every other point's dependence on it. */
export function removePoint(topic: Topic, id: string, pointId: string): Topic {
  return changePoints(topic, id, (scheme) => ({
    ...scheme,
    points: scheme.points
      .filter((point) => point.id !== pointId)
      .map((point) =>
        point.needs === pointId
          ? (withoutUndefined({ ...point, needs: undefined }) as Point)
          : point,
      ),
  }))
}

export function movePoint(topic: Topic, id: string, pointId: string, index: number): Topic {
  return changePoints(topic, id, (scheme) => {
    const points = moveTo(scheme.points, (point) => point.id === pointId, index)
    return points === scheme.points ? scheme : { ...scheme, points }
  })
}

function changeLevels(
  topic: Topic,
  id: string,
  change: (scheme: LevelsScheme) => LevelsScheme,
): Topic {
  return changeItemOf(topic, id, 'question', (item) =>
    item.scheme?.kind === 'levels' ? { ...item, scheme: change(item.scheme) } : item,
  )
}

/** A level above the top one, one mark high. */
export function addLevel(topic: Topic, id: string): Topic {
  return changeLevels(topic, id, (scheme) => {
    const top = Math.max(0, ...scheme.levels.map(({ level }) => level))
    const marks = Math.max(0, ...scheme.levels.map(({ to }) => to)) + 1
    const added: Level = { level: top + 1, from: marks, to: marks, descriptor: '' }
    return { ...scheme, levels: [added, ...scheme.levels] }
  })
}

/** @param index place in the scheme's list, which has the top level first */
export function setLevel(topic: Topic, id: string, index: number, change: Change<Level>): Topic {
  return changeLevels(topic, id, (scheme) => ({
    ...scheme,
    levels: scheme.levels.map((level, i) =>
      i === index ? (withoutUndefined({ ...level, ...change }) as Level) : level,
    ),
  }))
}

/** Takes a level away; those above it are numbered on. */
export function removeLevel(topic: Topic, id: string, index: number): Topic {
  return changeLevels(topic, id, (scheme) => {
    const gone = scheme.levels[index]?.level
    if (gone === undefined) return scheme
    const levels = scheme.levels.filter((_, i) => i !== index)
    return {
      ...scheme,
      levels: levels.map((one) => (one.level > gone ? { ...one, level: one.level - 1 } : one)),
    }
  })
}

/** An answer to choose from; a question without any gets the two that it needs at least. */
export function addOption(topic: Topic, id: string): Topic {
  return changeItemOf(topic, id, 'question', (item) => ({
    ...item,
    options: item.options
      ? [...item.options, { text: '' }]
      : [{ text: '', correct: true }, { text: '' }],
  }))
}

export function setOption(topic: Topic, id: string, index: number, change: Change<Option>): Topic {
  return changeItemOf(topic, id, 'question', (item) => ({
    ...item,
    options: item.options?.map((option, i) =>
      i === index ? (withoutUndefined({ ...option, ...change }) as Option) : option,
    ),
  }))
}

/** Takes an option away; of two, both go, and the question is an open one again. */
export function removeOption(topic: Topic, id: string, index: number): Topic {
  return changeItemOf(topic, id, 'question', (item) => {
    const left = item.options?.filter((_, i) => i !== index) ?? []
    return withoutUndefined({ ...item, options: left.length < 2 ? undefined : left }) as Question
  })
}
