import { strToU8, zipSync, type Zippable } from 'fflate'
import { createHash } from 'node:crypto'
import { ok, type Result, stableStringify } from '../../base/index.ts'
import { lessonToJson } from '../lessonToJson.ts'
import type { Library } from '../openLibrary.ts'
import type { FindProblem, PictureProblem } from '../problems.ts'
import { itemsOfKind } from '../../topic/index.ts'
import {
  type Manifest,
  MANIFEST,
  type Share,
  SHARE_FORMAT,
  type SharedTopic,
} from './shareFormat.ts'

export interface PackedShare {
  readonly bytes: Uint8Array
  readonly share: Share
  /** Pictures that could not be read; their figures go without. */
  readonly left: readonly PictureProblem[]
}

/** The earliest date that a zip can hold, so that the same documents give the same bytes. */
const FIXED_DATE = new Date(1980, 0, 1)

/** A file with the named documents and all that they need: a lesson's topics, a topic's pictures. */
export async function packShare(
  library: Library,
  wanted: { readonly topics?: readonly string[]; readonly lessons?: readonly string[] },
): Promise<Result<PackedShare, FindProblem>> {
  const lessons = []
  for (const id of wanted.lessons ?? []) {
    const lesson = await library.lessons.read(id)
    if (!lesson.ok) return lesson
    lessons.push(lesson.value.document)
  }
  const ids = new Set([...(wanted.topics ?? []), ...lessons.flatMap(({ topicIds }) => topicIds)])
  const topics: SharedTopic[] = []
  const left: PictureProblem[] = []
  for (const id of ids) {
    const read = await library.topics.read(id)
    if (!read.ok) return read
    const { document: topic, path } = read.value
    const pictures = new Map<string, Uint8Array>()
    for (const { picture } of itemsOfKind(topic, 'figure')) {
      if (picture.kind !== 'asset') continue
      const asset = await library.readPicture(path, picture.file)
      if (asset.ok) pictures.set(picture.file, asset.value.bytes)
      else left.push(asset.error)
    }
    topics.push({ topic, pictures })
  }
  const share = { topics, lessons }
  return ok({ bytes: zipShare(share), share, left })
}

export function zipShare({ topics, lessons }: Share): Uint8Array {
  const parts: Zippable = {}
  const put = (file: string, bytes: Uint8Array): { file: string; sha256: string } => {
    parts[file] = [bytes, { mtime: FIXED_DATE }]
    return { file, sha256: createHash('sha256').update(bytes).digest('hex') }
  }
  const manifest: Manifest = {
    kind: 'lectern-share',
    formatVersion: SHARE_FORMAT,
    topics: topics.map(({ topic, pictures }) => ({
      ...put(`topics/${topic.id}/topic.json`, strToU8(stableStringify(topic))),
      id: topic.id,
      pictures: [...pictures].map(([name, bytes]) => ({
        ...put(`topics/${topic.id}/${name}`, bytes),
        name,
      })),
    })),
    lessons: lessons.map((lesson) => ({
      ...put(`lessons/${lesson.id}.lesson.json`, strToU8(stableStringify(lessonToJson(lesson)))),
      id: lesson.id,
    })),
  }
  const first = strToU8(stableStringify(manifest))
  return zipSync({ [MANIFEST]: [first, { mtime: FIXED_DATE }], ...parts })
}
