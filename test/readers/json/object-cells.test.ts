import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createObjectCells } from '../../../src/readers/json/object-cells.ts'

describe('cells of objects', () => {
  it('are strings as they are, numbers and booleans as JSON writes them, and nothing else', () => {
    const cellsOf = createObjectCells(['a', 'b', 'c', 'd', 'e'])
    expect([...cellsOf({ a: 'x', b: 1.5, c: false, d: null, e: ['x'] })]).toEqual([
      'x',
      '1.5',
      'false',
      '',
      '',
    ])
  })

  it('are empty where the object before had a key and this one does not', () => {
    const cellsOf = createObjectCells(['text', 'role'])
    cellsOf({ text: 'one', role: 'agent' })
    expect([...cellsOf({ text: 'two' })]).toEqual(['two', ''])
    expect([...cellsOf({ role: 'agent' })]).toEqual(['', 'agent'])
    expect([...cellsOf({})]).toEqual(['', ''])
  })

  it('hold nothing that every object has', () => {
    const cellsOf = createObjectCells(['toString', '__proto__'])
    expect([...cellsOf({})]).toEqual(['', ''])
    expect([...cellsOf(JSON.parse('{"__proto__":"x"}') as object as Record<string, unknown>)]).toEqual([
      '',
      'x',
    ])
  })

  it('are those of a look at each key, whatever the objects before', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', '1', '0')
    const object = fc.dictionary(key, fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { maxKeys: 5 })
    fc.assert(
      fc.property(fc.uniqueArray(key), fc.array(object), (wanted, objects) => {
        const cellsOf = createObjectCells(wanted)
        for (const one of objects)
          expect([...cellsOf(one)]).toEqual(
            wanted.map((name) => String(Object.hasOwn(one, name) ? (one[name] ?? '') : '')),
          )
      }),
    )
  })
})
