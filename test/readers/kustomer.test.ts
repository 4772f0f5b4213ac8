import { describe, expect, test } from 'vitest'
import { expectFixture, hasSamples, outline, readSample, sampleTitle } from './fixture.ts'
import { interactions, told } from './support.ts'

describe('kustomer', () => {
  test('tells automatic messages, shortcuts and notes from what an agent wrote', async () => {
    expect(outline(await expectFixture('kustomer.json'))).toEqual([
      'customer "The lamp is broken 🙂"',
      'agent automation "We have your message."',
      'agent note "four left"',
      'unknown "Rate us"',
      'agent macro "Hi Zoé, a new one is out"',
    ])
  })
})

describe.skipIf(!hasSamples)(sampleTitle, () => {
  test('messages.json', async () => {
    const stream = await readSample('kustomer/messages.json')
    expect(told(stream)).toEqual([])
    expect(outline(stream)).toEqual(['customer "where is it?"', 'agent macro "Hi Maria, new box is out"'])
    expect(interactions(stream)[0]).toMatchObject({ id: 'c1', channel: 'email' })
  })
})
