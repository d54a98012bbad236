import { type Topic, topicSchema } from '../topic.ts'
import { withoutUndefined } from './change.ts'

/** What a topic says about itself, beside its items, its id and its source. */
export type AboutTopic = {
  readonly [Key in Exclude<keyof Topic, 'formatVersion' | 'id' | 'items' | 'source'>]?:
    Topic[Key] | undefined
}

/** Title, question, qualification, period and tags. What the schema refuses is not changed. */
export function setAbout(topic: Topic, change: AboutTopic): Topic {
  const changed = withoutUndefined({ ...topic, ...change })
  const read = topicSchema.safeParse({ ...changed, items: [] })
  return read.success ? { ...read.data, items: topic.items } : topic
}
