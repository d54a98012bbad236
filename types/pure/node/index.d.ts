// Stands in for @types/node in the pure project (see tsconfig.pure.json). It names what the types of
// pdfkit, fontkit, docx and mammoth refer to, as types only: there is no value here to call, apart
// from the stream methods that collect a finished document.

interface Buffer extends Uint8Array {
  // Keeps an ordinary byte array from being taken for a Buffer, or the reverse.
  readonly parent: ArrayBufferLike
}

declare module 'stream' {
  export class Stream {
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end' | 'close', listener: () => void): this
    on(event: 'error', listener: (error: Error) => void): this
  }
  export class Readable extends Stream {}
}
