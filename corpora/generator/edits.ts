/** What agents do to a text they pasted: words replaced, dropped, put in, mistyped. Slots are left alone. */
import type { Random } from '../../src/evaluate/metrics/random.ts'
import { chance, pick } from './grammar.ts'
import { adjectives, adverbs, nouns, verbs } from './words.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** `noise`: the share of words changed, 0–1, each in one of four ways, all as likely. */
export function editWords(text: string, noise: number, random: Random): string {
  if (noise === 0) return text
  return text
    .split(' ')
    .flatMap((word) =>
      word.includes('{{') || !chance(noise, random)
        ? [word]
        : edit(word, random).filter((part) => part !== ''),
    )
    .join(' ')
}

function edit(word: string, random: Random): readonly string[] {
  const after = '.,!?:'.includes(word.at(-1)!) ? word.at(-1)! : ''
  const letters = after === '' ? word : word.slice(0, -1)
  switch (random.below(4)) {
    case 0:
      return [anyWord(random) + after]
    case 1:
      // A dropped word leaves its full stop behind, or the next sentence would run on.
      return [after]
    case 2:
      return [anyWord(random), word]
    default:
      return [mistype(letters, random) + after]
  }
}

function anyWord(random: Random): string {
  return pick(pick([nouns, adjectives, adverbs, verbs], random), random).replaceAll('-', ' ')
}

/** One slip of the fingers: two letters swapped, one doubled, one lost, one wrong. */
function mistype(word: string, random: Random): string {
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
      return head + letter + LETTERS[random.below(LETTERS.length)]! + tail
  }
}
