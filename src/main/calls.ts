/** The window's calls on their way in: from our own pages only, and nothing of a failure goes out. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { callChannel, callNames, type CallName, type Calls } from '../ipc/contract.ts'

/** The work behind each call. */
export type CallWork = {
  readonly [Name in CallName]: (
    argument: Calls[Name]['argument'],
  ) => Calls[Name]['result'] | Promise<Calls[Name]['result']>
}

/** Checks an argument and does the work. Throws where the argument does not fit the contract. */
export type AnswerCall = (name: CallName, argument: unknown) => unknown

/**
 * @param origin where our own page comes from; a call from anywhere else is refused
 * @param ready who answers: calls wait for it, so that the window can be made before
 */
export function answerCalls(origin: string, ready: Promise<AnswerCall>): void {
  for (const name of callNames) {
    ipcMain.handle(callChannel(name), async (event, argument: unknown) => {
      if (!isOurPage(event, origin)) throw new Error('Refused.')
      try {
        const answer = await ready
        return await answer(name, argument)
      } catch (error) {
        // The window learns that it failed; paths and stacks stay on this side.
        console.error(error)
        return { ok: false, error: 'unexpected' }
      }
    })
  }
}

/** The top page of a window of ours, and no frame inside it. */
function isOurPage(event: IpcMainInvokeEvent, origin: string): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && frame.origin === origin
}
