/** Telling exports apart by the keys of their JSON. */

/**
 * Every key in the head. A text that quotes a key does not count, since its quotes are escaped. Empty for what does not
 * begin like JSON with fields.
 */
function keysIn(head: string): ReadonlySet<string> {
  const start = /^\s*[[{]/.test(head.slice(0, 1024))
  return new Set(start ? Array.from(head.matchAll(KEY), ([, key]) => key!) : [])
}

const KEY = /"([a-z_]\w{0,40})"\s{0,20}:/gi

/** A sniff that is sure where every key of one of the sets is there, unless the content is in our own format. */
export function sniffKeys(...sets: readonly string[]): (head: string) => number {
  const wanted = sets.map((set) => set.split(' '))
  return (head) => {
    const keys = keysIn(head)
    if (keys.has('participants') && keys.has('turns')) return 0
    return wanted.some((set) => set.every((key) => keys.has(key))) ? 0.96 : 0
  }
}
