import { describe, expect, test } from 'vitest'
import { expectFixture, hasSamples, outline, readSample, sampleTitle } from './fixture.ts'
import { interactions, told } from './support.ts'

describe('livechat', () => {
  test('tells what only agents see, what the system says and what a bot says', async () => {
    const stream = await expectFixture('livechat.json')
    expect(outline(stream)).toEqual([
      'customer event "filled_form"',
      'bot automation "Hello!"',
      'customer "The lamp is broken 🙂"',
      'system event "Chat moved to Ana"',
      'agent note "four left"',
      'agent "Hi Zoé, a new one is out"',
      'agent event "file"',
      'agent "hm"',
      'unknown "who?"',
      'customer event "message"',
    ])
    expect(interactions(stream)[0]).toMatchObject({
      ratings: { csat: 0, csatMax: 1 },
      metadata: { chat: 'L1', tags: ['lamp'] },
    })
  })

  test('takes every thread for a conversation', async () => {
    expect(interactions(await expectFixture('livechat.json')).map(({ id }) => id)).toEqual(['T1', 'T2'])
  })
})

describe.skipIf(!hasSamples)(sampleTitle, () => {
  test('archived_chat.json', async () => {
    const stream = await readSample('livechat/archived_chat.json')
    expect(told(stream)).toEqual([])
    expect(outline(stream)).toEqual([
      'customer event "filled_form"',
      'customer "where is my parcel?"',
      'system event "Chat assigned to Tom"',
      'agent note "VIP customer"',
      'agent "Hi Maria, a new box is o"',
      'agent event "file"',
      'system event "Tom transferred the chat"',
    ])
  })
})
