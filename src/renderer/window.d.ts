import type { LecternApi } from '../ipc/contract.ts'

declare global {
  interface Window {
    /** Put there by the preload; absent when the interface runs in a plain browser. */
    readonly lectern?: LecternApi
  }
}
