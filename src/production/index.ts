/**
 * production: LESSON -> FILES. Checks a lesson, lays it out and draws it; the window's export and
 * the headless command both call it, so they cannot differ. It touches no disk.
 *
 * Node only, but for `outputs.ts` (everything that can be made), `jobs.ts` and `heldBack.ts`, which
 * the window reads too. May import: base, topic, page, blocks, lesson, layout, exporters. Start with `produce.ts`.
 */
export {
  produce,
  type ProducedFile,
  type ProduceRequest,
  type ProduceResources,
  type ProduceOptions,
  type ProduceProblem,
  type HeldFile,
  type Produced,
  type Progress,
} from './produce.ts'
export {
  chosenIn,
  type OptionName,
  OUTPUT_KINDS,
  type OutputKind,
  type OutputOptions,
  OUTPUTS,
  type OutputSpec,
  type PackCopies,
  printsOf,
  type Refusal,
  specOf,
  USUAL_OUTPUTS,
  type Wanted,
} from './outputs.ts'
export { wantedSchema } from './wantedSchema.ts'
export type { Leak } from './leaks/findLeaks.ts'
