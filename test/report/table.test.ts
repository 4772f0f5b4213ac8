import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvTable, textTable } from '../../src/report/index.ts'

describe('a text table', () => {
  test('pads texts on the right, numbers on the left, and the last column not at all', () => {
    const table = textTable(
      ['word', 'count', 'note'],
      [
        ['a', 5, 'x'],
        ['longest', 1234567, null],
      ],
    )
    expect(table.split('\n')).toEqual([
      'word     count    note',
      'a              5  x',
      'longest  1234567  –',
    ])
  })

  test('is its header alone without rows', () => {
    expect(textTable(['a', 'b'], [])).toBe('a  b')
  })

  test('holds one line a row, whatever control characters a cell has', () => {
    const table = textTable(['text'], [['a\nb\r\nc\u001b[2Jd\u0007e\u009bf']])
    expect(table).toBe('text\na b  c [2Jd e f')
  })

  test('may have more rows than a function takes arguments', () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => [index])
    expect(textTable(['n'], rows).length).toBeGreaterThan(1_000_000)
  })
})

/** RFC 4180, read strictly: every row ends in CRLF, quotes only around whole cells. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let at = 0
  while (at < text.length) {
    const row: string[] = []
    for (;;) {
      if (text[at] === '"') {
        let cell = ''
        for (at++; ; at++) {
          if (text[at] !== '"') cell += text[at]!
          else if (text[at + 1] === '"') cell += text[at++]!
          else break
        }
        row.push(cell)
        at++
      } else {
        const end = /[,\r\n"]/.exec(text.slice(at))!.index + at
        row.push(text.slice(at, end))
        at = end
      }
      if (text[at] !== ',') break
      at++
    }
    expect(text.slice(at, at + 2)).toBe('\r\n')
    at += 2
    rows.push(row)
  }
  return rows
}

const csvCell = (cell: string | number | null): string => parseCsv(csvTable(['h'], [[cell]]))[1]![0]!

describe('a CSV table', () => {
  test('ends every row in CRLF and quotes only what needs it', () => {
    const rows = [
      ['plain', 'a,b', 'say "hi"', 'two\nlines', 'cr\rcr', null, 1.5],
      ['', '', '', '', '', 0, -1],
    ]
    expect(csvTable(['a', 'b', 'c', 'd', 'e', 'f', 'g'], rows)).toBe(
      'a,b,c,d,e,f,g\r\nplain,"a,b","say ""hi""","two\nlines","cr\rcr",,1.5\r\n,,,,,0,-1\r\n',
    )
  })

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    ' =1',
    '   =1',
    '\u00a0=1',
    '\u3000=1',
    '\u200b=1',
    '\u200e=1',
    '\u2060=1',
    '\u202e=1',
    '\u00ad=1',
    '\ufeff=1',
    '\u0000=1',
    '\u001f=1',
    '\u034f=1',
    '\u115f=1',
    '\u3164=1',
    '\u2800=1',
    '\ufe0f=1',
    '\u{e0100}=1',
    '\ufe66=1',
    '\ufe63=1',
    '\u2212=1',
    '\tx',
    '\rx',
    '\nx',
    ' \tx',
    '\uff1d1',
    '\uff0b1',
    '\uff0d1',
    '\uff201',
    ' \uff1d1',
    "-2+3+cmd|' /C calc'!A0",
    '=HYPERLINK("http://evil.example";"x")',
  ])('disarms the formula %j', (cell) => {
    expect(csvCell(cell)).toBe(`'${cell}`)
  })

  test.each([
    ['a;=1', "a;'=1"],
    ['a; =1;+2', "a;' =1;'+2"],
    ['a;\u00a0\u200b=1', "a;'\u00a0\u200b=1"],
    ['a;"=1', 'a;\'"=1'],
    ['a\t=1', "a\t'=1"],
    ['a\n=1', "a\n'=1"],
    ['a\r\n@x', "a\r\n'@x"],
    ['\t=1', "'\t'=1"],
    ['=1;=1', "'=1;'=1"],
  ])('disarms %j where another reader would begin a cell', (cell, expected) => {
    expect(csvCell(cell)).toBe(expected)
  })

  test.each(['a;b', 'a; b - c', 'a;"b"', 'a\nb=c', 'a;1-2'])(
    'leaves %j, which holds a break, as it is',
    (cell) => {
      expect(csvCell(cell)).toBe(cell)
    },
  )

  test.each(['', 'x', "'=1", 'a=1', '1-1', '1+1', 'a@b.example', ' x', '\u00a0x', '–1', '…', '(=1)', '"=1"'])(
    'leaves %j as it is',
    (cell) => {
      expect(csvCell(cell)).toBe(cell)
    },
  )

  test('disarms a header, too', () => {
    expect(csvTable(['=1', 'ok'], [])).toBe("'=1,ok\r\n")
  })

  test('keeps numbers numbers', () => {
    expect(csvTable(['n'], [[-1], [0], [1e-7], [1e21]])).toBe('n\r\n-1\r\n0\r\n1e-7\r\n1e+21\r\n')
  })

  test('gives back what was put in, but for the apostrophes that disarm', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        'a',
        'é',
        '🙂',
        ',',
        '"',
        '\r',
        '\n',
        '\t',
        ' ',
        '=',
        '-',
        '@',
        ';',
        '\ufeff',
        '\u3164',
      ),
    })
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const read = parseCsv(csvTable(['h', 'i'], rows))
        expect(read).toHaveLength(rows.length + 1)
        for (const [index, row] of rows.entries())
          for (const [column, cell] of row.entries()) {
            const held = read[index + 1]![column]!
            expect(held.replaceAll("'", '')).toBe(cell)
            const [first, ...others] = held.split(/[;\t\r\n]/)
            expect(first).not.toMatch(/^[\s\u3164]*[=@-]/)
            for (const other of others) expect(other).not.toMatch(/^[\s\u3164"]*[=@-]/)
          }
      }),
    )
  })
})
