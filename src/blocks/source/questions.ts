import { joinText, type RichText } from '../../base/index.ts'
import type { ItemOf } from '../../topic/index.ts'
import type { SourceBlock, SourceTask } from './schema.ts'

type Question = ItemOf<'question'>
type Extract = ItemOf<'extract'>

/** What a pupil can begin with, where the sheet gives support. */
const STARTERS: Readonly<Record<SourceTask['about'], readonly string[]>> = {
  content: ['The source says that…', 'I can tell because it uses the words…'],
  provenance: ['It was made by… in order to…', 'This makes it more or less useful because…'],
  context: ['At that time…', 'This helps to explain why the source says…'],
  judgement: ['The source is useful for…', 'It cannot show…', 'On balance…'],
}

/** The questions on a source with their mark schemes, in the order of the sheet. */
export function questionsOf(block: SourceBlock, extract: Extract): readonly Question[] {
  return block.tasks.map((task, i): Question => {
    const choose = task.points.length > task.marks ? { choose: task.marks } : {}
    return {
      id: `${block.id}-${i + 1}`,
      kind: 'question',
      purpose: 'exam-style',
      prompt: promptOf(task, extract),
      marks: task.marks,
      starters: STARTERS[task.about],
      scheme: {
        kind: 'points',
        points: task.points.map((text, p) => ({ id: `${p + 1}`, text, marks: 1 })),
        ...choose,
        guidance: guidanceOf(task, extract),
      },
    }
  })
}

function promptOf(task: SourceTask, extract: Extract): Question['prompt'] {
  if (typeof task.prompt === 'string' || Array.isArray(task.prompt)) return task.prompt
  const { extractPrompt } = task.prompt as { readonly extractPrompt: number }
  return extract.prompts[extractPrompt] ?? GENERAL[task.about].prompt
}

/** What to credit in an answer to one of the extract's own prompts, as the task with it has it. */
export function answerTo(block: SourceBlock, extractPrompt: number): RichText {
  const task = block.tasks.find(
    ({ prompt }) =>
      typeof prompt === 'object' && 'extractPrompt' in prompt && prompt.extractPrompt === extractPrompt,
  )
  const points = task?.points ?? []
  return joinText(...points.flatMap((point, i) => (i === 0 ? [point] : [' / ', point])))
}

function guidanceOf({ about }: SourceTask, { provenance }: Extract): readonly RichText[] {
  if (about === 'provenance') return [joinText('Origin: ', provenance)]
  if (about === 'content') return ['Credit the sense of a phrase as much as its words.']
  return about === 'context'
    ? ['Knowledge must bear on this source; a fact alone earns only the first mark.']
    : ['A judgement without support earns one mark.']
}

interface General {
  readonly prompt: string
  readonly marks: number
  readonly points: readonly string[]
}

/** Questions that suit any source, until a teacher words them for this one. */
const GENERAL: Readonly<Record<SourceTask['about'], General>> = {
  content: {
    prompt: 'What does the source tell you? Use your own words and quote a few of its words.',
    marks: 2,
    points: [
      'A point that the source makes, in the pupil’s own words',
      'A few words of the source that show it',
    ],
  },
  provenance: {
    prompt: 'Who made the source, when and what for? How does that change its use as evidence?',
    marks: 2,
    points: [
      'Who made it, when, or what for, taken from the line under the source',
      'What follows from that for its use as evidence',
    ],
  },
  context: {
    prompt: 'What do you know about the time that helps to explain the source?',
    marks: 2,
    points: [
      'A fact from outside the source, with its date',
      'A link from that fact to something in the source',
    ],
  },
  judgement: {
    prompt: 'How useful is the source to a historian of this topic? Explain your judgement.',
    marks: 4,
    points: [
      'A judgement on how useful it is, and for what',
      'Support from what the source says',
      'Support from who made it, when or what for',
      'A limit: what the source cannot show, or what would have to be checked',
    ],
  },
}

/** Content, provenance, context and judgement; the extract's own prompts stand where they fit. */
export function tasksFor(extract: Extract): readonly SourceTask[] {
  const own: Readonly<Partial<Record<SourceTask['about'], number>>> = { content: 0, judgement: 1 }
  return (['content', 'provenance', 'context', 'judgement'] as const).map((about) => {
    const { prompt, marks, points } = GENERAL[about]
    const index = own[about]
    const extractPrompt =
      index !== undefined && extract.prompts[index] !== undefined ? index : undefined
    return {
      about,
      prompt: extractPrompt === undefined ? prompt : { extractPrompt },
      marks,
      points: [...points],
    }
  })
}
