import type { Format } from '../outputs.ts'
import type { FoundText } from './foundText.ts'
import { readOffice } from './readOffice.ts'
import { readPdf } from './readPdf.ts'

/** Everything that a finished file says, shown or hidden. */
export function readFinished(file: Uint8Array, format: Format): readonly FoundText[] {
  return format === 'pdf' ? readPdf(file) : readOffice(file)
}
