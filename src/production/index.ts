/**
 * production: LESSON -> FILES. Checks a lesson, lays it out and draws it; the window's export and
 * the headless command both call it, so they cannot differ. It touches no disk.
 *
 * Node only. May import: base, topic, page, blocks, lesson, layout, exporters. Start with `produce.ts`.
 */
export {
  produce,
  OUTPUT_KINDS,
  type OutputKind,
  type ProducedFile,
  type ProduceRequest,
  type ProduceResources,
  type ProduceOptions,
  type ProduceProblem,
  type Produced,
  type Progress,
} from './produce.ts'
