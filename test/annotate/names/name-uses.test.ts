import { describe, expect, test } from 'vitest'
import type { Interaction } from '../../../src/model/interaction.ts'
import { annotate, chat, exampleCorpus, mail, named, names } from '../support.ts'

/** How an agent's words use names where the customer has this one and the agent is Ben Carter. */
function uses(customer: string, text: string): string[] {
  return names(annotate(named(chat(`c: Hello\na: ${text}`), { c: customer, a: 'Ben Carter' })))
}

const toAnna = (text: string): string[] => uses('Anna Weber', text)

describe('the customer’s own name', () => {
  test.each([
    ['Hi Anna, it is done.', ['correct: Anna']],
    ['Dear Ms Weber, it is done.', ['correct: Weber']],
    ['Dear Ms. Weber, it is done.', ['correct: Weber']],
    ['Dear Anna Weber,', ['correct: Anna Weber']],
    ['Thank you, Anna.', ['correct: Anna']],
    ['Thank you Anna', ['correct: Anna']],
    ['Thank you for waiting for us so long, Anna.', ['correct: Anna']],
    ['You’re very welcome, Francesca.', ['wrong: Francesca']],
    ['All done then, Jeremy. It comes tomorrow.', ['wrong: Jeremy']],
    ['No worries at all, Annna.', ['misspelt: Annna']],
    ['There you go, Ben.', []],
    ['It is with our driver, Jeremy.', []],
    ['No problem, I have asked my colleague, Jeremy.', []],
    ['You’re welcome to write to our vet, Jeremy.', []],
    ['You’re welcome, Jeremy will write.', []],
    ['I have asked them, Anna, and they agree.', ['correct: Anna']],
    ['The parcel is addressed to Anna Weber in Leeds.', ['correct: Anna Weber']],
    ['Your name is Anna Weber, right?', ['correct: Anna Weber']],
    ["Anna's parcel is here.", []],
    ['Hi there, it is done.', []],
    ['Banana bread.', []],
  ])('in “%s” is used as %j', (text, expected) => {
    expect(toAnna(text)).toEqual(expected)
  })

  test.each([
    ['William Turner', 'Hi Bill, it is done.', 'correct: Bill'],
    ['William Turner', 'Glad to hear it Bill.', 'correct: Bill'],
    ['Bill Turner', 'Hi William, it is done.', 'correct: William'],
    ['María López', 'Hi Maria, it is done.', 'correct: Maria'],
    ['Maria Lopez', 'Hi María, it is done.', 'correct: María'],
    ['J. Turner', 'Hi James, it is done.', 'correct: James'],
    ['James Turner', 'Hi J, it is done.', 'correct: J'],
    ['James Turner', 'Dear J. Turner, it is done.', 'correct: J. Turner'],
    ['Anneke van der Berg', 'Dear Ms van der Berg, it is done.', 'correct: van der Berg'],
    ['Anneke van der Berg', 'It is for Anneke van der Berg.', 'correct: Anneke van der Berg'],
    ['Sean O’Brien', "It is for Sean O'Brien.", "correct: Sean O'Brien"],
    ['Siobhán Ní Bhriain', 'Hi Siobhan, it is done.', 'correct: Siobhan'],
    ['Maria Gonzalez', 'Dear Dr Gonzalez-Ruiz, it is done.', 'correct: Gonzalez-Ruiz'],
    ['Anna Lee', 'Dear Anna-Maria, it is done.', 'correct: Anna-Maria'],
    ['Mei-Ling Chua', 'Hi Mei-Ling, it is done.', 'correct: Mei-Ling'],
    ['josh', 'Hi Josh, it is done.', 'correct: Josh'],
    ['Ben Carter', 'Hi Ben, it is done.', 'correct: Ben'],
    ['Van Nguyen', 'Thank you, Van.', 'correct: Van'],
    ['Al Green', 'Hi Al, it is done.', 'correct: Al'],
    ['De Souza', 'Dear Mr Souza, it is done.', 'correct: Souza'],
    ['van der Berg', 'Dear Mr van der Berg, it is done.', 'correct: van der Berg'],
    ['Дмитрий Соколов', 'Hi Дмитрий, it is done.', 'correct: Дмитрий'],
    ['王伟', 'Hi 王伟, it is done.', 'correct: 王伟'],
    ['王伟', 'I have asked them, 王伟, and they agree.', 'correct: 王伟'],
    ['田中 太郎', '田中様、お待たせいたしました。', 'correct: 田中'],
    ['김민수', 'Thanks, 김민수.', 'correct: 김민수'],
  ])('%s may be addressed thus: “%s”', (customer, text, expected) => {
    expect(uses(customer, text)).toEqual([expected])
  })

  test.each(['Will', 'May', 'Mark', 'Grace'])('counts only set apart where it is a word: %s', (name) => {
    expect(uses(name, `I asked them, ${name}, and they agree.`)).toEqual([`correct: ${name}`])
    expect(uses(name, `Hi ${name}, it is done.`)).toEqual([`correct: ${name}`])
    expect(uses(name, `${name} it be done.`)).toEqual([])
    expect(uses(name, `It ${name.toLowerCase()} be done.`)).toEqual([])
  })
})

