import { expect, test } from 'vitest'
import { regexesIn } from './regex-literals.ts'

const found = (text: string): readonly string[] =>
  regexesIn('a.ts', text).found.map(({ line, source, flags }) => `${line} ${source} ${flags}`)
const unknown = (text: string): readonly string[] =>
  regexesIn('a.ts', text).unknown.map(({ line, reason }) => `${line} ${reason}`)

test('a literal is found with its line and its flags, slashes in a class and all', () => {
  expect(found('const a = 1\nconst b = /x[/]y/gu.test(c)')).toEqual(['2 x[/]y gu'])
})

test('a RegExp of constants is found: strings, sums, templates, constants of the file, sources of literals', () => {
  expect(found("new RegExp('a+', 'u')")).toEqual(['1 a+ u'])
  expect(found("const A = 'x'\nnew RegExp(A + `y${A}`)")).toEqual(['2 xyx '])
  expect(found("RegExp('a')")).toEqual(['1 a '])
  expect(found("const A = /b/u\nglobalThis.RegExp(A.source, 'g')")).toEqual(['1 b u', '2 b g'])
})

test('a RegExp of anything else is told: an argument, a sum with one, flags that are not known', () => {
  for (const text of [
    '(a: string) => new RegExp(a)',
    '(a: string) => RegExp("x" + a)',
    '(f: string) => new RegExp("x", f)',
  ])
    expect(unknown(text)).toEqual(['1 a RegExp of something that is no constant'])
})

test('a string that a method makes a RegExp of is told', () => {
  expect(unknown("a.match('(a+)+')")).toEqual(['1 a string method that makes a RegExp of a string'])
  expect(unknown('a.match(/x/)')).toEqual([])
})
