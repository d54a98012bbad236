/** A number as PDF writes it: no exponent, to a thousandth of a point. */
export function number(value: number): string {
  const rounded = Math.round(value * 1000) / 1000
  return Object.is(rounded, -0) ? '0' : String(rounded)
}

export function numbers(...values: readonly number[]): string {
  return values.map(number).join(' ')
}
