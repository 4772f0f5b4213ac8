import { expect, test } from 'vitest'
import type { Traced } from '../../src/annotate/types.ts'
import { contactOf } from '../../src/scoring/contact.ts'
import { createPolicy, defaultPolicy, weightOf } from '../../src/scoring/policy.ts'
import { trace } from '../detectors/support.ts'

const calm = await trace({ in: 'customer: How do I reset my password?\nagent: By the link.' })
const needy = await trace({
  in: 'customer: I am desperate, my mother died and nobody calls me back.\nagent: Oh.',
})

test('an exchange is personal from one message on that calls for a personal answer', () => {
  expect(contactOf(calm)).toBe('standardised')
  expect(contactOf(needy)).toBe('personal')
})

test('one message at the edge is enough, whatever the others are', () => {
  const withNeeds = (...needs: readonly (number | null)[]): Traced => ({
    ...calm,
    turns: needs.map((need) => ({ ...calm.turns[0]!, need })),
  })
  expect(contactOf(withNeeds(0, 0.5, null))).toBe('personal')
  expect(contactOf(withNeeds(0, 0.4999, null))).toBe('standardised')
  expect(contactOf(withNeeds(null))).toBeNull()
})

test('what the metadata declares goes before what the words say', () => {
  const declared = (contact: unknown, traced: Traced): Traced => ({
    ...traced,
    interaction: { ...traced.interaction, metadata: { contact } },
  })
  expect(contactOf(declared('personal', calm))).toBe('personal')
  expect(contactOf(declared('standardised', needy))).toBe('standardised')
  expect(contactOf(declared('something else', needy))).toBe('personal')
})

test('it cannot be told where need cannot', async () => {
  expect(contactOf(await trace({ in: 'customer: Szia?\nagent: Szia.', language: 'hu' }))).toBeNull()
})

test('a kind of exchange multiplies the weight of the channel', () => {
  const policy = createPolicy({ contacts: { personal: { 'rushed-turn': 2 } } })
  expect(weightOf(policy, 'rushed-turn', 'email', 'personal')).toBe(16)
  expect(weightOf(policy, 'rushed-turn', 'email', 'standardised')).toBe(8)
  expect(weightOf(policy, 'rushed-turn', 'email')).toBe(8)
  const scripting = (contact: 'personal' | 'standardised'): number =>
    weightOf(defaultPolicy, 'scripted-reply', 'chat', contact)
  expect(scripting('personal')).toBeGreaterThan(scripting('standardised'))
})
