import { describe, expect, test } from 'vitest'
import { expectFixture, hasSamples, outline, readSample, sampleTitle } from './fixture.ts'
import { interactions, readAs, told } from './support.ts'

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

  test('takes what something else than a user sent for a machine’s', async () => {
    const said = (id: string, type: string): object => ({
      type: 'message',
      id,
      attributes: { direction: 'out', preview: type },
      relationships: { conversation: { data: { id: 'c' } }, createdBy: { data: { type, id: type } } },
    })
    const stream = await readAs('kustomer', JSON.stringify({ data: [said('1', 'bot'), said('2', 'user')] }))
    expect(outline(stream)).toEqual(['bot automation "bot"', 'agent "user"'])
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
