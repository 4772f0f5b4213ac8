import { describe, expect, test } from 'vitest'
import {
  MIN_AGENTS,
  MIN_FOUND,
  MIN_INTERACTIONS,
  MIN_OTHERWISE,
  requireGround,
  requireOnce,
} from '../../../src/evaluate/calibration/ground.ts'
import type { Observation } from '../../../src/evaluate/calibration/observation.ts'
import { CalibrationError } from '../../../src/evaluate/calibration/refusal.ts'
import { chat } from '../support.ts'
import { observation } from './support.ts'

interface Shape {
  readonly count?: number
  readonly agents?: number
  readonly otherwise?: number
  readonly found?: number
}

/** Just enough of everything, but for what is given. */
function ground({
  count = MIN_INTERACTIONS,
  agents = MIN_AGENTS,
  otherwise = MIN_OTHERWISE,
  found = MIN_FOUND,
}: Shape): readonly Observation[] {
  return Array.from({ length: count }, (_, index) =>
    observation(`i${index}`, { 'scripted-reply': index < found ? 0.5 : 0 }, index < otherwise ? 40 : 90, {
      agents: [`a${index % agents}`],
    }),
  )
}

function lacksOf(observations: readonly Observation[]): CalibrationError['lacks'] {
  try {
    requireGround(observations)
    return []
  } catch (error) {
    if (error instanceof CalibrationError) return error.lacks
    throw error
  }
}

test('just enough of everything will do', () => {
  expect(lacksOf(ground({}))).toEqual([])
})

test.each<[string, Shape, number, number]>([
  ['too-few-interactions', { count: MIN_INTERACTIONS - 1 }, 59, 60],
  ['too-few-agents', { agents: MIN_AGENTS - 1 }, 2, 3],
  ['no-variation', { otherwise: MIN_OTHERWISE - 1 }, 9, 10],
  ['nothing-missed', { found: MIN_FOUND - 1 }, 4, 5],
])('one less is %s, and says how much would do', (code, shape, have, need) => {
  expect(lacksOf(ground(shape))).toEqual([{ code, have, need }])
})

test('nothing at all lacks everything, and the message says so at once', () => {
  expect(() => {
    requireGround([])
  }).toThrow(
    'No policy can be fitted to this: 0 interactions with both a judgement and a score, where 60 would do; ' +
      '0 agents, where 3 would do; 0 interactions judged otherwise than most are, where 10 would do; ' +
      'no signal was found in more than 0 of the judged interactions, where 5 would do.',
  )
})

test('a signal the policy gives no weight is no ground', () => {
  const unweighed = ground({}).map((each) => ({
    ...each,
    signals: { ...each.signals, 'scripted-reply': { ...each.signals['scripted-reply'], weight: 0 } },
  }))
  expect(lacksOf(unweighed).map(({ code }) => code)).toEqual(['nothing-missed'])
})

describe('an interaction given twice is refused', () => {
  const one = chat('1', ['customer: Where is it?', 'agent: On its way.'])

  test('by its id', () => {
    expect(() => {
      requireOnce([one, chat('1', ['customer: Hello'])])
    }).toThrow('1 interactions are given more than once')
  })

  test('by its words, under whatever id', () => {
    expect(() => {
      requireOnce([one, { ...one, id: '2' }, { ...one, id: '3' }])
    }).toThrow('2 interactions are given more than once')
  })

  test('but not because another is like it', () => {
    expect(() => {
      requireOnce([one, chat('2', ['customer: Where is it?', 'agent: On its way!'])])
    }).not.toThrow()
  })
})
