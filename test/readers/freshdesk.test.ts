import { describe, expect, test } from 'vitest'
import { expectFixture, hasSamples, outline, readSample, sampleTitle } from './fixture.ts'
import { interactions, readAll, readAs, source, told } from './support.ts'

describe('freshdesk', () => {
  test('begins with the description and tells notes, automatic answers and surveys apart', async () => {
    expect(outline(await expectFixture('freshdesk.json'))).toEqual([
      'customer "The lamp is broken 🙂"',
      'agent note "four left"',
      'agent "Hi Zoé, a new one is out"',
      'customer "Thanks & bye"',
      'agent automation "We are closed today."',
      'customer event "Happy"',
      'unknown "Who said this?"',
    ])
  })

  test('knows that the description of an outbound ticket is the agent’s', async () => {
    expect(outline(await expectFixture('freshdesk.json'), 1)).toEqual([
      'agent "We have to move your del"',
      'customer "Fine"',
    ])
  })

  test('takes a forward to somebody else for no answer to the customer', async () => {
    const said = {
      id: 1,
      ticket_id: 2,
      incoming: false,
      private: false,
      user_id: 7,
      body_text: 'Please look',
      source: 8,
    }
    const own = { ...said, id: 2, body_text: 'Sorry', source: 0 }
    expect(outline(await readAs('freshdesk', JSON.stringify([said, own])))).toEqual([
      'agent note "Please look"',
      'agent "Sorry"',
    ])
  })

  test.each(['bare', 'wrapped'])('reads the export of an account, its notes %s', async (form) => {
    const note = (id: number, body: string, incoming: boolean, isPrivate = false): object => {
      const held = {
        id,
        body,
        body_html: `<p>${body}</p>`,
        incoming,
        private: isPrivate,
        user_id: incoming ? 9 : 7,
      }
      return form === 'bare' ? held : { note: held }
    }
    const helpdesk_ticket = {
      id: 3,
      description: 'The lamp\n\nZoé',
      description_html: '<p>The lamp</p><p>Zoé</p>',
      requester_id: 9,
      requester_name: 'Zoé',
      responder_id: 7,
      notes: [note(1, 'Sorry', false), note(2, 'four left', false, true), note(3, 'Thanks', true)],
    }
    const stream = await readAll(source(JSON.stringify([{ helpdesk_ticket }])))
    expect(told(stream)).toEqual([])
    expect(outline(stream)).toEqual([
      'customer "The lamp"',
      'agent "Sorry"',
      'agent note "four left"',
      'customer "Thanks"',
    ])
    const { turns, participants } = interactions(stream)[0]!
    expect(turns[0]!.text).toBe('The lamp\n\nZoé')
    expect(participants[0]!.name).toBe('Zoé')
  })
})

describe.skipIf(!hasSamples)(sampleTitle, () => {
  test('ticket_with_conversations.json', async () => {
    const stream = await readSample('freshdesk/ticket_with_conversations.json')
    expect(told(stream)).toEqual([])
    expect(outline(stream)).toEqual([
      'customer "my parcel is stuck"',
      'customer "Please reply as soon as"',
      'agent note "resend approved"',
      'agent "Hi Maria, a new box left"',
    ])
    expect(interactions(stream)[0]!.participants[0]!.name).toBe('Maria Keller')
  })
})
