import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SurfaceTable } from '../../src/templates/surfaces.ts'

/** Adds the first word of the text, with what follows it; `*` before it makes it a slot. */
function add(table: SurfaceTable, text: string, word = 7): number {
  const isSlot = text.startsWith('*')
  const start = isSlot ? 1 : 0
  const end = start + text.slice(start).search(/[^a-z]|$/iu)
  return table.add(word, text, start, end, text.length, isSlot ? '{…}' : null)
}

describe('a surface', () => {
  test('is a word as written and what follows it, kept once', () => {
    const table = new SurfaceTable()
    const numbers = ['left ', 'Left ', 'left, ', 'left ', 'left'].map((text) => add(table, text))
    expect(numbers).toEqual([0, 1, 2, 0, 3])
    expect(table.texts).toEqual(['left ', 'Left ', 'left, ', 'left'])
  })

  test('of another word is another, though it is written alike', () => {
    const table = new SurfaceTable()
    expect([add(table, 'left', 1), add(table, 'left', 2)]).toEqual([0, 1])
    expect([...table.words.subarray(0, 2)]).toEqual([1, 2])
  })

  test('of a slot shows nothing of what filled it', () => {
    const table = new SurfaceTable()
    expect([add(table, '*Anna, '), add(table, '*Tom, '), add(table, '*Tom ')]).toEqual([0, 0, 1])
    expect(table.texts).toEqual(['{…}, ', '{…} '])
  })

  test('is not that of a slot with nothing to show but what follows', () => {
    const table = new SurfaceTable()
    const word = table.add(7, ', ', 0, 0, 2, null)
    expect(table.add(7, ', ', 0, 0, 2, '{…}')).not.toBe(word)
  })

  test('cuts no character in two, neither in a word nor behind it', () => {
    const table = new SurfaceTable()
    const face = '🙂'
    table.add(7, `a${face.repeat(40)}`, 0, 81, 81, null)
    table.add(7, `a ${'!'.repeat(10)}${face} b`, 0, 1, 15, null)
    table.add(7, `a ${'!'.repeat(9)}${face}${face} b`, 0, 1, 16, null)
    expect(table.texts).toEqual([`a${face.repeat(29)}`, `a ${'!'.repeat(10)}`, `a ${'!'.repeat(9)}${face}`])
  })

  test('shows sixty characters of a word, whose rest still tells it apart', () => {
    const table = new SurfaceTable()
    const long = 'a'.repeat(60)
    expect([add(table, long), add(table, `${long}b`), add(table, `${long}c`)]).toEqual([0, 1, 2])
    expect(table.texts).toEqual([long, long, long])
  })

  test('keeps twelve characters of what follows', () => {
    const table = new SurfaceTable()
    const trail = '.'.repeat(12)
    expect([add(table, `left${trail}`), add(table, `left${trail}!`), add(table, 'left...........!')]).toEqual(
      [0, 0, 1],
    )
    expect(table.texts).toEqual([`left${trail}`, 'left...........!'])
  })
})

test('surfaces have one number exactly where word and text are the same, however many there are', () => {
  const written = fc.array(fc.tuple(fc.stringMatching(/^[ab]{1,3}[ .,]{0,3}$/), fc.nat(2)))
  fc.assert(
    fc.property(written, (surfaces) => {
      const table = new SurfaceTable()
      const numbers = surfaces.map(([text, word]) => add(table, text, word))
      const distinct = [...new Set(surfaces.map(([text, word]) => `${text}|${word}`))]
      expect(numbers).toEqual(surfaces.map(([text, word]) => distinct.indexOf(`${text}|${word}`)))
      expect(table.texts.map((text, number) => `${text}|${table.words[number]!}`)).toEqual(distinct)
    }),
  )
})

test('a table outgrows its first room', () => {
  const table = new SurfaceTable()
  const words = Array.from({ length: 1200 }, (_, number) => number)
  const text = (number: number): string => 'ab'.repeat(number % 30) + 'c'.repeat(Math.floor(number / 30) + 1)
  expect(words.map((number) => add(table, text(number), number))).toEqual(words)
  expect([...table.words.subarray(0, 1200)]).toEqual(words)
  expect(words.map((number) => add(table, text(number), number))).toEqual(words)
})
