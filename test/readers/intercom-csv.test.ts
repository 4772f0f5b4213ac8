import { describe, expect, test } from 'vitest'
import { expectFixture, hasSamples, outline, readSample, sampleTitle } from './fixture.ts'
import { interactions, readAs, told } from './support.ts'

describe('intercom-csv', () => {
  test('reads a message a row', async () => {
    expect(outline(await expectFixture('intercom-csv.csv'))).toEqual([
      'customer "The lamp, it is broken 🙂"',
      'bot automation "Have you tried the switc"',
      'agent event "assignment"',
      'agent note "Seen before"',
      'agent "Hi Zoé,"',
    ])
  })

  test('reads cells of HTML as what they show, and knows the operator by its address', async () => {
    const header =
      'conversation_id,message_id,message_type,message_body,message_author_type,message_author_email'
    const rows = [
      '7,1,comment,"<p>Hello,<br>it &amp; the bulb</p>",admin,ana@shop.example',
      '7,2,comment,<p>Rate us</p>,admin,operator+abc@intercom.io',
      '7,3,comment,1 < 2 & so on,user,',
    ]
    const stream = await readAs('intercom-csv', [header, ...rows].join('\n'))
    expect(outline(stream)).toEqual([
      'agent "Hello,"',
      'bot automation "Rate us"',
      'customer "1 < 2 & so on"',
    ])
    expect(interactions(stream)[0]!.turns[0]!.text).toBe('Hello,\nit & the bulb')
  })
})

describe.skipIf(!hasSamples)(sampleTitle, () => {
  test('prodsight_export.csv', async () => {
    const stream = await readSample('intercom/prodsight_export.csv')
    expect(told(stream)).toEqual([])
    expect(outline(stream)).toEqual(['customer "Where is parcel 4471?"', 'agent "Hi Maria,"'])
    expect(interactions(stream)[0]).toMatchObject({ id: '1295', metadata: { tags: ['delivery'] } })
  })
})
