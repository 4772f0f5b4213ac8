import { describe, expect, test } from 'vitest'
import { hurryBeside, hurryOf } from '../../../src/annotate/pace/pace.ts'
import { createPeers } from '../../../src/annotate/pace/peers.ts'
import { answered, baselineOf } from './pace-support.ts'
import { annotate } from '../support.ts'

describe('how hurried an answer was', () => {
  test('is the time that noticing, reading and typing take over the time it took', () => {
    // Thirty words to read at 450 a minute, eleven to type at 52, and fifteen seconds.
    const work = 15 + 4 + (60 * 11) / 52
    const [pair] = annotate(answered({ at: 61, gap: 20 })).timedPairs
    expect(hurryOf(pair!)).toBeCloseTo(work / 20.5, 10)
  })

  test('falls with every second and never divides by nothing', () => {
    const of = (gap: number): number => hurryOf(annotate(answered({ at: 61, gap })).timedPairs[0]!)
    expect(of(5)).toBeGreaterThan(of(6))
    expect(of(0)).toBeLessThan(100)
  })

  test('beside the agent’s own is the same as ever for one who takes just as long, and less for a quick one', () => {
    expect(hurryBeside(3, 1)).toBe(3)
    expect(hurryBeside(3, 4)).toBe(1.5)
    expect(createPeers(baselineOf()).unhurried('agent')).toBeNull()
    const peers = createPeers(baselineOf(answered({ at: 61, gap: 5 }), answered({ at: 99, gap: 50 })))
    expect(peers.unhurried('agent')).toBeLessThan(1)
  })
})
