import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isProblem, problemCodes } from '../../src/model/problem.ts'
import { contents } from './contents.ts'
import { readAll, source } from './support.ts'

const odd = [null, 0, -1, 1e300, true, '', 'x', [], {}, [null], [[]], '2025-02-30T99:00:00Z', { id: {} }]

/** The value with what stands at the `place`-th of its places replaced; counted depth first. */
function mutated(value: unknown, place: number, put: unknown): unknown {
  let left = place
  const walk = (held: unknown): unknown => {
    if (left-- === 0) return put
    if (Array.isArray(held)) return held.map(walk)
    if (typeof held !== 'object' || held === null) return held
    return Object.fromEntries(Object.entries(held).map(([key, inner]) => [key, walk(inner)]))
  }
  return walk(value)
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Every JSON value of the content, whole or by line, may be another one; of other content, a stretch is cut or doubled. */
function mutations(content: string): fc.Arbitrary<string> {
  const bare = content.replace(/^\uFEFF/, '')
  return fc
    .tuple(fc.nat(60), fc.constantFrom<unknown>(...odd), fc.nat(bare.length), fc.nat(40), fc.boolean())
    .map(([place, put, from, length, isDoubled]) => {
      const whole = asJson(bare)
      if (whole !== undefined) return JSON.stringify(mutated(whole, place, put))
      const lines = bare.split('\n')
      const at = from % lines.length
      const line = asJson(lines[at]!)
      if (line !== undefined) return lines.with(at, JSON.stringify(mutated(line, place % 12, put))).join('\n')
      return (
        bare.slice(0, from) + (isDoubled ? bare.slice(Math.max(0, from - length)) : bare.slice(from + length))
      )
    })
}

describe.each(Object.entries(contents))(
  '%s with something in it that is not as it should be',
  (format, content) => {
    test('is read or told, and never thrown at', async () => {
      await fc.assert(
        fc.asyncProperty(mutations(content), async (changed) => {
          for (const record of await readAll(source(changed), { format }))
            if (isProblem(record)) expect(Object.keys(problemCodes)).toContain(record.code)
            else expect(record.turns.length).toBeGreaterThan(0)
        }),
        { numRuns: 60 },
      )
    })
  },
)