describe('a misspelt name', () => {
  test.each([
    ['Krzysztof Nowak', 'Dear Kryzstof, it is done.', 'misspelt: Kryzstof'],
    ['Anneke van der Berg', 'Hi Annika, it is done.', 'misspelt: Annika'],
    ['Karen Hill', 'Hi Karin, it is done.', 'misspelt: Karin'],
    ['Anna Weber', 'Hi Anna Wagner, it is done.', 'misspelt: Anna Wagner'],
  ])('of %s is one or two letters off: “%s”', (customer, text, expected) => {
    expect(uses(customer, text)).toEqual([expected])
  })

  test('is another name where a short one differs in its first letter', () => {
    expect(uses('Tim Hill', 'Hi Tom, it is done.')).toEqual(['misspelt: Tom'])
    expect(uses('Tim Hill', 'Hi Kim, it is done.')).toEqual(['wrong: Kim'])
  })
})

describe('a family name behind a title', () => {
  test('cannot be wrong where only the given name is known', () => {
    expect(uses('Robert', 'Hi Mr. Okafor, it is done.')).toEqual([])
    expect(uses('Robert', 'Hi Okafor, it is done.')).toEqual(['wrong: Okafor'])
    expect(uses('Robert Bell', 'Hi Mr. Okafor, it is done.')).toEqual(['wrong: Okafor'])
    expect(uses('Robert Okafor', 'Hi Mr. Okafor, it is done.')).toEqual(['correct: Okafor'])
  })
})

describe('a family name behind another given name', () => {
  test.each([
    ['Ralph Sumner', 'Dear Jean Sumner, it is done.', 'wrong: Jean Sumner'],
    ['Ralph Sumner', 'Dear Mrs Jean Sumner, it is done.', 'wrong: Jean Sumner'],
    ['Ralph Sumner', 'Dear Rolph Sumner, it is done.', 'misspelt: Rolph Sumner'],
    ['Ralph Sumner', 'Dear Raff Sumner, it is done.', 'misspelt: Raff Sumner'],
    ['Robert Sumner', 'Dear Bob Sumner, it is done.', 'correct: Bob Sumner'],
    ['Jean Sumner', 'Dear Jean Sumners, it is done.', 'misspelt: Jean Sumners'],
  ])('to %s: “%s”', (customer, text, expected) => {
    expect(uses(customer, text)).toEqual([expected])
  })
})

describe('a wrong name', () => {
  test.each([
    ['Hi Karen, it is done.', ['wrong: Karen']],
    ['Dear Mr Okafor,', ['wrong: Okafor']],
    ['Thank you, Karen.', ['wrong: Karen']],
    ['Thank you for waiting so long, Karen.', ['wrong: Karen']],
  ])('addresses: “%s”', (text, expected) => {
    expect(toAnna(text)).toEqual(expected)
  })

  test.each([
    'Good morning, Larkfield Home, how may I help?',
    'Good morning, Larkfield Home',
    'Hi Fresh support here.',
    'I spoke to Karen about it.',
    'Karen, our driver, is on her way.',
    'Hello Dr. Johnson is available on Monday.',
    'Dr. Johnson is available on Monday.',
    'Thank you. Dr. Johnson is available on Monday.',
    'Sorry, Larkfield Home is closed on Sundays.',
    'Hello again!',
    'Thanks for waiting, I have passed it to my colleague, Dave.',
    'Thank you for calling Hilton, Rome.',
  ])('is not in what only speaks of others: “%s”', (text) => {
    expect(toAnna(text)).toEqual([])
  })

  test('is not that of anybody else in the conversation', () => {
    const script = 'c: Hello\na: Hi Nadia, please take this one.\na2: Hi Ben, I will.'
    expect(names(annotate(named(chat(script), { c: 'Anna', a: 'Ben', a2: 'Nadia' })))).toEqual([])
  })

  test('cannot be told where the customer’s is not known', () => {
    expect(names(annotate(chat('c: Hello\na: Hi Karen, it is done.')))).toEqual([])
  })
})

