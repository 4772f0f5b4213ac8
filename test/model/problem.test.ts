import { expect, test } from 'vitest'
import { isProblem, problem, problemCodes, type ProblemCode } from '../../src/model/problem.ts'

test('every code is a lower-case noun with hyphens, and every message a sentence', () => {
  for (const [code, message] of Object.entries(problemCodes)) {
    expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
    expect(message, code).toMatch(/^[A-Z].*\.$/)
  }
})

test('no two codes share a message', () => {
  const messages = Object.values(problemCodes)
  expect(new Set(messages).size).toBe(messages.length)
})

test("a problem is an error with its code's message unless it says otherwise", () => {
  for (const code of Object.keys(problemCodes) as ProblemCode[])
    expect(problem(code, { line: 3 })).toEqual({
      code,
      level: 'error',
      origin: { line: 3 },
      message: problemCodes[code],
    })
  expect(
    problem('unknown-field', { pointer: '/colour' }, 'The field "colour" was set aside.', 'warning'),
  ).toEqual({
    code: 'unknown-field',
    level: 'warning',
    origin: { pointer: '/colour' },
    message: 'The field "colour" was set aside.',
  })
})

test('isProblem tells a problem from an interaction, even one with fields of the same name', () => {
  expect(isProblem(problem('invalid-json', {}))).toBe(true)
  expect(isProblem({ id: 'i1', channel: 'chat', participants: [], turns: [] })).toBe(false)
  expect(isProblem({ code: 7, origin: 'CRM', turns: [] })).toBe(false)
})
