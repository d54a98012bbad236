/** The window beside the slides, for whoever presents. */
import './noCodeFromText.ts'

const { startShowWindow } = await import('./startShowWindow.ts')
await startShowWindow('presenter')
