import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashUnits, hashWord, scan } from '../../src/text/scan.ts'
import { TokenKind } from '../../src/text/tokens.ts'
import { createView } from '../../src/text/view.ts'
import { hostileText, sentencesOf, told } from './support.ts'

describe('words', () => {
  test('are letters, and apostrophes between them', () => {
    expect(told("I'm sure it’s rock 'n' roll, isn't it?")).toEqual([
      ...["I'm", 'sure', 'it’s', 'rock', 'n', 'roll', "isn't", 'it'],
    ])
    expect(told("'quoted' the boys' room")).toEqual(['quoted', 'the', 'boys', 'room'])
  })

  test('end at hyphens, slashes and underscores', () => {
    expect(told('e-mail and/or first_name')).toEqual(['e', 'mail', 'and', 'or', 'first', 'name'])
  })

  test('hold accents, joined or not, and characters that cannot be seen', () => {
    expect(told('un cafe\u0301 cre\u00adme')).toEqual(['un', 'cafe\u0301', 'cre\u00adme'])
  })

  test('are pieces of a few characters in scripts without spaces', () => {
    expect(told('商品は A7 です')).toEqual(['商品は', 'number A7', 'で', 'す'])
    expect(told('ขอบคุณ').join('')).toBe('ขอบคุณ')
  })

  test('of other scripts are whole', () => {
    expect(told('Γειά σας, Привет мир! 안녕하세요 مرحبا')).toEqual([
      ...['Γειά', 'σας', 'Привет', 'мир', '안녕하세요', 'مرحبا'],
    ])
  })
})

describe('numbers', () => {
  test('are amounts, dates, times, shares and ordinals', () => {
    for (const number of [
      ...[
        '7',
        '1,234.50',
        '$1,234.50',
        '€5',
        '#17',
        '50%',
        '2nd',
        '10:30am',
        '12/03/2024',
        '2024-03-12',
        '5-7',
      ],
      ...['v2.1', '192.168.0.1', '７'],
    ])
      expect(told(`Pay ${number} now`), number).toEqual(['Pay', `number ${number}`, 'now'])
  })

  test('are order numbers, whatever they begin with', () => {
    for (const id of ['A17', 'ORD-123-X', 'a_1', 'AB12CD34', '12-AB', "O'Neil-5"])
      expect(told(`see ${id}.`), id).toEqual(['see', `number ${id}`])
  })

  test('leave closing punctuation behind them out', () => {
    expect(told('It was 5, not 6. Or 7?')).toEqual([
      ...['It', 'was', 'number 5', 'not', 'number 6', 'Or', 'number 7'],
    ])
  })

  test('always hold a digit', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { count, kind } = scan(text)
        const quoted = told(text)
        for (let i = 0; i < count; i++) if (kind[i] === TokenKind.number) expect(quoted[i]).toMatch(/\p{N}/u)
      }),
    )
  })
})

describe('addresses', () => {
  const addresses = [
    ...['https://shop.example/orders?id=7&x=a_b#top', 'http://x.example', 'mailto://me', 'www.example.com/a'],
    ...['www.beispiel.test', 'example.com', 'shop.example.co.uk/returns', 'my-shop.com', 'Dealer.Com'],
    ...[
      'ben@example.com',
      'ben.smith@example.com',
      'ben_smith+orders@mail.example.com',
      'ben-7.x@example.com',
    ],
    ...['7up@example.com', "o'neil@example.com"],
  ]
  for (const address of addresses)
    test(`${address} is one`, () => {
      expect(told(`See ${address}, please`)).toEqual(['See', `address ${address}`, 'please'])
      expect(told(`(${address}).`)).toEqual([`address ${address}`])
    })

  test('a missing space after a full stop makes none', () => {
    expect(told("I can help you.It's fine")).toEqual(['I', 'can', 'help', 'you', "It's", 'fine'])
    expect(told('I can help you.It is')).toEqual(['I', 'can', 'help', 'you', 'It', 'is'])
    expect(told('all done.thanks')).toEqual(['all', 'done', 'thanks'])
  })

  test('what stands before one with a space stays apart', () => {
    expect(told('write to -ben@example.com or to _ my_shop.com')).toEqual([
      ...['write', 'to', 'address ben@example.com', 'or', 'to', 'address my_shop.com'],
    ])
  })

  test('a handle, a lone @ and a word with a colon are none', () => {
    expect(told('@ben a @ b note:this x:/y')).toEqual(['ben', 'a', 'b', 'note', 'this', 'x', 'y'])
  })
})

