import { describe, expect, it } from 'vitest'
import { measurer, readFont, setting, starterLesson, starterTopic } from '../../fixtures/starter.ts'
import { fileNameOf } from './fileNames.ts'
import {
  OUTPUT_KINDS,
  type OutputOptions,
  printsOf,
  refusalOf,
  specOf,
  type Wanted,
} from './outputs.ts'
import { produce, type ProduceResources } from './produce.ts'

const papers = new Map(
  ['core', 'large18', 'large24', 'dyslexia', 'grey', 'a5'].map((id) => [id, id]),
)

/** Every choice for every kind that makes sense. */
function everything(): readonly Wanted[] {
  const maybe = <T>(values: readonly T[]): readonly (T | undefined)[] => [undefined, ...values]
  const all: OutputOptions[] = []
  for (const scaffold of maybe(['support', 'core', 'stretch'] as const))
    for (const print of maybe(printsOf('worksheet', papers.keys())))
      for (const fillable of maybe([true]))
        for (const handout of maybe([1, 2, 3, 6] as const))
          for (const reveals of maybe(['answered', 'questions'] as const))
            for (const pack of maybe([[{ copies: 2 }], [{ copies: 2, scaffold: 'core' as const }]]))
              all.push({ scaffold, print, fillable, handout, reveals, pack })
  return OUTPUT_KINDS.flatMap((kind) => all.map((options) => ({ kind, options }))).filter(
    (wanted) => refusalOf(wanted, papers) === undefined,
  )
}

describe('the names of files', () => {
  it('differ for whatever can be chosen', () => {
    const names = everything().flatMap((wanted) =>
      // The plan is the same in every theme.
      specOf(wanted.kind).of === 'lesson' && wanted.kind !== 'plan'
        ? [fileNameOf(wanted, undefined, undefined), fileNameOf(wanted, undefined, 'warm')]
        : [1, 2, 3].map((sheet) => fileNameOf(wanted, sheet, undefined)),
    )
    expect(names.length).toBeGreaterThan(100)
    expect(new Set(names).size).toBe(names.length)
  })

  it('are such as a teacher would give', () => {
    const name = (kind: Wanted['kind'], options: OutputOptions = {}): string =>
      fileNameOf({ kind, options }, specOf(kind).of === 'lesson' ? undefined : 1, undefined)
    expect(name('worksheet')).toBe('worksheet.pdf')
    expect(name('worksheet', { scaffold: 'support', print: 'large18' })).toBe(
      'worksheet-support-large18.pdf',
    )
    expect(name('slides-pdf', { handout: 3 })).toBe('slides-handout-3.pdf')
    expect(name('worksheet', { pack: [{ copies: 24 }, { copies: 3, print: 'dyslexia' }] })).toBe(
      'worksheet-pack-24-3-dyslexia.pdf',
    )
  })
})

describe('a choice that makes no sense', () => {
  const cases: readonly (readonly [Wanted, string])[] = [
    [{ kind: 'slides', options: { fillable: true } }, 'option-not-taken'],
    [{ kind: 'mark-scheme', options: { scaffold: 'support' } }, 'option-not-taken'],
    [{ kind: 'slides-pdf', options: { print: 'large18' } }, 'unknown-print'],
    [{ kind: 'worksheet', options: { print: 'gigantic' } }, 'unknown-print'],
    [{ kind: 'worksheet', options: { pack: [{ copies: 1, print: 'gigantic' }] } }, 'unknown-print'],
    [{ kind: 'worksheet', options: { print: 'booklet', fillable: true } }, 'fillable-folded'],
    [{ kind: 'worksheet', options: { print: 'a5', pack: [{ copies: 1 }] } }, 'not-together'],
    [{ kind: 'worksheet', options: { fillable: true, pack: [{ copies: 1 }] } }, 'not-together'],
  ]

  it.each(cases)('%j is refused as %s', (wanted, code) => {
    expect(refusalOf(wanted, papers)?.code).toBe(code)
  })

  it('is no choice at all (control)', () => {
    expect(refusalOf({ kind: 'slides', options: { fillable: false } }, papers)).toBeUndefined()
    expect(refusalOf({ kind: 'worksheet', options: { print: 'a5' } }, papers)).toBeUndefined()
  })
})

describe('produce', () => {
  const topic = starterTopic()
  const lesson = starterLesson()
  const { theme, paper } = setting(topic)
  const resources: ProduceResources = {
    theme,
    papers: new Map([[paper.id, paper]]),
    fonts: readFont,
    measurer,
    assets: new Map(),
  }
  const topics = new Map([[topic.id, topic]])

  it('gives the same bytes twice for every output', async () => {
    const wanted: readonly Wanted[] = [
      ...OUTPUT_KINDS.map((kind) => ({ kind })),
      { kind: 'worksheet', options: { fillable: true } },
      { kind: 'worksheet', options: { print: 'booklet' } },
      { kind: 'worksheet', options: { pack: [{ copies: 2 }, { copies: 1, print: 'a5' }] } },
      { kind: 'slides-pdf', options: { handout: 6, print: 'grey' } },
    ]
    const [first, second] = [
      await produce({ lesson, topics, wanted }, resources),
      await produce({ lesson, topics, wanted }, resources),
    ]
    if (!first.ok || !second.ok) throw new Error(JSON.stringify([first, second]).slice(0, 400))
    expect(first.value.files).toHaveLength(wanted.length)
    first.value.files.forEach((file, i) => {
      const other = second.value.files[i]
      expect(Buffer.compare(file.bytes, other?.bytes ?? new Uint8Array()), file.name).toBe(0)
    })
  }, 60_000)

  it('refuses what would replace another file, and does nothing', async () => {
    const twice = await produce(
      { lesson, topics, wanted: [{ kind: 'slides' }, { kind: 'slides', options: {} }] },
      resources,
    )
    expect(twice).toMatchObject({
      ok: false,
      error: { code: 'refused', refusal: { code: 'same-file', name: 'slides.pptx' } },
    })
  })

  it('gives out no worksheet that says an answer, unless the teacher insists', async () => {
    const title = 'They did not stop Germany and Italy arming Franco'
    const telling = {
      ...lesson,
      worksheets: lesson.worksheets.map((sheet) => ({ ...sheet, title })),
    }
    for (const kind of ['worksheet', 'worksheet-docx'] as const) {
      const request = { lesson: telling, topics, wanted: [{ kind }] }
      expect(await produce(request, resources)).toMatchObject({
        ok: false,
        error: { code: 'answer-leak', leaks: [{ answer: title }] },
      })
      expect((await produce({ ...request, force: true }, resources)).ok).toBe(true)
      expect((await produce({ ...request, lesson }, resources)).ok).toBe(true)
    }
  }, 60_000)
})
