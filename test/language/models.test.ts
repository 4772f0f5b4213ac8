import { describe, expect, test } from 'vitest'
import { languages, languagesId, type LanguagePack, type TextModel } from '../../src/language/index.ts'
import { canonicalJson, sha256 } from '../../src/model/hash.ts'
import { linearModel } from '../../src/similarity/linear-model.ts'

const built = Object.values(languages).flatMap(({ code, models = {} }) =>
  Object.entries(models).map(([name, model]) => [`${code} ${name}`, model] as const),
)

describe.each(built)('the model %s', (_, { linear }) => {
  test('has the hash of its contents for an id', () => {
    const { id, ...rest } = linear
    expect(id).toBe(sha256(canonicalJson(rest)))
  })

  test('can be read, and has a scale, a bias and a calibration for every class', () => {
    expect(linearModel(linear).classes).toEqual(linear.classes)
    for (const list of [linear.scale, linear.bias, linear.slope, linear.offset])
      expect(list).toHaveLength(linear.classes.length)
  })
})

test('the models of all languages take less than a megabyte', () => {
  const bytes = built.reduce((sum, [, { linear }]) => sum + linear.weights.length, 0)
  expect(bytes).toBeLessThan(1_000_000)
})

describe('the id of the languages', () => {
  const shape = { pairs: true, skips: false, letters: 0, negations: [], reach: 0 }
  const linear = {
    classes: ['a'],
    bits: 4,
    kept: 0,
    scale: [1],
    bias: [0],
    slope: [1],
    offset: [0],
    weights: '',
  }
  const withModel = (model: TextModel): Readonly<Record<string, LanguagePack>> => ({
    en: { ...languages['en']!, models: { need: model } },
  })
  const one: TextModel = { features: shape, linear: { id: 'sha256:1', ...linear } }

  test('changes with a phrase, a model and the features it is given', () => {
    const ids = [
      languages,
      { en: { ...languages['en']!, phrases: {} } },
      withModel(one),
      withModel({ ...one, linear: { ...one.linear, id: 'sha256:2' } }),
      withModel({ ...one, features: { ...shape, reach: 1 } }),
    ].map(languagesId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('takes a model by its id, not its weights', () => {
    const heavy = { ...one, linear: { ...one.linear, weights: 'AAAA' } }
    expect(languagesId(withModel(heavy))).toBe(languagesId(withModel(one)))
  })
})
