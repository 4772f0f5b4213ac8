import { expect, test } from 'vitest'
import { Segments } from '../../src/similarity/segments.ts'

/** `start–end@position` of a sequence, latest first. */
function held(segments: Segments, sequence: number): string[] {
  const found: string[] = []
  for (let at = segments.latestOf(sequence); at >= 0; at = segments.previous[at]!)
    found.push(`${segments.start[at]}–${segments.end[at]}@${segments.position[at]}`)
  return found
}

function gathered(runs: readonly (readonly [at: number, position: number])[]): string[] {
  const segments = new Segments(3)
  segments.begin()
  segments.choose(1)
  for (const [at, position] of runs) segments.add(1, at, position, 3)
  return held(segments, 1)
}

test('runs that follow one another on a diagonal are one stretch', () => {
  expect(
    gathered([
      [5, 2],
      [6, 3],
      [7, 4],
    ]),
  ).toEqual(['5–10@2'])
})

test('a run that touches the end of a stretch continues it, one behind a gap does not', () => {
  expect(
    gathered([
      [5, 2],
      [8, 5],
    ]),
  ).toEqual(['5–11@2'])
  expect(
    gathered([
      [5, 2],
      [9, 6],
    ]),
  ).toEqual(['9–12@6', '5–8@2'])
})

test('stretches on other diagonals stay apart, and both may grow', () => {
  expect(
    gathered([
      [0, 0],
      [0, 7],
      [1, 1],
      [1, 8],
    ]),
  ).toEqual(['0–4@7', '0–4@0'])
})

test('only chosen sequences are gathered for, until they are released', () => {
  const segments = new Segments(2)
  expect(segments.isChosen(0)).toBe(false)
  segments.choose(0)
  expect([segments.isChosen(0), segments.latestOf(0)]).toEqual([true, -1])
  segments.release(0)
  expect(segments.isChosen(0)).toBe(false)
})

test('more stretches than there is room for get more room', () => {
  const runs = Array.from({ length: 1000 }, (_, i) => [5 * i, 4 * i] as const)
  expect(gathered(runs)).toHaveLength(1000)
})
