/**
 * What `list.map(make)` gives, for lists that many functions read. The engine's own `map` makes another kind of array once the
 * function around it has been compiled: whatever was compiled for the first kind is thrown away and compiled anew, and knows both from then on.
 * Room for all is made at once: lists that grow begin with room for many more, which took 8 % of an analysis.
 */
export function mapped<T, R>(list: readonly T[], make: (item: T, index: number) => R): R[] {
  const made = new Array<R>(list.length)
  for (let i = 0; i < list.length; i++) made[i] = make(list[i]!, i)
  return made
}
