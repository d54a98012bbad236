import { describe, expect, it } from 'vitest'
import { type CommandEntry, commandList } from '../../ipc/commandList.ts'
import { commandOf, keysOf } from './commandKeys.ts'

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

describe('keys', () => {
  it('are named as the menu bar names them', () => {
    expect(keysOf({ ...none, key: 'e', ctrlKey: true, shiftKey: true })).toBe('CmdOrCtrl+Shift+E')
    expect(keysOf({ ...none, key: 'e', metaKey: true, shiftKey: true })).toBe('CmdOrCtrl+Shift+E')
    expect(keysOf({ ...none, key: 'ArrowUp', altKey: true })).toBe('Alt+Up')
    expect(keysOf({ ...none, key: 'F7' })).toBe('F7')
  })
  it('mean one command each', () => {
    const keys = commandList.flatMap(({ shortcut, alias }: CommandEntry) => [shortcut, alias])
    const given = keys.filter((one) => one !== undefined)
    expect(new Set(given).size).toBe(given.length)
  })
})

describe('what a key means inside a text', () => {
  it.each([
    // Deleting and moving are about the letters of a text, not about the slide behind it.
    ['Delete', 'delete', undefined, undefined],
    ['Alt+Up', 'move-up', undefined, undefined],
    ['CmdOrCtrl+D', 'duplicate', undefined, undefined],
    // Undo is the document's where the text is part of one, and the field's own elsewhere.
    ['CmdOrCtrl+Z', 'undo', undefined, 'undo'],
    ['CmdOrCtrl+Shift+Z', 'redo', undefined, 'redo'],
    // The rest means the same wherever the cursor is.
    ['CmdOrCtrl+Shift+E', 'export', 'export', 'export'],
    ['F7', 'spelling', 'spelling', 'spelling'],
  ] as const)('%s', (keys, outside, inField, inDocument) => {
    expect(commandOf(keys, 'none')).toBe(outside)
    expect(commandOf(keys, 'field')).toBe(inField)
    expect(commandOf(keys, 'document')).toBe(inDocument)
  })

  it('is nothing for a key that no command has', () => {
    expect(commandOf('CmdOrCtrl+Alt+Shift+Q', 'none')).toBeUndefined()
  })
})
