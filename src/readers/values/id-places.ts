/** Places for hashes of ids, and a number beside each where there is a fourth lane: open addressing in one array. */

/** Small enough for the engine to keep with its objects: most files of mail hold one, and name an id or two. */
const FIRST_CAPACITY = 4
/** Tables are doubled up to here. */
const SMALL_CAPACITY = 1024
/**
 * Places looked at for one id. Chance makes no run of taken places as long as that; ids that were made to meet go to an
 * ordinary map, so that no input costs more than this for each.
 */
const REACH = 1024

/**
 * `lanes`: three for the hash, and a fourth for the number. A place whose lanes are all 0 is free, so a hash of zeros is
 * changed. `most`: ids there will be at most, for which there are never more places than needed.
 *
 * A class for the reason that `mail-threads.ts` gives.
 */
export class Places {
  private capacity = FIRST_CAPACITY
  private places: Uint32Array
  private taken = 0
  private reach = REACH
  private crowded: Map<string, number> | null = null
  private readonly lanes: 3 | 4
  private readonly most: number

  constructor(lanes: 3 | 4, most: number) {
    this.lanes = lanes
    this.most = most
    this.places = new Uint32Array(this.capacity * lanes)
  }

  get count(): number {
    return this.taken + (this.crowded?.size ?? 0)
  }

  get(id: string, hash: Uint32Array): number | undefined {
    const at = this.placeOf(hash)
    return at >= 0 && !this.isFree(at) ? this.valueAt(at) : this.crowded?.get(id)
  }

  /** Puts the number there where the id is known, and gives the one that stood there before. */
  replace(id: string, hash: Uint32Array, value: number): number | undefined {
    const at = this.placeOf(hash)
    if (at >= 0 && !this.isFree(at)) {
      const known = this.valueAt(at)
      if (this.lanes === 4) this.places[at + 3] = value
      return known
    }
    const known = this.crowded?.get(id)
    if (known !== undefined) this.crowded!.set(id, value)
    return known
  }

  /** The same also where it is new. */
  put(id: string, hash: Uint32Array, value: number): number | undefined {
    if ((this.taken + 1) * 4 > this.capacity * 3) this.grow()
    const at = this.placeOf(hash)
    if (at < 0 || !this.isFree(at) || this.crowded !== null) {
      const known = this.replace(id, hash, value)
      if (known !== undefined) return known
      if (at < 0) {
        this.crowded ??= new Map()
        this.crowded.set(id, value)
        return undefined
      }
    }
    this.taken++
    for (let lane = 0; lane < 3; lane++) this.places[at + lane] = hash[lane]!
    if (this.lanes === 4) this.places[at + 3] = value
    return undefined
  }

  each(take: (value: number) => void): void {
    for (let at = 0; at < this.places.length; at += this.lanes) if (!this.isFree(at)) take(this.valueAt(at))
    for (const value of this.crowded?.values() ?? []) take(value)
  }

  /** Puts another number in place of each; one below 0 frees the place. */
  renumber(numberOf: (value: number) => number): void {
    this.rebuild(this.capacity, numberOf)
    for (const [id, value] of this.crowded ?? []) {
      const wanted = numberOf(value)
      if (wanted < 0) this.crowded!.delete(id)
      else this.crowded!.set(id, wanted)
    }
  }

  /** Frees all places, and gives none of them back. */
  clear(): void {
    this.places.fill(0)
    this.taken = 0
    this.reach = REACH
    this.crowded = null
  }

  /** Where in `places` the id stands, or else would; −1 where all within reach are others'. */
  private placeOf(hash: Uint32Array): number {
    const { places, lanes } = this
    const a = hash[0]!
    const b = hash[1]!
    const c = (a | b | hash[2]!) === 0 ? (hash[2] = 1) : hash[2]!
    let at = homeOf(a, this.capacity) * lanes
    for (let looked = 0; looked < this.reach; looked++) {
      if (places[at] === a && places[at + 1] === b && places[at + 2] === c) return at
      if ((places[at]! | places[at + 1]! | places[at + 2]!) === 0) return at
      at = at + lanes === places.length ? 0 : at + lanes
    }
    return -1
  }

  private isFree(at: number): boolean {
    return (this.places[at]! | this.places[at + 1]! | this.places[at + 2]!) === 0
  }

  private valueAt(at: number): number {
    return this.lanes === 4 ? this.places[at + 3]! : 0
  }

  private grow(): void {
    const { capacity, most } = this
    const wanted = capacity + (capacity < SMALL_CAPACITY ? capacity : capacity >> 2)
    const needed = Math.ceil((most * 4) / 3) + 1
    this.rebuild(capacity < needed ? Math.min(wanted, needed) : wanted, same)
  }

  /** The places anew, with the numbers that are wanted in them. */
  private rebuild(capacity: number, numberOf: (value: number) => number): void {
    const { places: old, lanes } = this
    const places = new Uint32Array(capacity * lanes)
    this.capacity = capacity
    this.places = places
    this.taken = 0
    this.reach = REACH
    for (let from = 0; from < old.length; from += lanes) {
      if ((old[from]! | old[from + 1]! | old[from + 2]!) === 0) continue
      const value = numberOf(lanes === 4 ? old[from + 3]! : 0)
      if (value < 0) continue
      let at = homeOf(old[from]!, capacity) * lanes
      let looked = 1
      for (; !this.isFree(at); looked++) at = at + lanes === places.length ? 0 : at + lanes
      this.reach = Math.max(this.reach, looked)
      for (let lane = 0; lane < 3; lane++) places[at + lane] = old[from + lane]!
      if (lanes === 4) places[at + 3] = value
      this.taken++
    }
  }
}

function same(value: number): number {
  return value
}

/** Evenly over the places, whatever their number. */
function homeOf(hash: number, capacity: number): number {
  return Math.floor((hash / 4_294_967_296) * capacity)
}
