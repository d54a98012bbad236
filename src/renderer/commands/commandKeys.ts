import { type CommandEntry, type CommandId, commandList } from '../../ipc/commandList.ts'

/** What has the cursor: nothing to write in, a field of its own, or one that writes into a document. */
export type TextUnderCursor = 'none' | 'field' | 'document'

type Listed = CommandEntry & { readonly id: CommandId }

/** The command whose key was pressed, unless the key means something to the text that has the cursor. */
export function commandForKey(event: KeyboardEvent): CommandId | undefined {
  return commandOf(keysOf(event), textUnder(event.target))
}

/** @param keys as Electron writes them: "CmdOrCtrl+Shift+E" */
export function commandOf(keys: string, text: TextUnderCursor): CommandId | undefined {
  const command = commandList.find(
    ({ shortcut, alias }: CommandEntry) => shortcut === keys || alias === keys,
  ) as Listed | undefined
  if (command === undefined) return undefined
  if (text === 'field' && command.inText !== undefined) return undefined
  if (text === 'document' && command.inText === 'field') return undefined
  return command.id
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

export function keysOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string {
  const name = key.replace(/^Arrow/, '')
  return [
    ...(ctrlKey || metaKey ? ['CmdOrCtrl'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey ? ['Shift'] : []),
    name.length === 1 ? name.toUpperCase() : name,
  ].join('+')
}

/** Fields with `data-document` write into the lesson as one types, so that undo is the lesson's. */
function textUnder(target: EventTarget | null): TextUnderCursor {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return 'none'
  if (/^(?:checkbox|radio|button)$/.test(target.type)) return 'none'
  return target.dataset['document'] === undefined ? 'field' : 'document'
}
