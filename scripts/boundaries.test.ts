import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

// A check that cannot fail proves nothing. Each test plants, in a copy, something the folders' order
// forbids, and sees it found.

const root = resolve(import.meta.dirname, '..')
let copy: string

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'lectern-boundaries-'))
  for (const name of [
    'package.json',
    '.dependency-cruiser.mjs',
    'types',
    'templates',
    'resources',
  ]) {
    if (existsSync(join(root, name))) symlinkSync(join(root, name), join(copy, name))
  }
  for (const name of ['tsconfig.base.json', 'tsconfig.pure.json']) {
    cpSync(join(root, name), join(copy, name))
  }
  cpSync(join(root, 'src'), join(copy, 'src'), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
})

afterEach(() => {
  rmSync(copy, { recursive: true, force: true })
})

describe('the order of the folders', () => {
  const planted: readonly [rule: string, file: string, text: string][] = [
    ['base-folders', 'src/base/planted.ts', "import '../topic/index.ts'"],
    ['base-packages', 'src/base/planted.ts', "import 'fflate'"],
    ['topic-folders', 'src/topic/planted.ts', "import '../page/index.ts'"],
    ['topic-no-node', 'src/topic/planted.ts', "import 'node:fs'"],
    ['page-folders', 'src/page/planted.ts', "import '../topic/index.ts'"],
    ['blocks-folders', 'src/blocks/planted.ts', "import '../lesson/planted.ts'"],
    ['lesson-packages', 'src/lesson/planted.ts', "import 'electron'"],
    ['exporters-folders', 'src/exporters/planted.ts', "import '../topic/index.ts'"],
    ['exporters-no-node', 'src/exporters/planted.ts', "import 'fs'"],
    ['import-folders', 'src/import/planted.ts', "import '../page/index.ts'"],
    ['renderer-folders', 'src/renderer/planted.ts', "import '../main/index.ts'"],
    ['ui-folders', 'src/ui/planted.ts', "import '../topic/index.ts'"],
    ['cli-packages', 'src/cli/planted.ts', "import 'electron'"],
    ['known-folder', 'src/base/planted.ts', "import '../helpers/planted.ts'"],
    ['schema-knows-no-page', 'src/blocks/planted/schema.ts', "import '../../page/index.ts'"],
    ['no-svelte-from-pure', 'src/layout/planted.ts', "import '../renderer/App.svelte'"],
    [
      'editor-folders',
      'src/blocks/planted/Editor.svelte',
      '<script lang="ts">\n  import \'../../renderer/planted.ts\'\n</script>',
    ],
    ['no-cycles', 'src/base/planted.ts', "import './plantedToo.ts'"],
    ['no-unresolved', 'src/base/planted.ts', "import './nowhere.ts'"],
  ]

  it('is broken by each planted import', () => {
    for (const file of ['lesson/planted', 'helpers/planted', 'renderer/planted']) {
      plant(`src/${file}.ts`, 'export const planted = 1')
    }
    // Several plants share a file, so their imports are gathered.
    const texts = new Map<string, string[]>()
    for (const [, file, text] of planted) texts.set(file, [...(texts.get(file) ?? []), text])
    for (const [file, lines] of texts) plant(file, lines.join('\n'))
    plant('src/base/plantedToo.ts', "import './planted.ts'")

    const { status, stdout } = runTool('dependency-cruiser/bin/dependency-cruise.mjs', [
      '--config',
      '.dependency-cruiser.mjs',
      'src',
    ])
    expect(status).not.toBe(0)
    const unnoticed = planted.filter(([rule, file]) => !stdout.includes(`${rule}: ${file}`))
    expect(unnoticed, stdout).toEqual([])
  }, 60_000)
})

describe('the pure folders', () => {
  it.each([
    ['the DOM', 'export const planted = document.title'],
    ["Node's globals", 'export const planted = process.cwd()'],
    ["Node's buffers", "export const planted = Buffer.from('text')"],
  ])('do not compile with %s', (_name, text) => {
    plant('src/base/planted.ts', text)
    // Only the planted file, so that nothing else can be what fails.
    plant(
      'tsconfig.planted.json',
      JSON.stringify({
        extends: './tsconfig.pure.json',
        compilerOptions: { incremental: false },
        include: ['types/modules', 'src/base/planted.ts'],
      }),
    )
    const { status, stdout } = runTool('typescript/bin/tsc', ['-p', 'tsconfig.planted.json'])
    expect(status).not.toBe(0)
    expect(stdout).toContain('src/base/planted.ts(1,24)')
  })
})

function plant(file: string, text: string): void {
  mkdirSync(dirname(join(copy, file)), { recursive: true })
  writeFileSync(join(copy, file), `${text}\n`)
}

function runTool(file: string, args: readonly string[]) {
  return spawnSync(process.execPath, [join(root, 'node_modules', file), ...args], {
    cwd: copy,
    encoding: 'utf8',
  })
}