describe('a wrong name in lower case', () => {
  test.each([
    ['hi karen, it is done', ['wrong: karen']],
    ['hi karen your tap is done', ['wrong: karen']],
    ['thanks karen', ['wrong: karen']],
    ['it is done. thanks, rebecca.', ['wrong: rebecca']],
    ['it goes out today, priya', ['wrong: priya']],
    ['hi anna, it is done', ['correct: anna']],
  ])('is heard where it can be no other word: “%s”', (text, expected) => {
    expect(toAnna(text)).toEqual(expected)
  })

  test.each([
    'hi lovely, it is done',
    'hi team, it is done',
    'thanks hun',
    'thanks sue, it is done',
    'hi paris, it is done',
    'hi karen here, it is done',
    'hi, karen from sales will write',
    'thanks, karen and priya are on it',
    'i asked karen',
    'it is with our driver, karen',
    'thanks ben',
    'thanks anna. hi karen, can you look at this',
  ])('is not in “%s”', (text) => {
    expect(toAnna(text).filter((use) => use.startsWith('wrong'))).toEqual([])
  })

  test('may sign what somebody without a name writes', () => {
    const by = (text: string): string[] =>
      names(annotate(named(chat(`c: Is it in?\na: ${text}`), { c: 'Anna Weber' })))
    expect(by('it is. thanks karen')).toEqual([])
    expect(by('all done, karen')).toEqual([])
    expect(by('thanks karen. it is in')).toEqual(['wrong: karen'])
  })

  test('may introduce somebody where speech is written down', () => {
    const text = 'hello simon you are through to sales'
    const call = { ...named(chat(`c: hello\na: ${text}`), { c: 'Anna Weber' }), channel: 'voice' } as const
    expect(names(annotate(call))).toEqual([])
  })
})

describe('a name with a title behind a thing', () => {
  test.each([
    ['It is in the post, Mr Bell.', ['wrong: Bell']],
    ["It's sixty to you, Mrs Harris, for the wait.", ['wrong: Harris']],
    ['Yes Mrs Harris, leave it as it is.', ['wrong: Harris']],
    ["Of course it can, Karen. I've pushed it to Friday.", ['wrong: Karen']],
    ['Our fitter comes on Friday afternoon, Mr Bell.', ['wrong: Bell']],
    ['It is in the post, Ms Weber.', ['correct: Weber']],
    ["I'm sure we can find a way, Mrs Bell. You're in row H.", ['wrong: Bell']],
    ['Thursday at 10, Mr Bell.', ['wrong: Bell']],
  ])('calls: “%s”', (text, expected) => {
    expect(toAnna(text)).toEqual(expected)
  })

  test.each([
    'I have asked our fitter, Mr Bell.',
    'No Mr Harris, our plumber, was there on Monday.',
    'No sir. Airport Marriott, it is inside the terminal.',
    "I'll send it to you, Mr Harris and the landlord.",
    'He put it in the post, Mr Bell.',
    'It is in the post, Bell.',
    'The post, Mr Bell tells me, is late.',
    'It is in the name on the account, Mr Bell.',
    'You will see our new hygienist, Ms Bell.',
    'I left it with the neighbour, Mrs Bell.',
    'It is the wrong one, madam. Maybe try the other.',
    'Your letter went to the other trustee, Mr Bell.',
  ])('may be said of somebody: “%s”', (text) => {
    expect(toAnna(text)).toEqual([])
  })
})

