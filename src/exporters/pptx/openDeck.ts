import { type Document, DOMParser, type Element } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import { invariant } from '../../base/index.ts'

/** A PowerPoint file opened again, for tests. */
export interface OpenDeck {
  readonly names: readonly string[]
  readonly text: (part: string) => string
  readonly xml: (part: string) => Document
  /** Shapes of a slide, counted from 1: everything that has an id. */
  readonly shapes: (slide: number) => readonly Element[]
}

export function openDeck(bytes: Uint8Array): OpenDeck {
  const parts = unzipSync(bytes)
  const text = (name: string): string => {
    const part = parts[name]
    invariant(part !== undefined, `There is no ${name}`)
    return strFromU8(part)
  }
  const parser = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`)
    },
  })
  const xml = (name: string): Document => parser.parseFromString(text(name), 'text/xml')
  return {
    names: Object.keys(parts),
    text,
    xml,
    shapes: (slide) => elements(xml(`ppt/slides/slide${slide}.xml`), 'p:cNvPr'),
  }
}

export function elements(node: Document | Element, tag: string): readonly Element[] {
  return [...node.getElementsByTagName(tag)]
}

/** The shape around an element of it. */
export function shapeAround(element: Element): Element {
  let at: Element | null = element
  while (at !== null && !/^p:(?:sp|pic|cxnSp|graphicFrame)$/.test(at.nodeName))
    at = at.parentNode as Element | null
  invariant(at !== null, 'Only shapes have a shape around them')
  return at
}
