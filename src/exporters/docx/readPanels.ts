import type { Flow, Panel, TextRow } from './flow.ts'

/** Texts that stand in one frame, one after the other, become a panel with that frame. */
export function withPanels(flow: readonly Flow[], left: number): readonly Flow[] {
  const whole: Flow[] = []
  for (let i = 0; i < flow.length; i++) {
    const rows = rowsOfPanel(flow.slice(i))
    const panel = panelOf(rows, left)
    const item = flow[i]
    if (panel !== undefined) whole.push(panel)
    else if (item !== undefined) whole.push(item)
    i += Math.max(rows.length - 1, 0)
  }
  return whole
}

/** The rows at the start that stand in one frame. */
function rowsOfPanel(flow: readonly Flow[]): readonly TextRow[] {
  const rows: TextRow[] = []
  for (const item of flow) {
    if (item.kind !== 'text' || item.body.frame === undefined) break
    if (rows[0] !== undefined && rows[0].body.frame !== item.body.frame) break
    rows.push(item)
  }
  return rows
}

function panelOf(rows: readonly TextRow[], left: number): Panel | undefined {
  const [first] = rows
  const frame = first?.body.frame
  if (first === undefined || frame?.content.kind !== 'shape') return undefined
  const { stroke } = frame.content
  if (stroke === undefined) return undefined
  const boxes = rows.flatMap(({ label, body, trailing }) =>
    [label?.box, body.box, trailing?.box].filter((box) => box !== undefined),
  )
  const start = Math.min(...boxes.map(({ x }) => x))
  const end = Math.max(...boxes.map(({ x, w }) => x + w))
  const marks = rows.flatMap(({ trailing }) => (trailing === undefined ? [] : [trailing.box.x]))
  return {
    kind: 'panel',
    before: first.before,
    indent: Math.max(frame.x - left, 0),
    width: frame.w,
    stroke,
    inset: {
      left: Math.max(start - frame.x, 0),
      right: Math.max(frame.x + frame.w - end, 0),
      top: Math.max(first.body.box.y - frame.y, 0),
    },
    marksAt: marks.length === 0 ? undefined : Math.min(...marks) - frame.x,
    rows: rows.map((text, i) => {
      const top = i === 0 ? frame.y : text.body.box.y
      const bottom = rows[i + 1]?.body.box.y ?? frame.y + frame.h
      return {
        text: { ...text, before: 0, indent: text.body.box.x - start },
        height: bottom - top,
      }
    }),
  }
}
