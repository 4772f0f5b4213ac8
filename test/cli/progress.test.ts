import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createProgress, type Progress } from '../../src/cli/progress.ts'
import { Readable } from 'node:stream'
import { cli, example, sink } from './support.ts'

/** A bar, and what it has written. */
function bar(
  isTTY?: boolean,
  { isQuiet = false, env = {} }: { isQuiet?: boolean; env?: Record<string, string> } = {},
): { readonly progress: Progress; readonly text: () => string } {
  const { stream, text } = sink()
  const stderr = Object.assign(stream, isTTY === undefined ? {} : { isTTY })
  const io = { stdin: Readable.from([]), stdout: sink().stream, stderr, env }
  return { progress: createProgress(io, isQuiet), text }
}

describe('a progress bar', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('shows the share done, on one line', () => {
    const { progress, text } = bar(true)
    progress.update('scoring', 1, 2)
    expect(text()).toBe(`\r\u001b[2K${'█'.repeat(12)}${'░'.repeat(12)}  50 % scoring`)
  })

  test('is full when more is done than there was', () => {
    const { progress, text } = bar(true)
    progress.update('scoring', 3, 2)
    expect(text()).toContain(`${'█'.repeat(24)} 100 % `)
  })

  test.each([null, 0])('shows no share of %s', (total) => {
    const { progress, text } = bar(true)
    progress.update('learning', 5, total)
    expect(text()).toBe('\r\u001b[2Klearning')
  })

  test('moves ten times a second, not more often', () => {
    const { progress, text } = bar(true)
    progress.update('a', 0, 1)
    vi.setSystemTime(1_000_099)
    progress.update('b', 0, 1)
    expect(text()).not.toContain('b')
    vi.setSystemTime(1_000_100)
    progress.update('c', 0, 1)
    expect(text()).toContain('c')
  })

  test('is cleared only if it was shown', () => {
    const { progress, text } = bar(true)
    progress.clear()
    expect(text()).toBe('')
    progress.update('a', 0, 1)
    progress.clear()
    expect(text().endsWith('\r\u001b[2K')).toBe(true)
  })

  test.each([
    ['where standard error is no terminal', bar(false)],
    ['where nobody knows what standard error is', bar()],
    ['where it is asked to be quiet', bar(true, { isQuiet: true })],
    ['on a terminal that cannot draw it', bar(true, { env: { TERM: 'dumb' } })],
  ])('is silent %s', (_, { progress, text }) => {
    progress.update('a', 1, 2)
    progress.clear()
    expect(text()).toBe('')
  })
})

test.each(['score', 'fit'])('%s shows it on a terminal, and takes it away', async (command) => {
  const out = command === 'fit' ? ['--out', '/dev/null/none'] : []
  const { stderr } = await cli([command, example, ...out], { isTerminal: true })
  expect(stderr.startsWith('\r\u001b[2K')).toBe(true)
  expect(stderr).toContain('learning templates')
  expect(stderr.split('\r\u001b[2K').at(-1)).not.toContain('learning')
})
