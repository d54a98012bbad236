import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { hashOf } from '../base/index.ts'
import { runCommand } from './runCommand.ts'

const root = resolve(import.meta.dirname, '../..')
const LESSON = 'nazi-soviet-pact-lesson'

interface Run {
  readonly exit: number
  readonly out: string
  readonly errors: readonly string[]
}

async function lectern(args: readonly string[], input = ''): Promise<Run> {
  let out = ''
  const errors: string[] = []
  const exit = await runCommand(args, {
    root,
    workingFolder: tmpdir(),
    print: (text) => (out += text),
    complain: (line) => errors.push(line),
    readStandardInput: () => Promise.resolve(new TextEncoder().encode(input)),
  })
  return { exit, out, errors }
}

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'lectern-cli-'))

interface Copy {
  readonly folder: string
  readonly topicPath: string
  readonly lessonPath: string
}

async function copyStarter(): Promise<Copy> {
  const folder = await newFolder()
  await cp(join(root, 'resources/starter'), folder, { recursive: true })
  return {
    folder,
    topicPath: join(folder, 'topics/nazi-soviet-pact/topic.json'),
    lessonPath: join(folder, 'lessons/nazi-soviet-pact.lesson.json'),
  }
}

/** Replaces text in a file; a text that is not there would make the test prove nothing. */
async function change(path: string, from: string | RegExp, to: string): Promise<void> {
  const before = await readFile(path, 'utf8')
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  await writeFile(path, after)
}

async function bytesOfAll(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile())
  const read = files.map(async (entry) => {
    const path = join(entry.parentPath, entry.name)
    return [path, (await readFile(path)).toString('base64')] as const
  })
  return Object.fromEntries(await Promise.all(read))
}

/** The text of all slides, or of all speaker notes, as XML without tags. */
async function slideText(folder: string): Promise<string> {
  const parts = unzipSync(await readFile(join(folder, 'slides.pptx')))
  return Object.entries(parts)
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .map(([, bytes]) =>
      strFromU8(bytes)
        .replace(/<\/a:p>/g, ' ')
        .replace(/<[^>]+>/g, ''),
    )
    .join(' ')
}

async function pdfText(path: string): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 })
    .promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  await document.destroy()
  return pages.join(' ').replace(/\s+/g, ' ')
}

describe('the command line', () => {
  it('lists, shows and helps', async () => {
    expect((await lectern(['--help'])).out).toContain('--library DIR')
    expect((await lectern(['topics'])).out).toContain('nazi-soviet-pact')
    const lessons = await lectern(['lessons', '--json'])
    expect(JSON.parse(lessons.out)).toMatchObject([{ id: LESSON, worksheets: 1 }])
    const shown = await lectern(['show', LESSON, '--json'])
    expect(JSON.parse(shown.out)).toEqual(
      JSON.parse(
        await readFile(
          join(root, 'resources/starter/lessons/nazi-soviet-pact.lesson.json'),
          'utf8',
        ),
      ),
    )
  })

  it('answers wrong usage with one line and code 2', async () => {
    const wrong = [
      ['exprot', LESSON],
      ['export'],
      ['export', LESSON],
      ['export', LESSON, 'another', '--out', 'x'],
      ['export', LESSON, '--out', 'x', '--only', 'slides,cake'],
      ['export', LESSON, '--out', 'x', '--theme', 'plaid'],
      ['export', LESSON, '--out', 'x', '--colour'],
      ['assemble', 'nazi-soviet-pact', '--minutes', 'many'],
      ['assemble', 'nazi-soviet-pact', '--recipe', 'stew'],
      ['topics', 'all'],
    ]
    for (const args of wrong) {
      const { exit, out, errors } = await lectern(args)
      expect({ exit, out, lines: errors.length }, args.join(' ')).toEqual({
        exit: 2,
        out: '',
        lines: 1,
      })
    }
  })

  it('assembles, and saves beside what is there, never over it', async () => {
    const { folder, lessonPath } = await copyStarter()
    const before = await readFile(lessonPath)
    const args = [
      'assemble',
      'nazi-soviet-pact',
      '--minutes',
      '45',
      '--save',
      '--json',
      '--library',
      folder,
    ]
    const saved = [await lectern(args), await lectern(args)].map(
      (run) => JSON.parse(run.out) as { lesson: { id: string; minutes: number }; path: string },
    )
    expect(saved.map((each) => each.lesson.id)).toEqual([`${LESSON}-2`, `${LESSON}-3`])
    expect(saved[0]?.lesson.minutes).toBe(45)
    expect(await readFile(lessonPath)).toEqual(before)
    expect((await lectern(['check', `${LESSON}-3`, '--library', folder])).exit).toBe(0)
  })

  it('imports notes and keeps them', async () => {
    const { folder } = await copyStarter()
    const notes = '# Rivers\n\n## Load\n\nA river carries its load.\n\n- Clay\n- Sand\n'
    const run = await lectern(
      ['import', '-', '--format', 'markdown', '--save', '--json', '--library', folder],
      notes,
    )
    expect(run.exit).toBe(0)
    expect((await lectern(['show', 'rivers', '--library', folder])).out).toContain(
      'A river carries its load.',
    )
    expect((await lectern(['import', '/nowhere.txt'])).exit).toBe(3)
  })
})

