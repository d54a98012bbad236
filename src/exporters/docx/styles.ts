import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx'
import { type HeadingKind, type Pen, runFace } from './pen.ts'

/** Styles beside Word's own, by which a teacher changes all paragraphs of a sort at once. */
export const STYLES = {
  caption: 'Caption',
  lines: 'WritingLines',
  question: 'Question',
  answer: 'Answer',
  tableHead: 'TableHead',
} as const

const NAMES: Readonly<Record<keyof typeof STYLES, string>> = {
  // Word knows its own style by this name.
  caption: 'caption',
  lines: 'Writing lines',
  question: 'Question',
  answer: 'Answer',
  tableHead: 'Table head',
}

export function stylesOf(pen: Pen): IStylesOptions {
  const heading = (kind: HeadingKind): { readonly run: ReturnType<typeof runFace> } | undefined => {
    const style = pen.headings.get(kind)
    return style && { run: runFace(pen, style) }
  }
  const base = runFace(pen, pen.style)
  const own = {
    title: heading('title'),
    heading2: heading('heading2'),
    heading3: heading('heading3'),
  }
  const known = Object.entries(own).filter(([, style]) => style !== undefined)
  return {
    default: {
      document: { run: { ...base, language: { value: pen.language } } },
      ...Object.fromEntries(known),
    },
    paragraphStyles: Object.entries(STYLES).map(([key, id]) => ({
      id,
      name: NAMES[key as keyof typeof STYLES],
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: {},
    })),
  }
}

const BULLET = 'bullet'

/** A list that goes on where a teacher types on. */
export const BULLETS: INumberingOptions = {
  config: [
    {
      reference: BULLET,
      levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT }],
    },
  ],
}

export const bulleted = { numbering: { reference: BULLET, level: 0 } } as const
