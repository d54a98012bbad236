import type { BrowserWindow } from 'electron'
import { err, ok } from '../base/index.ts'
import type { Calls, PrintView } from '../ipc/contract.ts'
import type { CallWork } from './calls.ts'
import type { DressLesson } from './lessons.ts'
import { makeWindow } from './secureWindow.ts'

type PrintCalls = Pick<CallWork, 'printLesson' | 'readPrint' | 'printReady'>
type Printed = Calls['printLesson']['result']

/** Micrometres of a point. */
const POINT = 25400 / 72

/**
 * Prints what is looked at, through the system's dialog: a window that nobody sees holds the very
 * pages of the PDF at their own size.
 */
export function createPrintWork(dress: DressLesson): PrintCalls {
  let print:
    | {
        readonly view: PrintView
        readonly window: BrowserWindow
        readonly settle: (printed: Printed) => void
      }
    | undefined

  return {
    printLesson: async ({ lesson, topics, tab }) => {
      if (print) return err('busy')
      const opened = await dress(lesson, topics)
      if (!opened.ok) return opened
      const window = makeWindow('print', { width: 900, height: 700 })
      const printed = await new Promise<Printed>((settle) => {
        window.on('closed', () => {
          settle(err('unexpected'))
        })
        print = { view: { opened: opened.value, tab }, window, settle }
      })
      print = undefined
      if (!window.isDestroyed()) window.destroy()
      return printed
    },
    readPrint: () => (print ? ok(print.view) : err('no-print')),
    printReady: ({ width, height }) => {
      if (print) {
        const { window, settle } = print
        const [short, long] = [Math.min(width, height), Math.max(width, height)]
        window.webContents.print(
          {
            printBackground: true,
            margins: { marginType: 'none' },
            landscape: width > height,
            // Of the sheet when it is upright.
            pageSize: { width: Math.round(short * POINT), height: Math.round(long * POINT) },
          },
          (success, reason) => {
            const isChoice = success || /cancel/i.test(reason)
            settle(isChoice ? ok({ printed: success }) : err('no-printer'))
          },
        )
      }
      return ok({})
    },
  }
}
