/** Samples and real files of voice, interchange and chat formats; where they are not beside the repository, this says so and skips. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Interaction, Role } from '../../src/model/interaction.ts'
import type { ReadOptions } from '../../src/readers/index.ts'
import { interactions, readAll, told } from './support.ts'

const shared = new URL('../../../shared/', import.meta.url)
const isHere = existsSync(new URL('samples/', shared))
const skipped = isHere ? '' : ' (skipped: no ../shared beside the repository)'

const read = (name: string, options: ReadOptions = {}) => {
  const url = new URL(name, shared)
  const beside = (other: string) =>
    existsSync(new URL(other, url)) ? [readFileSync(new URL(other, url))] : null
  return readAll({ name, chunks: [readFileSync(url)], beside }, options)
}

/** Roles and kinds of the turns, in order: `agent customer agent/event`. */
function outline({ participants, turns }: Interaction): string {
  const roles = new Map(participants.map(({ id, role }) => [id, role]))
  return turns
    .map(({ participantId, kind, provenance }) =>
      [roles.get(participantId)!, kind, provenance?.kind].filter((part) => part !== undefined).join('/'),
    )
    .join(' ')
}

type Roles = Readonly<Record<string, Role>>
const tomAndMaria = {
  Tom: 'agent',
  'Tom Baker': 'agent',
  Maria: 'customer',
  'Maria Keller': 'customer',
} as const

/** File, what is declared, warnings, turns. */
const samples: readonly (readonly [string, Roles, readonly string[], string])[] = [
  [
    'aws/contact_lens_chat.json',
    {},
    [],
    'customer/event bot/automation agent/event agent customer agent agent/event system/event',
  ],
  ['aws/contact_lens_voice.json', {}, [], 'agent customer agent agent customer'],
  ['aws/transcribe_call_analytics.json', {}, [], 'agent customer'],
  ['google/ccai_conversation_resource.json', {}, [], 'agent customer'],
  ['google/ccai_upload.json', {}, [], 'customer bot/automation agent'],
  ['genesys/transcript.json', {}, [], 'agent customer'],
  ['twilio/conversation_messages.json', { '*': 'customer' }, [], 'customer agent'],
  ['twilio/conversation_messages.json', {}, ['warning unknown-role'], 'unknown agent'],
  ['twilio/intelligence_sentences.json', {}, [], 'agent customer'],
  ['asr/assemblyai.json', { A: 'agent', B: 'customer' }, [], 'agent customer'],
  ['asr/assemblyai.json', {}, ['warning unknown-role'], 'unknown unknown'],
  ['asr/deepgram.json', { '0': 'agent', '1': 'customer' }, [], 'agent customer'],
  ['asr/whisperx.json', { SPEAKER_00: 'agent', unlabelled: 'customer' }, [], 'agent customer'],
  ['captions/call.srt', { SPEAKER_01: 'customer' }, [], 'agent customer'],
  ['captions/call.vtt', { 'Tom Baker': 'agent' }, [], 'agent customer agent customer'],
  ['captions/teams.vtt', tomAndMaria, [], 'agent'],
  ['captions/zoom.vtt', tomAndMaria, [], 'agent'],
  [
    'vcon/call_transfer_040.vcon',
    { '0': 'agent', '1': 'customer', 'party 0': 'customer', 'party 1': 'agent' },
    ['warning invalid-record /dialog/1'],
    'customer/event agent customer agent/event',
  ],
  ['vcon/call_wild_conserver.vcon.json', {}, [], 'agent customer'],
  ['vcon/email_thread.vcon', tomAndMaria, [], 'customer agent'],
  ['convokit/utterances.jsonl', {}, [], 'customer agent'],
  ['abcd/abcd.json', {}, [], 'agent customer system/event agent'],
  ['text/whatsapp_android_el.txt', { Μαρία: 'customer', '*': 'agent' }, [], 'customer agent customer/event'],
  [
    'text/whatsapp_android_en.txt',
    { Maria: 'customer', 'Shop Care': 'agent' },
    [],
    'system/event customer agent customer/event agent/event',
  ],
  [
    'text/whatsapp_ios_de.txt',
    { Maria: 'customer', 'Shop Care': 'agent' },
    [],
    'agent/event customer agent/event agent',
  ],
]

