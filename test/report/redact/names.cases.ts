import { describe, expect, test } from 'vitest'
import { redactedLine, redactedLines } from './support.ts'

const known = { customer: 'María López', agent: 'Ben Carter' }

describe('names that are known are masked wherever they stand', () => {
  test.each([
    ['customer: I am maria, MARIA LOPEZ.', 'I am [NAME], [NAME].'],
    ['agent: Hi Maria, Ben here.', 'Hi [NAME], [NAME] here.'],
    ['agent: María López’s parcel left.', '[NAME]’s parcel left.'],
    ['agent: Thanks Ms López-Carter!', 'Thanks Ms [NAME]!'],
    ['agent: user maria_lopez85 is you', 'user [NAME] is you'],
    ['agent: see https://shop.example/u/maria-lopez', 'see [LINK]'],
    ['agent: see https://shop.example/help', 'see https://shop.example/help'],
    ['agent: Hi Benjamin', 'Hi [NAME]'],
  ])('%s', (line, shown) => {
    expect(redactedLines([line], known)[0]).toBe(shown)
  })

  test('in quoted history, header lines and signatures', () => {
    const mail =
      'Hello Ben,\n\nplease do.\n\nBest wishes\nAnneke Vis\n\nOn Mon, 2 Mar 2026, Piet Hein Kraal <p@post.example> wrote:\n> Dear Oona,\n> fine.\n> Kind regards\n> Piet'
    const [shown] = redactedLines([`customer: ${mail}`], known)
    for (const name of ['Ben', 'Anneke', 'Vis', 'Piet', 'Kraal', 'Oona']) expect(shown).not.toContain(name)
    expect(shown).toContain('please do.')
  })

  test('words that are names as well are masked only where they are one', () => {
    const lines = ['agent: I will mark it by May. Thanks, May!', 'customer: Will you? May I?']
    expect(redactedLines(lines, { customer: 'May Lindqvist', agent: 'Will' })).toEqual([
      'I will mark it by [NAME]. Thanks, [NAME]!',
      'Will you? May I?',
    ])
  })

  test('a desk is nobody: its words stay', () => {
    expect(
      redactedLines(['agent: The support team of Larkfield cares.'], { agent: 'Larkfield Support' }),
    ).toEqual(['The support team of Larkfield cares.'])
  })

  test('names in scripts without spaces', () => {
    expect(redactedLines(['customer: 我是王伟，谢谢'], { customer: '王伟' })[0]).toBe('我是[NAME]，谢谢')
  })
})

describe('people who are only spoken of', () => {
  test.each([
    ['Mr Henshaw and Dr. Whitcombe know.', 'Mr [NAME] and Dr. [NAME] know.'],
    ['my wife Folake called', 'my wife [NAME] called'],
    ['I spoke to Karen yesterday', 'I spoke to [NAME] yesterday'],
    ['Colm said it was fixed', '[NAME] said it was fixed'],
    ['our engineer Nell Abernathy will come', 'our engineer [NAME] will come'],
    ['a man named Colm Brannagh came', 'a man named [NAME] came'],
  ])('%s', (text, shown) => {
    expect(redactedLine(text)).toBe(shown)
  })

  test.each([
    'I told the bank and asked the Council.',
    'The Paris office at Christmas, on Monday.',
    'Thanks, Good morning, Sorry.',
    'My iPhone from Apple and Wi-Fi.',
  ])('is nobody: %s', (text) => {
    expect(redactedLine(text)).toBe(text)
  })
})

describe('mail addresses', () => {
  test.each([
    ['Write to maria.lopez+x@mail.example.', 'Write to [EMAIL].'],
    ['<a@b.example>, mailto:c@d.example', '<[EMAIL]>, mailto:[EMAIL]'],
    ['roberto dot diaz at mailbox dot example', '[EMAIL]'],
    ['meet me at noon dot', 'meet me at noon dot'],
    ['hi @lampshop_help, still waiting', 'hi [NAME], still waiting'],
  ])('%s', (text, shown) => {
    expect(redactedLine(text)).toBe(shown)
  })
})
