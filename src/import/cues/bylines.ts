const DATE =
  /\b(?:\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})|(?:19|20)\d{2}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* (?:19|20)\d{2})$/i
const FIELD =
  /^(?:names?|dates?|class|period|teacher|tutor|pupil|student|set|form|author|created|updated|modified|last (?:edited|updated|modified))(?: ?[:_]|$)/i
const LONGEST = 60

/**
 * Whose page it is and when it was written, not what it is about: "Name 4/21/2024", "Name: ____",
 * "Created: 2023-01-24". A date in the words of a title is not one: "The crash of 29 October 1929".
 */
export function isByline(text: string): boolean {
  if (text.length > LONGEST) return false
  if (FIELD.test(text)) return true
  return DATE.test(text) && text.replace(DATE, '').trim().split(/\s+/).length <= 3
}
