import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesNamed, filesSaid } from './filesToOpen.ts'

const folder = resolve('/home/teacher')

describe('the files that a start names', () => {
  it('are those that can be opened, wherever they stand', () => {
    const words = ['lectern', '.', '--user-data-dir=/tmp/x.txt', 'my pact.lectern', '/notes/a.DOCX']
    expect(filesNamed(words, folder)).toEqual([
      join(folder, 'my pact.lectern'),
      resolve(folder, '/notes/a.DOCX'),
    ])
    expect(filesNamed(['lectern', 'photo.png', 'lectern.exe'], folder)).toEqual([])
  })

  it('come from a second start, whatever else it says', () => {
    const file = resolve('/notes/a.md')
    expect(filesSaid({ files: [file, 7, '--x.md'] })).toEqual([file])
    for (const odd of [undefined, null, 'a.md', { files: 'a.md' }, {}])
      expect(filesSaid(odd)).toEqual([])
  })
})
