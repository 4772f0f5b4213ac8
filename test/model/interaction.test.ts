import { describe, expect, test } from 'vitest'
import { interactionSchema, turnId } from '../../src/model/interaction.ts'

const interaction = (changes: object = {}, turn: object = {}): object => ({
  id: 'T-1042',
  channel: 'chat',
  participants: [{ id: 'c1', role: 'customer' }],
  turns: [{ participantId: 'c1', text: 'Where is my order?', ...turn }],
  ...changes,
})

const accepts = (value: object): boolean => interactionSchema.safeParse(value).success

describe('the interaction schema', () => {
  test('takes the least there can be, and an interaction without turns', () => {
    expect(accepts(interaction())).toBe(true)
    expect(accepts(interaction({ participants: [], turns: [] }))).toBe(true)
  })

  test('takes an id of one to five hundred characters', () => {
    for (const id of ['a', 'a'.repeat(500)]) expect(accepts(interaction({ id }))).toBe(true)
    for (const id of ['', 'a'.repeat(501), 7, null]) expect(accepts(interaction({ id }))).toBe(false)
  })

  test('takes its own schema version and no other', () => {
    expect(accepts(interaction({ schemaVersion: 1 }))).toBe(true)
    for (const schemaVersion of [0, 2, '1']) expect(accepts(interaction({ schemaVersion }))).toBe(false)
  })

  test('takes times that exist, and offsets from 0', () => {
    expect(accepts(interaction({ startedAt: '2026-03-02T09:14:00Z' }, { sentAt: '2024-02-29 09:14' }))).toBe(
      true,
    )
    expect(accepts(interaction({}, { startMs: 0, endMs: 0.5 }))).toBe(true)
    expect(accepts(interaction({}, { sentAt: '2023-02-29T09:14' }))).toBe(false)
    for (const startMs of [-1, NaN, Infinity, '0']) expect(accepts(interaction({}, { startMs }))).toBe(false)
  })

  test('takes the channels, roles, kinds and provenances of the contract only', () => {
    expect(accepts(interaction({ channel: 'fax' }))).toBe(false)
    expect(accepts(interaction({ participants: [{ id: 'c1', role: 'supervisor' }] }))).toBe(false)
    expect(accepts(interaction({}, { kind: 'whisper' }))).toBe(false)
    expect(accepts(interaction({}, { provenance: { kind: 'pasted' } }))).toBe(false)
    expect(accepts(interaction({}, { kind: 'note', provenance: { kind: 'ai-assisted' } }))).toBe(true)
  })
})

test('turnId is the id of the turn, or "t" and its place', () => {
  expect(turnId({ id: 'x9', participantId: 'c1', text: '' }, 3)).toBe('x9')
  expect(turnId({ participantId: 'c1', text: '' }, 3)).toBe('t3')
})
