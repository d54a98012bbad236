import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommand } from './runCommand.ts'

const root = resolve(import.meta.dirname, '../..')
const LESSON = 'nazi-soviet-pact-lesson'

async function lectern(...args: readonly string[]) {
  let out = ''
  const errors: string[] = []
  const exit = await runCommand(args, {
    root,
    workingFolder: tmpdir(),
    print: (text) => (out += text),
    complain: (line) => errors.push(line),
    readStandardInput: () => Promise.resolve(new Uint8Array()),
  })
  return { exit, out, errors }
}

describe('share and quiz', () => {
  it('carry a lesson from one library to another, where it is exported as before', async () => {
    const home = await mkdtemp(join(tmpdir(), 'lectern-cli-share-'))
    const file = join(home, 'pact.lectern')
    expect((await lectern('share', LESSON, '--out', file)).exit).toBe(0)
    const library = join(home, 'empty')
    await mkdir(library)
    const shown = await lectern('open-share', file, '--library', library)
    expect(shown.out).toContain('(nazi-soviet-pact) is added.')
    expect((await lectern('lessons', '--library', library)).out).toContain('no lessons yet')
    expect((await lectern('open-share', file, '--save', '--library', library)).exit).toBe(0)
    const again = await lectern('open-share', file, '--library', library)
    expect(again.out.match(/is here already/g)).toHaveLength(2)
    expect((await lectern('check', LESSON, '--library', library)).exit).toBe(0)
  })

  it('refuse what is no share file with one line, and touch nothing', async () => {
    const home = await mkdtemp(join(tmpdir(), 'lectern-cli-share-'))
    await cp(join(root, 'resources/starter'), join(home, 'library'), { recursive: true })
    const file = join(home, 'bad.lectern')
    await writeFile(file, 'no zip')
    const run = await lectern('open-share', file, '--save', '--library', join(home, 'library'))
    expect(run).toMatchObject({ exit: 3, out: '' })
    expect(run.errors).toHaveLength(1)
    expect(run.errors[0]).toMatch(/no share file of Lectern.*Nothing was written/)
    expect((await lectern('share', LESSON)).exit).toBe(2)
    expect((await lectern('open-share', file, '--different', 'maybe')).exit).toBe(2)
  })

  it('write a quiz in each format', async () => {
    const home = await mkdtemp(join(tmpdir(), 'lectern-cli-quiz-'))
    for (const [format, sign] of [
      ['gift', '$CATEGORY'],
      ['moodle', '<quiz>'],
      ['anki', '\t'],
      ['csv', 'Question,Type'],
    ] as const) {
      const out = join(home, format)
      expect(
        await lectern('quiz', 'nazi-soviet-pact', '--format', format, '--out', out),
      ).toMatchObject({ exit: 0 })
      expect(await readFile(out, 'utf8')).toContain(sign)
    }
    expect(
      (await lectern('quiz', 'nazi-soviet-pact', '--format', 'word', '--out', home)).exit,
    ).toBe(2)
  })
})
