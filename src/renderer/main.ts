/**
 * renderer: the window. `App.svelte` shows a screen of `features/`, `state/` holds what is known,
 * `commands/` what can be done, `pages/` lays lessons out in a worker.
 *
 * May import every pure layer, ipc and ui. Start with `startWindow.ts`, then `App.svelte`.
 */
import './noCodeFromText.ts'

const { startWindow } = await import('./startWindow.ts')
await startWindow()
