import type { Format } from '../outputs.ts'
import { readOffice } from './readOffice.ts'
import { readPdf } from './readPdf.ts'

/** A stretch of text in a finished file, with the part that holds it. */
export interface FoundText {
  readonly where: string
  readonly text: string
}

/** Everything that a finished file says, shown or hidden. */
export function readFinished(file: Uint8Array, format: Format): readonly FoundText[] {
  return format === 'pdf' ? readPdf(file) : readOffice(file)
}