describe.skipIf(!isHere)(`the sample${skipped}`, () => {
  test.each(samples)('%s with roles %j', async (name, roles, warnings, turns) => {
    const stream = await read(`samples/${name}`, { roles })
    expect(told(stream).map((line) => line.replace(/ \d+(?= |$)/, ''))).toEqual(warnings)
    expect(interactions(stream).map(outline)).toEqual([turns])
  })

  test.each([
    'csv/customer_support_on_twitter.csv',
    'zendesk/ticket.json',
    'intercom/conversation.json',
    'livechat/archived_chat.json',
    'hubspot/thread_messages.json',
    'front/messages_and_comments.json',
    'jsonl/openai_chat.jsonl',
  ])('%s is not taken for a voice format', async (name) => {
    const voice = new Set(
      'contact-lens call-analytics google-ccai genesys twilio deepgram assemblyai whisperx webvtt srt vcon convokit abcd whatsapp'.split(
        ' ',
      ),
    )
    const { recognise } = await import('../../src/readers/index.ts')
    const head = readFileSync(new URL(`samples/${name}`, shared), 'utf8').slice(0, 65_536)
    expect(recognise(head).filter(({ id }) => voice.has(id))).toEqual([])
  })
})

const real = new URL('data/formats/', shared)

describe.skipIf(!existsSync(real))(`the real file${existsSync(real) ? '' : skipped}`, () => {
  test('of Call Analytics has both roles and its masks', async () => {
    const stream = await read('data/formats/aws-transcribe/sample-data/example-call.json')
    expect(told(stream)).toEqual([])
    const [call] = interactions(stream)
    expect(call!.turns).toHaveLength(37)
    expect(call!.participants.map(({ role }) => role)).toEqual(['agent', 'customer'])
    expect(call!.turns.some(({ text }) => text.includes('[PII]'))).toBe(true)
  })

  test('of ABCD has three dialogues', async () => {
    const stream = await read('data/formats/abcd/abcd_sample.json')
    expect(told(stream)).toEqual([])
    expect(interactions(stream).map(({ id, turns }) => [id, turns.length])).toEqual([
      ['3592', 29],
      ['9489', 21],
      ['3695', 22],
    ])
  })

  test.each([
    ['ab', ['error no-words'], null],
    ['ab_call_ext_rec', ['warning invalid-record /dialog/0', 'error no-words'], null],
    ['ab_call_ext_rec_amended', ['warning invalid-record /dialog/0', 'warning unknown-role'], 1],
    ['ab_call_ext_rec_analysis', ['warning unknown-role'], 1],
    ['ab_call_ext_rec_encrypted', ['error encrypted-record'], null],
    [
      'ab_call_ext_rec_signed',
      ['warning unverified-signature', 'warning invalid-record /payload/dialog/0', 'error no-words /payload'],
      null,
    ],
    ['ab_call_ext_rec_redacted', ['warning unknown-role'], 18],
    ['ab_call_int_rec', ['warning invalid-record /dialog/0', 'error no-words'], null],
    ['ab_email_acct_prob_thread', ['warning unknown-role'], 2],
    ['ab_email_prob_followup_text_thread', ['warning unknown-role'], 3],
    ['b_email_acct_prob_image', ['warning unknown-role'], 1],
  ] as const)('vCon of the working group: %s', async (name, problems, turns) => {
    const stream = await read(`data/formats/vcon-ietf/${name}.vcon`)
    expect(told(stream).map((line) => line.replace(/ \d+(?= |$)/, ''))).toEqual(problems)
    expect(interactions(stream)[0]?.turns.length ?? null).toBe(turns)
  })

  test.each([
    'bad_dialog_types',
    'bad_duration',
    'bad_mimetype',
    'bad_party_ref',
    'bad_url',
    'empty_vcon',
    'invalid_dialog_url',
    'missing_uuid_and_vcon_version',
    'null_dialog_string_analysis',
    'null_parties',
    'out_of_range_party_indices',
  ])('vCon of a server, broken on purpose: %s has no words, and says so', async (name) => {
    const stream = await read(`data/formats/vcon-server/${name}.json`)
    expect(told(stream).at(-1)).toMatch(/^error no-words/)
  })

  test('vCon of a server, a call whose voices were not told apart', async () => {
    const stream = await read('data/formats/vcon-server/cat1_vcon.json')
    expect(told(stream)).toEqual(['warning unknown-role'])
    expect(interactions(stream)[0]!.turns).toHaveLength(39)
  })
})
