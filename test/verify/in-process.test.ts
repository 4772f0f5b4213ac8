import { describe, expect, test } from 'vitest'
import { createTestRunner } from './in-process.ts'

type Declare = (...given: readonly unknown[]) => void
interface Api {
  readonly test: Declare & { each: (cases: readonly unknown[]) => Declare; skipIf: (is: boolean) => Declare }
  readonly describe: Declare & { runIf: (is: boolean) => Declare }
  readonly beforeAll: Declare
  readonly beforeEach: Declare
  readonly afterEach: Declare
  readonly afterAll: Declare
}

function runnerOf(declare: (api: Api, told: string[]) => void): () => Promise<readonly [string, unknown]> {
  const told: string[] = []
  const { api, run } = createTestRunner()
  declare(api as unknown as Api, told)
  return async () => {
    const { ran, failure } = await run()
    return [told.join(' '), failure === null ? ran : failure.name]
  }
}

describe('the runner for faults', () => {
  test('runs what stands around a test in the order of the groups', async () => {
    const run = runnerOf(({ test, describe, beforeAll, beforeEach, afterEach, afterAll }, told) => {
      beforeEach(() => told.push('before'))
      afterEach(() => told.push('after'))
      test('a', () => told.push('a'))
      describe('group', () => {
        beforeAll(() => told.push('first'))
        beforeEach(() => told.push('inner'))
        afterAll(() => told.push('last'))
        test('b', { timeout: 1 }, () => told.push('b'))
      })
    })
    expect(await run()).toEqual(['before a after first before inner b after last', 2])
  })

  test('gives a test its case, spread where it is a list', async () => {
    const run = runnerOf(({ test }, told) => {
      test.each([['x', 1], 'y'])('of %s', (name: string, count?: number) =>
        told.push(`${name}${count ?? ''}`),
      )
    })
    expect(await run()).toEqual(['x1 y', 2])
  })

  test('leaves out what is not to be run', async () => {
    const run = runnerOf(({ test, describe }, told) => {
      test.skipIf(true)('a', () => told.push('a'))
      describe.runIf(false)('b', () => told.push('b'))
      test.skipIf(false)('c', () => told.push('c'))
    })
    expect(await run()).toEqual(['c', 1])
  })

  test.each([
    ['throws', () => JSON.parse('{') as unknown],
    ['fails later', async () => Promise.reject(new Error('later'))],
  ])('names the first that %s, clears up, and goes no further', async (_, body) => {
    const run = runnerOf(({ test, afterEach, afterAll }, told) => {
      afterEach(() => told.push('after'))
      afterAll(() => told.push('last'))
      test('good', () => told.push('good'))
      test('bad', body)
      test('never', () => told.push('never'))
    })
    expect(await run()).toEqual(['good after after last', 'bad'])
  })

  test('takes a hook that fails for a failure', async () => {
    const run = runnerOf(({ test, beforeEach }) => {
      beforeEach(async () => Promise.reject(new Error('no folder')))
      test('a', () => undefined)
    })
    expect(await run()).toEqual(['', 'a'])
  })
})
