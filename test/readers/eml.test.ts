import { describe, expect, test } from 'vitest'
import { createMailThreads, read, readers } from '../../src/readers/index.ts'
import { agents, from, mail, readMail, threads } from './mail/mail-support.ts'
import { interactions, only, problems, readAll, source, told, type Stream } from './support.ts'

const text = async (...lines: readonly string[]): Promise<string> =>
  only(await readMail('eml', [...from('maria', 'a', '10:00:00'), ...lines, ''].join('\n'))).turns[0]!.text

const alternative = (plain: string, html: string): readonly string[] => [
  'Content-Type: multipart/alternative; boundary="=_b"',
  '',
  'for old programs',
  '--=_b',
  'Content-Type: text/plain; charset=utf-8',
  '',
  plain,
  '--=_b',
  'Content-Type: text/html; charset=utf-8',
  '',
  html,
  '--=_b--',
  'epilogue',
]

test('a mail is an interaction of one turn, its sender told by the declared domain', async () => {
  const content = mail(
    [
      'Return-Path: <support@shop.example>',
      ...from('tom', 'c@shop', '11:20:41', 'Subject: Re: =?utf-8?Q?B=C3=BCcher?='),
    ],
    'Hi Maria,',
    '',
    'it is on its way.',
  )
  expect(only(await readMail('eml', content))).toEqual({
    id: 'c@shop',
    channel: 'email',
    participants: [
      { id: 'support@shop.example', role: 'agent', name: 'Bäcker, Tom' },
      { id: 'maria@mail.example', role: 'customer', name: 'Maria Keller' },
    ],
    turns: [
      {
        id: 'c@shop',
        participantId: 'support@shop.example',
        text: 'Hi Maria,\n\nit is on its way.',
        sentAt: '2025-02-03T11:20:41+01:00',
      },
    ],
    metadata: { subject: 'Re: Bücher' },
  })
})

describe('roles', () => {
  const content = mail(from('maria', 'a', '10:00:00'), 'Hello')

  test('are unknown where nobody declared them, and told once', async () => {
    const stream = await readMail('eml', content, {})
    expect(told(stream)).toEqual(['warning unknown-role'])
    expect(interactions(stream)[0]!.participants.map(({ role }) => role)).toEqual(['unknown'])
  })

  test.each([
    [{ agentAddresses: ['MARIA@mail.example'] }, 'agent'],
    [{ agentAddresses: ['other@mail.example'] }, 'customer'],
    [{ agentDomains: ['@mail.example'] }, 'agent'],
    [{ agentDomains: ['example'] }, 'agent'],
    [{ agentDomains: ['ail.example'] }, 'customer'],
    [{ roles: { 'maria@mail.example': 'system' as const }, agentDomains: ['mail.example'] }, 'system'],
    [{ roles: { 'Maria Keller': 'agent' as const } }, 'agent'],
  ])('with %j make the sender %s', async (options, role) => {
    expect(only(await readMail('eml', content, options)).participants[0]!.role).toBe(role)
  })

  test.each([
    { agentDomains: ['a@b.example'] },
    { agentAddresses: ['b.example'] },
    { agentDomains: 'b.example' },
  ])('are refused if mistyped: %j', (options) => {
    expect(() => read(source(''), options as object)).toThrow(TypeError)
  })
})

