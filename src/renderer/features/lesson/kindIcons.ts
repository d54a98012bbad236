import ArrowRightLeft from '@lucide/svelte/icons/arrow-right-left'
import BookA from '@lucide/svelte/icons/book-a'
import BookOpenText from '@lucide/svelte/icons/book-open-text'
import CircleCheck from '@lucide/svelte/icons/circle-check'
import CircleQuestionMark from '@lucide/svelte/icons/circle-question-mark'
import GitCommitHorizontal from '@lucide/svelte/icons/git-commit-horizontal'
import Heading from '@lucide/svelte/icons/heading'
import Image from '@lucide/svelte/icons/image'
import LayoutGrid from '@lucide/svelte/icons/layout-grid'
import List from '@lucide/svelte/icons/list'
import ListChecks from '@lucide/svelte/icons/list-checks'
import ListOrdered from '@lucide/svelte/icons/list-ordered'
import MessageCircle from '@lucide/svelte/icons/message-circle'
import NotebookPen from '@lucide/svelte/icons/notebook-pen'
import PenLine from '@lucide/svelte/icons/pen-line'
import ScrollText from '@lucide/svelte/icons/scroll-text'
import Square from '@lucide/svelte/icons/square'
import Table2 from '@lucide/svelte/icons/table-2'
import Target from '@lucide/svelte/icons/target'
import TextCursorInput from '@lucide/svelte/icons/text-cursor-input'
import TextAlignStart from '@lucide/svelte/icons/text-align-start'
import Ticket from '@lucide/svelte/icons/ticket'
import Waypoints from '@lucide/svelte/icons/waypoints'
import Zap from '@lucide/svelte/icons/zap'
import type { Block } from '../../../blocks/index.ts'
import type { Choice } from '../../../ui/index.ts'

type Icon = NonNullable<Choice['icon']>
type Known = Exclude<Block['kind'], 'unknown'>

/** What tells the kinds of slide and task apart at a glance, beside their names. */
const icons: Readonly<Record<Known, Icon>> = {
  title: Heading,
  'do-now': Zap,
  objectives: Target,
  bullets: List,
  'key-term': BookOpenText,
  'key-terms': BookA,
  figure: Image,
  timeline: GitCommitHorizontal,
  comparison: Table2,
  source: ScrollText,
  discussion: MessageCircle,
  themes: Waypoints,
  'short-answer': TextAlignStart,
  'exam-question': PenLine,
  'multiple-choice': ListChecks,
  'true-false': CircleCheck,
  match: ArrowRightLeft,
  cloze: TextCursorInput,
  sequence: ListOrdered,
  organiser: LayoutGrid,
  glossary: BookA,
  'guided-notes': NotebookPen,
  'exit-ticket': Ticket,
  blank: Square,
}

/** Of a kind that this Lectern does not know: a question mark. */
export function iconOf(kind: Block['kind']): Icon {
  return kind in icons ? icons[kind as Known] : CircleQuestionMark
}
