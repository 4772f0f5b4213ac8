/** What agents do to a text they pasted: words replaced, dropped, put in, mistyped. Slots are left alone. */
import type { Random } from '../../src/evaluate/metrics/random.ts'
import { chance, pick, type Grammar } from './grammar.ts'

/** `noise`: the share of words changed, 0–1, each in one of four ways, all as likely. */
export function editWords(text: string, noise: number, grammar: Grammar, random: Random): string {
  if (noise === 0) return text
  return text
    .split(' ')
    .flatMap((word) =>
      word.includes('{{') || !chance(noise, random)
        ? [word]
        : edit(word, grammar, random).filter((part) => part !== ''),
    )
    .join(' ')
}

function edit(word: string, grammar: Grammar, random: Random): readonly string[] {
  const after = '.,!?:'.includes(word.at(-1)!) ? word.at(-1)! : ''
  const letters = after === '' ? word : word.slice(0, -1)
  switch (random.below(4)) {
    case 0:
      return [anyWord(grammar, random) + after]
    case 1:
      // A dropped word leaves its full stop behind, or the next sentence would run on.
      return [after]
    case 2:
      return [anyWord(grammar, random), word]
    default:
      return [mistype(letters, grammar, random) + after]
  }
}

function anyWord({ strays }: Grammar, random: Random): string {
  return pick(pick(strays, random), random).replaceAll('-', ' ')
}

/** One slip of the fingers: two letters swapped, one doubled, one lost, one wrong. */
export function mistype(word: string, { letters }: Grammar, random: Random): string {
  if (word.length < 2) return word + word
  const at = random.below(word.length - 1)
  const [head, letter, next, tail] = [word.slice(0, at), word[at]!, word[at + 1]!, word.slice(at + 2)]
  switch (random.below(4)) {
    case 0:
      return head + next + letter + tail
    case 1:
      return head + letter + letter + next + tail
    case 2:
      return head + next + tail
    default:
      return head + letter + letters[random.below(letters.length)]! + tail
  }
}
