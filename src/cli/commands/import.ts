import { fail, type Outcome } from '../outcome.ts'

export async function importCommand(): Promise<Outcome> {
  return Promise.resolve(fail(1, 'Importing notes is not ready yet. Nothing was done.'))
}
