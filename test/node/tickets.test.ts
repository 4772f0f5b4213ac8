import { describe, expect, test } from 'vitest'
import { isProblem } from '../../src/model/problem.ts'
import { readInputs, type Input } from '../../src/node/files.ts'

const file = (name: string, value: unknown): Input => ({
  name,
  bytes: null,
  open: () => [new TextEncoder().encode(JSON.stringify(value))],
})

const ticket = (id: number, requester: number) => ({
  id,
  requester_id: requester,
  submitter_id: requester,
  assignee_id: 900,
  description: `Where is parcel ${id}?`,
  created_at: `2025-02-03T09:0${id}:00Z`,
  subject: `Parcel ${id}`,
})
const comment = (id: number, author: number, text: string, more: object = {}) => ({
  id,
  type: 'Comment',
  author_id: author,
  public: true,
  body: text,
  created_at: `2025-02-03T09:${id}:00Z`,
  ...more,
})

async function told(inputs: readonly Input[]) {
  const lines: string[] = []
  for await (const record of readInputs(inputs))
    if (isProblem(record)) lines.push(`${record.level} ${record.code}`)
    else {
      const roles = new Map(record.participants.map(({ id, role }) => [id, role]))
      const turns = record.turns.map(
        ({ participantId, text, provenance }) =>
          `${roles.get(participantId)!}${provenance === undefined ? '' : `/${provenance.kind}`}: ${text}`,
      )
      lines.push(`${record.id}: ${turns.join(' | ')}`)
    }
  return lines
}

const tickets = file('x/tickets.json', { tickets: [ticket(1, 101), ticket(2, 102)] })
const audits = file('x/audits.json', {
  audits: [
    {
      id: 501,
      ticket_id: 1,
      author_id: 900,
      created_at: '2025-02-03T09:30:00Z',
      events: [
        comment(30, 900, 'It left today.'),
        { id: 31, type: 'AgentMacroReference', macro_id: 7, macro_title: 'Sent' },
      ],
    },
  ],
})
const joined = [
  '1: customer: Where is parcel 1? | agent/macro: It left today.',
  '2: customer: Where is parcel 2? | agent: Let me look.',
]

describe('tickets, comments and audits in files of their own', () => {
  test('are joined where the comments name their ticket, in whatever order the files come', async () => {
    const comments = file('x/comments.json', [
      comment(20, 101, 'Where is parcel 1?', { ticket_id: 1 }),
      comment(30, 900, 'It left today.', { ticket_id: 1, audit_id: 501 }),
      comment(21, 102, 'Where is parcel 2?', { ticket_id: 2 }),
      comment(22, 900, 'Let me look.', { ticket_id: 2 }),
    ])
    expect(await told([tickets, comments, audits])).toEqual(joined)
    expect((await told([audits, comments, tickets])).sort()).toEqual(joined)
  })

  test('are joined by the audit or the description where a page of comments names no ticket', async () => {
    const first = file('x/1/comments.json', {
      comments: [
        comment(20, 101, 'Where is parcel 1?', { audit_id: 500 }),
        comment(30, 900, 'It left today.', { audit_id: 501 }),
      ],
    })
    const second = file('x/2/comments.json', {
      comments: [
        comment(21, 102, 'Where is parcel 2?', { created_at: '2025-02-03T09:02:00Z' }),
        comment(22, 900, 'Let me look.'),
      ],
    })
    expect(await told([tickets, first, second, audits])).toEqual(joined)
    // By themselves they are conversations of their own, named after their files.
    expect(await told([first, second])).toEqual([
      'warning unknown-role',
      '1/comments.json: unknown: Where is parcel 1? | unknown: It left today.',
      'warning unknown-role',
      '2/comments.json: unknown: Where is parcel 2? | unknown: Let me look.',
    ])
  })

  test('whose ticket is missing are read and told', async () => {
    const comments = file('x/comments.json', [comment(40, 103, 'And parcel 3?', { ticket_id: 3 })])
    expect(await told([tickets, comments])).toEqual([
      '1: customer: Where is parcel 1?',
      '2: customer: Where is parcel 2?',
      'warning missing-ticket',
      'warning unknown-role',
      '3: unknown: And parcel 3?',
    ])
  })

  test('on several pages are one conversation', async () => {
    const page = (id: number, author: number, text: string): Input =>
      file(`${id}.json`, { comments: [comment(id, author, text, { ticket_id: 1 })] })
    expect(await told([page(20, 101, 'Hello?'), page(21, 900, 'Hello!'), tickets])).toEqual([
      '1: customer: Hello? | agent: Hello!',
      '2: customer: Where is parcel 2?',
    ])
  })
})
