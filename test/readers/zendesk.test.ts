import { describe, expect, test } from 'vitest'
import { expectFixture, hasSamples, outline, readSample, sampleTitle } from './fixture.ts'
import { interactions, only, readAs, told } from './support.ts'

const json = JSON.stringify

describe('zendesk', () => {
  test('reads tickets, comments, audits, events, messaging and chats from one dump', async () => {
    const stream = await expectFixture('zendesk.json')
    expect(interactions(stream).map(({ id, channel }) => `${id} ${channel}`)).toEqual([
      'c.1 chat',
      '501 email',
      '502 chat',
      '503 email',
      '504 email',
      'zendesk.json chat',
    ])
  })

  test('tells notes, rules, macros and hand-overs from what an agent wrote', async () => {
    expect(outline(await expectFixture('zendesk.json'), 1)).toEqual([
      'customer "The lamp is broken. 🙂"',
      'agent macro "Dear Zoé, we are sorry."',
      'agent event "group_id: 7 → 8"',
      'system automation "We have your mail."',
      'system note automation "New work for you."',
      'agent note "Stock: four left"',
      'agent automation "This ticket will close s"',
      'agent automation "Closed."',
      'unknown "Copied in"',
    ])
  })

  test('joins pages, a page a line, in whatever order they come', async () => {
    const comment = { id: 1, author_id: 5, plain_body: 'Dear Ed', public: true, ticket_id: 9 }
    const lines = [
      { comments: [comment] },
      { users: [{ id: 5, name: 'Ana', role: 'agent' }] },
      {
        audits: [
          {
            ticket_id: 9,
            author_id: 5,
            events: [
              { id: 1, type: 'Comment', author_id: 5, plain_body: 'Dear Ed', public: true },
              { type: 'AgentMacroReference', macro_id: '3', macro_title: 'Dear' },
            ],
          },
        ],
      },
      { ticket: { id: 9, requester_id: 4, subject: 'Lamp' } },
    ].map((line) => json(line))
    for (const order of [lines, lines.toReversed()]) {
      const interaction = only(await readAs('zendesk', order.join('\n')))
      expect(interaction.participants).toEqual([{ id: '5', role: 'agent', name: 'Ana' }])
      expect(interaction.turns).toEqual([
        {
          id: '1',
          participantId: '5',
          text: 'Dear Ed',
          provenance: { kind: 'macro', id: '3', title: 'Dear' },
        },
      ])
      expect(interaction.metadata).toEqual({ subject: 'Lamp' })
    }
  })

  test('tells of a comment that two pages have in two versions, and keeps the first', async () => {
    const comment = { id: 1, author_id: -1, body: 'a', public: true, ticket_id: 9 }
    const stream = await readAs('zendesk', json([comment, { ...comment, body: 'b' }, comment]))
    expect(told(stream)).toEqual(['warning duplicate-turn /1'])
    expect(interactions(stream)[0]!.turns).toHaveLength(1)
  })

  test('takes no merger and no chat kept in a comment for an agent’s words', async () => {
    const by = (id: number, body: string, via: object): object => ({
      id,
      author_id: 20,
      public: true,
      body,
      ticket_id: 9,
      via,
    })
    const log = 'Chat started\n(09:02:13 AM) Maria: hi\n(09:02:15 AM) Shop Bot: Hello, I am a bot.'
    const stream = await readAs(
      'zendesk',
      json([
        { id: 9, requester_id: 10, assignee_id: 20, description: 'x' },
        by(1, 'Request #8 was closed and merged into this request.', { channel: 'system' }),
        by(2, log, { channel: 'whatsapp' }),
        by(3, 'At (10:15) it was there: I saw it.', { channel: 'web' }),
      ]),
    )
    expect(told(stream)).toEqual(['warning invalid-record /2'])
    expect(outline(stream)).toEqual([
      'agent automation "Request #8 was closed an"',
      'agent note automation "Chat started"',
      'agent "At (10:15) it was there:"',
    ])
  })

  test('reads a message left while nobody was there, with a history or without', async () => {
    const chat = {
      id: 'c',
      visitor: { id: 'v', name: 'Ed' },
      message: 'call me',
      timestamp: '2025-03-01T08:00:00Z',
    }
    for (const left of [chat, { ...chat, history: [] }])
      expect(only(await readAs('zendesk', json(left))).turns).toEqual([
        { participantId: 'visitor:v', text: 'call me', sentAt: '2025-03-01T08:00:00Z' },
      ])
  })

  test('reads the full export of an account, where people stand in place of their ids', async () => {
    const by = (id: number, body: string): object => ({ id, author_id: id, public: true, body })
    const ticket = (id: number): object => ({
      id,
      subject: `T${id}`,
      description: 'Lamp',
      requester: { id: id * 10 + 1, name: 'Zoé', role: 'end-user' },
      submitter: { id: id * 10 + 1, name: 'Zoé' },
      assignee: { id: id * 10 + 2, name: 'Ana' },
      comments: [by(id * 10 + 1, 'Lamp'), by(id * 10 + 2, 'Sorry')],
    })
    const tickets = [ticket(1), ticket(2)]
    for (const text of [json(tickets), tickets.map((held) => json(held)).join('\n')]) {
      const stream = await readAs('zendesk', text)
      expect(told(stream)).toEqual([])
      expect(interactions(stream).map(({ id }) => id)).toEqual(['1', '2'])
      expect(outline(stream, 1)).toEqual(['customer "Lamp"', 'agent "Sorry"'])
      expect(interactions(stream)[0]!.participants[1]).toEqual({ id: '12', role: 'agent', name: 'Ana' })
    }
  })

  test('keeps tickets apart that hold comments, an id and no people', async () => {
    const tickets = [1, 2].map((id) => ({ id, comments: [{ id, author_id: id, public: true, body: 'x' }] }))
    const stream = await readAs('zendesk', json(tickets))
    expect(interactions(stream).map(({ id }) => id)).toEqual(['1', '2'])
  })

  test('reads what an audit says besides: mails with copies, calls, ratings, comments made private', async () => {
    const said = (id: number, author_id: number, body: string, type = 'Comment'): object => ({
      id,
      type,
      author_id,
      body,
      public: true,
    })
    const audit = (id: number, author_id: number, ...events: object[]): object => ({
      id,
      ticket_id: 9,
      author_id,
      events,
    })
    const mailed = { id: 2, type: 'NotificationWithCcs', body: 'We have it.', recipients: [10] }
    const stream = await readAs(
      'zendesk',
      json([
        { id: 9, requester_id: 10, assignee_id: 20 },
        audit(1, 10, said(1, 10, 'Lamp'), mailed),
        audit(2, 20, said(3, 20, 'she is a regular')),
        audit(3, 20, said(4, 20, 'Call to Zoé', 'TpeVoiceComment')),
        audit(4, 20, { id: 5, type: 'CommentPrivacyChange', comment_id: 3, public: false }),
        audit(5, 10, { id: 6, type: 'SatisfactionRating', score: 'good' }),
      ]),
    )
    expect(told(stream)).toEqual([])
    expect(outline(stream)).toEqual([
      'customer "Lamp"',
      'system automation "We have it."',
      'agent note "she is a regular"',
      'agent event "Call to Zoé"',
    ])
    expect(interactions(stream)[0]!.ratings).toEqual({ csat: 1, csatMax: 1 })
  })

  test('knows the requester of an incremental export by the event that created the ticket', async () => {
    const child_events = [
      { id: 1, event_type: 'Comment', author_id: 10, body: 'Lamp', public: true },
      { id: 2, event_type: 'Create', requester_id: 10, subject: 'Lamp' },
    ]
    const stream = await readAs('zendesk', json([{ id: 1, ticket_id: 9, updater_id: 10, child_events }]))
    expect(outline(stream)).toEqual(['customer "Lamp"'])
    expect(interactions(stream)[0]!.metadata).toEqual({ subject: 'Lamp' })
  })

  test('takes no trigger and no bot of a chat for an agent', async () => {
    const said = (actor_type: string, actor_id: string, message: string): object => ({
      type: 'ChatMessage',
      actor_type,
      actor_id,
      actor_name: 'Shop',
      message,
    })
    const history = [
      said('agent', 'agent:trigger', 'Hi!'),
      said('bot', 'b', 'What is it?'),
      said('end-user', '10', 'Lamp'),
      said('agent', '20', 'Sorry'),
    ]
    const events = [{ id: 1, type: 'ChatStartedEvent', value: { history } }]
    const stream = await readAs('zendesk', json([{ id: 1, ticket_id: 9, author_id: -1, events }]))
    expect(outline(stream)).toEqual([
      'bot automation "Hi!"',
      'bot automation "What is it?"',
      'customer "Lamp"',
      'agent "Sorry"',
    ])
  })

  test('reads the hard space that plain bodies spell out', async () => {
    const comment = { id: 1, author_id: 5, plain_body: 'Dear&nbsp;Ed', public: true, ticket_id: 9 }
    expect(interactions(await readAs('zendesk', json(comment)))[0]!.turns[0]!.text).toBe('Dear\u00A0Ed')
  })
})