describe('marks', () => {
  for (const mark of [
    ...[
      '{{x}}',
      '{x}',
      '{{ first_name }}',
      '%X%',
      '%FIRST_NAME%',
      '[NAME]',
      '[First Name]',
      '[[NAME]]',
      '<NAME>',
    ],
    ...[
      '<<NAME>>',
      '#NAME#',
      '<first_name>',
      '<order number>',
      '****1234',
      '***',
      '****-****-1234',
      '[名前]',
    ],
  ])
    test(`${mark} is one`, () => {
      expect(told(`Hi ${mark}, bye`)).toEqual(['Hi', `mark ${mark}`, 'bye'])
    })

  test('[agent on hold], <b> and #hash tags# are none', () => {
    expect(told('[agent on hold]')).toEqual(['agent', 'on', 'hold'])
    expect(told('<b>bold</b>')).toEqual(['b', 'bold', 'b'])
    expect(told('#lost my bag#')).toEqual(['lost', 'my', 'bag'])
    expect(told('100% sure, 50% off')).toEqual(['number 100%', 'sure', 'number 50%', 'off'])
    expect(told('{} [] [1] ** #')).toEqual(['number 1'])
  })

  test('that follow one another stay apart', () => {
    expect(told('%FIRST%%LAST%')).toEqual(['mark %FIRST%', 'mark %LAST%'])
    expect(told('{{first}}{{last}}')).toEqual(['mark {{first}}', 'mark {{last}}'])
    expect(told('#A##BC#')).toEqual(['mark #A#', 'mark #BC#'])
  })

  test('end on the line they began, within sixty characters', () => {
    expect(told('[FIRST\nNAME]')).toEqual(['FIRST', 'NAME'])
    const inside = (length: number): string => `{${'x'.repeat(length - 2)}}`
    expect(told(inside(60))).toEqual([`mark ${inside(60)}`])
    expect(told(inside(61))).toEqual([inside(61).slice(1, -1)])
  })
})

describe('sentences', () => {
  test('end at full stops, question and exclamation marks, with what closes behind them', () => {
    expect(sentencesOf('Sorry. What?! "Yes." (No...) ok… fine')).toEqual([
      ...['Sorry.', 'What?!', 'Yes."', 'No...)', 'ok…', 'fine'],
    ])
  })

  test('do not end at abbreviations, initials or inside a word', () => {
    for (const whole of [
      'Dr. Smith called Mrs. Jones.',
      'Ask J. R. Smith at 5 p.m. today.',
      'It costs 3.50 at example.com today.',
      'Ο κ. Παππάς ήρθε.',
      'all done.thanks',
    ])
      expect(sentencesOf(whole)).toEqual([whole])
    expect(sentencesOf('Ask the doctor. Smith is out.')).toEqual(['Ask the doctor.', 'Smith is out.'])
  })

  test('end at a line break, and with it a line without punctuation', () => {
    expect(sentencesOf('Hi Ben\nthanks\r\nbye\rok')).toEqual(['Hi Ben', 'thanks', 'bye', 'ok'])
  })

  test('run on over the break of a long line, but not over a blank line or before a list', () => {
    const long = 'This line was wrapped by a mail program since it is as long as sixty'
    expect(sentencesOf(`${long}\ncharacters are.`)).toEqual([`${long}\ncharacters are.`])
    expect(sentencesOf(`${long}\r\ncharacters are.`)).toEqual([`${long}\r\ncharacters are.`])
    expect(sentencesOf(`${long}\n\ncharacters are.`)).toEqual([long, 'characters are.'])
    expect(sentencesOf(`${long}\n- characters are.`)).toEqual([long, 'characters are.'])
  })

  test('run on from a line of sixty characters and not from one of fifty-nine', () => {
    const line = (length: number): string => 'so '.repeat(20).slice(0, length - 1) + 'x'
    expect(sentencesOf(`${line(60)}\nbe it`)).toHaveLength(1)
    expect(sentencesOf(`${line(59)}\nbe it`)).toHaveLength(2)
    expect(sentencesOf(`before\n${line(59)}\nbe it`)).toHaveLength(3)
  })

  test('end without a space in Japanese', () => {
    expect(sentencesOf('ご連絡ありがとうございます。注文は明日届きます！はい')).toEqual([
      ...['ご連絡ありがとうございます。', '注文は明日届きます！', 'はい'],
    ])
  })

  test('that hold no token are not there', () => {
    expect(sentencesOf('... \n\n — !?')).toEqual([])
    expect(sentencesOf('')).toEqual([])
  })
})

