import { describe, expect, test } from 'vitest'
import { expectFixture, hasSamples, outline, readSample, sampleTitle } from './fixture.ts'
import { interactions, readAs, told } from './support.ts'

describe('intercom', () => {
  test('begins with the source and tells bots, notes and events from replies', async () => {
    const stream = await expectFixture('intercom.json')
    expect(outline(stream)).toEqual([
      'customer "The lamp is broken 🙂"',
      'bot ai "Have you tried the switc"',
      'customer "A person, please"',
      'bot automation "You are in the queue."',
      'bot event "assignment"',
      'agent note "Seen before"',
      'agent "Hi Zoé,"',
      'agent ai "Written by the machine"',
      'customer "ok"',
    ])
    expect(interactions(stream)[0]).toMatchObject({
      ratings: { csat: 4, csatMax: 5 },
      metadata: { tags: ['lamp'], group: '44' },
    })
  })

  test('knows the operator for a bot, though listed as an admin', async () => {
    const part = (id: number, email: string): object => ({
      id,
      part_type: 'comment',
      body: `<p>From ${id}</p>`,
      author: { type: 'admin', id: String(id), name: 'Operator', email },
    })
    const stream = await readAs(
      'intercom',
      JSON.stringify({
        id: '9',
        source: { id: 's', body: 'help', author: { type: 'user', id: 'u' } },
        conversation_parts: {
          conversation_parts: [part(1, 'operator+ab12@intercom.io'), part(2, 'operator@shop.example')],
        },
      }),
    )
    expect(outline(stream)).toEqual(['customer "help"', 'bot automation "From 1"', 'agent "From 2"'])
  })

  test('takes what was sent out automatically for what it is', async () => {
    expect(outline(await expectFixture('intercom.json'), 1)).toEqual([
      'agent automation "Ten per cent off"',
      'customer "Stop these"',
      'unknown "Noted"',
    ])
  })

  test('takes a reply that also assigns and opens again for one', async () => {
    const part = (id: string, part_type: string, body: string): object => ({
      id,
      part_type,
      body,
      author: { type: 'admin', id: '7' },
    })
    const conversation_parts = [
      part('1', 'assign_and_reopen', '<p>I take this</p>'),
      part('2', 'note_and_reopen', 'psst'),
    ]
    const stream = await readAs('intercom', JSON.stringify([{ id: '1', conversation_parts }]))
    expect(outline(stream)).toEqual(['agent "I take this"', 'agent note "psst"'])
  })

  test('marks what a mail quotes', async () => {
    const body = '<p>Sent again.</p><div class="gmail_quote"><p>Where is it?</p></div>'
    const source = { type: 'email', body, author: { type: 'admin', id: '7' } }
    const stream = await readAs('intercom', JSON.stringify([{ id: '1', source, conversation_parts: [] }]))
    expect(interactions(stream)[0]!.turns[0]!.text).toBe('Sent again.\n> Where is it?')
  })
})

describe.skipIf(!hasSamples)(sampleTitle, () => {
  test('conversation.json', async () => {
    const stream = await readSample('intercom/conversation.json')
    expect(told(stream)).toEqual([])
    expect(outline(stream)).toEqual([
      'customer "Where is parcel 4471?"',
      'bot ai "It is on its way and sho"',
      'customer "Talk to a person"',
      'bot event "assignment"',
      'agent note "Damaged in depot, resend"',
      'agent "Hi Maria,"',
      'agent event "close"',
    ])
    expect(interactions(stream)[0]!.turns[0]!.sentAt).toBe('2025-02-03T09:02:13.000Z')
    expect(interactions(stream)[0]!.turns[5]!.text).toBe(
      'Hi Maria,\nthe depot damaged your box & I have sent a new one (4502).',
    )
  })
})