describe('export', () => {
  it('gives the same bytes twice, and tells what it wrote', async () => {
    const [first, second] = [await newFolder(), await newFolder()]
    const run = await lectern(['export', LESSON, '--out', join(first, 'deep/er'), '--json'])
    expect(run.exit).toBe(0)
    expect((await lectern(['export', LESSON, '--out', second])).exit).toBe(0)
    const told = JSON.parse(run.out) as {
      files: { kind: string; path: string; pages: number; bytes: number }[]
    }
    expect(told.files.map((file) => file.kind)).toEqual(['slides', 'worksheet', 'mark-scheme'])
    for (const name of ['slides.pptx', 'worksheet.pdf', 'mark-scheme.pdf']) {
      const bytes = await readFile(join(first, 'deep/er', name))
      expect(Buffer.compare(bytes, await readFile(join(second, name))), name).toBe(0)
      expect(told.files.find((file) => file.path.endsWith(name))).toMatchObject({
        bytes: bytes.length,
      })
    }
  })

  it('makes a lesson first when given a topic, and only what is wanted', async () => {
    const out = await newFolder()
    const run = await lectern([
      'export',
      'nazi-soviet-pact',
      '--out',
      out,
      '--only',
      'worksheet',
      '--theme',
      'warm',
    ])
    expect(run.exit).toBe(0)
    expect(await readdir(out)).toEqual(['worksheet.pdf'])
  })

  it('leaves earlier files as they were when a file cannot be written', async () => {
    const out = await newFolder()
    await writeFile(join(out, 'occupied'), '')
    const run = await lectern(['export', LESSON, '--out', join(out, 'occupied/here')])
    expect(run).toMatchObject({ exit: 1, out: '' })
    expect(run.errors.at(-1)).toContain('cannot be written')
    expect(await readdir(out)).toEqual(['occupied'])
  })
})

