import type { LineLabel } from '../types.ts'

/**
 * What the form of the lines around a piece says it is: "quiz:option". The first word names the form
 * that was recognised, the second what the piece is in it.
 */
export type Form =
  | `${'quiz' | 'answer' | 'scheme' | 'paper' | 'task'}:${LineLabel}`
  | 'card:term'
  | 'card:definition'
  | 'card:likely-term'
  | 'card:likely-definition'
  /** A back whose front was lost. */
  | 'card:stray'
  /** Too few pairs to say. */
  | 'card:few'
  | 'list:numbered'
  | 'label:term-definition'
  | 'label:bullet'
  | 'faq:question'
  | 'faq:answer'
  /** Between the name of an FAQ and its first question. */
  | 'faq:before'
  /** "Chapter 2:" between answers and the next question. */
  | 'faq:heading'
  /** A letter over the entries of a glossary that begin with it. */
  | 'az:heading'
  /** A date under the name of its event, that name, and a date over what happened then. */
  | 'dated:date'
  | 'dated:event'
  | 'dated:over'

/** By the index of the piece. */
export type Forms = Map<number, Form>
