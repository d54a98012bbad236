/**
 * ui: plain, accessible controls. They know nothing of lessons and hold no state of the app.
 *
 * May import: base, svelte and the libraries of controls and icons. Colours and measures come from
 * `tokens.css`; start there.
 */
export { default as Button } from './Button.svelte'
export { default as IconButton } from './IconButton.svelte'
export { default as Pane } from './Pane.svelte'
export { default as SearchField } from './SearchField.svelte'
export { default as Segments } from './Segments.svelte'
export { default as TabList } from './TabList.svelte'
export { default as TickList } from './TickList.svelte'
export { default as Tick } from './Tick.svelte'
export { default as Dialog } from './Dialog.svelte'
export { default as DialogFrame } from './DialogFrame.svelte'
export { default as RadioCards } from './RadioCards.svelte'
export { default as Stepper } from './Stepper.svelte'
export { default as Select } from './Select.svelte'
export { default as TextField } from './TextField.svelte'
export { default as GrowingField } from './GrowingField.svelte'
export { default as Keys } from './Keys.svelte'
export { default as MenuButton } from './MenuButton.svelte'
export { default as MenuList } from './MenuList.svelte'
export { default as Tag } from './Tag.svelte'
export { spelt } from './spelt.ts'
export { moveFocus } from './moveFocus.ts'
export type { MenuAction } from './menuAction.ts'
export type { Choice } from './choice.ts'