describe('the body', () => {
  test('is the plain part of two alternatives, unless it is empty', async () => {
    expect(await text(...alternative('plain', '<b>rich</b>'))).toBe('plain')
    expect(await text(...alternative(' ', '<b>rich</b>'))).toBe('rich')
  })

  test('is decoded: base 64, quoted-printable, windows-1252, Greek, undeclared', async () => {
    expect(await text('Content-Transfer-Encoding: base64', '', 'R3LDvMOf', 'ZQ==')).toBe('Grüße')
    expect(
      await text(
        'Content-Type: text/plain; charset=windows-1252',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'it=92s =80 5 =96 o=',
        'k =ZZ',
      ),
    ).toBe('it’s € 5 – ok =ZZ')
    expect(
      await text(
        'Content-Type: text/plain; charset=ISO-8859-7',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        '=C3=E5=E9=E1',
      ),
    ).toBe('Γεια')
    const bytes = new TextEncoder().encode(mail(from('maria', 'a', '10:00:00'), 'Gr*n'))
    bytes[bytes.lastIndexOf(0x2a)] = 0xfc
    expect(only(await readMail('eml', bytes)).turns[0]!.text).toBe('Grün')
  })

  test('has its folded lines put together, within one depth of quotation', async () => {
    const flowed = ['Content-Type: text/plain; format=flowed', '']
    expect(
      await text(...flowed, 'one ', 'two', '> three ', '> four', 'five', ' From six', '-- ', 'Maria'),
    ).toBe('one two\n> three four\nfive\nFrom six\n-- \nMaria')
    expect(await text('Content-Type: text/plain; format=flowed; delsp=yes', '', 'one ', 'two')).toBe('onetwo')
  })

  test('of HTML keeps what was quoted, marked as in plain text', async () => {
    const html = (...lines: string[]): Promise<string> => text('Content-Type: text/html', '', ...lines)
    expect(
      await html(
        '<style>p{}</style><div style="display:none">preview</div><p>It is\n  there.</p><p>Thanks</p>',
        '<div class="gmail_quote"><div>On Monday Tom wrote:<br></div><blockquote>Is it?<div>Tom</div></blockquote></div>',
        '<div>PS: <b>really</b></div>',
      ),
    ).toBe('It is there.\nThanks\n> On Monday Tom wrote:\n> Is it?\n> Tom\nPS: really')
    expect(await html('Yes<div id="x_divRplyFwdMsg"><b>Von:</b> Tom</div><div>Da?</div>')).toBe(
      'Yes\n> Von: Tom\n> Da?',
    )
    expect(await html('<!--[if mso]><xml>Normal 0</xml><![endif]-->a<br><br><br>b')).toBe('a\n\nb')
  })

  test('names no attachment, and shows a mail within the mail below its header', async () => {
    expect(
      await text(
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        '',
        'see below',
        '--b',
        'Content-Type: application/pdf; name="secret.pdf"',
        'Content-Disposition: attachment; filename="secret.pdf"',
        'Content-Transfer-Encoding: base64',
        '',
        'QUFB',
        '--b',
        'Content-Type: message/rfc822',
        '',
        'From: anna@mail.example',
        'Subject: Order',
        '',
        'Is it there?',
        '--b--',
      ),
    ).toBe('see below\n\nFrom: anna@mail.example\nSubject: Order\n\nIs it there?')
  })
})

describe('automation', () => {
  const provenance = async (...headers: string[]): Promise<string | undefined> =>
    only(await readMail('eml', mail([...from('tom', 'a', '10:00:00'), ...headers], 'Hello'))).turns[0]!
      .provenance?.kind

  test.each([
    ['Auto-Submitted: auto-generated'],
    ['Auto-Submitted: auto-replied (vacation)'],
    ['Return-Path: <>'],
    ['X-Autoreply: yes'],
    ['Precedence: auto_reply'],
    ['Content-Type: multipart/report; report-type=delivery-status; boundary=b'],
  ])('is what “%s” says', async (header) => {
    expect(await provenance(header)).toBe('automation')
  })

  test.each([
    ['Auto-Submitted: no'],
    ['Precedence: bulk'],
    ['X-Auto-Response-Suppress: All'],
    ['Return-Path: <support@shop.example>'],
    ['X-Autoreply: no'],
    ['List-Unsubscribe: <mailto:x@shop.example>'],
  ])('is not proved by “%s”', async (header) => {
    expect(await provenance(header)).toBeUndefined()
  })
})

