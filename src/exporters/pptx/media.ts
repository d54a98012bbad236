import type { Asset } from '../../page/index.ts'

/** The pictures of a file: each is stored once, however many slides show it and whatever it is called. */
export interface Media {
  /** The part that holds the picture; undefined when nobody gave its bytes. */
  readonly partOf: (asset: string) => string | undefined
  readonly parts: () => ReadonlyMap<string, Uint8Array>
}

export function createMedia(assets: ReadonlyMap<string, Asset>): Media {
  const stored: { readonly name: string; readonly asset: Asset }[] = []
  const names = new Map<string, string>()
  return {
    partOf(id) {
      const asset = assets.get(id)
      if (asset === undefined) return undefined
      const known =
        names.get(id) ?? stored.find((other) => sameBytes(other.asset.bytes, asset.bytes))?.name
      const name =
        known ??
        `ppt/media/image${stored.length + 1}.${asset.type === 'image/png' ? 'png' : 'jpeg'}`
      if (known === undefined) stored.push({ name, asset })
      names.set(id, name)
      return name
    },
    parts: () => new Map(stored.map(({ name, asset }) => [name, asset.bytes])),
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || (a.length === b.length && a.every((byte, i) => byte === b[i]))
}
