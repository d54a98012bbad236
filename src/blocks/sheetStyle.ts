import { z } from 'zod'
import { contrastRatio } from '../page/index.ts'
import type { SheetStyle } from './blockKind.ts'
import { BLACK, HAIR } from './shared/sheetText.ts'

const typeSchema = z.strictObject({
  size: z.number().positive(),
  leading: z.number().positive(),
  bold: z.boolean(),
})

const hex = z
  .string()
  .regex(/^#[0-9A-F]{6}$/i, 'A colour is written #RRGGBB')
  .transform((value) => value.toUpperCase() as `#${string}`)

/** WCAG 2.2 AAA for body text: tints of paper are chosen by those who find reading hard. */
const LEAST_CONTRAST = 7
/** The foot of a page stands below `bottom`: a rule, a line, and air for a printer's margin. */
const FOOT = 16

/** A paper format of `templates/papers/`; lengths in points. Teachers may have their own. */
export const sheetStyleSchema: z.ZodType<SheetStyle> = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    name: z.string().min(1),
    page: z.strictObject({ width: z.number().positive(), height: z.number().positive() }),
    background: hex,
    frame: z.enum(['worksheet', 'exam']),
    left: z.number().nonnegative(),
    right: z.number(),
    top: z.number().nonnegative(),
    bottom: z.number(),
    hang: z.number().positive(),
    indent: z.number().positive(),
    columns: z.union([z.literal(1), z.literal(2)]),
    ruler: z.boolean(),
    oneTaskAPage: z.boolean(),
    closesUp: z.boolean().optional(),
    italics: z.boolean(),
    nameRow: z.number().positive(),
    font: z.enum(['arial', 'readable']),
    type: z.record(
      z.enum([
        'title',
        'sub',
        'label',
        'task',
        'instruction',
        'body',
        'number',
        'total',
        'small',
        'foot',
        'tiny',
      ]),
      typeSchema,
    ),
    answerLine: z.strictObject({
      pitch: z.number().min(14, 'Nobody writes on lines closer than 14 points'),
      perMark: z.number().positive(),
      width: z.number().min(HAIR, `A rule under ${HAIR} points is lost in copying`),
    }),
    letterBox: z.number().positive(),
  })
  .superRefine((paper, context) => {
    const wrong = (path: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [path], message })
    }
    const { page, type } = paper
    if (paper.right > page.width) wrong('right', 'The text must end on the page')
    if (paper.right - paper.left < 12 * type.body.size + paper.hang)
      wrong('right', 'The text needs a column of at least twelve ems')
    if (paper.bottom + FOOT + type.foot.leading > page.height)
      wrong('bottom', 'The foot of the page must stand on the page')
    if (paper.bottom - paper.top < 20 * type.body.leading)
      wrong('bottom', 'A page needs room for at least twenty lines')
    if (contrastRatio(paper.background, BLACK) < LEAST_CONTRAST)
      wrong('background', `Black text needs a contrast of ${LEAST_CONTRAST} to 1 on the paper`)
    for (const [name, { size, leading }] of Object.entries(type))
      if (leading < size) wrong('type', `Lines of “${name}” would touch each other`)
  })
