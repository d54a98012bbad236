import { beforeEach, describe, expect, it } from 'vitest'
import { err } from '../../base/index.ts'
import { changeLesson, changeTopic, lessonEdits } from '../../lesson/index.ts'
import { topicEdits } from '../../topic/index.ts'
import type { LecternApi, LibraryView } from '../../ipc/contract.ts'
import { createFakeApi } from '../api/fake.ts'
import { topicMap } from './documentNames.ts'
import { OpenDocuments } from './openDocuments.svelte.ts'
import type { Surroundings } from './surroundings.ts'

const LESSON = 'nazi-soviet-pact-lesson'

/** A clock that stands still until it is told to go on. */
function standingClock(): Surroundings & {
  readonly pass: (milliseconds: number) => Promise<void>
} {
  let time = 0
  let ids = 0
  const waiting: { at: number; run: () => void }[] = []
  return {
    now: () => time,
    newId: (wanted) => `${wanted}-${++ids}`,
    later(milliseconds, run) {
      const entry = { at: time + milliseconds, run }
      waiting.push(entry)
      return () => waiting.splice(waiting.indexOf(entry), waiting.includes(entry) ? 1 : 0)
    },
    async pass(milliseconds) {
      time += milliseconds
      for (const entry of waiting.filter(({ at }) => at <= time)) {
        waiting.splice(waiting.indexOf(entry), 1)
        entry.run()
      }
      for (let i = 0; i < 20; i++) await Promise.resolve()
    },
  }
}

let api: LecternApi
let clock: ReturnType<typeof standingClock>

async function open(): Promise<OpenDocuments> {
  const answer = await api.editLesson({ lessonId: LESSON })
  if (!answer.ok) throw new Error(answer.error)
  const { lesson, topics, versions, recovered } = answer.value
  const documents = { lesson, topics: topicMap(topics) }
  return new OpenDocuments(api, clock, { key: `lesson-${LESSON}`, documents, versions, recovered })
}

function rename(documents: OpenDocuments, title: string): void {
  documents.apply(
    'Edit title',
    changeLesson((one) => lessonEdits.setAboutLesson(one, { title })),
  )
}

async function titleOnDisk(): Promise<string> {
  const read = await api.readDocument({ kind: 'lesson', id: LESSON })
  return read.ok ? read.value.document.document.title : ''
}

beforeEach(() => {
  api = createFakeApi()
  clock = standingClock()
})

describe('saving by itself', () => {
  it('saves two seconds after the last change', async () => {
    const documents = await open()
    rename(documents, 'One')
    await clock.pass(1_500)
    rename(documents, 'Two')
    await clock.pass(1_900)
    expect(await titleOnDisk()).toBe('The Nazi-Soviet Pact')
    await clock.pass(200)
    expect(await titleOnDisk()).toBe('Two')
    expect(documents.saving).toEqual({ state: 'saved', at: 3_600 })
  })

  it('saves every ten seconds while changes go on', async () => {
    const documents = await open()
    for (let i = 0; i < 11; i++) {
      rename(documents, `Title ${i}`)
      await clock.pass(1_000)
    }
    expect(await titleOnDisk()).toMatch(/^Title \d+$/)
  })

  it('saves a changed topic too, and nothing that has not changed', async () => {
    const documents = await open()
    const [topicId = ''] = documents.present.topics.keys()
    documents.apply(
      'Edit',
      changeTopic(topicId, (one) => topicEdits.setAbout(one, { title: 'T' })),
    )
    await documents.save()
    const read = await api.readDocument({ kind: 'topic', id: topicId })
    expect(read.ok && read.value.document.document.title).toBe('T')
    expect(documents.isDirty).toBe(false)
  })
})

describe('a sudden end', () => {
  it('gives back what was in the journal, undoably, and asks nothing where all was saved', async () => {
    const first = await open()
    rename(first, 'Half a tit')
    await clock.pass(300)
    const second = await open()
    expect(second.wasRecovered).toBe(true)
    expect(second.present.lesson?.title).toBe('Half a tit')
    second.undo()
    expect(second.present.lesson?.title).toBe('The Nazi-Soviet Pact')
    await second.save()
    expect((await open()).wasRecovered).toBe(false)
  })
})

describe('changed by somebody else while open', () => {
  async function changeOutside(title: string): Promise<void> {
    const read = await api.readDocument({ kind: 'lesson', id: LESSON })
    if (!read.ok || read.value.document.kind !== 'lesson') throw new Error('Not there.')
    const document = { ...read.value.document.document, title }
    await api.saveDocuments({
      documents: [{ kind: 'lesson', document, basedOn: read.value.version }],
    })
  }

  it('shows the other version at once where nothing is unsaved', async () => {
    const documents = await open()
    await changeOutside('Theirs')
    await documents.lookOutside()
    expect(documents.present.lesson?.title).toBe('Theirs')
    expect(documents.changedOutside).toEqual([])
  })

  it.each([
    ['mine', 'Mine', 'Mine'],
    ['theirs', 'Theirs', 'Theirs'],
    ['both', 'Mine', 'Mine'],
  ] as const)('never replaces silently, and keeps %s as chosen', async (choice, shown, onDisk) => {
    const documents = await open()
    rename(documents, 'Mine')
    await changeOutside('Theirs')
    expect(await documents.save()).toBe(false)
    expect(documents.changedOutside).toEqual([{ kind: 'lesson', id: LESSON }])
    expect(await titleOnDisk()).toBe('Theirs')
    await documents.settleOutside(choice)
    expect(documents.present.lesson?.title).toBe(shown)
    expect(await titleOnDisk()).toBe(onDisk)
    const library = await api.readLibrary({})
    const { lessons } = JSON.parse(library.ok ? library.value.view : '{}') as LibraryView
    const titles = lessons.map(({ title }) => title)
    expect(titles.some((title) => title.startsWith('Theirs (other copy'))).toBe(choice === 'both')
  })

  it('replaces nothing where both are wanted and the copy cannot be kept', async () => {
    const documents = await open()
    rename(documents, 'Mine')
    await changeOutside('Theirs')
    await documents.save()
    const { saveDocuments } = api
    let isFull = true
    Object.assign(api, {
      saveDocuments: async (asked: Parameters<typeof saveDocuments>[0]) =>
        isFull ? err('cannot-write') : saveDocuments(asked),
    })
    expect(await documents.settleOutside('both')).toBeUndefined()
    expect(documents.changedOutside).toEqual([{ kind: 'lesson', id: LESSON }])
    expect(await titleOnDisk()).toBe('Theirs')
    isFull = false
    expect(await documents.settleOutside('both')).toEqual([
      expect.stringMatching(/^Theirs \(other copy/),
    ])
    expect(await titleOnDisk()).toBe('Mine')
  })
})
