/** Macros as patterns for the matcher: words masked as those of a turn are, each weighed by how few macros hold it. */
import type { Macro } from '../model/macro.ts'
import { clamp, log2 } from '../model/numbers.ts'
import { scan } from '../text/scan.ts'
import { TokenKind, tokenText } from '../text/tokens.ts'
import { SLOT } from './mask.ts'
import type { Pattern } from './matcher.ts'

export interface MacroPattern extends Pattern {
  readonly macro: Macro
  /** Slots in order, each as the macro writes it; adjacent ones together. */
  readonly slots: readonly string[]
  /** Words that are not slots. */
  readonly wordCount: number
}

/** Macros of prior weight: a list of a few knows little about how rare a word is. */
const PRIOR_MACROS = 200
const PRIOR_BITS = 9
/** Bits that count as one telling word; a single word counts at least and at most so much. */
const WORD_BITS = 9
const MIN_WEIGHT = 0.25
const MAX_WEIGHT = 1.25

/** One pattern a macro, in the order given. */
export function macroPatterns(macros: readonly Macro[]): readonly MacroPattern[] {
  const masked = macros.map(maskMacro)
  const holders = new Map<number, number>()
  for (const { words } of masked)
    for (const word of new Set(words)) holders.set(word, (holders.get(word) ?? 0) + 1)
  const total = macros.length + PRIOR_MACROS
  const weightOf = (word: number): number =>
    word === SLOT
      ? 0
      : clamp(
          log2(total / ((holders.get(word) ?? 0) + PRIOR_MACROS / (1 << PRIOR_BITS))) / WORD_BITS,
          MIN_WEIGHT,
          MAX_WEIGHT,
        )
  return masked.map(({ words, slots }, index) => ({
    macro: macros[index]!,
    words,
    slots,
    weights: Float32Array.from(words, weightOf),
    wordCount: words.length - slots.length,
  }))
}

/** Slots are masked sentence by sentence, as in a turn. */
function maskMacro({ text }: Macro): Pick<MacroPattern, 'words' | 'slots'> {
  const tokens = scan(text)
  const words: number[] = []
  const slots: string[] = []
  for (const { firstToken, endToken } of tokens.sentences)
    for (let token = firstToken; token < endToken; token++) {
      if (tokens.kind[token] === TokenKind.word) words.push(tokens.hash[token]!)
      else if (token > firstToken && words.at(-1) === SLOT)
        slots.push(`${slots.pop()!} ${tokenText(text, tokens, token)}`)
      else {
        words.push(SLOT)
        slots.push(tokenText(text, tokens, token))
      }
    }
  return { words: Uint32Array.from(words), slots }
}
