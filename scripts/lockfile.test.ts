import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Entry {
  readonly resolved?: string
  readonly hasInstallScript?: boolean
  readonly dependencies?: Record<string, string>
  readonly optionalDependencies?: Record<string, string>
}

const file = resolve(import.meta.dirname, '../package-lock.json')
const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Entry> }

describe('package-lock.json', () => {
  // Some registries lack packages for systems other than their own. npm then leaves them out of the
  // file, and `npm ci` refuses it everywhere, so they are written in by hand, without a hash.
  it('names every package, those for other systems included', () => {
    const missing = Object.entries(packages).flatMap(([path, entry]) =>
      Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
        .filter((name) => !isNamed(path, name))
        .map((name) => `${name} for ${path}`),
    )
    expect(missing).toEqual([])
  })

  it('names no registry, so that any will do', () => {
    expect(Object.keys(packages).filter((path) => packages[path]?.resolved)).toEqual([])
  })

  it('runs no program while installing', () => {
    expect(Object.keys(packages).filter((path) => packages[path]?.hasInstallScript)).toEqual([])
  })
})

/** Looks where Node would: beside the package, then in each folder above. */
function isNamed(path: string, name: string): boolean {
  const parents = path === '' ? [''] : [...upwards(path), '']
  return parents.some((parent) => `${parent && `${parent}/`}node_modules/${name}` in packages)
}

function upwards(path: string): string[] {
  const parts = path.split('/node_modules/')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/node_modules/'))
}
