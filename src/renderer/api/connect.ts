import type { LecternApi } from '../../ipc/contract.ts'

/** The app's own side; in a plain browser an in-memory stand-in of the same type. */
export async function connect(): Promise<LecternApi> {
  if (window.lectern) return window.lectern
  const { createFakeApi } = await import('./fake.ts')
  return createFakeApi()
}
