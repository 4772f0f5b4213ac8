/**
 * How many typists could not have typed a message in the time there was: evidence that it was pasted, and not that
 * anybody was in a rush. Typing speed is 52 words a minute with a standard deviation of 20, a word being five characters
 * (136,857,600 keystrokes of 168,000 volunteers: Dhakal et al. 2018); its distribution is taken as logistic, which has
 * the same shape within .01 and can be computed to the last bit.
 *
 * Only in writing that is typed while the other side waits, by a clock that can be trusted. A mail may have lain in the
 * drafts for hours, and speech is not typed.
 */
import { mapped } from '../../model/lists.ts'
import { logistic } from '../../model/numbers.ts'
import type { Annotated, AnnotatedTurn } from '../types.ts'

const MEAN_WPM = 52
const DEVIATION_WPM = 20
const CHARACTERS_A_WORD = 5
/** A logistic distribution is closest to a normal one with this scale (Bowling et al. 2009). */
const NORMAL_SCALE = 1.702
/** Short answers ("Done!") are honest at any speed. */
const MIN_CHARACTERS = 20

/** By turn index: the share of typists, 0–1, who are slower than an agent's turn came; 0 where nothing can be told. */
export function typistsTooSlow({ interaction, clock, turns }: Annotated): readonly number[] {
  const isTyped = interaction.channel === 'chat' || interaction.channel === 'sms'
  if (!isTyped || clock.state !== 'reliable') return mapped(turns, () => 0)
  let before: AnnotatedTurn | undefined
  return mapped(turns, (turn) => {
    if (!turn.spoken) return 0
    const since = before
    before = turn
    if (turn.role !== 'agent' || since?.startMs == null || turn.startMs === null) return 0
    const characters = turn.text.trim().length
    if (characters < MIN_CHARACTERS) return 0
    // A coarse clock may have cut off up to one step.
    const minutes = (turn.startMs - since.startMs + clock.resolutionMs) / 60_000
    const wpm = characters / CHARACTERS_A_WORD / minutes
    return logistic((NORMAL_SCALE * (wpm - MEAN_WPM)) / DEVIATION_WPM)
  })
}
