/** Share files between the library and the window: what one would bring, and bringing it. */
import { err, ok, type Result } from '../../base/index.ts'
import type { Calls, DocumentName, ShareChoice, SharedRow, ShareView } from '../../ipc/contract.ts'
import {
  importShare,
  type Library,
  planShare,
  readShare,
  type Share,
  type SharePlan,
} from '../../library/index.ts'

/** A share file that was read, and what was found in the library then. */
export interface ReadShare {
  readonly share: Share
  /** As if everything that differs came as a document of its own. */
  readonly plan: SharePlan
}

type Refusal<Name extends keyof Calls> = Exclude<
  Extract<Calls[Name]['result'], { readonly ok: false }>['error'],
  'unexpected'
>

export async function openShare(
  library: Library,
  bytes: Uint8Array,
): Promise<Result<ReadShare, Refusal<'readShare'>>> {
  const share = readShare(bytes)
  if (!share.ok) return err(share.error.code)
  const plan = await planShare(library, share.value, 'both')
  return plan.ok ? ok({ share: share.value, plan: plan.value }) : err('library-unreadable')
}

export function viewShare({ share, plan }: ReadShare): ShareView {
  return {
    documents: plan.map(({ document, id, title, action, basedOn }) => ({
      kind: document,
      id,
      title,
      state: stateOf(action, basedOn),
    })),
    pictures: share.topics.reduce((sum, { pictures }) => sum + pictures.size, 0),
  }
}

function stateOf(
  action: SharePlan[number]['action'],
  basedOn: string | undefined,
): SharedRow['state'] {
  if (action === 'same') return 'same'
  if (action === 'add') return 'new'
  return basedOn === undefined ? 'unreadable' : 'different'
}

/** Brings it in. What no choice was made about comes as a document of its own. */
export async function addShare(
  library: Library,
  { share, plan }: ReadShare,
  choices: readonly (DocumentName & { readonly choice: ShareChoice })[],
): Promise<
  Result<
    { readonly added: readonly DocumentName[]; readonly replaced: readonly DocumentName[] },
    Refusal<'addShare'>
  >
> {
  const decided = plan.map((one) => {
    if (one.action !== 'both') return one
    const chosen = choices.find(({ kind, id }) => kind === one.document && id === one.id)
    return { ...one, action: chosen?.choice ?? 'both' }
  })
  const done = await importShare(library, share, decided)
  if (!done.ok) return err(problemOf(done.error))
  // Both lists keep the order of the share.
  const now = {
    topic: share.topics.map(({ topic }, i) => [topic.id, done.value.topics[i]] as const),
    lesson: share.lessons.map(({ id }, i) => [id, done.value.lessons[i]] as const),
  }
  const named = (...actions: readonly SharePlan[number]['action'][]): readonly DocumentName[] =>
    decided
      .filter(({ action }) => actions.includes(action))
      .map(({ document, id }) => ({
        kind: document,
        id: now[document].find(([shared]) => shared === id)?.[1] ?? id,
      }))
  return ok({ added: named('add', 'both'), replaced: named('replace') })
}

type ImportProblem = Extract<Awaited<ReturnType<typeof importShare>>, { readonly ok: false }>

function problemOf({ code }: ImportProblem['error']): Refusal<'addShare'> {
  switch (code) {
    case 'changed-on-disk':
      return 'changed'
    case 'cannot-write':
      return 'cannot-write'
    default:
      return 'damaged'
  }
}
