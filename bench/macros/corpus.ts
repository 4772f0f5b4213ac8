/** Macros, and replies half of which hold one of them, edited and filled in: which, and where, is known. */
import type { Random } from '../../src/evaluate/metrics/random.ts'
import { shuffle } from '../../src/evaluate/metrics/random.ts'
import type { Macro } from '../../src/model/macro.ts'

export interface Reply {
  readonly text: string
  /** Index of the macro in it and the characters that came from that macro; `null` in free text. */
  readonly truth: { readonly macro: number; readonly start: number; readonly end: number } | null
}

export interface MacroCorpus {
  readonly macros: readonly Macro[]
  readonly replies: readonly Reply[]
}

/** Share of the sentences macros are made from; the others are what agents write themselves. */
const MACRO_SHARE = 0.7
const FILLS = [
  'Anna',
  'Maria Lopez',
  'Tom',
  'Manchester',
  'Los Angeles',
  'blue',
  'two days',
  '14',
  'LH-204418',
  '£12.50',
]

/** `editRate`: share of a macro's words that are put for others, dropped, added to or mistyped, 0–1. */
export function macroCorpus(
  sentences: readonly string[],
  counts: { readonly macros: number; readonly replies: number },
  editRate: number,
  random: Random,
): MacroCorpus {
  const shuffled = shuffle(sentences, random)
  const border = Math.floor(shuffled.length * MACRO_SHARE)
  const [saved, free] = [shuffled.slice(0, border), shuffled.slice(border)]
  const some = (pool: readonly string[], least: number, most: number): readonly string[] =>
    Array.from({ length: least + random.below(most - least + 1) }, () => pool[random.below(pool.length)]!)
  const macros = Array.from({ length: counts.macros }, (_, index): Macro => {
    const greeting = random.next() < 0.3 ? ['Hi {{first_name}},'] : []
    const body = some(saved, 3, 8).map((sentence) => withSlot(sentence, random))
    return { id: `M-${index}`, text: [...greeting, ...body].join(' ') }
  })
  const replies = Array.from({ length: counts.replies }, (_, index): Reply => {
    const before = some(free, 1, 4).join(' ')
    if (index % 2 === 1) return { text: `${before} ${some(free, 1, 6).join(' ')}`, truth: null }
    const macro = random.below(macros.length)
    const copy = edited(macros[macro]!.text, saved, editRate, random)
    const after = some(free, 0, 3).join(' ')
    const start = before.length + 1
    return { text: `${before} ${copy} ${after}`.trimEnd(), truth: { macro, start, end: start + copy.length } }
  })
  return { macros, replies }
}

/** Now and then a word of a sentence is what changes from customer to customer. */
function withSlot(sentence: string, random: Random): string {
  if (random.next() < 0.7) return sentence
  const words = sentence.split(' ')
  words[1 + random.below(words.length - 2)] = '{{value}}'
  return words.join(' ')
}

/** The macro with its slots filled and some of its words edited. */
function edited(text: string, others: readonly string[], rate: number, random: Random): string {
  const other = (): string => {
    const words = others[random.below(others.length)]!.split(' ')
    return words[random.below(words.length)]!
  }
  return text
    .split(' ')
    .flatMap((word): readonly string[] => {
      if (word.startsWith('{{')) return [word.replace(/^\{\{\w+\}\}/u, FILLS[random.below(FILLS.length)]!)]
      if (random.next() >= rate) return [word]
      const kind = random.next()
      if (kind < 0.4) return [other()]
      if (kind < 0.65) return []
      if (kind < 0.85) return [word, other()]
      return [mistyped(word, random)]
    })
    .join(' ')
}

function mistyped(word: string, random: Random): string {
  const at = random.below(word.length)
  return word.slice(0, at) + word.charAt(at) + word.slice(at)
}
