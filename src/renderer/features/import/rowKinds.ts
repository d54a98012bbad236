import type { Component } from 'svelte'
import Pilcrow from '@lucide/svelte/icons/pilcrow'
import CircleHelp from '@lucide/svelte/icons/circle-question-mark'
import Heading from '@lucide/svelte/icons/heading'
import ImageIcon from '@lucide/svelte/icons/image'
import List from '@lucide/svelte/icons/list'
import ListOrdered from '@lucide/svelte/icons/list-ordered'
import MessageCircleQuestion from '@lucide/svelte/icons/message-circle-question-mark'
import Quote from '@lucide/svelte/icons/quote'
import SquareCheck from '@lucide/svelte/icons/square-check'
import Table from '@lucide/svelte/icons/table'
import Tag from '@lucide/svelte/icons/tag'
import TypeIcon from '@lucide/svelte/icons/type'
import type { ReviewRow } from '../../notes/reviewRows.ts'
import { nameOf } from '../../notes/labelKeys.ts'

interface RowKind {
  readonly name: string
  readonly icon: Component<{ size?: number | string; strokeWidth?: number | string }>
}

/** What a row is called in the margin. */
export function kindOfRow({ item, label, lines }: ReviewRow): RowKind {
  if (lines.length === 0) return { name: 'The whole', icon: CircleHelp }
  switch (item?.kind) {
    case 'heading':
      return { name: `Heading ${item.level}`, icon: Heading }
    case 'paragraph':
      return { name: 'Paragraph', icon: Pilcrow }
    case 'bullet':
      return item.ordered ? { name: 'Numbered', icon: ListOrdered } : { name: 'Bullet', icon: List }
    case 'keyTerm':
      return { name: 'Key term', icon: TypeIcon }
    case 'figure':
      return { name: 'Figure', icon: ImageIcon }
    case 'theme':
      return { name: 'Theme', icon: Tag }
    case 'faq':
      return { name: 'FAQ', icon: MessageCircleQuestion }
    case 'question':
      return { name: 'Question', icon: SquareCheck }
    case 'table':
      return { name: 'Table', icon: Table }
    case 'objective':
      return { name: 'Objective', icon: Tag }
    case 'misconception':
      return { name: 'Mistake', icon: CircleHelp }
    case 'extract':
      return { name: 'Extract', icon: Quote }
    case undefined:
      return { name: nameOf(label), icon: label === 'title' ? TypeIcon : Pilcrow }
  }
}
