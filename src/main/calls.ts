/**
 * Answers the window's calls. Each entry has the schema of its argument and the function that does
 * the work; the compiler asks for exactly one entry per call of the contract.
 */
import { app, ipcMain, type IpcMainInvokeEvent } from 'electron'
import { z } from 'zod'
import { ok } from '../base/result.ts'
import { callChannel, callNames, type CallName, type Calls } from '../ipc/contract.ts'

interface Handler<Name extends CallName> {
  readonly argument: z.ZodType<Calls[Name]['argument']>
  readonly run: (
    argument: Calls[Name]['argument'],
  ) => Calls[Name]['result'] | Promise<Calls[Name]['result']>
}

const handlers: { readonly [Name in CallName]: Handler<Name> } = {
  describeApp: {
    argument: z.strictObject({}) as z.ZodType<Record<string, never>>,
    run: () =>
      ok({
        name: 'Lectern',
        version: app.getVersion(),
        electron: process.versions['electron'] ?? '',
      }),
  },
}

/** @param origin where our own page comes from; a call from anywhere else is refused */
export function answerCalls(origin: string): void {
  for (const name of callNames) {
    ipcMain.handle(callChannel(name), (event, argument: unknown) => {
      if (!isOurPage(event, origin)) throw new Error('Refused.')
      return answer(handlers[name], argument)
    })
  }
}

async function answer<Name extends CallName>(
  handler: Handler<Name>,
  argument: unknown,
): Promise<unknown> {
  const parsed = handler.argument.safeParse(argument)
  try {
    if (!parsed.success)
      throw new Error('An argument does not fit the contract.', { cause: parsed.error })
    return await handler.run(parsed.data)
  } catch (error) {
    // The window learns that it failed; paths and stacks stay on this side.
    console.error(error)
    return { ok: false, error: 'unexpected' }
  }
}

/** The top page of a window of ours, and no frame inside it. */
function isOurPage(event: IpcMainInvokeEvent, origin: string): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && frame.origin === origin
}