describe('a change in the topic', () => {
  it('reaches slides, worksheet and mark scheme; local wording stays and is flagged', async () => {
    const { folder, topicPath, lessonPath } = await copyStarter()
    const out = await newFolder()
    const args = ['export', LESSON, '--out', out, '--json', '--library', folder]
    const texts = async (): Promise<readonly string[]> => [
      await slideText(out),
      await pdfText(join(out, 'worksheet.pdf')),
      await pdfText(join(out, 'mark-scheme.pdf')),
    ]

    // The lesson words one bullet of its own, on the topic as it is now.
    const topic = JSON.parse(await readFile(topicPath, 'utf8')) as {
      items: { id: string; text: unknown }[]
    }
    const lead = topic.items.find((item) => item.id === 'pact-lead')?.text
    expect(lead).toContain('23 August 1939')
    const override = {
      text: 'In Moscow, late in August 1939, two enemies signed.',
      basedOn: hashOf(String(lead)),
    }
    await change(
      lessonPath,
      /"itemId": "pact-lead"(?!,)/,
      `"itemId": "pact-lead", "override": ${JSON.stringify(override)}`,
    )
    const before = await lectern(args)
    expect(before.errors.join(), 'nothing has changed yet').not.toContain('source-changed')
    for (const text of await texts()) {
      expect(text).toContain('Pact in August 1939')
      expect(text).not.toContain('1937')
    }

    await change(
      topicPath,
      'sign the Nazi-Soviet Pact in August 1939? Explain',
      'sign the Nazi-Soviet Pact in August 1937? Explain',
    )
    const changed = JSON.parse(await readFile(topicPath, 'utf8')) as {
      items: { id: string; text: string; prompt?: string }[]
    }
    const reworded = changed.items.map((item) =>
      item.id === 'pact-lead'
        ? { ...item, text: item.text.replace('1939', '1937') }
        : item.prompt === undefined
          ? item
          : {
              ...item,
              prompt: item.prompt.replace(
                'sign the Nazi-Soviet Pact in August 1939',
                'sign the Nazi-Soviet Pact in August 1937',
              ),
            },
    )
    await writeFile(topicPath, JSON.stringify({ ...changed, items: reworded }))
    const after = await lectern(args)
    expect(after.exit).toBe(0)
    for (const text of await texts()) expect(text).toContain('Pact in August 1937')
    expect(await slideText(out)).toContain(override.text)
    expect(await slideText(out)).not.toContain('On 23 August 1937 Molotov')
    expect(JSON.parse(after.out)).toMatchObject({
      checks: expect.arrayContaining([
        expect.objectContaining({ code: 'source-changed' }),
      ]) as unknown,
    })
  })
})

