import { z } from 'zod'
import { blockFields } from '../block.ts'
import { contentRefSchema } from '../contentRef.ts'

export const keyTermSchema = z.strictObject({ ...blockFields('key-term'), term: contentRefSchema })

export type KeyTermBlock = Readonly<z.output<typeof keyTermSchema>>
