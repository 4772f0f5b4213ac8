import { describe, expect, test } from 'vitest'
import { expectFixture, hasSamples, outline, readSample, sampleTitle } from './fixture.ts'
import { interactions, told } from './support.ts'

describe('freshchat', () => {
  test('puts messages in order and keeps notes and events apart', async () => {
    expect(outline(await expectFixture('freshchat.json'))).toEqual([
      'bot automation "Hello!"',
      'customer "lamp broken 🙂"',
      'system event "Assigned to Ana"',
      'agent "Hi Zoé,"',
      'agent note "regular"',
      'customer event ""',
    ])
  })
})

describe.skipIf(!hasSamples)(sampleTitle, () => {
  test('messages.json', async () => {
    const stream = await readSample('freshchat/messages.json')
    expect(told(stream)).toEqual([])
    expect(outline(stream)).toEqual([
      'customer "hi, invoice missing"',
      'system event "Conversation was assigne"',
      'agent "Hi! Which month?"',
      'agent note "VIP"',
    ])
    expect(interactions(stream)[0]!.id).toBe('c1')
  })
})
