import { type Zone, zoneOf } from '../cues/sections.ts'
import type { Piece } from '../types.ts'

/**
 * Where the format states headings, the kind of section that each piece lies in: that of the
 * nearest heading above it, at a higher level, whose name is known. Plain text says nothing.
 */
export function outlineZones(pieces: readonly Piece[]): readonly (Zone | 'none' | undefined)[] {
  const headings = pieces.filter((piece) => piece.shape === 'heading').length
  if (headings < 2) return pieces.map(() => undefined)
  const open: { level: number; zone: Zone | undefined }[] = []
  return pieces.map((piece) => {
    if (piece.shape === 'heading') {
      const level = piece.level ?? 2
      while ((open[open.length - 1]?.level ?? -1) >= level) open.pop()
      open.push({ level, zone: zoneOf(piece.text) })
    }
    for (let i = open.length - 1; i >= 0; i--) {
      const zone = open[i]?.zone
      if (zone !== undefined) return zone
    }
    return 'none'
  })
}
