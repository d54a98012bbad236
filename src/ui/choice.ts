import type { Component } from 'svelte'

/** One of several to choose from. */
export interface Choice<Id extends string = string> {
  readonly id: Id
  readonly label: string
  /** A count or the like, set in lighter type. */
  readonly note?: string | undefined
  readonly icon?: Component<{ size?: number | string; strokeWidth?: number | string }> | undefined
}