describe('several files of one run', () => {
  const files = [
    mail(from('tom', 'b', '11:00:00', 'In-Reply-To: <a>'), 'It is on its way.'),
    mail(from('maria', 'a', '10:00:00'), 'Where is it?'),
    mail(from('ines', 'c', '12:00:00'), 'Hello'),
  ]

  test('are joined to threads where their mail is shared', async () => {
    const shared = createMailThreads()
    const stream: Stream = []
    for (const content of files)
      stream.push(...(await readAll(source(content), { threads: shared, ...agents })))
    expect(stream).toEqual([])
    stream.push(...shared.finish(agents))
    expect(threads(stream)).toBe('a b | c')
  })

  test('are threads of their own otherwise', async () => {
    const streams = await Promise.all(files.map((content) => readAll(source(content), agents)))
    expect(streams.map(threads)).toEqual(['b', 'a', 'c'])
  })
})

describe('what cannot be read', () => {
  test('is a mail without any header, or with more parts than mails have', async () => {
    expect(told(await readMail('eml', 'hello\n'))).toEqual(['error invalid-record'])
    const parts = (count: number): string =>
      `${from('maria', 'a', '10:00:00').join('\n')}\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(count)}`
    expect(told(await readMail('eml', parts(499)))).toEqual([])
    expect(told(await readMail('eml', parts(500)))).toEqual(['error record-too-large'])
  })

  test('is a date nobody knows, which is left out', async () => {
    const stream = await readMail('eml', mail(['From: a@mail.example', 'Date: yesterday'], 'x'))
    expect(told(stream)).toEqual(['warning invalid-time'])
    expect(interactions(stream)[0]!.turns[0]).not.toHaveProperty('sentAt')
  })

  test('is a file larger than the limit', async () => {
    const content = mail(from('maria', 'a', '10:00:00'), 'x')
    const { length } = new TextEncoder().encode(content)
    expect(told(await readMail('eml', content, { ...agents, maxRecordBytes: length }))).toEqual([])
    expect(problems(await readMail('eml', content, { ...agents, maxRecordBytes: length - 1 }))).toMatchObject(
      [{ code: 'record-too-large' }],
    )
  })
})

test.each([
  ['From: Anna\n\nhello', 0],
  ['Agent: hello\nCustomer: hi\n', 0],
  ['Date: today\nSubject: x\nTo: me\n\nhello', 0.9],
  ['Subject: x\nTo: me\nX-Note: y\n\nhello', 0],
  [' From: a\nTo: b\nDate: c\n', 0],
])('the head %j is a mail with certainty %d', (head, sure) => {
  expect(readers['eml']!.sniff(head)).toBe(sure)
})

describe('a mail that a group passed on under its own address', () => {
  const mail = (from: string, ...headers: string[]): string =>
    [`From: ${from}`, ...headers, 'To: support@shop.example', 'Message-ID: <1@x>', '', 'It broke.'].join(
      '\r\n',
    )
  const writer = async (content: string): Promise<unknown> =>
    interactions(await readAll(source(content), { agentDomains: ['shop.example'] }))[0]!.participants[0]

  test.each([
    ["'Zoé Dée' via Support <support@shop.example>", 'X-Original-From: Zoé Dée <zoe@example.com>'],
    ['"\'Zoé Dée\' via Support" <support@shop.example>', 'Reply-To: zoe@example.com'],
    ['Zoé Dée via Support <support@shop.example>', 'Reply-To: Zoé Dée <zoe@example.com>'],
  ])('is by its writer: %s, %s', async (from, header) => {
    expect(await writer(mail(from, header))).toEqual({
      id: 'zoe@example.com',
      role: 'customer',
      name: 'Zoé Dée',
    })
  })

  test.each([
    ['Ana via Support <support@shop.example>', 'Subject: x'],
    ['Ana via Support <support@shop.example>', 'Reply-To: a@example.com, b@example.com'],
    ['Ana <support@shop.example>', 'Reply-To: zoe@example.com'],
  ])('is by whom it says where nothing tells the writer: %s, %s', async (from, header) => {
    expect(await writer(mail(from, header))).toMatchObject({ id: 'support@shop.example', role: 'agent' })
  })
})
