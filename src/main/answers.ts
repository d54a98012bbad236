/**
 * Everything behind the window's calls: the check of each argument and the work. It is by far the
 * largest part of main, so it is loaded while the window is being made.
 */
import type { CallName } from '../ipc/contract.ts'
import { argumentSchemas } from './callSchemas.ts'
import type { AnswerCall } from './calls.ts'
import type { FilesToOpen } from './filesToOpen.ts'
import type { SettingsFile } from './settings.ts'
import { sendToWindow } from './window.ts'
import { createWork } from './work.ts'

export function createAnswers(settings: SettingsFile, files: FilesToOpen): AnswerCall {
  const work = createWork(sendToWindow, settings, files)
  const answer = <Name extends CallName>(name: Name, argument: unknown): unknown => {
    const parsed = argumentSchemas[name].safeParse(argument)
    if (!parsed.success)
      throw new Error('An argument does not fit the contract.', { cause: parsed.error })
    return work[name](parsed.data)
  }
  return answer
}
