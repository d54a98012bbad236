import type { Result } from '../base/index.ts'
import { type ReadError, readVersioned, topicMigrations } from './migrations.ts'
import { readNewer } from './readNewer.ts'
import { type Topic, TOPIC_FORMAT, topicSchema } from './topic.ts'

export type { ReadError } from './migrations.ts'

/** Reads the text of a topic.json of any format version up to the current one. */
export function parseTopic(text: string): Result<Topic, ReadError> {
  return readVersioned(text, topicSchema, TOPIC_FORMAT, topicMigrations)
}

/** What can be shown of a topic that a newer program wrote. */
export function parseNewerTopic(text: string): Result<Topic, ReadError> {
  return readNewer(text, topicSchema, TOPIC_FORMAT)
}
