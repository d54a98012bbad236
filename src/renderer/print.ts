/** The window that is printed and never seen. */
import './noCodeFromText.ts'

const { startPrintWindow } = await import('./startPrintWindow.ts')
await startPrintWindow()
