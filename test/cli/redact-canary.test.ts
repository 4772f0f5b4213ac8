/** Canaries of every kind in every field, and no command that redacts lets one out. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli, fileIn, jsonl, temporaryFolder, valuesOf, type Ran } from './support.ts'

const folder = temporaryFolder()

/** Each piece stands in no other text. Names: of customer, agent, third persons, quoted writers. */
const names = ['Zyxandra', 'Quellmoor', 'Brontavius', 'Ilkmarsh', 'Plorvina', 'Uldomar', 'Vexley']
const canaries = [
  ...names,
  'zyxleak',
  'leakhost',
  '900777',
  '07700 900777',
  '4012888888881881',
  '4012 8888 8888 1881',
  '8937',
  'QX-7741902',
  '7741902',
  'Canarywharf',
  'LK7 7LK',
  '490077712345',
  'CANARYKEY',
]

const mail = 'zyxandra.quellmoor@leakhost.example'
const body = [
  `Hi, this is Zyxandra Quellmoor. My order is QX-7741902, my card 4012 8888 8888 1881 (yes, 4012888888881881).`,
  `Call 07700 900777 or write to ${mail}, or zyxleak@leakhost.example. My wife Plorvina knows.`,
  `Pay into DE89 3704 0044 0532 0130 00 and send it to 77 Canarywharf Lane, Oldtown LK7 7LK.`,
  `See https://shop.example/orders/7741902?for=zyxandra too.`,
].join('\n')
const reply = [
  'Dear Zyxandra,\n\nThank you for your message, Ms Quellmoor. I have asked Mr Vexley about order QX-7741902.',
  'Your parcel goes to 77 Canarywharf Lane, Oldtown LK7 7LK. Dear zyxandra, {{Plorvina}} is on it.',
  `\nKind regards,\nBrontavius Ilkmarsh\n\nOn Tue, 3 Mar 2026, Uldomar Vexley <${mail}> wrote:\n> Hello Brontavius,\n> Zyxandra called.`,
].join('\n')

/** Every second field that a person may be told by. */
function interaction(index: number): object {
  return {
    id: index === 0 ? mail : index === 1 ? 'case of Zyxandra Quellmoor' : `Case-quellmoor-${index}`,
    channel: 'email',
    language: 'en',
    participants: [
      { id: mail, role: 'customer', name: 'Zyxandra Quellmoor', group: 'friends of Plorvina Quellmoor' },
      { id: 'brontavius', role: 'agent', name: 'Brontavius Ilkmarsh', group: "Brontavius's team" },
      { id: '+44 7700 900777', role: 'customer' },
      { id: '490077712345', role: 'customer' },
      { id: 'bot', role: 'bot', name: 'Uldomar Vexley' },
    ],
    turns: [
      { id: '<zyxleak.1@leakhost.example>', participantId: mail, text: body, sentAt: '2026-03-03T09:00:00Z' },
      {
        id: 'turn by Brontavius',
        participantId: 'brontavius',
        text: reply,
        sentAt: '2026-03-03T09:00:09Z',
        provenance: { kind: 'macro', id: 'Ilkmarsh 7741902', title: `For Zyxandra, ${mail}` },
      },
      { participantId: '+44 7700 900777', text: 'Any news for Zyxandra? Ring 07700 900777.' },
      { participantId: 'bot', text: 'Zyxandra Quellmoor joined.', kind: 'event' },
      {
        participantId: 'brontavius',
        text: 'Uldomar Vexley saw this. zyxandra.quellmoor rang.',
        kind: 'note',
      },
    ],
    metadata: {
      subject: `Re: QX-7741902, Zyxandra Quellmoor <${mail}>`,
      queue: 'Ilkmarsh queue',
      CANARYKEY: mail,
      requester: { name: 'Zyxandra', phone: 447700900777 },
      domains: ['Quellmoor', { deep: 'Vexley' }],
    },
  }
}

