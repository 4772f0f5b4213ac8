/**
 * Ids without their texts, in typed arrays: a place of 12 bytes an id, 16 where a number belongs to each, of which three
 * to four fifths of those there are taken; so 16 to 20 bytes an id, or 21 to 27, however long it is. A `Map` of strings
 * takes several times that, and may keep the whole text alive that an id was cut from.
 *
 * Kept are 96 bits of a hash of each. That two of n ids share them is as likely as n² to 2^97: for a hundred million ids,
 * one run in 16 million million. One of the two would then be told as a second of the other.
 *
 * A table may be bounded. It then holds two generations; once the later one is full, the earlier one is forgotten and its
 * place taken. So ids are known exactly as long as there are no more than the bound, and beyond it those of the last half of the
 * bound at least. What is forgotten depends on the order of ids alone. An id that comes again stays where it is.
 */
import { hashId } from './id-hash.ts'
import { Places } from './id-places.ts'

export interface IdSet {
  /** Adds the id; whether it is new, as far as it can be told. */
  add(id: string): boolean
  /** Whether any id was forgotten. */
  readonly isForgetful: boolean
}

export interface IdTable {
  /** The number under the id; `undefined` where there is none. */
  get(id: string): number | undefined
  /** Puts a number from 0 to 2^32 − 1 under the id, and gives the one that stood there. */
  put(id: string, value: number): number | undefined
  /** Whether any id was forgotten. */
  readonly isForgetful: boolean
}

/** A table of all ids, out of which its owner may throw some. */
export interface OpenIdTable extends IdTable {
  readonly size: number
  /** The numbers, in no order that means anything. */
  each(take: (value: number) => void): void
  /** Puts another number in place of each; one below 0 throws the id out. */
  renumber(numberOf: (value: number) => number): void
}

/** `mostIds`: an even number; absent, nothing is forgotten. */
export function createIdSet(mostIds = Infinity): IdSet {
  return new Ids(3, mostIds)
}

/** `mostIds`: an even number; absent, nothing is forgotten. */
export function createIdTable(mostIds = Infinity): IdTable {
  return new Ids(4, mostIds)
}

export function createOpenIdTable(): OpenIdTable {
  return new Ids(4, Infinity)
}

class Ids implements IdSet, OpenIdTable {
  isForgetful = false
  private recent: Places
  private older: Places | null = null
  private readonly hash = new Uint32Array(3)
  private readonly lanes: 3 | 4
  private readonly mostRecent: number

  constructor(lanes: 3 | 4, mostIds: number) {
    this.lanes = lanes
    this.mostRecent = mostIds / 2
    this.recent = new Places(lanes, this.mostRecent)
  }

  get size(): number {
    return this.recent.count + (this.older?.count ?? 0)
  }

  get(id: string): number | undefined {
    hashId(id, this.hash)
    return this.recent.get(id, this.hash) ?? this.older?.get(id, this.hash)
  }

  add(id: string): boolean {
    return this.put(id, 0) === undefined
  }

  put(id: string, value: number): number | undefined {
    const { hash, older } = this
    hashId(id, hash)
    const before = older?.replace(id, hash, value)
    if (before !== undefined) return before
    if (this.recent.count < this.mostRecent) return this.recent.put(id, hash, value)
    const known = this.recent.replace(id, hash, value)
    if (known !== undefined) return known
    this.turn()
    return this.recent.put(id, hash, value)
  }

  /** Begins a generation. The arrays of the one that is forgotten are used again. */
  private turn(): void {
    const { recent, older } = this
    this.isForgetful ||= older !== null
    older?.clear()
    this.recent = older ?? new Places(this.lanes, this.mostRecent)
    this.older = recent
  }

  each(take: (value: number) => void): void {
    this.older?.each(take)
    this.recent.each(take)
  }

  renumber(numberOf: (value: number) => number): void {
    this.older?.renumber(numberOf)
    this.recent.renumber(numberOf)
  }
}
