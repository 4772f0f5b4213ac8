/**
 * A turn as the template engine sees it: word hashes with everything that changes from customer to customer (numbers,
 * links, names, placeholders) masked as slots, and everything that is not the agent's message left out (quoted history,
 * closing and signature).
 */
import type { AnnotatedTurn, Region } from '../annotate/types.ts'
import { isCapitalisedAt } from '../annotate/names/name-at.ts'
import { byteColumn, wordColumn } from '../text/slab.ts'
import { TokenKind, tokenAt } from '../text/tokens.ts'

/** Stands for one or more adjacent slots. No word hashes to it but by chance. */
export const SLOT = 0x51075107

/** Shown where a slot was. */
export const SLOT_TEXT = '{…}'

export interface MaskedTurn {
  /** Word hashes and slots, length `count`. */
  readonly hash: Uint32Array
  /** First and one-past-last token each came from. */
  readonly firstToken: Uint32Array
  readonly endToken: Uint32Array
  /** Half-open ranges into the columns, one a sentence, none empty. */
  readonly sentences: readonly (readonly [number, number])[]
}

/** What is nobody's routine: history, and what every message ends on. */
const ASIDES: readonly Region['kind'][] = ['quoted', 'forward', 'closing', 'signature', 'disclaimer']

/** `leftOut`: the regions that are not looked at. */
export function maskTurn(turn: AnnotatedTurn, leftOut: readonly Region['kind'][] = ASIDES): MaskedTurn {
  const { tokens } = turn
  if (tokens.count > working.hash.length) working = columnsFor(2 * tokens.count)
  const { hash, firstToken, endToken } = working
  const sentences: (readonly [number, number])[] = []
  const masks = masksOf(turn, leftOut)
  let count = 0
  for (const sentence of tokens.sentences) {
    const start = count
    for (let token = sentence.firstToken; token < sentence.endToken; token++) {
      const mask = masks[token]
      if (mask === Mask.out) continue
      // Adjacent slots are one: "Anna Maria Lopez" and "Anna" fill the same gap.
      if (mask === Mask.slot && count > start && hash[count - 1] === SLOT) endToken[count - 1] = token + 1
      else {
        hash[count] = mask === Mask.slot ? SLOT : tokens.hash[token]!
        firstToken[count] = token
        endToken[count++] = token + 1
      }
    }
    if (count > start) sentences.push([start, count])
  }
  return {
    hash: copyOf(hash, count),
    firstToken: copyOf(firstToken, count),
    endToken: copyOf(endToken, count),
    sentences,
  }
}

/** Columns to work in, used again from turn to turn: how long a turn is once it is masked shows only then. */
let working = columnsFor(256)

function columnsFor(length: number): Pick<MaskedTurn, 'hash' | 'firstToken' | 'endToken'> {
  const [hash, firstToken, endToken] = [0, 1, 2].map(() => new Uint32Array(length))
  return { hash: hash!, firstToken: firstToken!, endToken: endToken! }
}

/** The beginning of the column, to keep. */
function copyOf(column: Uint32Array, length: number): Uint32Array {
  const copy = wordColumn(length)
  for (let i = 0; i < length; i++) copy[i] = column[i]!
  return copy
}

const Mask = { word: 0, slot: 1, out: 2 } as const

/** For each token, a `Mask`. */
function masksOf(turn: AnnotatedTurn, leftOut: readonly Region['kind'][]): Uint8Array {
  const { tokens, regions, names } = turn
  const masks = byteColumn(tokens.count)
  for (let token = 0; token < tokens.count; token++)
    if (tokens.kind[token] !== TokenKind.word) masks[token] = Mask.slot
  const [firstGreeted, lastGreeted] = greetedName(turn)
  if (lastGreeted >= firstGreeted) masks.fill(Mask.slot, firstGreeted, lastGreeted + 1)
  for (const name of names)
    if (name.kind !== 'generic')
      for (let i = tokenAt(tokens, name.start); i < tokens.count && tokens.start[i]! < name.end; i++)
        masks[i] = Mask.slot
  for (const region of regions)
    if (leftOut.includes(region.kind))
      masks.fill(Mask.out, tokenAt(tokens, region.start), tokenAt(tokens, region.end))
  return masks
}

/** First and last token of the name in "Dear Ms van der Berg," before anything is known about a Ms van der Berg. */
function greetedName({ tokens, regions, phrases, text }: AnnotatedTurn): readonly [number, number] {
  const greeting = regions.find(({ kind }) => kind === 'greeting')
  if (greeting === undefined) return [0, -1]
  const words =
    phrases.find(({ firstToken, group }) => firstToken === 0 && group === 'greeting')?.endToken ?? 0
  let [first, last] = [tokens.count, -1]
  for (let token = words; tokens.start[token]! < greeting.end; token++) {
    if (!isCapitalisedAt(text, tokens.start[token]!, tokens.end[token]!)) continue
    first = Math.min(first, token)
    last = token
  }
  return [first, last]
}
