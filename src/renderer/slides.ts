/** The window that pupils see. */
import './noCodeFromText.ts'

const { startShowWindow } = await import('./startShowWindow.ts')
await startShowWindow('slides')
