import type { LecternApi } from '../ipc/contract.ts'

interface TrustedTypesRules {
  readonly createHTML?: (markup: string) => string
  readonly createScriptURL?: (address: string) => string
}

declare global {
  interface Window {
    /** Put there by the preload; absent when the interface runs in a plain browser. */
    readonly lectern?: LecternApi
    /** Chromium's guard for markup and script addresses; other browsers may lack it. */
    readonly trustedTypes?: {
      createPolicy<Rules extends TrustedTypesRules>(name: string, rules: Rules): Rules
    }
  }
}
