import { describe, expect, test } from 'vitest'
import { expectFixture, hasSamples, outline, readSample, sampleTitle } from './fixture.ts'
import { interactions, told } from './support.ts'

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
