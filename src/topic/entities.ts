/**
 * States and bodies that texts name before they existed, with the moment of their beginning as a
 * year and a fraction. Dates are those of general works of reference. A topic's own words about a
 * founding come before this list.
 */
export const BEGINNINGS: readonly {
  readonly names: readonly string[]
  readonly at: number
  readonly date: string
}[] = [
  { names: ['USSR', 'Soviet Union'], at: 1922 + 11.5 / 12, date: 'December 1922' },
  { names: ['League of Nations'], at: 1920, date: 'January 1920' },
  { names: ['United Nations'], at: 1945 + 9.5 / 12, date: 'October 1945' },
  { names: ['NATO', 'North Atlantic Treaty Organisation'], at: 1949 + 3 / 12, date: 'April 1949' },
  { names: ['Warsaw Pact'], at: 1955 + 4 / 12, date: 'May 1955' },
  { names: ['Nazi Germany', 'Third Reich'], at: 1933, date: 'January 1933' },
  { names: ['Weimar Republic'], at: 1918 + 10 / 12, date: 'November 1918' },
  { names: ['West Germany', 'East Germany'], at: 1949 + 4 / 12, date: '1949' },
  {
    names: ['People’s Republic of China', "People's Republic of China"],
    at: 1949 + 9 / 12,
    date: 'October 1949',
  },
  { names: ['European Union'], at: 1993 + 10 / 12, date: 'November 1993' },
  { names: ['Comintern'], at: 1919 + 2 / 12, date: 'March 1919' },
  { names: ['National Health Service', 'NHS'], at: 1948 + 6 / 12, date: 'July 1948' },
]