describe('names that address nobody in particular', () => {
  test('are generic', () => {
    expect(toAnna('Dear customer, it is done.')).toEqual(['generic: Dear customer'])
    expect(toAnna('Dear Sir or Madam,')).toEqual(['generic: Dear Sir or Madam'])
  })

  test('are the agent’s own', () => {
    expect(toAnna('Hello, my name is Ben. How may I help?')).toEqual(['self: Ben'])
    expect(toAnna("Hi, you're speaking with Ben Carter.")).toEqual(['self: Ben Carter'])
    expect(toAnna("I'm sorry.")).toEqual([])
  })

  test.each([
    ['The tap is mended.\nKind regards, Tim Brown', 'self: Tim Brown'],
    ['The tap is mended. Thanks, Tim', 'self: Tim'],
    ['Done. Yours sincerely, Sarah Connor, Guest Relations', 'self: Sarah Connor'],
    ['Done. Regards, Annika', 'self: Annika'],
    ['Done. Thanks, Anna', 'correct: Anna'],
  ])('sign off on one line: %j', (text, expected) => {
    expect(toAnna(text)).toEqual([expected])
  })

  test.each([
    'Yes. Sorry for the delay, Tim',
    'Not yet. Sorry, Tim',
    'They have come. Enjoy your weekend, Tim',
    'Hi Anna,\n\nThey have come. Thanks again for the photos, Tim',
    'All the best to you and Ken. Sorry about the noise, Anita',
  ])('may end what somebody without a name says: %j', (text) => {
    const by = (agent: Record<string, string>): string[] =>
      names(
        annotate(
          named(chat(`c: Are they in?\na: ${text.replaceAll('\n', '\n ')}`), { c: 'Anna Weber', ...agent }),
        ),
      )
    const own = by({})
    expect(own.filter((use) => /^(?:wrong|misspelt)/u.test(use))).toEqual([])
    expect(own.at(-1)).toMatch(/^self/u)
    expect(by({ a: 'Support Team' })).toEqual(own)
    expect(by({ a: 'Ben Carter' }).at(-1)).not.toMatch(/^self/u)
  })

  test.each([
    ['Sorry for the delay, Karen', ['wrong: Karen']],
    ['Yes. Sorry for the delay, Karen.', ['wrong: Karen']],
    ['Yes. Sorry for the delay, Karen\nThey are in.', ['wrong: Karen']],
    ['Yes. Sorry, Karen, they are not.', ['wrong: Karen']],
    ['Yes. Sorry for the delay, Anna', ['correct: Anna']],
  ])('is no sign-off: %j', (text, expected) => {
    const script = `c: Are they in?\na: ${text.replaceAll('\n', '\n ')}`
    expect(names(annotate(named(chat(script), { c: 'Anna Weber' })))).toEqual(expected)
  })

  test('may be all that is said last', () => {
    const said = (...lines: string[]): string[] =>
      names(annotate(named(chat(lines.join('\n')), { c: 'Anna Weber' })))
    expect(said('c: Is it in?', 'a: It is.', 'c: Thanks', 'a: Sorry for the morning you had, Jo')).toEqual([
      'self: Jo',
    ])
    expect(said('c: Is it in?', 'a: Sorry for the wait, Jo', 'c: Well?', 'a: It is.')).toEqual(['wrong: Jo'])
  })

  test.each(['Best wishes,\nBen\nBilling Team', '-- \nBen\nBilling Team'])('sign a mail: %j', (ending) => {
    expect(names(annotate(mail(`It is done.\n\n${ending}`)))).toEqual(['self: Ben'])
  })

  test('are not looked for in quoted history', () => {
    const text = 'Done.\n\n> Dear customer,\n> Hi Karen, I am Anna.'
    const asked = { participantId: 'c', text: 'I’m Anna.' }
    const answer = mail(text)
    const participants = [...answer.participants, { id: 'c', role: 'customer' } as const]
    expect(names(annotate({ ...answer, participants, turns: [asked, ...answer.turns] }))).toEqual([])
  })
})

