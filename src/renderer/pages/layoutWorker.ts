/**
 * Lays lessons out away from the window's own thread, so that typing and scrolling never wait.
 * It measures with the same font files that the window draws with.
 */
import '../noCodeFromText.ts'
import { ALL_FACES, createMeasurer, type Face, fontFileOf } from '../../page/index.ts'
import { fontAddress } from './fontAddress.ts'
import type { LayoutQuestion } from './laidOut.ts'
import { layOutLesson } from './layOutLesson.ts'

async function loadFonts(): Promise<ReadonlyMap<Face, Uint8Array>> {
  const load = async (face: Face): Promise<[Face, Uint8Array]> => {
    const response = await fetch(fontAddress(fontFileOf(face)))
    return [face, new Uint8Array(await response.arrayBuffer())]
  }
  return new Map(await Promise.all(ALL_FACES.map(load)))
}

const measurer = loadFonts().then((fonts) =>
  createMeasurer((face) => {
    const bytes = fonts.get(face)
    if (bytes === undefined) throw new Error(`There is no font ${face}.`)
    return bytes
  }),
)

async function answer({ number, opened }: LayoutQuestion): Promise<void> {
  try {
    self.postMessage({ number, result: layOutLesson(opened, await measurer) })
  } catch (error) {
    console.error(error)
    self.postMessage({ number, result: { ok: false, error: { code: 'unexpected' } } })
  }
}

self.addEventListener('message', (event: MessageEvent<LayoutQuestion>) => {
  void answer(event.data)
})