const macros = JSON.stringify([
  {
    id: 'Ilkmarsh 7741902',
    title: 'For Zyxandra',
    text: 'Your parcel goes to {{address}}. Dear {{name}}, we thank you for all of it.',
  },
  { id: 'Vexley', text: '{{x}}' },
])
const rawMail = [
  `From: "Zyxandra Quellmoor" <${mail}>`,
  'To: Brontavius Ilkmarsh <help@shop.example>',
  'Message-ID: <zyxleak.2@leakhost.example>',
  'Date: Tue, 3 Mar 2026 10:00:00 +0000',
  'Subject: QX-7741902 and Zyxandra Quellmoor',
  '',
  body,
  '',
].join('\r\n')

const records = [0, 1, 2, 3].map(interaction)
const bad = [
  { ...interaction(4), CANARYKEY: 'Zyxandra' },
  { ...interaction(5), turns: [{ participantId: 'nobody called Zyxandra', text: 'x' }] },
  { ...interaction(6), channel: 'Zyxandra' },
]
const input = fileIn(folder, 'in.jsonl', jsonl(...records, ...bad, records[0]))
const mailFile = fileIn(folder, 'mail.eml', rawMail)
const macroFile = fileIn(folder, 'macros.json', macros)
const index = join(folder, 'index')
await cli(['fit', input, mailFile, '--out', index, '--quiet'])

function expectNone(text: string): void {
  for (const canary of canaries) {
    const at = text.toLowerCase().indexOf(canary.toLowerCase())
    expect(at < 0 ? '' : text.slice(Math.max(0, at - 80), at + 80), canary).toBe('')
  }
}

async function redacted(...args: readonly string[]): Promise<Ran> {
  const ran = await cli(args)
  expectNone(ran.stdout)
  expectNone(ran.stderr)
  return ran
}

test('the canaries are there to be found: without --redact they come out', async () => {
  const { stdout } = await cli(['score', input, '--quiet'])
  for (const canary of ['zyxandra', 'quellmoor', 'leakhost']) expect(stdout.toLowerCase()).toContain(canary)
  const listed = await cli(['templates', index, '--as', 'json'])
  expect(listed.stdout.toLowerCase()).toContain('brontavius')
})

describe('no canary leaves', () => {
  test.each(['', '--macros'])('score --redact %s', async (option) => {
    const more = option === '' ? [] : [option, macroFile]
    const problems = join(folder, 'problems')
    const told = await redacted(
      'score',
      '--redact',
      input,
      mailFile,
      '--agent-domains',
      'shop.example',
      ...more,
    )
    expect(valuesOf(told.stdout).length).toBe(6)
    const kept = await redacted('score', '--redact', input, mailFile, '--problems', problems, ...more)
    expect(valuesOf(kept.stdout).length).toBe(6)
    const content = readFileSync(problems, 'utf8')
    expectNone(content)
    expect(valuesOf(content).length).toBeGreaterThanOrEqual(4)
  })

  test('redact', async () => {
    const { stdout, code } = await redacted('redact', input, mailFile, '--agent-domains', 'shop.example')
    expect(code).toBe(0)
    expect(valuesOf(stdout).length).toBe(6)
    const out = join(folder, 'shared.jsonl')
    await redacted('redact', input, '--out', out)
    expectNone(readFileSync(out, 'utf8'))
  })

  test('inspect --redact', async () => {
    await redacted('inspect', '--redact', input)
    await redacted('inspect', '--redact', '--json', input)
    await redacted('inspect', '--redact', mailFile)
  })

  test.each(['table', 'csv', 'json'])('templates --redact --as %s', async (as) => {
    const { stdout } = await redacted('templates', index, '--redact', '--as', as)
    expect(stdout).toContain('redacted-a1'.slice(0, as === 'table' ? 0 : 11))
    await redacted('templates', index, '--redact', '--as', as, '--macros', macroFile)
  })

  test.each(['sarif', 'junit', 'otel', 'markdown'])('export --redact --as %s', async (as) => {
    const open = fileIn(
      folder,
      'open.jsonl',
      (await cli(['score', input, '--quiet', '--macros', macroFile])).stdout,
    )
    await redacted('export', open, '--redact', '--as', as)
    const closed = (await cli(['score', '--redact', input, '--quiet', '--macros', macroFile])).stdout
    await redacted('export', fileIn(folder, 'closed.jsonl', closed), '--as', as)
  })
})
