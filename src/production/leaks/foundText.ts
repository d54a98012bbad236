/** A stretch of text in a finished file, with the part that holds it. */
export interface FoundText {
  readonly where: string
  readonly text: string
}
