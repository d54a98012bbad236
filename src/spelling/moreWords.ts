/** Words of classrooms that the dictionary, which is one of common words, does not have. */
const SCHOOL_WORDS =
  'Anschluss asthenosphere Covid Daladier Danzig détente Duma Führer historiographical Kristallnacht kulak kulaks Kyiv Locarno lockdown lockdowns longshore metacognition metacognitive Ofsted PowerPoint Quizlet Reichstag remilitarisation remilitarise remilitarised ribosome ribosomes tsarist tsarists vlog Weimar'.split(
    ' ',
  )

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']

/** Names of all countries and languages, as the system writes them in British English. */
export function moreWords(): readonly string[] {
  const options = { fallback: 'none' } as const
  const regions = new Intl.DisplayNames(['en-GB'], { type: 'region', ...options })
  const languages = new Intl.DisplayNames(['en-GB'], { type: 'language', ...options })
  const names = LETTERS.flatMap((first) =>
    LETTERS.flatMap((second) => [
      regions.of((first + second).toUpperCase()) ?? '',
      languages.of(first + second) ?? '',
    ]),
  )
  return [...SCHOOL_WORDS, ...names.flatMap((name) => name.match(/\p{L}[\p{L}\p{M}]+/gu) ?? [])]
}
