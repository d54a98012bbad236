import { createRequire } from 'node:module'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'

/** What axe finds against WCAG 2.2 AA, one line a rule. */
export async function accessibilityProblems(window: Page): Promise<readonly string[]> {
  const source = await readFile(
    createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
    'utf8',
  )
  // The page's own policy would refuse a script element; the tools evaluate beside it.
  await window.evaluate(source)
  return window.evaluate(async () => {
    const axe = Reflect.get(globalThis, 'axe') as {
      run: (
        context: Document,
        options: object,
      ) => Promise<{
        violations: { id: string; nodes: { html: string; failureSummary: string }[] }[]
      }>
    }
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map((node) => `${node.html.slice(0, 160)} ${node.failureSummary.slice(0, 300)}`)
          .join(' | ')}`,
    )
  })
}
