/** What is remembered of conversations that were let go: how many parts of each were read, so that a later one is known for one. */
import { createIdTable, type IdTable } from '../values/id-table.ts'

/** Conversations told apart without a doubt: 11 MB. A gap in one that is longer than this many others is no conversation's. */
export const MOST_PARTS = 2 ** 19

/** By what a conversation is found by: its id, or a number where it has none. */
export class LetGo {
  /** Made when the first is let go, which in most sources none is. No id begins with a space, so numbers stand behind one. */
  private parts: IdTable | null = null
  private isForgetTold = false
  private readonly mostParts: number

  /** `mostParts`: as given to `createIdTable`. */
  constructor(mostParts: number) {
    this.mostParts = mostParts
  }

  /** Parts of the conversation so far. */
  partsOf(key: string | number): number {
    return this.parts?.get(nameOf(key)) ?? 0
  }

  /** One more of them; gives what is to be told once: that some are forgotten from here on. */
  add(key: string | number): string | undefined {
    this.parts ??= createIdTable(this.mostParts)
    this.parts.put(nameOf(key), this.partsOf(key) + 1)
    if (!this.parts.isForgetful || this.isForgetTold) return undefined
    this.isForgetTold = true
    return `More than ${this.mostParts} conversations were let go: what comes later of one is known for a part of it only if it is among the last ${this.mostParts / 2} of them.`
  }
}

function nameOf(key: string | number): string {
  return typeof key === 'number' ? ` ${key}` : key
}
