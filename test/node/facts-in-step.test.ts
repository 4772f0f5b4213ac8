import fc from 'fast-check'
import { expect, test } from 'vitest'
import { problem } from '../../src/model/problem.ts'
import { factsInStep } from '../../src/node/facts-in-step.ts'
import { chat } from './support.ts'

const ids = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `i${index}`)

async function found(
  interactions: readonly string[],
  asked: readonly string[],
  reach: number,
): Promise<string[]> {
  const facts = factsInStep(
    interactions.map((id) => chat(id)),
    { reach },
  )
  const out: string[] = []
  for (const id of asked) out.push((await facts.of(id))?.id ?? '–')
  expect(facts.missing()).toBe(out.filter((id) => id === '–').length)
  await facts.close()
  return out
}

test('reports in the order of the interactions find theirs, those without a report passed over', async () => {
  expect(await found(ids(100), ['i0', 'i7', 'i99'], 100)).toEqual(['i0', 'i7', 'i99'])
})

test('one that is not there costs no other', async () => {
  expect(await found(ids(50), ['i0', 'no', 'i1', 'nor', 'i49'], 50)).toEqual(['i0', '–', 'i1', '–', 'i49'])
})

test('one that comes late is found within reach, and not beyond', async () => {
  expect(await found(ids(6), ['i3', 'i0', 'i1'], 3)).toEqual(['–', 'i0', 'i1'])
  expect(await found(ids(6), ['i3', 'i0', 'i1'], 4)).toEqual(['i3', 'i0', 'i1'])
})

test('what nobody asks for is let go, so a long run of it hides nothing', async () => {
  const asked = ids(1000).filter((_, index) => index % 4 === 3)
  expect(await found(ids(1000), asked, 4)).toEqual(asked)
})

test('any order within reach finds every one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...ids(20)]), async (asked) => {
      expect(await found(ids(20), asked, 20)).toEqual(asked)
    }),
  )
})

test('problems are passed over, and reading stops when it is told to', async () => {
  let isClosed = false
  async function* records() {
    try {
      yield problem('invalid-json', {})
      yield chat('a')
      yield chat('b')
    } finally {
      isClosed = true
      await Promise.resolve()
    }
  }
  const facts = factsInStep(records())
  expect((await facts.of('a'))?.id).toBe('a')
  await facts.close()
  expect(isClosed).toBe(true)
})
