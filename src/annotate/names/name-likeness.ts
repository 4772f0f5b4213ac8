/**
 * How much a word looks like somebody's name rather than an everyday word: a small linear model over the pieces of the
 * word, fitted by `bench/train-names.ts`. Asked only where neither a capital nor the agent's question tells, so a name
 * that looks like a word is missed there, and nothing else.
 *
 * Blind spot: it knows the everyday words of its language, not brands and towns; those look like names to it.
 */
import { mix32 } from '../../model/hash.ts'
import { foldText } from '../../text/view.ts'

/** The log-odds that a folded word is a name; above 0 it rather is. */
export type NameLikeness = (folded: string) => number

/** A pack's `nameWeights` are characters of this alphabet, each a weight of −32 to 31 steps. */
export const WEIGHT_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
/** One step of a weight, in log-odds. */
export const WEIGHT_STEP = 0.25
/** Longer words are read up to here. */
const MAX_LETTERS = 20
/** Lengths of the pieces, in characters, the marks at the ends included. */
const PIECES = [2, 3, 4] as const

/** Unknown, not unlikely: without weights every word is as likely as not. */
export function nameLikeness(weights: string | undefined): NameLikeness {
  if (weights === undefined) return () => 0
  const values = Float64Array.from(weights, (each) => (WEIGHT_ALPHABET.indexOf(each) - 32) * WEIGHT_STEP)
  return (folded) => {
    const pieces = piecesOf(folded, values.length)
    return pieces.reduce((sum, piece) => sum + values[piece]!, 0)
  }
}

/** The pieces of a word as places in a table of `size` weights, a power of two: the first is the bias. */
export function piecesOf(word: string, size: number): readonly number[] {
  const marked = `^${foldText(word).slice(0, MAX_LETTERS)}$`
  const found = [0, placeOf(marked, size)]
  for (const length of PIECES)
    for (let i = 0; i + length <= marked.length; i++) found.push(placeOf(marked.slice(i, i + length), size))
  return found
}

function placeOf(piece: string, size: number): number {
  let hash = 0x811c9dc5 ^ piece.length
  for (let i = 0; i < piece.length; i++) hash = Math.imul(hash ^ piece.charCodeAt(i), 0x01000193)
  return 1 + (mix32(hash) % (size - 1))
}
