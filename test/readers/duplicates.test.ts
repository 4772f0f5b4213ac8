import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isProblem } from '../../src/model/problem.ts'
import { createDuplicateGuard } from '../../src/readers/index.ts'
import { chat } from '../node/support.ts'

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
