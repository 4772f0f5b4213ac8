import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isProblem } from '../../../src/model/problem.ts'
import { createDuplicateGuard } from '../../../src/readers/index.ts'
import { chat } from '../../node/support.ts'
import { canonical, readAll, source } from '../support.ts'

test('an interaction passes once under its id, whatever the id, and never again', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (ids) => {
      const guard = createDuplicateGuard()
      const passed = ids.filter((id) => !isProblem(guard(chat(id))))
      expect(passed).toEqual([...new Set(ids)])
    }),
  )
})

test('twenty thousand ids that differ by a digit are all different', () => {
  const guard = createDuplicateGuard()
  const record = chat('')
  const ids = Array.from({ length: 20_000 }, (_, index) => `T-${index}`)
  expect(ids.filter((id) => isProblem(guard({ ...record, id })))).toEqual([])
  expect(guard({ ...record, id: 'T-7' })).toMatchObject({ code: 'duplicate-interaction' })
})

/** What may be known at least: of `mostIds` all, of more those of the last half. */
const bounds = fc.tuple(
  fc.array(fc.integer({ min: 0, max: 20 }).map((n) => `i${n}`)),
  fc.integer({ min: 1, max: 6 }).map((n) => n * 2),
)

test('beyond a bound the ids of the last half of it are known at least, and what is told does not depend on chance', () => {
  fc.assert(
    fc.property(bounds, ([ids, mostIds]) => {
      const guard = createDuplicateGuard(mostIds)
      /** Ids that passed, in order. */
      const passed: string[] = []
      for (const id of ids) {
        const isRefused = isProblem(guard(chat(id)))
        if (passed.slice(-mostIds / 2).includes(id)) expect(isRefused).toBe(true)
        if (!passed.includes(id)) expect(isRefused).toBe(false)
        if (!isRefused) passed.push(id)
      }
      if (passed.length <= mostIds) expect(passed).toEqual([...new Set(ids)])
    }),
  )
})

test('that ids are forgotten is told once, with the first interaction beyond the bound', () => {
  const guard = createDuplicateGuard(4)
  const told = ['a', 'b', 'a', 'c', 'd', 'd', 'e', 'a', 'f', 'g', 'h'].map((id) => {
    const isRefused = isProblem(guard(chat(id)))
    return [id, isRefused ? 'refused' : 'passed', guard.warning!()?.code ?? ''].join(' ').trim()
  })
  // With e the generation of a and b is forgotten.
  expect(told).toEqual([
    'a passed',
    'b passed',
    'a refused',
    'c passed',
    'd passed',
    'd refused',
    'e passed forgotten-ids',
    'a passed',
    'f passed',
    'g passed',
    'h passed',
  ])
  expect(createDuplicateGuard(4).warning!()).toBeNull()
})

test('a stream tells it as a warning behind the interaction', async () => {
  const lines = ['a', 'b', 'c', 'a'].map((id) => JSON.stringify(canonical({ id }))).join('\n')
  const stream = await readAll(source(lines), { guard: createDuplicateGuard(2) })
  expect(stream.map((record) => (isProblem(record) ? `${record.level} ${record.code}` : record.id))).toEqual([
    'a',
    'b',
    'c',
    'warning forgotten-ids',
    'a',
  ])
})
