import { describe, expect, test } from 'vitest'
import { expectFixture, hasSamples, outline, readSample, sampleTitle } from './fixture.ts'
import { interactions, readAs, told } from './support.ts'

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

  test('keeps conversations apart whose messages do not name theirs', async () => {
    const said = (content: string): object => ({
      actor_type: 'user',
      actor_id: 'u',
      message_parts: [{ text: { content } }],
    })
    const conversations = ['a', 'b'].map((id) => ({ conversation_id: id, messages: [said(id)] }))
    const stream = await readAs('freshchat', JSON.stringify(conversations))
    expect(interactions(stream).map(({ id, turns }) => `${id} ${turns[0]!.text}`)).toEqual(['a a', 'b b'])
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
