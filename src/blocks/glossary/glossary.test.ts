import { describe, expect, it } from 'vitest'
import { setting, starterTopic } from '../../../fixtures/starter.ts'
import { type Box, textsOfBox } from '../../page/index.ts'
import type { Copy, SheetContext } from '../blockKind.ts'
import { glossaryKind } from './index.ts'
import type { GlossaryBlock } from './schema.ts'
import { layOutMarkScheme, layOutWorksheet } from './sheet.ts'

const topic = starterTopic()
const made = glossaryKind.create(topic, 'glossary') as GlossaryBlock
const { paper, ...rest } = setting(topic)

function boxes(layout: GlossaryBlock['layout'], copy: Copy): readonly Box[] {
  const context: SheetContext = {
    ...rest,
    sheet: paper,
    copy,
    number: 1,
    scaffold: 'core',
    slides: [],
  }
  return layOutWorksheet({ ...made, layout }, context).pieces.flatMap((piece) => piece.boxes)
}
const textOf = (all: readonly Box[]): string => all.flatMap(textsOfBox).join('\n')

describe('glossary', () => {
  it.each([
    ['blank-meanings', 'anti-communist states', 'Cordon sanitaire'],
    ['blank-terms', 'Cordon sanitaire', 'anti-communist states'],
  ] as const)('K6 leaves a place for what %s asks for', (layout, secret, given) => {
    expect(textOf(boxes(layout, 'pupil'))).not.toContain(secret)
    expect(textOf(boxes(layout, 'pupil'))).toContain(given)
    expect(textOf(boxes(layout, 'answers'))).toContain(secret)
    const fields = boxes(layout, 'pupil').filter((box) => box.field !== undefined)
    expect(fields).toHaveLength(made.terms.length)
    const labels = fields.map((box) => box.field?.label ?? '').join('\n')
    expect(labels).not.toContain(secret)
  })

  it('K6 gives a mark for each blank, and none where all is given', () => {
    const topics = new Map([[topic.id, topic]])
    const marks = (layout: GlossaryBlock['layout']) =>
      glossaryKind.marks?.({ ...made, layout }, topics)
    expect([marks('given'), marks('blank-terms')]).toEqual([0, made.terms.length])
    expect(layOutMarkScheme({ ...made, layout: 'given' }, { ...rest, number: 1 })).toEqual([])
    expect(textOf(boxes('given', 'pupil'))).toContain('anti-communist states')
    expect(boxes('given', 'pupil').filter((box) => box.field)).toEqual([])
  })
})
