import { mount, tick } from 'svelte'
import '../ui/tokens.css'
import './fonts.css'
import { connect } from './api/connect.ts'
import PrintPages from './features/print/PrintPages.svelte'
import { layOutOnce, startLayout } from './pages/layoutClient.ts'

/** Lays out what is to be printed, and says when all of it is drawn. */
export async function startPrintWindow(): Promise<void> {
  const target = document.getElementById('app')
  if (!target) throw new Error('The page has no place for the pages.')
  const api = await connect()
  const read = await api.readPrint({})
  if (!read.ok) return
  const { opened, tab } = read.value
  const laidOut = await layOutOnce(startLayout(), opened, { tab })
  const pages = laidOut.ok
    ? {
        slides: laidOut.value.slides,
        worksheet: laidOut.value.worksheet,
        'mark-scheme': laidOut.value.markScheme,
      }[tab]
    : []
  const [first] = pages
  if (!first) {
    window.close()
    return
  }
  const { width, height } = first
  const size = new CSSStyleSheet()
  size.replaceSync(`@page { size: ${width}pt ${height}pt; margin: 0 }`)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, size]
  mount(PrintPages, { target, props: { pages } })
  await tick()
  await document.fonts.ready
  await Promise.all([...document.querySelectorAll('image')].map(loaded))
  await api.printReady({ width, height })
}

/** A picture that cannot be loaded does not hold back the rest. */
async function loaded(image: SVGImageElement): Promise<void> {
  const picture = new Image()
  picture.src = image.href.baseVal
  await picture.decode().catch(() => undefined)
}
