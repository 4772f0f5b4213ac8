import { describe, expect, it } from 'vitest'
import { markFound, originOf } from '../../../src/readers/values/found-at.ts'
import { canonical } from '../support.ts'

describe('where an interaction was found', () => {
  it('is told of the interaction itself, and changes nothing that can be seen of it', () => {
    const found = canonical() as never
    markFound(found, { line: 7 })
    expect(originOf(found)).toEqual({ line: 7 })
    expect(found).toStrictEqual(canonical())
    expect(Reflect.ownKeys(found)).toEqual(Reflect.ownKeys(canonical()))
    expect(JSON.stringify(found)).toBe(JSON.stringify(canonical()))
  })

  it('is that of the last time it was found', () => {
    const found = canonical() as never
    markFound(found, { line: 7 })
    markFound(found, { line: 8 })
    expect(originOf(found)).toEqual({ line: 8 })
  })

  it('is not told of a copy, nor of what was never found', () => {
    const found = canonical()
    markFound(found as never, { line: 7 })
    expect(originOf({ ...found } as never)).toBeUndefined()
    expect(originOf(structuredClone(found) as never)).toBeUndefined()
    expect(originOf(canonical() as never)).toBeUndefined()
  })
})
