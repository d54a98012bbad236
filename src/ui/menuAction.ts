/** An entry of a menu. */
export interface MenuAction {
  readonly label: string
  readonly shortcut?: string
  readonly run: () => void
  /** Begins a new part of the menu. */
  readonly separated?: boolean
  /** The likeliest to be meant. */
  readonly strong?: boolean
}
