import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isProblem } from '../../src/model/problem.ts'
import { labelNames, parseLabel } from '../../src/evaluate/index.ts'

const origin = { file: 'labels.jsonl', line: 7 }
const good = { interactionId: 'i1', turnId: 't0', start: 0, end: 4, label: 'scripted', value: true }
const parse = (changes: object): ReturnType<typeof parseLabel> =>
  parseLabel(JSON.stringify({ ...good, ...changes }), origin)

/** The pointer of the problem; `null` where the label was read. */
function pointerOf(changes: object): string | null {
  const parsed = parse(changes)
  if (!isProblem(parsed)) return null
  expect(parsed).toMatchObject({ code: 'invalid-record', level: 'error', origin })
  return parsed.origin.pointer!
}

test('a label is read as it stands', () => {
  expect(parse({})).toEqual(good)
})

test('fields nobody knows are left out', () => {
  expect(parse({ by: 'me' })).toEqual(good)
})

test('the turn and the span may be absent', () => {
  const whole = { interactionId: 'i1', label: 'scripted', value: false }
  expect(parseLabel(JSON.stringify(whole), origin)).toEqual(whole)
  expect(parseLabel(JSON.stringify({ ...whole, turnId: 't1' }), origin)).toEqual({ ...whole, turnId: 't1' })
})

describe('each field', () => {
  test.each<[string, object, string]>([
    ['interactionId', { interactionId: undefined }, '/interactionId'],
    ['interactionId', { interactionId: 5 }, '/interactionId'],
    ['turnId', { turnId: 5 }, '/turnId'],
    ['turnId', { turnId: null }, '/turnId'],
    ['start', { start: -1 }, '/start'],
    ['start', { start: 0.5 }, '/start'],
    ['start', { start: '0' }, '/start'],
    ['end', { end: -1 }, '/end'],
    ['end', { end: 1.5 }, '/end'],
    ['end, which may not come before the start', { start: 5, end: 4 }, '/end'],
    ['end, without which a start is no span', { end: undefined }, '/end'],
    ['start, without which an end is no span', { start: undefined }, '/end'],
    ['label', { label: 'Scripted' }, '/label'],
    ['label', { label: undefined }, '/label'],
    ['label', { label: 'constructor' }, '/label'],
    ['value', { value: undefined }, '/value'],
    ['value', { value: null }, '/value'],
    ['value', { value: [] }, '/value'],
  ])('refuses a wrong %s (%j)', (_, changes, pointer) => {
    expect(pointerOf(changes)).toBe(pointer)
  })

  test.each([{ start: 0, end: 0 }, { start: 4, end: 4 }, { interactionId: '' }, { turnId: '' }])(
    'takes %j',
    (changes) => {
      expect(pointerOf(changes)).toBeNull()
    },
  )
})

describe('each label takes its own values', () => {
  const values: Record<(typeof labelNames)[number], { takes: unknown[]; refuses: unknown[] }> = {
    scripted: { takes: [true, false], refuses: ['true', 1] },
    template: { takes: ['refund', 'M-12', 7], refuses: [true] },
    rushed: { takes: [true, false], refuses: ['no', 0] },
    empathy: { takes: [0, 1, 2], refuses: [-1, 3, '1', true] },
    need: { takes: [true, false, 'anger'], refuses: [1] },
    customerName: { takes: ['María López'], refuses: [true, 5] },
    nameUse: {
      takes: ['correct', 'misspelt', 'wrong', 'placeholder', 'missed', 'none'],
      refuses: ['right', true],
    },
    authenticity: { takes: [0, 71.4, 100], refuses: [-0.1, 100.1, 'high', true] },
    question: { takes: ['answered', 'partly', 'deflected', 'ignored'], refuses: [true, 'missed'] },
    friction: { takes: ['long-wait', 'asked-again', 'none'], refuses: [false, 'wait'] },
    effort: { takes: [true, false], refuses: [2, 'yes'] },
    discourtesy: { takes: [true, false], refuses: [0, 'rude'] },
  }
  const cases = labelNames.flatMap((label) => [
    ...values[label].takes.map((value) => ['takes', label, value, null] as const),
    ...values[label].refuses.map((value) => ['refuses', label, value, '/value'] as const),
  ])

  test.each(cases)('%s %s: %j', (_, label, value, pointer) => {
    expect(pointerOf({ label, value })).toBe(pointer)
  })
})

describe('what is no label', () => {
  test.each(['', '{', 'nonsense', '{"interactionId": "i1"', "{'a': 1}"])('is not valid JSON: %j', (line) => {
    expect(parseLabel(line, origin)).toMatchObject({ code: 'invalid-json', origin })
  })

  test.each(['5', 'null', '[]', '"text"'])('is no object, at its root: %s', (line) => {
    expect(parseLabel(line, origin)).toMatchObject({ code: 'invalid-record', origin: { pointer: '' } })
  })

  test.each([
    'CANARY-7f3a',
    '{"interactionId": CANARY-7f3a}',
    '"CANARY-7f3a"',
    JSON.stringify({ ...good, label: 'CANARY-7f3a' }),
    JSON.stringify({ ...good, value: { 'CANARY-7f3a': 'CANARY-7f3a' } }),
    JSON.stringify({ 'CANARY-7f3a': 1 }),
    JSON.stringify({ ...good, label: 'authenticity', value: 'CANARY-7f3a' }),
  ])('is never quoted: %s', (line) => {
    const parsed = parseLabel(line, origin)
    expect(isProblem(parsed)).toBe(true)
    expect(JSON.stringify(parsed)).not.toContain('CANARY')
  })
})

test('the README says what each label may be, and names no other', () => {
  const readme = readFileSync(new URL('../../src/evaluate/README.md', import.meta.url), 'utf8')
  const section = readme.split('## Labels\n')[1]!.split('\n## ')[0]!
  expect([...section.matchAll(/^\| `(\w+)` /gm)].map(([, label]) => label)).toEqual([...labelNames])
})
