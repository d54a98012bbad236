// Named so that the build copies each file beside the window, where the content policy allows it.
const addresses = import.meta.glob<string>('../../../resources/fonts/*.ttf', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** Where the window finds a font file, such as `Arimo-Bold.ttf`. */
export function fontAddress(file: string): string {
  const address = addresses[`../../../resources/fonts/${file}`]
  if (address === undefined) throw new Error(`There is no font file ${file}.`)
  return new URL(address, import.meta.url).href
}
