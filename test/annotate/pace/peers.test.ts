import { describe, expect, test } from 'vitest'
import { mergePaces } from '../../../src/annotate/pace/pace-baseline.ts'
import { hurryOf } from '../../../src/annotate/pace/pace.ts'
import { deskOf, longAnswerOf } from '../../../src/annotate/pace/pace-fitter.ts'
import { createPeers, noPeers } from '../../../src/annotate/pace/peers.ts'
import type { Interaction } from '../../../src/model/interaction.ts'
import { answered, baselineOf, known, type Answer } from './pace-support.ts'
import { annotate } from '../support.ts'

const limits = { minPeerReplies: 2, minPeers: 2 }

/** The share of the others who answer as fast as `me` did, by what else is known. */
function share(me: Answer, ...others: readonly Answer[]): number | null {
  const about = annotate(answered({ agent: 'me', ...me }))
  const [pair] = about.timedPairs
  const peers = createPeers(baselineOf(...others.map(answered)))
  return peers.shareAsFast(deskOf(about.interaction, pair!), hurryOf(pair!), limits)
}

const quick = (agent: string, more: Partial<Answer> = {}): readonly Answer[] =>
  [61, 99].map((at) => ({ at, gap: 2, agent, ...more }))
const slow = (agent: string): readonly Answer[] => quick(agent, { gap: 50 })

describe('the share of the others who answer as fast', () => {
  test('counts agents, at least half of whose answers came as fast, not answers', () => {
    const busy = Array.from({ length: 9 }, (_, at) => ({ at: 61 + 60 * at, gap: 2, agent: 'c' }))
    expect(share({ at: 1, gap: 2 }, ...slow('a'), ...slow('b'), ...busy)).toBeCloseTo(1 / 3)
    expect(share({ at: 1, gap: 50 }, ...slow('a'), ...slow('b'), ...busy)).toBe(1)
    const half = [...quick('a').slice(1), ...slow('a').slice(0, 1)]
    expect(share({ at: 1, gap: 2 }, ...half, ...quick('b'))).toBe(1)
  })

  test('leaves the agent’s own answers out', () => {
    expect(share({ at: 1, gap: 2 }, ...quick('me'), ...slow('a'), ...slow('b'))).toBe(0)
  })

  test('is not told by too few, nor by those with too few answers', () => {
    expect(share({ at: 1, gap: 2 }, ...quick('a'))).toBeNull()
    expect(share({ at: 1, gap: 2 }, ...quick('a'), ...quick('b').slice(1))).toBeNull()
    expect(share({ at: 1, gap: 2 }, ...quick('a'), ...quick('b'))).toBe(1)
  })

  test('is that of the queue, and of the channel where the queue has too few', () => {
    const elsewhere = ['a', 'b', 'c'].flatMap((agent) => quick(agent, { queue: 'post' }))
    const here = ['d', 'e'].flatMap((agent) => quick(agent, { queue: 'returns', gap: 50 }))
    const me = { at: 1, gap: 2, queue: 'returns' }
    expect(share(me, ...elsewhere, ...here)).toBe(0)
    expect(share(me, ...elsewhere, ...here.slice(2))).toBeCloseTo(3 / 4)
    expect(share({ ...me, channel: 'sms' }, ...elsewhere, ...here)).toBeNull()
  })
})

const burst = { burstCustomers: 4, burstSeconds: 20, minPeerReplies: 20 }

/** The burst around the answer of `agent` at a minute past nine, by what else is known. */
function around(interactions: readonly Interaction[], at = 61): ReturnType<typeof noPeers.burst> {
  const about = annotate(answered({ agent: 'me', at }))
  const [pair] = about.timedPairs
  const peers = createPeers(baselineOf(...interactions))
  return peers.burst(deskOf(about.interaction, pair!), longAnswerOf(about, pair!)!, burst)
}

const at = (agent: string, ...seconds: readonly number[]): readonly Interaction[] =>
  seconds.map((second) => answered({ agent, at: second }))

describe('a burst', () => {
  test('is four customers within twenty seconds, this one included, whether the baseline holds it or not', () => {
    const others = [...known('me'), ...at('me', 42, 50, 62)]
    expect(around(others)).toEqual({ customers: 4, seconds: 20 })
    expect(around([...others, ...at('me', 61)])).toEqual({ customers: 4, seconds: 20 })
  })

  test('is not three, nor four within twenty-one', () => {
    expect(around([...known('me'), ...at('me', 50, 62)])).toBeNull()
    expect(around([...known('me'), ...at('me', 41, 50, 62)])).toBeNull()
  })

  test('is not several answers to one customer', () => {
    const one = [42, 50, 62].map((second) => answered({ agent: 'me', at: second, id: 'one' }))
    expect(around([...known('me'), ...one])).toBeNull()
  })

  test('is not told of an agent hardly known outside that hour, nor of another', () => {
    expect(around([...known('me', 19), ...at('me', 42, 50, 62)])).toBeNull()
    expect(around([...known('me'), ...at('you', 42, 50, 62)])).toBeNull()
    expect(around([])).toBeNull()
  })

  test('is not told of an account that answers more in an hour than one person can', () => {
    const crowd = (count: number): readonly Interaction[] =>
      at('me', ...Array.from({ length: count }, (_, index) => 121 + 42 * index))
    const apart = [...known('me'), ...at('me', 42, 50, 62)]
    expect(around([...apart, ...crowd(37)])).not.toBeNull()
    expect(around([...apart, ...crowd(38)])).toBeNull()
  })

  test('is the hour’s, not the agent’s, where half of three colleagues or more had one as well', () => {
    const mine = [...known('me'), ...at('me', 42, 50, 62)]
    const same = (agent: string): readonly Interaction[] => at(agent, 902, 903, 904, 905)
    const calm = (agent: string): readonly Interaction[] => at(agent, 902, 963, 1024, 1085)
    expect(around([...mine, ...same('a'), ...same('b'), ...calm('c')])).toBeNull()
    expect(around([...mine, ...same('a'), ...calm('b'), ...calm('c')])).not.toBeNull()
    expect(around([...mine, ...same('a'), ...same('b')])).not.toBeNull()
  })

  test('is the same whatever the parts of the baseline are', () => {
    const all = [...known('me'), ...at('me', 42, 50, 62)]
    const parts = [0, 1, 2].map((part) => baselineOf(...all.filter((_, index) => index % 3 === part)))
    const about = annotate(answered({ agent: 'me', at: 61 }))
    const [pair] = about.timedPairs
    const found = createPeers(mergePaces(parts)).burst(
      deskOf(about.interaction, pair!),
      longAnswerOf(about, pair!)!,
      burst,
    )
    expect(found).toEqual(around(all))
  })
})

test('without a baseline nobody is known', () => {
  const about = annotate(answered({ agent: 'me', at: 61 }))
  const [pair] = about.timedPairs
  const desk = deskOf(about.interaction, pair!)
  expect(noPeers.shareAsFast(desk, 9, { minPeers: 0, minPeerReplies: 0 })).toBeNull()
  expect(noPeers.burst(desk, longAnswerOf(about, pair!)!, { ...burst, minPeerReplies: 0 })).toBeNull()
})
