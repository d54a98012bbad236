/**
 * zip: parts in, the same bytes out, every time. Office files are zip archives; this writes them with
 * fixed dates and in a fixed order.
 *
 * May import: the compression library, nothing else.
 */
export { writeZip, type Part } from './writeZip.ts'
