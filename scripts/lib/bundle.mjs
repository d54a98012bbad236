import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureDependencies } from './dependencies.mjs'
import { isStale, markBuilt } from './freshness.mjs'
import { SetUpError, root } from './project.mjs'

/**
 * Builds one TypeScript program for plain Node into `out/<name>/index.js`, if it changed, and runs
 * it in this process. Packages stay outside the bundle, except the one that Node cannot load.
 *
 * @param {object} program
 * @param {string} program.name
 * @param {string} program.entry relative to the root
 * @param {readonly string[]} program.args
 */
export async function runProgram({ name, entry, args }) {
  if (!existsSync(join(root, entry))) throw new SetUpError(`There is no ${entry} to run.`)
  await ensureDependencies()
  const outFolder = `out/${name}`
  const stamp = `${outFolder}/.built`
  if (isStale(stamp, ['src', 'scripts', 'fixtures', 'templates', entry])) {
    const startedAt = Date.now()
    await build(entry, outFolder)
    markBuilt(stamp, startedAt)
  }
  const program = join(root, outFolder, 'index.js')
  process.argv = [process.execPath, program, ...args]
  await import(pathToFileURL(program).href)
}

/** @param {string} entry @param {string} outFolder */
async function build(entry, outFolder) {
  const { build: viteBuild } = await import('vite')
  // Built beside its place and moved there whole: a second command at the same moment finds the old
  // program or the new one, never half of one.
  const part = `${outFolder}.${process.pid}.part`
  try {
    await viteBuild({
      configFile: false,
      root,
      logLevel: 'silent',
      publicDir: false,
      ssr: { noExternal: ['pptxgenjs'] },
      build: {
        ssr: entry,
        outDir: part,
        target: 'node20',
        sourcemap: true,
        minify: false,
        rolldownOptions: {
          // One file, so that "two folders up" is the root wherever the code came from.
          output: { format: 'es', entryFileNames: 'index.js', codeSplitting: false },
        },
      },
    })
    const place = join(root, outFolder)
    const old = join(root, `${outFolder}.${process.pid}.old`)
    mkdirSync(join(root, 'out'), { recursive: true })
    if (existsSync(place)) renameSync(place, old)
    renameSync(join(root, part), place)
    rmSync(old, { recursive: true, force: true })
  } finally {
    rmSync(join(root, part), { recursive: true, force: true })
  }
}
