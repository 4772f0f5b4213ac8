import { describe, expect, test } from 'vitest'
import { expectFixture, hasSamples, outline, readSample, sampleTitle } from './fixture.ts'
import { interactions, readAs, told } from './support.ts'

describe('front', () => {
  test('puts comments between the messages, and nobody’s name on what a rule may have sent', async () => {
    const stream = await expectFixture('front.json')
    expect(outline(stream)).toEqual([
      'customer "The lamp is broken 🙂"',
      'customer "and the bulb"',
      'agent note "four left"',
      'agent "Hi Zoé, a new one is out"',
      'unknown "Rate us"',
    ])
    expect(JSON.stringify(stream)).not.toContain('not yet')
  })

  test('finds the conversation of a message in its links', async () => {
    expect(interactions(await expectFixture('front.json'))[1]).toMatchObject({ id: 'cnv_b', channel: 'sms' })
  })

  test('takes no rule, survey or integration that is listed as a teammate for one', async () => {
    const said = (id: string, text: string, type?: string): object => ({
      id,
      text,
      is_inbound: false,
      author: { id: `tea_${id}`, first_name: 'Ana', type },
      created_at: 1740816000 + Number(id),
    })
    const list = [
      said('1', 'We have it', 'rule'),
      said('2', 'Sorry', 'user'),
      said('3', 'Rate us', 'CSAT'),
      said('4', 'Sent', 'API'),
      said('5', 'Bye'),
    ]
    const stream = await readAs('front', JSON.stringify({ _results: list }))
    expect(told(stream)).toEqual(['warning unknown-role /_results/3'])
    expect(outline(stream)).toEqual([
      'bot automation "We have it"',
      'agent "Sorry"',
      'bot automation "Rate us"',
      'unknown "Sent"',
      'agent "Bye"',
    ])
  })
})

describe.skipIf(!hasSamples)(sampleTitle, () => {
  test('messages_and_comments.json', async () => {
    const stream = await readSample('front/messages_and_comments.json')
    expect(told(stream)).toEqual([])
    expect(outline(stream)).toEqual([
      'customer "where is it?"',
      'agent note "resend ok"',
      'agent "Hi Maria, new box is out"',
    ])
    expect(interactions(stream)[0]!.turns[0]!.sentAt).toBe('2025-02-03T09:02:13.100Z')
  })
})