describe('bad input', () => {
  let good: Copy
  beforeAll(async () => {
    good = await copyStarter()
  })

  const spoil: readonly (readonly [string, number, RegExp, (copy: Copy) => Promise<void>])[] = [
    [
      'a topic that is missing',
      3,
      /slide 1 shows the topic “lost”, which is not in the library/,
      (copy) => change(copy.lessonPath, /"topicId": "nazi-soviet-pact"/, '"topicId": "lost"'),
    ],
    [
      'an item that is missing',
      3,
      /the item “lost”, which is not in the topic/,
      (copy) => change(copy.lessonPath, '"itemId": "pact-lead"', '"itemId": "lost"'),
    ],
    [
      'a broken lesson',
      3,
      /lesson\.json is damaged: it is not valid JSON/,
      async (copy) =>
        writeFile(copy.lessonPath, (await readFile(copy.lessonPath)).subarray(0, 3000)),
    ],
    [
      'a broken topic',
      3,
      /topic\.json is damaged: it is not valid JSON/,
      async (copy) => writeFile(copy.topicPath, (await readFile(copy.topicPath)).subarray(0, 9000)),
    ],
    [
      'a newer lesson',
      3,
      /written by a newer Lectern \(format 99/,
      (copy) => change(copy.lessonPath, '"formatVersion": 1', '"formatVersion": 99'),
    ],
    [
      'a newer topic',
      3,
      /written by a newer Lectern \(format 99/,
      (copy) => change(copy.topicPath, '"formatVersion": 1', '"formatVersion": 99'),
    ],
    [
      'a topic that breaks the format',
      3,
      /does not follow the format at items/,
      (copy) => change(copy.topicPath, /"marks": 2,/, '"marks": "two",'),
    ],
    [
      'a block of an unknown kind',
      4,
      /“hologram”.*\[unknown-block\].*--force/,
      (copy) => change(copy.lessonPath, '"kind": "key-term"', '"kind": "hologram"'),
    ],
    [
      'marks that do not add up',
      4,
      /\[marks-disagree\]/,
      (copy) => change(copy.topicPath, /"marks": 6,/, '"marks": 7,'),
    ],
    [
      'a theme that is missing',
      3,
      /no theme “plaid”/,
      (copy) => change(copy.lessonPath, '"theme": "lectern"', '"theme": "plaid"'),
    ],
  ]

  it.each(spoil)('%s: code %i, one clear line, nothing written', async (_, exit, message, doIt) => {
    const copy = await copyStarter()
    await doIt(copy)
    const before = await bytesOfAll(copy.folder)
    const out = await newFolder()
    await writeFile(join(out, 'slides.pptx'), 'from last week')
    const run = await lectern(['export', LESSON, '--out', out, '--library', copy.folder])
    expect(run.exit).toBe(exit)
    expect(run.errors).toHaveLength(1)
    expect(run.errors[0]).toMatch(message)
    expect(run.errors[0]).not.toMatch(/\n| at .*\.[jt]s:/)
    expect(await readdir(out)).toEqual(['slides.pptx'])
    expect(await readFile(join(out, 'slides.pptx'), 'utf8')).toBe('from last week')
    expect(await bytesOfAll(copy.folder)).toEqual(before)
  })

  it('names a picture that cannot be read', async () => {
    const copy = await copyStarter()
    const text = await readFile(copy.topicPath, 'utf8')
    const topic = JSON.parse(text) as { items: { kind: string; picture?: unknown }[] }
    const items = topic.items.map((item) =>
      item.kind === 'figure'
        ? { ...item, picture: { kind: 'asset', file: 'figures/map.png' } }
        : item,
    )
    await writeFile(copy.topicPath, JSON.stringify({ ...topic, items }))
    const before = await bytesOfAll(copy.folder)
    // The example lesson shows the figure; a lesson assembled for one hour does not.
    const out = await newFolder()
    const shown = await lectern(['export', LESSON, '--out', out, '--library', copy.folder])
    expect(shown.exit).toBe(3)
    expect(shown.errors.join('\n')).toMatch(/picture .*map\.png cannot be read: it is not there/)
    expect(await readdir(out)).toEqual([])
    const checked = await lectern(['check', LESSON, '--library', copy.folder])
    expect(checked.out).toMatch(/picture of .* cannot be read/)
    const unshown = await lectern([
      'export',
      'nazi-soviet-pact',
      '--out',
      out,
      '--library',
      copy.folder,
    ])
    expect(unshown.exit).toBe(0)
    expect(unshown.errors.join('\n')).toContain('The lesson does not show it.')
    expect(await bytesOfAll(copy.folder)).toEqual(before)
  })

  it('goes on with --force, and keeps the unknown block in the file', async () => {
    const copy = await copyStarter()
    await change(copy.lessonPath, '"kind": "key-term"', '"kind": "hologram"')
    const before = await bytesOfAll(copy.folder)
    const out = await newFolder()
    const run = await lectern(['export', LESSON, '--out', out, '--force', '--library', copy.folder])
    expect(run.exit).toBe(0)
    expect(await slideText(out)).toContain('hologram')
    expect(await bytesOfAll(copy.folder)).toEqual(before)
  })

  it('control: the copy that nothing was done to exports', async () => {
    expect(
      (await lectern(['export', LESSON, '--out', await newFolder(), '--library', good.folder]))
        .exit,
    ).toBe(0)
  })

  it('names a library that is not there, and a document that is not in it', async () => {
    const none = await lectern(['topics', '--library', '/nowhere'])
    expect(none).toMatchObject({ exit: 3, out: '' })
    const lost = await lectern(['export', 'lost', '--out', await newFolder()])
    expect(lost.exit).toBe(3)
    expect(lost.errors[0]).toContain(LESSON)
  })
})
