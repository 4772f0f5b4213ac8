import { describe, expect, test } from 'vitest'
import { expectFixture, hasSamples, outline, readSample, sampleTitle } from './fixture.ts'
import { interactions, readAs, told } from './support.ts'

describe('helpscout', () => {
  test('turns the newest-first order round, also within one second', async () => {
    expect(outline(await expectFixture('helpscout.json'))).toEqual([
      'customer "The lamp is broken 🙂"',
      'agent "Second of the same minut"',
      'agent note "four left"',
      'agent note "Can you check?"',
      'agent macro "Hi Zoé,"',
      'bot automation "Track it here."',
      'agent automation "Rate us"',
      'agent event "Ana closed it"',
    ])
  })

  test('turns it round where there are no times, and leaves drafts out', async () => {
    const stream = await expectFixture('helpscout.json')
    expect(outline(stream, 1)).toEqual(['customer "hi"', 'unknown "mine?"', 'agent "ok"'])
    expect(JSON.stringify(stream)).not.toContain('Not yet')
  })

  test('keeps a customer and an agent with one number apart', async () => {
    const [first] = interactions(await expectFixture('helpscout.json'))
    expect(first!.participants.map(({ id, role }) => `${id} ${role}`)).toEqual([
      '5 customer',
      '5-2 agent',
      '1 bot',
    ])
  })

  test.each(['review', 'underreview'])('leaves out what was held back (%s)', async (state) => {
    const thread = (id: number, body: string, held: string): object => ({
      id,
      type: 'message',
      state: held,
      body,
      createdBy: { id: 7, type: 'user' },
    })
    const threads = [thread(1, 'Sorry', 'published'), thread(2, 'Sorry, I', state)]
    expect(outline(await readAs('helpscout', JSON.stringify({ id: 1, threads })))).toEqual(['agent "Sorry"'])
  })
})

describe.skipIf(!hasSamples)(sampleTitle, () => {
  test('threads_v3.json', async () => {
    const stream = await readSample('helpscout/threads_v3.json')
    expect(told(stream)).toEqual([])
    expect(outline(stream)).toEqual([
      'customer "where is my parcel?"',
      'agent note "resend ok"',
      'agent macro "Hi Maria,"',
      'bot automation "You can track it here."',
      'agent event "You ran the Assign to Ti"',
    ])
    expect(interactions(stream)[0]!.turns[2]!.provenance).toEqual({ kind: 'macro', id: '10' })
  })
})
