/**
 * JSON with keys in the order the value was built in, two-space indents and a final newline.
 * Schemas build objects in one order, so the same document always gives the same bytes, and a
 * teacher's version history shows only what changed.
 */
export function stableStringify(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
