/**
 * Lists of feature names by a number that says all they depend on. The same few come again on every
 * line of a long text, so each is made once.
 */
export function listsByKey(
  makeList: (digit: (base: number) => number) => readonly string[],
): (key: number) => readonly string[] {
  const known = new Map<number, readonly string[]>()
  return (key) => {
    let list = known.get(key)
    if (list === undefined) {
      let rest = key
      // The digits come out in the order opposite to that in which the key was put together.
      list = makeList((base) => {
        const digit = rest % base
        rest = (rest - digit) / base
        return digit
      })
      known.set(key, list)
    }
    return list
  }
}
