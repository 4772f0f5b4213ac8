import { describe, expect, test } from 'vitest'
import { crossScores, featuresOf, partOf, trainLinear, type Example } from '../../bench/train-linear.ts'
import { canonicalJson, sha256 } from '../../src/model/hash.ts'
import { linearModel } from '../../src/similarity/linear-model.ts'

const features = featuresOf({ pairs: true, skips: false, letters: 0, negations: ['not'], reach: 2 })
const things = [
  'the parcel',
  'my card',
  'this app',
  'the door',
  'our line',
  'a ticket',
  'that bill',
  'the fridge',
]
const examples: readonly Example[] = things.flatMap((thing) => [
  { features: features(`${thing} failed again`), targets: [true], group: thing },
  { features: features(`${thing} looks fine`), targets: [false], group: thing },
])
const options = { classes: ['trouble'], l2: 0.1, minCount: 1, keep: 20, folds: 4 }

describe('training a linear model', () => {
  test('learns what tells the classes apart, and holds for words it has not seen', () => {
    const model = linearModel(trainLinear(examples, options))
    const score = (text: string): number => model.scores(features(text))[0]!
    expect(score('the lamp failed again')).toBeGreaterThan(score('the lamp looks fine') + 1)
  })

  test('gives the same bytes every time, under an id that is their hash', () => {
    const { id, ...rest } = trainLinear(examples, options)
    expect(trainLinear(examples, options)).toEqual({ id, ...rest })
    expect(id).toBe(sha256(canonicalJson(rest)))
  })

  test('keeps no more features than asked', () => {
    expect(trainLinear(examples, { ...options, keep: 3 }).kept).toBeLessThanOrEqual(3)
  })

  test('scores every example by a model that has not seen its group', () => {
    const memorised = examples.map((example) => ({
      ...example,
      // Only the group tells the target, so nothing can be learned for another.
      features: features(example.group),
      targets: [partOf(example.group, 2) === 0],
    }))
    const [scores] = crossScores(memorised, { ...options, minCount: 1 })
    const right = memorised.filter(({ targets }, i) => scores![i]! > 0 === targets[0]).length
    expect(right).toBeLessThan(memorised.length)
    expect(
      crossScores(examples, options)[0]!.every((score, i) => score > 0 === examples[i]!.targets[0]),
    ).toBe(true)
  })
})
