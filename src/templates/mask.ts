/**
 * A turn as the template engine sees it: word hashes with everything that changes from customer to customer (numbers,
 * links, names, placeholders) masked as slots, and everything that is not the agent's message left out (quoted history,
 * closing and signature).
 */
import type { AnnotatedTurn } from '../annotate/types.ts'
import { isCapitalised } from '../annotate/name-at.ts'
import { spanAt } from '../model/span.ts'
import { TokenKind, tokenText } from '../text/tokens.ts'

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

export function maskTurn(turn: AnnotatedTurn): MaskedTurn {
  const hash: number[] = []
  const firstToken: number[] = []
  const endToken: number[] = []
  const sentences: (readonly [number, number])[] = []
  const isSlot = slotTest(turn)
  for (const sentence of turn.tokens.sentences) {
    const start = hash.length
    for (let token = sentence.firstToken; token < sentence.endToken; token++) {
      if (isLeftOut(turn, token)) continue
      const masked = isSlot(token) ? SLOT : turn.tokens.hash[token]!
      // Adjacent slots are one: "Anna Maria Lopez" and "Anna" fill the same gap.
      if (masked === SLOT && hash.length > start && hash.at(-1) === SLOT)
        endToken[endToken.length - 1] = token + 1
      else {
        hash.push(masked)
        firstToken.push(token)
        endToken.push(token + 1)
      }
    }
    if (hash.length > start) sentences.push([start, hash.length])
  }
  return {
    hash: Uint32Array.from(hash),
    firstToken: Uint32Array.from(firstToken),
    endToken: Uint32Array.from(endToken),
    sentences,
  }
}

function isLeftOut({ regions, tokens }: AnnotatedTurn, token: number): boolean {
  const region = spanAt(regions, tokens.start[token]!)
  return region !== undefined && region.kind !== 'greeting'
}

function slotTest(turn: AnnotatedTurn): (token: number) => boolean {
  const { tokens, names } = turn
  const [firstGreeted, lastGreeted] = greetedName(turn)
  return (token) => {
    if (tokens.kind[token] !== TokenKind.word) return true
    const name = spanAt(names, tokens.start[token]!)
    if (name !== undefined && name.kind !== 'generic') return true
    return firstGreeted <= token && token <= lastGreeted
  }
}

/** First and last token of the name in "Dear Ms van der Berg," before anything is known about a Ms van der Berg. */
function greetedName({ tokens, regions, phrases, text }: AnnotatedTurn): readonly [number, number] {
  const greeting = regions.find(({ kind }) => kind === 'greeting')
  const words =
    phrases.find(({ firstToken, group }) => firstToken === 0 && group === 'greeting')?.endToken ?? 0
  let [first, last] = [tokens.count, -1]
  for (let token = words; greeting !== undefined && tokens.start[token]! < greeting.end; token++) {
    if (!isCapitalised(tokenText(text, tokens, token))) continue
    first = Math.min(first, token)
    last = token
  }
  return [first, last]
}

/** The sentence `[first, end)` of a masked turn as written, its slots blanked; what was left out stays out. */
export function maskedText(
  { text, tokens }: AnnotatedTurn,
  masked: MaskedTurn,
  first: number,
  end: number,
): string {
  let shown = ''
  let at = tokens.start[masked.firstToken[first]!]!
  for (let i = first; i < end; i++) {
    const start = tokens.start[masked.firstToken[i]!]!
    const stop = tokens.end[masked.endToken[i]! - 1]!
    const follows = i === first || masked.firstToken[i] === masked.endToken[i - 1]
    shown += follows ? text.slice(at, start) : ' '
    shown += masked.hash[i] === SLOT ? SLOT_TEXT : text.slice(start, stop)
    at = stop
  }
  // A sentence that was left out in part ends where the part that is left ends.
  const sentence = spanAt(tokens.sentences, at - 1)
  const stop = sentence !== undefined && sentence.endToken === masked.endToken[end - 1] ? sentence.end : at
  return (shown + text.slice(at, stop)).replaceAll(/\s+/gu, ' ')
}