describe('a mark where the name should be', () => {
  test.each(['{{first_name}}', '{name}', '%FNAME%', '[First Name]', '[name]', '[CUSTOMER_NAME]'])(
    'is a placeholder that leaked: %s',
    (mark) => {
      expect(toAnna(`Hi ${mark}, it is done.`)).toEqual([`placeholder: ${mark}`])
    },
  )

  test.each(['[NAME]', '#NAME#', '<NAME>'])('may be a redaction, and then counts as the name: %s', (mark) => {
    expect(toAnna(`Hi ${mark}, it is done.`)).toEqual([`correct: ${mark}`])
    expect(names(annotate(chat(`c: my name is ${mark}\na: Thanks, ${mark}.`)))).toEqual([`correct: ${mark}`])
  })

  test('is no use of a name that nobody knows', () => {
    expect(names(annotate(chat('c: Hello\na: Hi [NAME], it is done.')))).toEqual([])
  })

  test('is a placeholder in braces even where names were redacted', () => {
    const script = 'c: my name is [NAME]\na: Hi {{first_name}}, it is done.'
    expect(names(annotate(chat(script)))).toEqual(['placeholder: {{first_name}}'])
  })

  test('is not of the name where it stands for something else', () => {
    expect(toAnna('Your order {{order_number}} is on its way.')).toEqual([])
  })
})

test('names in notes and in a machine’s words are nobody’s use', () => {
  const script = 'c: Hello\na/note: Hi Karen, it is done.\na/automation: Hi Karen, it is done.\nb: Hi Karen,'
  expect(names(annotate(named(chat(script), { c: 'Anna' })))).toEqual([])
})

describe('in the example corpus', () => {
  const corpus = new Map(
    exampleCorpus().map((interaction): [string, Interaction] => [interaction.id, interaction]),
  )
  const kinds = (id: string): Set<string> =>
    new Set(names(annotate(corpus.get(id)!)).map((use) => use.slice(0, use.indexOf(':'))))

  test.each([
    ['LF-3007', 'placeholder'],
    ['LF-3008', 'wrong'],
    ['LF-3014', 'misspelt'],
    ['LF-3021', 'generic'],
    ['LF-3024', 'correct'],
    ['LF-3026', 'misspelt'],
  ])('%s shows a name that is %s', (id, kind) => {
    expect(kinds(id)).toContain(kind)
  })

  test.each(['LF-3005', 'LF-3010', 'LF-3011', 'LF-3016', 'LF-3024'])('%s shows no slip', (id) => {
    for (const slip of ['wrong', 'misspelt', 'placeholder', 'generic']) expect(kinds(id)).not.toContain(slip)
  })
})

describe('a wrong name behind a courtesy, in speech without commas', () => {
  const heard = (script: string): readonly string[] =>
    names(annotate(named(chat(script, { channel: 'voice' }), { c: 'Maureen Hughes', a: 'Ben Carter' })))
  const said = (text: string): readonly string[] =>
    heard(`c: my boiler drips
      a: let me look at that
      c: okay
      a: ${text}`)

  test.each([
    'thank you for your patience susan your call is important to us',
    'thank you for holding susan i can see it now',
    "thanks for waiting susan we'll be with you at two",
    'thank you for your patience susan',
  ])('is heard where nothing, a set phrase or another clause follows: %s', (text) => {
    expect(said(text)).toEqual(['wrong: susan'])
  })

  test.each([
    'thanks for waiting susan will call you tomorrow',
    'thank you for holding susan and i have looked at it',
    'thank you for calling susan speaking how can i help',
    'thank you for holding for susan she is on her way',
    'thank you for waiting grace i can see it now',
    'thank you for calling austin i can see it now',
    'thank you for your patience maureen i can see it now',
    'thank you for waiting ben i can see it now',
    'thank you for waiting mo i can see it now',
  ])('is not where it may be said of somebody, or be another word: %s', (text) => {
    expect(said(text).filter((use) => use.startsWith('wrong'))).toEqual([])
  })

  test('is not in an agent’s first words, nor of anybody named before', () => {
    const call = 'thank you for holding susan i can see it now'
    expect(heard(`c: my boiler drips\na: ${call}`)).toEqual([])
    expect(heard(`c: susan rang me\na: let me look\nc: okay\na: ${call}`)).toEqual([])
    expect(heard(`c: hello\na: one moment i'll ask susan\nc: okay\na: ${call}`)).toEqual([])
    expect(heard(`c: hello\na: one moment\nc: okay\na2: ${call}`)).toEqual([])
  })
})
