/** Haste on the telephone. */
import type { Spoken } from '../../annotate/pace/speech.ts'
import { spanOfTurn } from '../../annotate/words.ts'
import type { Found, Settings } from './settings.ts'

export function cutIn({ turn, words, over }: Spoken, { overlapMs, minOverlapWords }: Settings): Found {
  if (turn.endMs === null || words < minOverlapWords) return 'no-case'
  if (over === null || over.overlapMs < overlapMs || over.turn.tokens.count === 0) return 'fine'
  const data = { overlapSeconds: Math.round(over.overlapMs / 100) / 10 }
  return { rule: 'cut-in', ...spanOfTurn(turn), data, because: [spanOfTurn(over.turn)] }
}

export function fastSpeech({ turn, words, wordsPerMinute }: Spoken, settings: Settings): Found {
  if (wordsPerMinute === null || words < settings.minFastWords) return 'no-case'
  if (wordsPerMinute < settings.fastWordsPerMinute) return 'fine'
  return { rule: 'fast-speech', ...spanOfTurn(turn), data: { words, wordsPerMinute }, because: [] }
}
