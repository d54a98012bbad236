import { describe, expect, it } from 'vitest'
import { need, rivers, smallLibrary } from '../../../fixtures/smallLibrary.ts'
import { starterLesson, starterTopic } from '../../../fixtures/starter.ts'
import type { DocumentName } from '../../ipc/contract.ts'
import { packShare } from '../../library/index.ts'
import { QUIZ_FORMATS, type QuizFormat } from '../../quiz/index.ts'
import { quizFile } from './quizFiles.ts'
import { addShare, openShare, viewShare } from './shares.ts'

/** A share file of the small library's lesson, as a colleague sends it. */
async function sent(): Promise<Uint8Array> {
  const { library } = await smallLibrary()
  return need(await packShare(library, { lessons: ['rivers-lesson'] })).bytes
}

describe('a share file that comes in', () => {
  it('is shown as new, as the same and as different, and changes nothing before it is added', async () => {
    const bytes = await sent()
    const { library } = await smallLibrary()
    const states = async () =>
      viewShare(need(await openShare(library, bytes))).documents.map(({ kind, state }) => [
        kind,
        state,
      ])
    expect(await states()).toEqual([
      ['topic', 'same'],
      ['lesson', 'same'],
    ])
    need(await library.topics.write({ ...rivers, title: 'Rivers and coasts' }))
    need(await library.lessons.remove('rivers-lesson'))
    expect(await states()).toEqual([
      ['topic', 'different'],
      ['lesson', 'new'],
    ])
    expect(need(await library.topics.read('rivers')).document.title).toBe('Rivers and coasts')
  })

  it.each([
    ['keep', 'Rivers and coasts', 0],
    ['replace', 'Rivers', 0],
    ['both', 'Rivers and coasts', 1],
  ] as const)('does with what differs as chosen: %s', async (choice, title, more) => {
    const bytes = await sent()
    const { library } = await smallLibrary()
    need(await library.topics.write({ ...rivers, title: 'Rivers and coasts' }))
    need(await library.lessons.remove('rivers-lesson'))
    const read = need(await openShare(library, bytes))
    const done = need(await addShare(library, read, [{ kind: 'topic', id: 'rivers', choice }]))
    expect(need(await library.topics.read('rivers')).document.title).toBe(title)
    expect(done.added.filter(({ kind }) => kind === 'topic')).toHaveLength(more)
    expect(done.replaced).toEqual(choice === 'replace' ? [{ kind: 'topic', id: 'rivers' }] : [])
    // The lesson draws on the topic that came with it, wherever that is now.
    const came = done.added.find(({ kind }) => kind === 'lesson')?.id ?? ''
    const { topicIds } = need(await library.lessons.read(came)).document
    const shared = done.added.find(({ kind }) => kind === 'topic')?.id ?? 'rivers'
    expect(topicIds).toEqual([shared])
  })

  it('does not replace what was changed after it was looked at', async () => {
    const bytes = await sent()
    const { library } = await smallLibrary()
    need(await library.topics.write({ ...rivers, title: 'Mine' }))
    const read = need(await openShare(library, bytes))
    need(await library.topics.write({ ...rivers, title: 'Mine, newer' }))
    const done = await addShare(library, read, [{ kind: 'topic', id: 'rivers', choice: 'replace' }])
    expect(done).toEqual({ ok: false, error: 'changed' })
    expect(need(await library.topics.read('rivers')).document.title).toBe('Mine, newer')
  })

  it('is refused where it is no share file or not whole', async () => {
    const { library } = await smallLibrary()
    const bytes = await sent()
    const half = bytes.slice(0, bytes.length / 2)
    expect(await openShare(library, new TextEncoder().encode('Rivers'))).toMatchObject({
      ok: false,
      error: 'not-a-zip',
    })
    expect((await openShare(library, half)).ok).toBe(false)
  })
})

describe('a quiz', () => {
  it('asks of a lesson what it uses, of a topic everything', async () => {
    const { library } = await smallLibrary()
    const topic = need(await library.topics.create(starterTopic())).document
    const { id } = need(await library.lessons.create(starterLesson())).document
    const count = async (name: DocumentName, format: QuizFormat): Promise<number> =>
      need(await quizFile(library, name, format)).count
    for (const format of QUIZ_FORMATS) {
      const ofTopic = await count({ kind: 'topic', id: topic.id }, format)
      const ofLesson = await count({ kind: 'lesson', id }, format)
      expect(ofLesson, format).toBeGreaterThan(0)
      expect(ofLesson, format).toBeLessThan(ofTopic)
    }
    const lesson = need(await library.lessons.read(id)).document
    need(await library.lessons.write({ ...lesson, slides: [], worksheets: [] }))
    const empty = await quizFile(library, { kind: 'lesson', id }, 'gift')
    expect(empty).toEqual({ ok: false, error: 'nothing-to-ask' })
    const none = await quizFile(library, { kind: 'lesson', id: 'no' }, 'csv')
    expect(none).toEqual({ ok: false, error: 'not-found' })
  })
})