describe('hashes', () => {
  test('are equal for tokens that fold alike, and differ for others', () => {
    const hashOf = (word: string): number => scan(word).hash[0]!
    for (const word of ['SORRY', 'sörry', 'sоrry', 's\u200borry']) expect(hashOf(word)).toBe(hashOf('sorry'))
    expect(hashOf('sorrow')).not.toBe(hashOf('sorry'))
  })

  test('of a word are those hashWord gives, and of any token those of its folded units', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { hash, kind } = scan(text)
        for (const [i, quoted] of told(text).entries())
          if (kind[i] === TokenKind.word) expect(hash[i]).toBe(hashWord(quoted))
      }),
    )
    const view = createView('A-17')
    expect(scan('A-17').hash[0]).toBe(hashUnits(view.units, 0, view.length))
  })
})

describe('whatever the text', () => {
  test('tokens are ordered, inside the text, neither empty nor overlapping', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { count, start, end, hash, kind } = scan(text)
        for (const column of [start, end, hash, kind]) expect(column).toHaveLength(count)
        for (let i = 0; i < count; i++) {
          expect(start[i]).toBeLessThan(end[i]!)
          expect(start[i]).toBeGreaterThanOrEqual(i === 0 ? 0 : end[i - 1]!)
        }
        if (count > 0) expect(end[count - 1]).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 2000 },
    )
  })

  test('sentences are ordered and part the tokens among them', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const tokens = scan(text)
        let next = 0
        let after = 0
        for (const { firstToken, endToken, start, end } of tokens.sentences) {
          expect(firstToken).toBe(next)
          expect(endToken).toBeGreaterThan(firstToken)
          expect(start).toBe(tokens.start[firstToken])
          expect(start).toBeGreaterThanOrEqual(after)
          expect(end).toBeGreaterThanOrEqual(tokens.end[endToken - 1]!)
          expect(end).toBeLessThanOrEqual(text.length)
          next = endToken
          after = end
        }
        expect(next).toBe(tokens.count)
      }),
      { numRuns: 2000 },
    )
  })

  /** Letters by name only: the Hangul fillers, and Arabic vowel marks drawn on a tatweel; both fold to no letter. */
  const unread = /[\u115f\u1160\u3164\uffa0\ufcf2-\ufcf4\ufe71\ufe77\ufe79\ufe7b\ufe7d\ufe7f]/gu

  test('every letter and digit of the basic plane is a token, but for those that are letters by name only', () => {
    const missed: string[] = []
    for (let code = 0; code <= 0xffff; code++) {
      const text = String.fromCharCode(code)
      if (/[\p{Ll}\p{Lu}\p{Lo}\p{Nd}]/u.test(text) && scan(text).count === 0) missed.push(text)
    }
    expect(missed.join('')).toBe(missed.join('').match(unread)?.join(''))
    expect(missed.length).toBe(13)
  })

  test('every letter and digit of a script the tables know lies in a token, whatever stands beside it', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { count, start, end } = scan(text)
        let rest = ''
        for (let i = 0; i <= count; i++)
          rest += text.slice(i === 0 ? 0 : end[i - 1], start[i] ?? text.length) + ' '
        // Beyond the BMP only what has a plain form is read.
        const left = rest.replaceAll(/[\u{10000}-\u{10ffff}]/gu, '').replaceAll(unread, '')
        expect(left).not.toMatch(/[\p{Ll}\p{Lu}\p{Lo}\p{Nd}]/u)
      }),
    )
  })

  test('a scan leaves nothing behind for the next, be it long or short', () => {
    const long = 'Dear {{x}}, a\u0301 oﬃce. '.repeat(3000)
    fc.assert(
      fc.property(hostileText, hostileText, (first, second) => {
        const alone = scan(second)
        scan(first)
        expect(scan(second)).toEqual(alone)
      }),
    )
    const before = scan(long)
    const copy = structuredClone(before)
    expect(scan('short').count).toBe(1)
    expect(scan(long)).toEqual(copy)
    expect(before).toEqual(copy)
  })
})

describe('two hundred thousand characters', () => {
  const repeated = [
    ...[
      '1',
      '.',
      '-',
      'a-',
      '{',
      '[',
      '<',
      '\n',
      '>',
      'a.',
      'a@',
      "'",
      '#',
      '%A',
      '*',
      '!?',
      '(',
      ' ',
      'a',
      '%',
      '[',
    ],
    ...[
      "a'",
      'a.a@',
      'a.com',
      '$1',
      '[A',
      '{{',
      '}}',
      '\r\n ',
      'www.',
      'é',
      'e\u0301',
      '\u200b',
      'ﬃ',
      '😀',
      '語',
      '。',
    ],
  ]
  for (const piece of repeated)
    test(`of ${JSON.stringify(piece)} are read to the end`, () => {
      const text = piece.repeat(Math.ceil(200_000 / piece.length))
      const { count, end, sentences } = scan(text)
      if (count > 0) expect(end[count - 1]).toBeLessThanOrEqual(text.length)
      expect(sentences.at(-1)?.endToken ?? 0).toBe(count)
    })
})
