import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asTurn } from '../../../bench/need-data.ts'
import { createAnnotator } from '../../../src/annotate/annotate.ts'
import { isBereaved } from '../../../src/annotate/need/need-cues.ts'
import { languages, needGroups, type LanguagePack } from '../../../src/language/index.ts'
import { annotate, chat, exampleCorpus, mail, named } from '../support.ts'

const english = languages['en']!
const phrasesAlone = without(english, 'models', 'needWeights')
const needIn = (pack: LanguagePack, text: string): number | null =>
  createAnnotator({ en: pack })(chat(`c: ${text}`)).turns[0]!.need
const plain = createAnnotator({ en: phrasesAlone })

const needOf = (text: string): number => annotate(chat(`c: ${text}`)).turns[0]!.need!

describe('the need of a customer’s turn, in English,', () => {
  test.each([
    'I have asked three times and nobody has answered.',
    'We have had no heating since Friday and my mother is 84.',
    'That is not what I asked. Did you read my message?',
    'I lost my job and I cannot pay this, please help me.',
    'You promised me a call on Monday, and again on Thursday.',
    "BS3 1QD, please. I'm in agony.",
    "yes it's 14 mill lane and i'm in terrible pain",
  ])('is heard in “%s”', (text) => {
    expect(needOf(text)).toBeGreaterThanOrEqual(0.5)
  })

  test.each([
    'My sister says she wants to die. Please change the name on the bill.',
    'He beats me. I need my name off the account.',
    'My son was mugged outside your shop, what are your hours?',
  ])('is heard however dryly a life in danger is told of: “%s”', (text) => {
    expect(needOf(text)).toBeGreaterThanOrEqual(0.8)
  })

  test.each([
    'I’ve just been diagnosed with breast cancer and I start treatment in May, so I wondered if she could begin earlier. And would the deposit be moved across?',
    'My dad’s had a stroke, can I change the seats?',
    'My husband is in a coma, can you send the bill to me?',
    'We lost the baby at thirty weeks, please cancel the pram.',
    'I use a wheelchair and your driver refused to lower the ramp, I sat in the rain for an hour.',
    'I’ve been skipping my tea so I can put the heating on. What is the meter reading for?',
    'My order leaked over everything, kids had nothing to eat.',
  ])('is heard of what is grave beside an errand: “%s”', (text) => {
    expect(needOf(text)).toBeGreaterThanOrEqual(0.65)
  })

  test.each([
    'Where has the VAT report gone? It was under Reports until last week.',
    'We print leaflets for people in intensive care. Can you quote for 200?',
    'Is Windows 10 at its end of life?',
    'yes please and there’s a wheelchair',
    'I’m on dialysis, do you have a fridge in the room?',
    'She’ll complain.',
    'My husband will moan about the colour.',
    'I’m ringing about my cat, she’s had her bloods done.',
    'I’m writing about my son’s swimming class, he passed stage 2.',
    'I want to die haha, wrong chat!',
    'Is there a talk on suicide prevention in the library?',
  ])('is not what calls for sympathy in “%s”', (text) => {
    expect(needOf(text)).toBeLessThan(0.65)
  })

  test.each(['I’m in agony.', 'I am distraught.', 'I’m at the end of my tether.', 'We are barely eating.'])(
    'is heard where despair or pain is plain, in an answer as well: “%s”',
    (text) => {
      const talk = `c: I would like an appointment on Tuesday if you have one.\na: Your postcode?\nc: BS3 1QD. ${text}`
      expect(needOf(text)).toBeGreaterThanOrEqual(0.65)
      expect(annotate(chat(talk)).turns[2]!.need).toBeGreaterThanOrEqual(0.65)
    },
  )

  test.each([
    'My dad is 88 and was quite shaken. When can somebody come?',
    'We were both rather shaken by it.',
    "He's been on the floor for an hour.",
    'Dad is still on the bathroom floor. Thanks',
  ])('is heard where a fright or a fall is told in the dry: “%s”', (text) => {
    expect(needOf(text)).toBeGreaterThanOrEqual(0.65)
  })

  test.each([
    'She was quite shaken but she is fine now. The strap on unit 4 sticks.',
    'He was rather shaken. All good now. The strap on unit 4 sticks.',
    "He's been on the floor for an hour with your train set, haha.",
    'Should the paint be shaken before use?',
    'The can was shaken up in the post. Can I have a new lid?',
    'My mum had a fall last year and uses a frame. Do you sell grab rails?',
    'My dad is 88 and would like a larger phone. Which do you suggest?',
  ])('is not heard where all is well: “%s”', (text) => {
    expect(needOf(text)).toBeLessThan(0.65)
  })

  test('is heard once of one danger', () => {
    const { turns } = annotate(chat('c: She wants to die.\na: How old is she?\nc: 24, she wants to die.'))
    expect(turns[0]!.need).toBeGreaterThanOrEqual(0.8)
    expect(turns[2]!.need).toBeLessThan(turns[0]!.need!)
  })

  test.each([
    'Where can I find the invoice?',
    'How do I kill the hung process?',
    'I am dying to try it, when is it back in stock?',
    'My order number is 4471-20.',
    'yes please',
    'Perfect, it works now, thank you so much!',
    "I'm actually crying on the bus. Thank you Hamza!",
    'I am not worried, I only want to know when it comes.',
  ])('is not heard in “%s”', (text) => {
    expect(needOf(text)).toBeLessThan(0.5)
  })

  test.each([
    ["I'm scared.", 'When can I see someone?'],
    ["I'm really worried about her.", 'Which form do I need?'],
    ['I have cancer.', 'Can I cancel the gym?'],
  ])('is no less where “%s” has a question behind it: “%s”', (told, question) => {
    expect(needOf(`${told} ${question}`)).toBeGreaterThanOrEqual(needOf(told))
    expect(needOf(question)).toBeLessThan(0.5)
  })

  test.each([
    'I left my grey scarf in your cafe on Sunday.',
    'They told me to ask for Tom.',
    'I was told you cut keys.',
    'Are you a real person?',
    'As I said in my email, there will be four of us.',
    'Can’t complain, the room was lovely.',
    'I’ve been trying to work out from your leaflet whether the tour includes the tower.',
    "Hi, I bought a bouzouki from you and don't know how it is tuned",
    "no, nobody touched it, it's in the same place as last year",
    'I am interested in renting a barn.',
    "You've been very kind and patient.",
    'Excuse me, who am I talking to again?',
  ])('is an errand’s in “%s”, whatever words of trouble it borrows', (text) => {
    expect(needOf(text)).toBeLessThanOrEqual(0.5)
  })

  test.each([
    'I left my scarf in your cafe, it was my late mother’s and I am heartbroken.',
    'They told me to ask for Tom, and Tom told me to ask for you. This is the fourth time.',
    'I was told you cut keys, and now I am locked out with a baby and nobody comes.',
    'Are you a real person? I have been going round in circles for an hour.',
    "You've been patient, but nobody has come for three days and I am freezing.",
    'I have been trying for three days to get through to you.',
  ])('is heard beside an errand in “%s”', (text) => {
    expect(needOf(text)).toBeGreaterThan(0.6)
  })

  test('is no errand’s once the customer is in need', () => {
    const { turns } = annotate(
      chat(`c: I am so scared, nobody has come for three days.
            a: Please hold.
            c: Are you a real person?`),
    )
    expect(turns[0]!.need).toBeGreaterThan(0.5)
    expect(turns[2]!.need).toBeGreaterThan(0.5)
  })

  test('is 0 of no words, and 0–1 of any', () => {
    expect(needOf('…')).toBe(0)
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        // A turn in another script is in no language that can be read.
        const found = asTurn(text).need ?? 0
        expect(found).toBeGreaterThanOrEqual(0)
        expect(found).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('does not grow with a plain message’s length', () => {
    const item = 'I would like two oak shelves and a lamp for the hall. '
    for (const times of [1, 3, 10, 40]) expect(needOf(item.repeat(times))).toBeLessThan(0.5)
  })

  test('comes neither from quoted history nor from the greeting and the signature', () => {
    const body = 'All fine now, thank you.'
    const full = mail(
      `Hello,\n\n${body}\n\nKind regards,\nPriya Raman\n\n> I am furious, this is the third time.`,
      'c',
    )
    expect(annotate(full).turns[0]?.need).toBe(annotate(mail(body, 'c')).turns[0]?.need)
  })

  test('is the same whoever says it, and whomever they name', () => {
    const text = (own: string, agent: string): string =>
      `c: Hi ${agent}, this is ${own}. I have waited six weeks for my bed, ${agent}.\na: Hello ${own}`
    const [one, other] = [
      ['Ana de la Cruz', 'Ben'],
      ['Oluwaseun Adeyemi', 'Siobhán'],
    ].map(([own, agent]) => annotate(named(chat(text(own!, agent!)), { c: own!, a: agent! })).turns[0]!.need)
    expect(one).toBe(other)
  })

  test('is told of customers’ own words only', () => {
    const { turns } = annotate(chat('a: I am furious\nb: I am furious\nc/note: I am furious'))
    expect(turns.map((turn) => turn.need)).toEqual([null, null, null])
  })

  test('is found in the example of a rent that bounced, and not in a forgotten password', () => {
    const corpus = new Map(exampleCorpus().map((interaction) => [interaction.id, annotate(interaction)]))
    const most = (id: string): number => Math.max(...corpus.get(id)!.turns.map((turn) => turn.need ?? 0))
    expect(most('LF-3001')).toBeGreaterThan(0.5)
    expect(most('LF-3013')).toBeLessThan(0.5)
  })
})

describe('where a pack has phrases alone, need', () => {
  const need = (text: string): number | null => plain(chat(`c: ${text}`)).turns[0]!.need

  test.each([
    ['Where can I find the invoice?', 0],
    ['I am furious.', 0.55],
    ['My mother is in hospital.', 0.5],
    ['This is the third time.', 0.5],
    ['I was charged twice.', 0.35],
    ['I want to speak to a manager.', 0.5],
    ['This is urgent.', 0.2],
  ])('of “%s” is %d', (text, expected) => {
    expect(need(text)).toBe(expected)
  })

  test('is the chance that at least one cue is real', () => {
    expect(need('I am furious. This is urgent.')).toBe(0.64) // 1 − .45 × .8
  })

  test('counts one wording once, however many cues it holds', () => {
    expect(need('weeks of waiting')).toBe(0.5)
    expect(need('for two weeks')).toBe(0.5)
    expect(need('for two weeks of waiting')).toBe(0.5)
  })

  test('is not raised by a feeling the customer denies, within three words', () => {
    expect(need('I am not too worried.')).toBe(0)
    expect(need('I am not at all worried.')).toBe(0)
    expect(need('I am not at all that worried.')).toBe(0.55)
  })

  test('is raised by hardship, whatever is denied before it', () => {
    expect(need('There is no insulin here.')).toBe(0.5)
  })

  test('never passes 1 and never falls with more cues', () => {
    const cues = fc.constantFrom(
      'I am furious.',
      'This is urgent.',
      'I was charged twice.',
      'She had a stroke.',
    )
    fc.assert(
      fc.property(fc.array(cues, { maxLength: 30 }), cues, (before, last) => {
        const more = need([...before, last].join(' '))!
        expect(more).toBeGreaterThanOrEqual(need(before.join(' '))!)
        expect(more).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('does not come from quoted history', () => {
    const answered = mail('All fine now.\n\n> I am furious, this is the third time.', 'c')
    expect(plain(answered).turns[0]?.need).toBe(0)
  })

  test('a single worry beside thanks is mostly past, and calls for less', () => {
    const worried = need('I was so worried.')
    expect(need('I was so worried, thanks!')).toBeLessThan(0.5)
    expect(worried).toBeGreaterThanOrEqual(0.5)
  })

  test('several cues are not taken back by a polite word', () => {
    const angry = 'This is unacceptable, the third time I write, and I am furious.'
    expect(need(`${angry} Thank you.`)).toBe(need(angry))
  })
})

describe('need cannot be told', () => {
  test('in a language without phrases of need', () => {
    const bare = without(phrasesAlone.phrases, ...needGroups)
    expect(needIn({ ...phrasesAlone, phrases: bare }, 'I am furious.')).toBeNull()
    expect(needIn({ ...phrasesAlone, phrases: { urgency: ['urgent'] } }, 'I am furious.')).toBe(0)
  })

  test('by weights that speak of a model the pack lacks, so phrases speak', () => {
    const models = without(english.models!, 'need')
    expect(needIn({ ...english, models }, 'I am furious.')).toBe(0.55)
  })
})

function without<T extends object, K extends keyof T>(held: T, ...keys: readonly K[]): Omit<T, K> {
  return Object.fromEntries(
    Object.entries(held).filter(([key]) => !(keys as readonly string[]).includes(key)),
  ) as Omit<T, K>
}

describe('a death in the family', () => {
  const needs = (...said: string[]): (number | null)[] =>
    annotate(chat(said.map((text) => `c: ${text}\na: What is the account number?`).join('\n')))
      .turns.filter(({ role }) => role === 'customer')
      .map((turn) => turn.need)

  test('calls for a word about it, however dryly it is told', () => {
    for (const told of [
      'It was my wife’s line. She passed away in September.',
      'My dad passed in August, please close it.',
    ])
      expect(needs('I would like to cancel a line.', told)[1]).toBeGreaterThanOrEqual(0.8)
  })

  test('does so once: what is said of it later is judged by its own words', () => {
    const told = 'My late husband had the account.'
    const [first, , again] = needs(told, 'It is 4471.', 'My late husband was Josh Bell.')
    expect(first).toBeGreaterThanOrEqual(0.8)
    expect(again).toBeLessThan(0.8)
  })

  test('is not a battery’s, nor one in a mail that is quoted', () => {
    const tells = (text: string): boolean => isBereaved(annotate(chat(`c: ${text}`)).turns[0]!)
    for (const text of ['The battery died.', 'The line is dead.', 'My son passed his exam.'])
      expect([text, tells(text)]).toEqual([text, false])
    expect(tells('My son passed away.')).toBe(true)
    const quoting = annotate(mail('Thanks, that is all.\n\n> My dad passed away in August.', 'c'))
    expect(quoting.turns[0]?.need).toBeLessThan(0.8)
  })
})
