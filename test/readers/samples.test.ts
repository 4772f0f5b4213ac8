/** The samples are kept beside the repository; where they are not, these tests say so and are skipped. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Interaction } from '../../src/model/interaction.ts'
import type { ReadOptions } from '../../src/readers/index.ts'
import { interactions, readAll, told } from './support.ts'

const folder = new URL('../../../shared/samples/', import.meta.url)
const isHere = existsSync(folder)
const title = isHere ? 'the sample' : 'the sample (skipped: no ../shared/samples beside the repository)'

async function read(name: string, options: ReadOptions = {}, warnings: string[] = []): Promise<Interaction> {
  const stream = await readAll({ name, chunks: [readFileSync(new URL(name, folder))] }, options)
  expect(told(stream)).toEqual(warnings)
  expect(interactions(stream)).toHaveLength(1)
  return interactions(stream)[0]!
}

/** Role, kind and time of each turn. */
function outline({ participants, turns }: Interaction): string[] {
  const roles = new Map(participants.map(({ id, role }) => [id, role]))
  return turns.map((turn) =>
    [roles.get(turn.participantId), turn.kind, turn.sentAt, turn.startMs]
      .filter((part) => part !== undefined)
      .join(' '),
  )
}

describe.skipIf(!isHere)(title, () => {
  test('messages.csv', async () => {
    const interaction = await read('csv/messages.csv')
    expect(outline(interaction)).toEqual([
      'customer 2025-02-03T09:02:13Z',
      'agent 2025-02-03T09:30:00Z',
      'agent note 2025-02-03T10:11:05Z',
    ])
    expect(interaction).toMatchObject({ id: '35436', channel: 'email' })
    expect(interaction.turns[0]!.text).toBe('Hello,\nmy parcel "4471" is stuck.')
  })

  test('messages_excel_de.csv', async () => {
    const interaction = await read('csv/messages_excel_de.csv')
    expect(outline(interaction)).toEqual(['customer 2025-02-03T10:02:13', 'agent 2025-02-03T10:30:00'])
    expect(interaction.participants.map(({ name }) => name)).toEqual(['Maria Keller', 'Tom Bäcker'])
    expect(interaction.turns[0]!.text).toBe('Hallo; Paket 4471 hängt')
  })

  test('bracket_time.txt', async () => {
    const interaction = await read('text/bracket_time.txt', { roles: { Anna: 'agent', Maria: 'customer' } })
    expect(outline(interaction)).toEqual([
      'system event 0',
      'bot 0',
      'agent 27000',
      'customer 48000',
      'agent 50265000',
      'customer 50272000',
    ])
    expect(interaction.turns[3]!.text).toBe('Hallo, Paket 4471\nhängt seit Freitag')
  })

  test('bracket_time.txt without declared roles', async () => {
    await read('text/bracket_time.txt', {}, ['warning unknown-role 4', 'warning unknown-role 5'])
  })

  test('speaker_prefix.txt', async () => {
    const interaction = await read('text/speaker_prefix.txt')
    expect(outline(interaction)).toEqual(['agent', 'customer', 'agent', 'system event', 'agent'])
    expect(interaction.turns[1]!.text).toBe('Hi. My parcel is stuck:\nit says "in transit" since Friday.')
    expect(interaction.participants.at(-1)).toEqual({ id: 'Agent (Ines)', role: 'agent', name: 'Ines' })
  })

  test('crm_inline.txt', async () => {
    const interaction = await read('text/crm_inline.txt')
    expect(outline(interaction)).toEqual(['customer 2025-02-03T09:02:13', 'agent 2025-02-03T09:02:40'])
    expect(interaction.participants.map(({ name }) => name)).toEqual(['Maria Keller', 'Tom Baker'])
    expect(interaction.turns[0]!.text).toBe('It&#39;s stuck since Friday.')
  })

  test('canonical_per_interaction.jsonl', async () => {
    const warnings = ['warning unknown-field 1 /turns/0/at']
    const interaction = await read('jsonl/canonical_per_interaction.jsonl', {}, warnings)
    expect(outline(interaction)).toEqual(['customer message', 'agent message'])
  })

  test('message_rows.jsonl', async () => {
    const interaction = await read('jsonl/message_rows.jsonl')
    expect(outline(interaction)).toEqual(['customer 2025-02-03T09:02:13Z', 'agent 2025-02-03T09:03:13Z'])
  })

  const ours: ReadOptions = { agentDomains: ['shop.example', 'shop.zendesk.com'] }

  test.each([
    ['01_customer.eml', 'customer 2025-02-03T10:02:13+01:00', undefined, 'Maria Keller'],
    ['02_auto_reply.eml', 'agent 2025-02-03T10:02:20+01:00', 'automation', 'Shop Support'],
    ['03_agent_reply_multipart.eml', 'agent 2025-02-03T11:20:41+01:00', undefined, 'Tom Bäcker'],
    ['04_html_only_outlook_de.eml', 'customer 2025-02-03T12:00:00+01:00', undefined, 'Jonas Weber'],
    ['05_greek_gmail.eml', 'customer 2025-02-03T12:10:00+02:00', undefined, 'Μαρία'],
    ['06_french_forward.eml', 'customer 2025-02-03T12:20:00+01:00', undefined, 'Luc Martin'],
    ['07_out_of_office.eml', 'customer 2025-02-03T12:30:00+01:00', 'automation', 'Ines Duarte'],
  ])('email/%s', async (name, turn, provenance, who) => {
    const interaction = await read(`email/${name}`, ours)
    expect(outline(interaction)).toEqual([turn])
    expect(interaction.turns[0]!.provenance?.kind).toBe(provenance)
    expect(interaction.participants[0]!.name).toBe(who)
  })

  test('email/04_html_only_outlook_de.eml holds the mail it answers, marked', async () => {
    expect((await read('email/04_html_only_outlook_de.eml', ours)).turns[0]!.text.split('\n')).toEqual([
      'Grüß Gott, das Paket ist da. Danke!',
      'Mit freundlichen Grüßen',
      'Jonas Weber',
      '> Von: Shop Support <support@shop.example>',
      '> Gesendet: Montag, 3. Februar 2025 10:30',
      '> An: Jonas Weber <jonas@example.de>',
      '> Betreff: Bestellung 123',
      '> Ihr Paket ist unterwegs.',
    ])
  })

  test('email/gmail_takeout.mbox', async () => {
    const interaction = await read('email/gmail_takeout.mbox', ours)
    expect(outline(interaction)).toEqual([
      'customer 2025-02-03T10:02:13+01:00',
      'agent 2025-02-03T10:02:20+01:00',
      'agent 2025-02-03T11:20:41+01:00',
    ])
    expect(interaction.turns.map(({ provenance }) => provenance?.kind)).toEqual([
      undefined,
      'automation',
      undefined,
    ])
  })

  test.each(['jsonl/openai_chat.jsonl', 'csv/wide_one_row_per_conversation.csv'])(
    '%s is not taken for something else',
    async (name) => {
      const stream = await readAll({ name, chunks: [readFileSync(new URL(name, folder))] })
      expect(told(stream)).toEqual(['error unknown-format'])
    },
  )
})
