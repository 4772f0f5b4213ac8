import { describe, expect, test } from 'vitest'
import { expectFixture, hasSamples, outline, readSample, sampleTitle } from './fixture.ts'
import { interactions, told } from './support.ts'

describe('gorgias', () => {
  test('tells rules, macros, notes and bots from what an agent wrote', async () => {
    expect(outline(await expectFixture('gorgias.json'), 1)).toEqual([
      'customer "The lamp is broken 🙂"',
      'agent automation "We have your mail."',
      'agent note "four left"',
      'agent macro "Hi Zoé, a new one is out"',
      'bot automation "Rate us"',
      'customer "my number is the agent\'s"',
    ])
  })

  test('leaves the history out and keeps the signature', async () => {
    const { turns } = interactions(await expectFixture('gorgias.json'))[1]!
    expect(turns[0]!.text).toBe('The lamp is broken 🙂')
    expect(turns[3]!.text).toBe('Hi Zoé, a new one is out.\n\nAna')
  })
})

describe.skipIf(!hasSamples)(sampleTitle, () => {
  test('ticket_messages.json', async () => {
    const stream = await readSample('gorgias/ticket_messages.json')
    expect(told(stream)).toEqual([])
    expect(outline(stream)).toEqual([
      'customer "where is it?"',
      'bot automation "We got your message!"',
      'agent note "resend ok"',
      'agent macro "Hi Maria, new box is out"',
    ])
    expect(interactions(stream)[0]!.turns[1]!.provenance).toEqual({ kind: 'automation', id: '77' })
  })
})
