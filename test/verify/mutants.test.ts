import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { guarded, mutantsOf } from './mutants.ts'

const faults = (text: string): readonly string[] => mutantsOf('a.ts', text).map(({ what }) => what)

test('a boundary is moved and turned', () => {
  expect(faults('export const f = (a: number, b: number) => a < b')).toEqual([
    'a < b → a <= (b)',
    'a < b → a >= (b)',
  ])
})

test('conditions, constants and returns are changed, types and imports are not', () => {
  expect(faults("import { x } from './x.ts'\ntype T = 1 | true")).toEqual([])
  expect(faults('if (a) b()')).toEqual(['a → !(a)', 'b() → ;'])
  expect(faults('const a = 2')).toEqual(['2 → (2 + 1)', '2 → 0'])
  expect(faults('const f = () => { return a }')).toEqual(['return a → return undefined'])
  expect(faults('a ? b : c')).toContain('a ? b : c → a ? c : b')
})

test('what takes the place of a chain is a program', () => {
  expect(faults('const x = a ?? b ?? c')).toEqual(['a ?? b ?? c → (a ?? b) && (c)', 'a ?? b → (a && (b))'])
})

test('putting a fault in changes that place alone', () => {
  const text = 'const a = b + c // why'
  const { start, end, replacement } = mutantsOf('a.ts', text)[0]!
  expect(text.slice(0, start) + replacement + text.slice(end)).toBe('const a = b - (c) // why')
})

test('two faults of one text have keys of their own', () => {
  const keys = mutantsOf('a.ts', 'f(a < b)\ng(a < b)\ng(a < b)').map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys).toContain('f(a < b) | a < b → a <= (b)')
  expect(keys).toContain('g(a < b) | a < b → a <= (b) (2)')
})

test('a loop without an end throws, and every other goes on as before', () => {
  const run = (code: string): unknown => runInNewContext(`(() => {${guarded('a.ts', code)}\nreturn f()})()`)
  expect(
    run(
      'function f() { let n = 0; while (n < 5) n++; for (let i = 0; i < 3; i++) n++; do n++; while (n < 0)\nreturn n }',
    ),
  ).toBe(9)
  expect(() => run('function f() { for (;;) ; }')).toThrow('no end')
  expect(() => run('function f() { let n = 0; while (true) n++ }')).toThrow('no end')
})
