/** What a language gives the generator, and sentences made of it: frames, parts and words. */
import type { Random } from '../../src/evaluate/metrics/random.ts'
import type { Conduct } from './conduct.ts'

/** Data alone: one a language, in `languages/`. */
export interface Grammar {
  /** BCP 47. */
  readonly code: string
  /** Words by the symbol they fill: `{noun}`. Mostly of open classes, so that hardly any two sentences are alike. */
  readonly words: Readonly<Record<string, readonly string[]>>
  /** Parts of sentences by symbol; a part may hold symbols. */
  readonly parts: Readonly<Record<string, readonly string[]>>
  /** What agents say. `{noun}` is filled when the sentence is made, `{{date}}`, the slot of a template, when it is used. */
  readonly agentFrames: readonly string[]
  /** The same with something that differs from customer to customer. */
  readonly slotFrames: readonly string[]
  /** What customers say. */
  readonly customerFrames: readonly string[]
  /** `{{name}}` is the customer's first name, `{{surname}}` the whole of it. */
  readonly greetings: readonly string[]
  /** `{{agent}}` is the agent's first name, `{{team}}` the team. */
  readonly signOffs: readonly string[]
  /** Short things everybody says: they recur in free replies too, and no recurrence makes them a template. */
  readonly commonPhrases: readonly string[]
  readonly firstNames: readonly string[]
  readonly surnames: readonly string[]
  /** Lists a word put in by an edit is drawn from, and letters a slip of the fingers hits. */
  readonly strays: readonly (readonly string[])[]
  readonly letters: string
  /** A short and a long form of the slot `{{item}}`, as frames. */
  readonly items: readonly [string, string]
  /** The same day, and the same sum, in the forms people write; each makes the slot harder to tell. */
  readonly dates: (day: number, month: number, year: number) => readonly string[]
  readonly amounts: (whole: number, cents: string) => readonly string[]
  /** What two words do to each other where they meet: "a apple". */
  readonly smooth: (sentence: string) => string
  readonly conduct: Conduct
}

export interface Speaker {
  readonly grammar: Grammar
  /** One sentence of one of the frames; slots in double braces are left as they are. */
  readonly sentence: (frames: readonly string[], random: Random) => string
  /** The frame with its symbols filled, neither smoothed nor begun with a capital. */
  readonly expand: (frame: string, random: Random) => string
  /** What an agent says, in a template or free; slots still open. */
  readonly agentSentence: (random: Random) => string
  readonly commonPhrase: (random: Random) => string
}

/** Share of an agent's sentences that have a slot. */
const SLOT_SHARE = 0.45
/** How uneven the uses of common phrases are. */
const PHRASE_EXPONENT = 0.7

export function createSpeaker(grammar: Grammar): Speaker {
  const { words, parts, agentFrames, slotFrames, commonPhrases, smooth } = grammar
  const symbols = new Map([...Object.entries(parts), ...Object.entries(words)])
  const drawPhrase = zipf(commonPhrases.length, PHRASE_EXPONENT)
  /** Frames and parts, split once at their symbols: text, symbol, text, symbol, …, text. */
  const splitFrames = new Map<string, readonly string[]>()

  const expand = (frame: string, random: Random): string => {
    let pieces = splitFrames.get(frame)
    if (pieces === undefined) splitFrames.set(frame, (pieces = frame.split(/(?<!\{)\{(\w+)\}(?!\})/)))
    if (pieces.length === 1) return frame
    let text = ''
    for (const [index, piece] of pieces.entries()) {
      if (index % 2 === 0) text += piece
      else {
        const choices = symbols.get(piece)
        if (choices === undefined) throw new RangeError(`No part of a sentence is called "${piece}"`)
        const chosen = pick(choices, random)
        text += piece in parts ? expand(chosen, random) : chosen
      }
    }
    return text
  }

  const sentence = (frames: readonly string[], random: Random): string => {
    const text = smooth(expand(pick(frames, random), random))
    return text[0]!.toUpperCase() + text.slice(1)
  }

  return {
    grammar,
    expand,
    sentence,
    agentSentence: (random) => sentence(chance(SLOT_SHARE, random) ? slotFrames : agentFrames, random),
    commonPhrase: (random) => commonPhrases[drawPhrase(random)]!,
  }
}

export function pick<T>(items: readonly T[], random: Random): T {
  return items[random.below(items.length)]!
}

export function chance(share: number, random: Random): boolean {
  return random.next() < share
}

/**
 * Draws numbers below `count`, number r in proportion to (r + 1)^−exponent; 0 makes all as likely.
 *
 * Real use of saved texts is about as uneven as words are: a few are pasted daily, most now and then.
 */
export function zipf(count: number, exponent: number): (random: Random) => number {
  const upTo = new Float64Array(count)
  let sum = 0
  for (let rank = 0; rank < count; rank++) upTo[rank] = sum += (rank + 1) ** -exponent
  return (random) => {
    const drawn = random.next() * sum
    let low = 0
    let high = count - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (upTo[middle]! > drawn) high = middle
      else low = middle + 1
    }
    return low
  }
}
