/**
 * What `list.map(make)` gives, for lists that many functions read. Once the function around it is compiled, the engine's own `map` makes
 * arrays of another internal kind than before, so code compiled for the first kind is thrown away and compiled again for both. Making them
 * all here, in one way, avoids that. The array gets its full length at once: one that grows reserves room it does not need, which cost 8 %
 * of an analysis.
 */
export function mapped<T, R>(list: readonly T[], make: (item: T, index: number) => R): R[] {
  const made = new Array<R>(list.length)
  for (let i = 0; i < list.length; i++) made[i] = make(list[i]!, i)
  return made
}
