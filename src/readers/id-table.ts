/**
 * Ids without their texts, in typed arrays: a place of 12 bytes an id, 16 where a number belongs to each, of which three
 * to four fifths of those there are taken; so 16 to 20 bytes an id, or 21 to 27, however long it is. A `Map` of strings
 * takes several times that, and may keep the whole text alive that an id was cut from.
 *
 * Kept are 96 bits of a hash of each. That two of n ids share them is as likely as n² to 2^97: for a hundred million ids,
 * one run in 16 million million. One of the two would then be told as a second of the other.
 */
import { hashId } from './id-hash.ts'

export interface IdSet {
  /** Adds the id; whether it is new. */
  add(id: string): boolean
}

export interface IdTable {
  /** The number under the id; `undefined` where there is none. */
  get(id: string): number | undefined
  /** Puts a number from 0 to 2^32 − 1 under the id, and gives the one that stood there. */
  put(id: string, value: number): number | undefined
}

export function createIdSet(): IdSet {
  const places = createPlaces(3)
  return { add: (id) => places.put(id, 0) === undefined }
}

export function createIdTable(): IdTable {
  return createPlaces(4)
}

/** Small enough for the engine to keep with its objects: most files of mail hold one, and name an id or two. */
const FIRST_CAPACITY = 4
/** Tables are doubled up to here. */
const SMALL_CAPACITY = 1024
/**
 * Places looked at for one id. Chance makes no run of taken places as long as that; ids that were made to meet go to an
 * ordinary map, so that no input costs more than this for each.
 */
const REACH = 1024

/** `lanes`: three for the hash, and a fourth for the number. A place whose lanes are all 0 is free. */
function createPlaces(lanes: 3 | 4): IdTable {
  let capacity = FIRST_CAPACITY
  let places = new Uint32Array(capacity * lanes)
  let taken = 0
  let reach = REACH
  const hash = new Uint32Array(3)
  const crowded = new Map<string, number>()

  /** Where in `places` the id stands, or else would; −1 where all within reach are others'. */
  function placeOf(id: string): number {
    hashId(id, hash)
    const a = hash[0]!
    const b = hash[1]!
    // Only a free place is all zeros.
    const c = (a | b | hash[2]!) === 0 ? (hash[2] = 1) : hash[2]!
    let at = homeOf(a, capacity) * lanes
    for (let looked = 0; looked < reach; looked++) {
      if (places[at] === a && places[at + 1] === b && places[at + 2] === c) return at
      if (isFree(at)) return at
      at = at + lanes === places.length ? 0 : at + lanes
    }
    return -1
  }

  function isFree(at: number): boolean {
    return (places[at]! | places[at + 1]! | places[at + 2]!) === 0
  }

  function grow(): void {
    const old = places
    capacity += capacity < SMALL_CAPACITY ? capacity : capacity >> 2
    places = new Uint32Array(capacity * lanes)
    for (let from = 0; from < old.length; from += lanes) {
      if ((old[from]! | old[from + 1]! | old[from + 2]!) === 0) continue
      let at = homeOf(old[from]!, capacity) * lanes
      let looked = 1
      for (; !isFree(at); looked++) at = at + lanes === places.length ? 0 : at + lanes
      reach = Math.max(reach, looked)
      for (let lane = 0; lane < lanes; lane++) places[at + lane] = old[from + lane]!
    }
  }

  return {
    get(id) {
      const at = placeOf(id)
      if (at >= 0 && !isFree(at)) return lanes === 4 ? places[at + 3] : 0
      return crowded.size > 0 ? crowded.get(id) : undefined
    },
    put(id, value) {
      if ((taken + 1) * 4 > capacity * 3) grow()
      const at = placeOf(id)
      if (at >= 0 && !isFree(at)) {
        const known = lanes === 4 ? places[at + 3] : 0
        if (lanes === 4) places[at + 3] = value
        return known
      }
      const known = crowded.size > 0 ? crowded.get(id) : undefined
      if (at < 0 || known !== undefined) {
        crowded.set(id, value)
        return known
      }
      taken++
      for (let lane = 0; lane < 3; lane++) places[at + lane] = hash[lane]!
      if (lanes === 4) places[at + 3] = value
      return undefined
    },
  }
}

/** Evenly over the places, whatever their number. */
function homeOf(hash: number, capacity: number): number {
  return Math.floor((hash / 4_294_967_296) * capacity)
}
