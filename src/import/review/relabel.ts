import { err, type Result } from '../../base/index.ts'
import { importNotes } from '../importNotes.ts'
import type {
  Ask,
  Choice,
  Correction,
  HeadingLevel,
  Imported,
  ImportError,
  LineLabel,
} from '../types.ts'

/**
 * Reads the notes again with what the teacher has said so far and these corrections. A later word
 * about a line replaces an earlier one of the same kind.
 */
export function correct(imported: Imported, corrections: readonly Correction[]): Imported {
  const before = (imported.options.corrections ?? []).filter(
    (old) => !corrections.some((fresh) => replaces(fresh, old)),
  )
  const again: Result<Imported, ImportError> = importNotes(imported.input, {
    ...imported.options,
    corrections: [...before, ...corrections],
  })
  // The same text was within the limits before.
  return again.ok ? again.value : imported
}

/** Sets one line's label, and its level if it is a heading. `dropped` removes a line, any other label restores it. */
export function relabel(
  imported: Imported,
  line: number,
  label: LineLabel,
  level?: HeadingLevel,
): Imported {
  return correct(imported, [{ kind: 'label', line, label, level }])
}

/** Takes a dropped line back into the notes, as what it most likely is. */
export function restore(imported: Imported, line: number): Imported {
  return correct(imported, [{ kind: 'keep', line }])
}

/** Applies one of the answers that an ask offers. */
export function answerAsk(
  imported: Imported,
  ask: Ask,
  choice: number,
): Result<Imported, 'no-such-choice'> {
  const chosen: Choice | undefined = ask.choices[choice]
  return chosen === undefined
    ? err('no-such-choice')
    : { ok: true, value: correct(imported, chosen.corrections) }
}

function replaces(fresh: Correction, old: Correction): boolean {
  const labels = (kind: Correction['kind']): boolean => kind === 'label' || kind === 'keep'
  if (fresh.kind !== old.kind && !(labels(fresh.kind) && labels(old.kind))) return false
  if (fresh.kind === 'title' || old.kind === 'title') return true
  if (fresh.kind === 'confirm' && old.kind === 'confirm')
    return fresh.line === old.line && fresh.code === old.code
  return fresh.line === old.line
}
