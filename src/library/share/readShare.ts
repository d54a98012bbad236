import { createHash } from 'node:crypto'
import { z } from 'zod'
import { err, ok, type Result } from '../../base/index.ts'
import { parseLesson } from '../../lesson/index.ts'
import { parseTopic, type ReadError } from '../../topic/index.ts'
import { measurePicture } from '../measurePicture.ts'
import { LARGEST_AREA, LARGEST_FILE } from '../pictures.ts'
import { readZip, type ZipParts } from '../readZip.ts'
import {
  MANIFEST,
  manifestSchema,
  type Manifest,
  type Share,
  SHARE_FORMAT,
  type SharedTopic,
  type ShareProblem,
} from './shareFormat.ts'

/** Deeper than any document of ours; what goes deeper is made to exhaust the reader. */
const DEEPEST = 60

/** Reads a share file as one that anybody may have made: whole and sound, or not at all. */
export function readShare(bytes: Uint8Array): Result<Share, ShareProblem> {
  const zip = readZip(bytes)
  if (!zip.ok) return err({ code: zip.error })
  const parts = zip.value
  const manifest = readManifest(parts)
  if (!manifest.ok) return manifest
  const sound = checkParts(parts, manifest.value)
  if (!sound.ok) return sound

  const topics: SharedTopic[] = []
  for (const { id, file, pictures } of manifest.value.topics) {
    const topic = readPart(parts, file, id, parseTopic)
    if (!topic.ok) return topic
    const bad = pictures.find((picture) => !isPicture(parts.get(picture.file)))
    if (bad !== undefined) return err({ code: 'bad-part', part: bad.file })
    const named = pictures.map(({ name, file: at }) => [name, parts.get(at) ?? bytes] as const)
    topics.push({ topic: topic.value, pictures: new Map(named) })
  }
  const held = new Set(topics.map(({ topic }) => topic.id))
  const lessons = []
  for (const { id, file } of manifest.value.lessons) {
    const lesson = readPart(parts, file, id, parseLesson)
    if (!lesson.ok) return lesson
    const lost = lesson.value.topicIds.find((topicId) => !held.has(topicId))
    if (lost !== undefined) return err({ code: 'missing-part', part: `topics/${lost}` })
    lessons.push(lesson.value)
  }
  return ok({ topics, lessons })
}

function readManifest(parts: ZipParts): Result<Manifest, ShareProblem> {
  const bytes = parts.get(MANIFEST)
  const raw = bytes && parseJson(bytes)
  const envelope = z
    .looseObject({ kind: z.literal('lectern-share'), formatVersion: z.number().int() })
    .safeParse(raw)
  if (!envelope.success) return err({ code: 'not-a-share' })
  const found = envelope.data.formatVersion
  if (found > SHARE_FORMAT) return err({ code: 'newer-share', found, known: SHARE_FORMAT })
  const manifest = manifestSchema.safeParse(raw)
  return manifest.success ? ok(manifest.data) : err({ code: 'bad-part', part: MANIFEST })
}

/** Every part is named once and has the bytes that were packed; nothing else is there. */
function checkParts(parts: ZipParts, manifest: Manifest): Result<void, ShareProblem> {
  const named = [
    ...manifest.topics.flatMap((topic) => [topic, ...topic.pictures]),
    ...manifest.lessons,
  ]
  const files = new Set([MANIFEST])
  for (const { file, sha256 } of named) {
    if (files.has(file)) return err({ code: 'bad-part', part: file })
    files.add(file)
    const bytes = parts.get(file)
    if (bytes === undefined) return err({ code: 'missing-part', part: file })
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      return err({ code: 'changed-part', part: file })
  }
  const extra = [...parts.keys()].find((file) => !files.has(file))
  return extra === undefined ? ok(undefined) : err({ code: 'unnamed-part', part: extra })
}

function readPart<T extends { readonly id: string }>(
  parts: ZipParts,
  file: string,
  id: string,
  parse: (text: string) => Result<T, ReadError>,
): Result<T, ShareProblem> {
  const bytes = parts.get(file)
  const text = bytes && textOf(bytes)
  if (text === undefined || depthOf(text) > DEEPEST) return err({ code: 'bad-part', part: file })
  const parsed = parse(text)
  if (!parsed.ok) {
    const problem = { code: 'bad-document', path: file, error: parsed.error } as const
    return err({ code: 'bad-part', part: file, problem })
  }
  return parsed.value.id === id ? parsed : err({ code: 'bad-part', part: file })
}

function isPicture(bytes: Uint8Array | undefined): boolean {
  if (bytes === undefined || bytes.length > LARGEST_FILE) return false
  const measured = measurePicture(bytes)
  return measured.ok && measured.value.width * measured.value.height <= LARGEST_AREA
}

function parseJson(bytes: Uint8Array): unknown {
  const text = textOf(bytes)
  if (text === undefined || depthOf(text) > DEEPEST) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** How deep brackets are nested outside strings. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  let isQuoted = false
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]
    if (isQuoted) {
      if (sign === '\\') i += 1
      else if (sign === '"') isQuoted = false
    } else if (sign === '"') isQuoted = true
    else if (sign === '{' || sign === '[') deepest = Math.max(deepest, ++depth)
    else if (sign === '}' || sign === ']') depth -= 1
  }
  return deepest
}
