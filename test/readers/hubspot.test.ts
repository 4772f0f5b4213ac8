import { describe, expect, test } from 'vitest'
import { expectFixture, hasSamples, outline, readSample, sampleTitle } from './fixture.ts'
import { interactions, readAs, told } from './support.ts'

describe('hubspot', () => {
  test('tells who wrote by the letter of the actor, and what no person wrote', async () => {
    expect(outline(await expectFixture('hubspot.json'))).toEqual([
      'agent automation "Hi there!"',
      'customer "The lamp is broken 🙂"',
      'customer "me too"',
      'agent note "four left"',
      'agent "Hi Zoé, a new one is out"',
      'agent automation "Rate us"',
      'agent event "THREAD_STATUS_CHANGE"',
    ])
  })

  test('knows a language model, and whoever came in by an address alone', async () => {
    const said = (
      id: string,
      createdBy: string,
      text: string,
      direction: string,
      sender: object,
    ): object => ({
      id,
      type: 'MESSAGE',
      conversationsThreadId: '5',
      createdAt: `2025-03-01T08:0${id}:00Z`,
      createdBy,
      senders: [sender],
      text,
      direction,
    })
    const deliveryIdentifier = { type: 'HS_EMAIL_ADDRESS', value: 'zoe@example.com' }
    const stream = await readAs(
      'hubspot',
      JSON.stringify([
        said('1', 'S-hubspot', 'The lamp', 'INCOMING', { name: 'Zoé', deliveryIdentifier }),
        said('2', 'L-4', 'Try the switch', 'OUTGOING', { actorId: 'L-4' }),
        said('3', 'I-6', 'From the app', 'INCOMING', { actorId: 'E-zoe@example.com' }),
        said('4', 'A-7', 'Sorry', 'OUTGOING', { name: 'Ana', deliveryIdentifier }),
      ]),
    )
    expect(told(stream)).toEqual([])
    expect(outline(stream)).toEqual([
      'customer "The lamp"',
      'bot ai "Try the switch"',
      'customer "From the app"',
      'agent "Sorry"',
    ])
  })
})

describe.skipIf(!hasSamples)(sampleTitle, () => {
  test('thread_messages.json', async () => {
    const stream = await readSample('hubspot/thread_messages.json')
    expect(told(stream)).toEqual([])
    expect(outline(stream)).toEqual([
      'bot automation "Hi there!"',
      'customer "where is my parcel?"',
      'agent note "resend ok"',
      'agent "Hi Maria, new box is out"',
      'agent event "THREAD_STATUS_CHANGE"',
    ])
    expect(interactions(stream)[0]!.id).toBe('55')
  })
})
