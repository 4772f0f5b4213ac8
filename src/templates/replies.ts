/** The rows of a state as learning reads them: one column of word hashes, replies as ranges of it. */
import type { TemplateState } from './state.ts'

export interface Replies {
  readonly count: number
  /** Word hash, or `SLOT`, at each position. */
  readonly words: Uint32Array
  /** The words of reply `r` are `[start[r], start[r + 1])`. */
  readonly start: Uint32Array
  /** Number of the interaction each reply belongs to. */
  readonly interaction: Uint32Array
}

export function repliesOf({ replies, words }: TemplateState): Replies {
  const { count, start, interaction, tokens } = replies
  const column = new Uint32Array(tokens.length)
  for (let i = 0; i < tokens.length; i++) column[i] = words[tokens[i]! >>> 1]!
  return { count, words: column, start, interaction }
}
