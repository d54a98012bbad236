import type { Block } from '../blocks/index.ts'

/** What stands where a block cannot be shown (S8, F12), in a teacher's words. */
export function whyNotShown(
  block: Block,
  where: 'slide' | 'sheet',
): { readonly heading: string; readonly text: string } {
  if (block.kind !== 'unknown') {
    const home = where === 'slide' ? 'sheets' : 'slides'
    return {
      heading: 'This part does not belong here',
      text: `Blocks of the kind “${block.kind}” are for ${home}. It is kept in the lesson as it is.`,
    }
  }
  const { missing, kind } = block.original
  return missing !== undefined
    ? {
        heading: 'Something is missing here',
        text: 'What this part shows is no longer in the library. Look for it in the bin, or take this part out of the lesson.',
      }
    : {
        heading: 'This part needs a newer Lectern',
        text: `It is of the kind “${String(kind)}”, which this version does not know. It is kept in the lesson as it is.`,
      }
}
