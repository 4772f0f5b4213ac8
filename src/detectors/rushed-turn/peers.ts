/** One reply beside what others do, and what else the agent did at the time. Without a baseline, nothing is said. */
import { hurryOf } from '../../annotate/pace/pace.ts'
import { deskOf, longAnswerOf } from '../../annotate/pace/pace-fitter.ts'
import type { TimedPair, Traced } from '../../annotate/types.ts'
import { spanOfTurn } from '../../annotate/words.ts'
import { withText } from '../types.ts'
import type { Found, Settings } from './settings.ts'

/** Whether nearly all who do the same work answer as fast: then it is the way of the desk, not this reply's. */
export function isUsual(pair: TimedPair, { interaction, peers }: Traced, settings: Settings): boolean {
  const share = peers.shareAsFast(deskOf(interaction, pair), hurryOf(pair), settings)
  return share !== null && share >= settings.peerShare
}

/** Several customers' long messages answered within seconds. */
export function burst(pair: TimedPair, traced: Traced, settings: Settings): Found {
  const answer = longAnswerOf(traced, pair)
  const first = withText(pair.reply.turns)[0]
  if (answer === null || first === undefined) return 'no-case'
  const found = traced.peers.burst(deskOf(traced.interaction, pair), answer, settings)
  // No case of its own: to have answered one customer at a time says nothing of care.
  if (found === null) return 'no-case'
  const data = { customers: found.customers, seconds: Math.max(1, found.seconds) }
  return {
    rule: 'burst',
    ...spanOfTurn(first),
    data,
    because: withText(pair.prompt.turns).map(spanOfTurn),
  }
}
