import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { queueLift } from '../../../src/report/insight/queue-figures.ts'
import { queueOf } from '../../../src/report/insight/queue.ts'
import { digest } from './support.ts'

describe('the review queue', () => {
  test('begins with what is low even on the kindest reading', () => {
    const unsure = digest({ score: 40, interval: [10, 70] })
    const sure = digest({ score: 45, interval: [40, 50] })
    expect(queueOf([unsure, sure])).toEqual([1, 0])
  })

  test('of equals takes the customer in need first, then the lower score, then the order of the input', () => {
    expect(queueOf([digest({ need: null }), digest({ need: 0.9 })])).toEqual([1, 0])
    expect(queueOf([digest({ score: 81 }), digest({ score: 79 })])).toEqual([1, 0])
    expect(queueOf([digest(), digest()])).toEqual([0, 1])
  })

  test('leaves out what has no score', () => {
    expect(queueOf([digest({ score: null, interval: null }), digest()])).toEqual([1])
  })
})

interface Lifts {
  readonly interactions: number
  readonly most: number
  readonly queue: readonly {
    readonly share: number
    readonly lift: number
    readonly interval: readonly number[]
  }[]
}

test('what the page says of it is what bench/review-queue-results.json holds', () => {
  const file = new URL('../../../bench/review-queue-results.json', import.meta.url)
  const { goldTest, star } = JSON.parse(readFileSync(file, 'utf8')) as Record<'goldTest' | 'star', Lifts>
  const tenth = ({ queue }: Lifts): readonly string[] => {
    const { lift, interval } = queue.find(({ share }) => share === 0.1)!
    return [lift, ...interval].map((value) => value.toFixed(1))
  }
  const [gold, low, high] = tenth(goldTest)
  expect(queueLift).toContain(`of ${goldTest.interactions} labelled interactions`)
  expect(queueLift).toContain(`${gold!} times`)
  expect(queueLift).toContain(
    `(95 % interval ${low!}–${high!}; no order could reach more than ${goldTest.most.toFixed(1)})`,
  )
  const [real, realLow, realHigh] = tenth(star)
  expect(queueLift).toContain(`On ${star.interactions.toLocaleString('en')} real`)
  expect(queueLift).toContain(`${real!} times (${realLow!}–${realHigh!}; at most ${Math.round(star.most)})`)
})
