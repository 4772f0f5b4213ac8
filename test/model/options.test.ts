import { expect, test } from 'vitest'
import { options } from '../../src/model/options.ts'

const defaults = { readingWpm: 238, name: 'en', strict: false, roles: {} }

test('what is not given keeps its default, and the defaults stay as they were', () => {
  expect(options(defaults, { readingWpm: 100, strict: true })).toEqual({
    readingWpm: 100,
    name: 'en',
    strict: true,
    roles: {},
  })
  expect(options(defaults)).toEqual(defaults)
  expect(defaults.readingWpm).toBe(238)
})

test('undefined means not given', () => {
  expect(options<{ name: string | undefined }>({ name: 'en' }, { name: undefined })).toEqual({ name: 'en' })
})

test('an unknown option is named, with those that are known', () => {
  expect(() => options(defaults, { readingWPM: 100 } as object)).toThrow(
    new TypeError('Unknown option "readingWPM"; known: readingWpm, name, strict, roles'),
  )
})

test('an option inherited by every object is unknown all the same', () => {
  expect(() => options(defaults, { toString: () => '' } as object)).toThrow('Unknown option "toString"')
})

test('an option of another type is refused', () => {
  const wrong: [object, string][] = [
    [{ readingWpm: '100' }, 'Option "readingWpm" must be a number'],
    [{ name: 1 }, 'Option "name" must be a string'],
    [{ strict: 'yes' }, 'Option "strict" must be a boolean'],
    [{ roles: 'agent' }, 'Option "roles" must be an object'],
    [{ readingWpm: null }, 'Option "readingWpm" must be a number'],
    [{ roles: null }, 'Option "roles" must be an object'],
  ]
  for (const [given, message] of wrong) expect(() => options(defaults, given)).toThrow(new TypeError(message))
})

test('a number that is not finite is refused, for it would switch its limit off', () => {
  for (const readingWpm of [NaN, Infinity, -Infinity])
    expect(() => options(defaults, { readingWpm })).toThrow('Option "readingWpm" must be a finite number')
  expect(options(defaults, { readingWpm: Number.MAX_VALUE }).readingWpm).toBe(Number.MAX_VALUE)
})
