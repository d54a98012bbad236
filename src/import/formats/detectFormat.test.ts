import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { detectFormat } from './detectFormat.ts'

const root = fileURLToPath(new URL('../../../fixtures/import/', import.meta.url))
const FORMATS: Readonly<Record<string, string>> = { txt: 'plain', md: 'markdown', html: 'html' }

it('tells the format of every document by its text', () => {
  for (const set of ['tuned', 'held-out']) {
    for (const name of readdirSync(`${root}${set}`).filter((file) => !file.endsWith('.tsv'))) {
      const text = readFileSync(`${root}${set}/${name}`, 'utf8')
      expect([name, detectFormat(text)]).toEqual([name, FORMATS[name.split('.').pop() ?? '']])
    }
  }
})

it('takes a few dashes and stars in plain text for what they are', () => {
  expect(detectFormat('Rivers\n- erosion\n- transport\n- deposition\n')).toBe('plain')
  expect(detectFormat('5 * 3 = 15 and 2 ** 3 = 8')).toBe('plain')
})
