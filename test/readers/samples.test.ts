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

  test.each([
    'jsonl/openai_chat.jsonl',
    'csv/wide_one_row_per_conversation.csv',
    'captions/call.srt',
    'text/whatsapp_ios_de.txt',
  ])('%s is not taken for something else', async (name) => {
    const stream = await readAll({ name, chunks: [readFileSync(new URL(name, folder))] })
    expect(told(stream)).toEqual(['error unknown-format'])
  })
})
