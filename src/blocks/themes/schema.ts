import { z } from 'zod'
import { richTextSchema } from '../../base/index.ts'
import { blockFields, refList } from '../block.ts'

export const themesSchema = z.strictObject({
  ...blockFields('themes'),
  title: richTextSchema,
  themes: refList,
})

export type ThemesBlock = Readonly<z.output<typeof themesSchema>>
