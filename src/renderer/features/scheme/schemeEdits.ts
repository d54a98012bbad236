import type { NewId } from '../../../base/index.ts'
import type { Topic } from '../../../topic/index.ts'

/** An edit of the topic that a question belongs to. */
export type TopicEdit = (topic: Topic, newId: NewId) => Topic

/** Whoever shows a scheme says which documents it belongs to. */
export type OpenTopicEdit = (label: string, edit: TopicEdit, mergeKey?: string) => void
