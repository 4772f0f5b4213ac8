import { describe, expect, test } from 'vitest'
import { parseMacros, readMacros, type MacroList } from '../../../src/readers/macros/macros.ts'

const read = (content: string): Promise<MacroList> => readMacros(new TextEncoder().encode(content))

const macros = [
  { id: 'M-1', title: 'Refund', text: 'We have refunded {{amount}}, "all" of it.\nThank you!' },
  { id: 'M-2', title: 'Hours', text: 'We open at nine.' },
]

describe('a list of macros is read from', () => {
  test('a JSON array', async () => {
    expect(await read(JSON.stringify(macros))).toEqual({ macros, leftOut: [] })
    expect(await read(`\uFEFF\n ${JSON.stringify(macros)}`)).toEqual({ macros, leftOut: [] })
  })

  test.each([',', ';', '\t', '|'])('rows with the delimiter "%s"', async (mark) => {
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
    const rows = [['ID', 'Title', 'Text'], ...macros.map(({ id, title, text }) => [id, title, quoted(text)])]
    expect(await read(rows.map((row) => row.join(mark)).join('\r\n'))).toEqual({ macros, leftOut: [] })
  })

  test('rows that Excel wrote, under other names, in any order', async () => {
    expect(await read('sep=;\nBody;Macro ID;Name;Extra\nHello there;7;Hi;x\n;;;\n')).toEqual({
      macros: [{ id: '7', title: 'Hi', text: 'Hello there' }],
      leftOut: [],
    })
  })

  test('rows without ids, whose titles then are the ids', async () => {
    expect((await read('Titel,Inhalt\nGruß,Guten Tag')).macros).toEqual([
      { id: 'Gruß', title: 'Gruß', text: 'Guten Tag' },
    ])
  })

  test('rows beside a header far too long for a name', async () => {
    const header = `id,${'my mother died and I am furious. '.repeat(100)},text${' '.repeat(2000)}`
    expect((await read(`${header}\n1,x,Hello`)).macros).toEqual([{ id: '1', text: 'Hello' }])
  })

  test('rows of HTML', async () => {
    expect((await read('id,body_html\n1,"<p>Hello <b>there</b></p>"')).macros).toEqual([
      { id: '1', text: 'Hello there' },
    ])
  })

  test('a Zendesk export, its HTML and Liquid taken off', async () => {
    const action = (field: string, value: unknown) => ({ field, value })
    const html =
      '<p>Dear {{ticket.requester.first_name | default: "you"}},</p><p>{% if a %}we are{% endif %} on it &amp; soon done.</p>'
    const content = {
      macros: [
        {
          id: 11,
          title: 'Plain',
          active: true,
          actions: [action('status', 'solved'), action('comment_value', 'Done.')],
        },
        { id: 12, title: 'Rich', actions: [action('comment_value_html', html)] },
        { id: 13, title: 'Channel', actions: [action('comment_value', ['channel:all', 'To all.'])] },
        {
          id: 14,
          title: 'Both',
          actions: [action('comment_value_html', '<p>Same.</p>'), action('comment_value', 'Same.')],
        },
        { id: 15, title: 'Retired', active: false, actions: [action('comment_value', 'Gone.')] },
        { id: 16, title: 'Status only', actions: [action('status', 'solved')] },
        { id: '17', title: null, actions: [action('comment_value', '{{dc.welcome}}')] },
      ],
      next_page: null,
    }
    expect(await read(JSON.stringify(content))).toEqual({
      macros: [
        { id: '11', title: 'Plain', text: 'Done.' },
        {
          id: '12',
          title: 'Rich',
          text: 'Dear {{ticket.requester.first_name}},\n we are  on it & soon done.',
        },
        { id: '13', title: 'Channel', text: 'To all.' },
        { id: '14', title: 'Both', text: 'Same.' },
      ],
      leftOut: ['16', '17'],
    })
  })
})

describe('what does not fit is refused', () => {
  test.each([
    ['not JSON', '[{"id": "SECRET"', 'The macros are not valid JSON'],
    ['no list', '{"SECRET": 1}', 'Expected a list of macros'],
    [
      'no text',
      '[{"id":"a","text":"x"},{"id":"SECRET"}]',
      'A macro does not have the shape it needs at "1.text"',
    ],
    ['an empty id', '[{"id":"","text":"SECRET"}]', 'A macro does not have the shape it needs at "0.id"'],
    [
      'a Zendesk macro without actions',
      '{"macros":[{"id":1,"title":"SECRET"}]}',
      'A macro does not have the shape it needs at "macros.0.actions"',
    ],
    [
      'an id used twice',
      '[{"id":"a","text":"SECRET"},{"id":"a","text":"y"}]',
      'Two macros share an id; the second is number 2',
    ],
    ['no column of texts', 'id,SECRET\n1,x', 'The macros need a column for their text, such as "text"'],
    [
      'no table',
      'SECRET and my mother died. '.repeat(100),
      'The macros need a column for their text, such as "text"',
    ],
    ['no column of ids', 'SECRET,text\n1,x', 'The macros need a column for their ids, such as "id"'],
    ['a row without an id', 'id,text\n1,x\n,SECRET', 'The macro at line 3 has no id'],
    [
      'a row too wide',
      'id,text\n1,x\n2,SECRET,z',
      'The macros cannot be read at line 3: The row has 3 columns, the header 2.',
    ],
    [
      'a quote that never closes',
      'id,text\n1,"SECRET',
      'The macros cannot be read at line 2: A quoted field never ends; reading went on at the next row.',
    ],
  ])('with its place, without its text: %s', async (_, content, message) => {
    await expect(read(content)).rejects.toThrow(new TypeError(message))
    expect(message).not.toContain('SECRET')
  })

  test('what is not UTF-8 too', async () => {
    await expect(readMacros(Uint8Array.of(0x5b, 0xff))).rejects.toThrow(
      new TypeError('The macros are not valid UTF-8'),
    )
  })

  test('an empty file holds no macro', async () => {
    expect(await read('')).toEqual({ macros: [], leftOut: [] })
  })
})

test('parsed JSON gives its macros, those without words left out', () => {
  expect(parseMacros([...macros, { id: 'x', text: '{{a}} 12 — !' }])).toEqual(macros)
})
