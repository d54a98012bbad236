// The package ships no types. Only what Lectern uses is declared.
declare module 'linebreak' {
  export interface Break {
    /** Index in UTF-16 code units at which the next line may begin. */
    readonly position: number
    /** True where the text demands a new line, as after a line feed. */
    readonly required: boolean
  }
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): Break | null
  }
}