describe.skipIf(!hasSamples)(sampleTitle, () => {
  test('comments_list.json', async () => {
    const stream = await readSample('zendesk/comments_list.json')
    expect(told(stream)).toEqual([])
    expect(outline(stream)).toEqual([
      'customer "Hello,"',
      'agent "Dear Maria,"',
      'agent note "Internal: carrier says d"',
      'agent "Hi Maria, the depot dama"',
      'system note automation "Your ticket has been mer"',
    ])
  })

  test('audits.json, whose requester has to be declared', async () => {
    const turns = [
      'automation "We have received your re"',
      'agent macro "Dear Maria, Thank you fo"',
      'agent event "group_id: 88 → 99"',
      'agent event "assignee_id: 7001 → 7002"',
    ]
    const silent = await readSample('zendesk/audits.json')
    expect(told(silent)).toEqual(['warning unknown-role /audits/0/events/0'])
    expect(outline(silent)[0]).toBe('unknown "Hello, my parcel…"')
    const stream = await readSample('zendesk/audits.json', { roles: { 9001: 'customer' } })
    expect(told(stream)).toEqual([])
    expect(outline(stream)).toEqual([
      'customer "Hello, my parcel…"',
      `system ${turns[0]!}`,
      ...turns.slice(1),
    ])
  })

  test('audits_messaging.json', async () => {
    const stream = await readSample('zendesk/audits_messaging.json')
    expect(told(stream)).toEqual([])
    expect(outline(stream)).toEqual([
      'bot automation "Hi! What can I help you"',
      'customer "wrong size, want to swap"',
      'bot event "Name: Maria"',
      'agent event "ChatJoin"',
      'agent "Hi Maria, sure — which s"',
      'customer event "ChatFileAttachment"',
      'agent event "ChatLeave"',
    ])
    expect(interactions(stream)[0]!.turns[1]!.sentAt).toBe('2025-02-03T11:00:20.123Z')
  })

  test('chat_api_chat.json', async () => {
    const stream = await readSample('zendesk/chat_api_chat.json')
    expect(outline(stream)).toEqual([
      'customer event "chat.memberjoin"',
      'bot automation "Can I help you with anyt"',
      'customer "I was billed twice"',
      'agent event "chat.memberjoin"',
      'agent "Let me look at that invo"',
      'customer event "chat.rating"',
    ])
    expect(interactions(stream)[0]).toMatchObject({ ratings: { csat: 1, csatMax: 1 }, channel: 'chat' })
  })

  test('sunshine_messages.json', async () => {
    const stream = await readSample('zendesk/sunshine_messages.json')
    expect(told(stream)).toEqual([])
    expect(outline(stream)).toEqual([
      'bot ai "Hi! What can I help you"',
      'customer "wrong size, want to swap"',
      'agent "Hi Maria, sure — which s"',
    ])
  })

  test('incremental_ticket_events.json, which does not say who is who', async () => {
    const stream = await readSample('zendesk/incremental_ticket_events.json')
    expect(told(stream)).toEqual(['warning unknown-role /ticket_events/0/child_events/0'])
    const declared = await readSample('zendesk/incremental_ticket_events.json', { roles: { 7001: 'agent' } })
    expect(outline(declared)).toEqual(['agent "Dear Maria,…"'])
  })

  test('ticket.json, of which only the first message is there', async () => {
    const stream = await readSample('zendesk/ticket.json')
    expect(told(stream)).toEqual([])
    expect(outline(stream)).toEqual(['customer "Hello, my parcel…"'])
    expect(interactions(stream)[0]).toMatchObject({
      id: '35436',
      channel: 'email',
      ratings: { csat: 1, csatMax: 1 },
      metadata: { subject: 'Parcel 4471', group: '88', tags: ['delivery', 'macro_apology'] },
    })
  })
})
