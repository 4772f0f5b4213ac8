import { expect, test } from 'vitest'
import { inWords } from '../../../src/detectors/friction/waits.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

test.each([
  [119_000, '119 seconds'],
  [2 * MINUTE, '2 minutes'],
  [2 * HOUR - 1, '120 minutes'],
  [2 * HOUR, '2 hours'],
  [47.4 * HOUR, '47 hours'],
  [48 * HOUR, '2 days'],
  [49 * HOUR, '2 days and 1 hour'],
  [64.4 * HOUR, '2 days and 16 hours'],
  [7 * 24 * HOUR - HOUR, '6 days and 23 hours'],
  [7 * 24 * HOUR + 23 * HOUR, '7 days'],
])('%d ms are told as “%s”', (ms, words) => {
  expect(inWords(ms)).toBe(words)
})
