import { describe, expect, test } from 'vitest'
import type { CustomerName } from '../../../src/annotate/types.ts'
import type { Interaction } from '../../../src/model/interaction.ts'
import { annotate, chat, exampleCorpus, mail, named, quote } from '../support.ts'

const known = (interaction: Interaction): CustomerName | null => annotate(interaction).customerName
const said = (text: string): string | null => known(chat(`c: ${text}`))?.name ?? null
const answered = (question: string, text: string): string | null =>
  known(chat(`a: ${question}\nc: ${text}`))?.name ?? null

describe('the name a customer gives', () => {
  test.each([
    // said outright, in whatever case
    ['Hi, my name is María López, order 12.', 'María López'],
    ['my name is josh', 'josh'],
    ['my name is josh miller.', 'josh miller'],
    ['my name is jane doe and the last four are 3321', 'jane doe'],
    ['my name is anna cancel my order', 'anna'],
    ['yeah robert porter is my name, nice to meet you', 'robert porter'],
    ['I want change the name.', null],
    ['thanks name is daisy and the number is 4590', 'daisy'],
    ['My full name is Anneke van der Berg and I live in Delft.', 'Anneke van der Berg'],
    ["My name's Nguyễn Thị Minh Anh.", 'Nguyễn Thị Minh Anh'],
    ['my name is 王伟', '王伟'],
    ['My name is 佐々木', '佐々木'],
    ['My name is O’Brien.', 'O’Brien'],
    ['my name is Mei-Ling Chua', 'Mei-Ling Chua'],
    ['My name is John F. Kennedy.', 'John F. Kennedy'],
    ['Please call me Dima.', 'Dima'],
    // with a capital, where nothing makes it a statement
    ["Hi, I'm Priya and I need help.", 'Priya'],
    ['This is Priya from Leeds.', 'Priya'],
    ["It's Priya again, from this morning.", 'Priya'],
    ['Josh here, from this morning.', 'Josh'],
    ['Hi, josh here', 'josh'],
    ['Hello, this is Will.', 'Will'],
    // words that look like names
    ['I have no internet. Call me Anna.', 'Anna'],
    ["Don't call me Anna.", null],
    // said twice, then whole
    ["Hi, it's Robert, Robert Okafor.", 'Robert Okafor'],
    ["Hi Ruth, it's Marcus, Marcus Bell.", 'Marcus Bell'],
    ["Hi Ruth, it's Marcus.", 'Marcus'],
    ["Good morning, it's Marcus.", 'Marcus'],
    ["I rang on Monday. It's Marcus, Marcus Bell.", 'Marcus Bell'],
    ["I rang on Monday. It's Marcus.", null],
    ["Hi Ruth, it's Christmas soon.", null],
    ["Hi Ruth and everybody there, it's Marcus.", null],
    ['My name is Okafor, Robert Okafor.', 'Robert Okafor'],
    ['My name is Robert, Monday is fine.', 'Robert'],
    ['im josh', 'josh'],
    ['hi this is priya calling about the blinds', 'priya'],
    ['hi its priya about the blinds', 'priya'],
    ['hello this is kwame, where is my parcel', 'kwame'],
    ['hello this is urgent, where is my parcel', null],
    ['hello there its mrs doyle calling about my hearing aid', 'doyle'],
    ['hello there its dr hollis i want to see', null],
    ["Hello it's Mr Bell I rang yesterday about the gate", 'Bell'],
    ['hi this is accounts calling about the blinds', null],
    ['hi this is urgent from my side', null],
    ['im furious', null],
    ["I'm Furious.", null],
    ["I'M FURIOUS WITH YOU", null],
    ["I'm British and I queue.", null],
    ["my son's name is Max", null],
    ['His name is Max.', null],
    ["It's Christmas soon.", null],
    ["It's Christmas and my tree is dead.", null],
    ["Hi, it's Karen's.", null],
    ['My tree is broken and it’s Christmas.', null],
    ['this is ridiculous', null],
    ['This is Ridiculous.', null],
    ['mark it as read', null],
    ['will you help', null],
    ['May I ask something?', null],
    ['My name is not on the list.', null],
    ['My name is wrong on the card.', null],
    ["I'm waiting.", null],
    ['This is Priya speaking for the whole street of people.', 'Priya'],
    ['This is Larkfield Home support?', null],
  ])('in “%s” is %s', (text, name) => {
    expect(said(text)).toBe(name)
  })

  test.each([['my name is mark'], ['My name is May.'], ['I’m Will.']])('may be a word, too: “%s”', (text) => {
    expect(said(text)).not.toBeNull()
  })

  test('is known from the place it was said at, and from that turn on', () => {
    const interaction = chat('c: Hello\na: Hi there\nc: I’m Priya Raman.')
    const { turns, customerName } = annotate(interaction)
    expect(customerName).toMatchObject({ name: 'Priya Raman', knownAt: 2, redacted: false })
    expect(quote(turns[2]!, customerName!.knownFrom!)).toBe('Priya Raman')
    expect(turns[2]?.names.map((name) => `${name.kind}: ${name.text}`)).toEqual(['self: Priya Raman'])
  })

  test('is the first of two', () => {
    expect(said('My name is Anna. Call me Annie.')).toBe('Anna')
    expect(known(chat('c: I’m Anna.\nc: I’m Berta.'))?.name).toBe('Anna')
  })

  test('is not taken from notes, bots or the agent', () => {
    expect(known(chat('c/note: I’m Anna.\nb: I’m Botty.\na: I’m Ben.\nc: Hello'))).toBeNull()
  })
})

describe('the answer to a question for the name', () => {
  const asked = 'May I have your name?'

  test.each([
    ['josh', 'josh'],
    ['josh miller', 'josh miller'],
    ["it's josh", 'josh'],
    ['im josh', 'josh'],
    ['Sure, Josh Miller.', 'Josh Miller'],
    ['Of course! Anna', 'Anna'],
    ['Anna, and my order is late.', 'Anna'],
    ['王伟', '王伟'],
    ['IT IS JOSH', 'JOSH'],
    ['sure', null],
    ['yes of course', null],
    ['I would rather not say', null],
    ['why do you ask', null],
    ['sorry, what?', null],
    ['12345', null],
    ['im furious', null],
  ])('“%s” is %s', (text, name) => {
    expect(answered(asked, text)).toBe(name)
  })

  test('counts only while the question is the last thing asked', () => {
    expect(answered('What is your name? And the name of your pet?', 'rex')).toBeNull()
    expect(answered('May I have your name? And what is your order number?', 'josh')).toBeNull()
    expect(known(chat(`a: ${asked}\na: Or your order number?\nc: josh`))).toBeNull()
    expect(known(chat(`a: ${asked}\nc: why?\nc: josh`))).toBeNull()
  })

  test('counts with a private note in between', () => {
    expect(known(chat(`a: ${asked}\na/note: Asked.\nc: josh`))?.name).toBe('josh')
  })
})

describe('“it’s …” behind a question for something else', () => {
  const answeredLater = (question: string, text: string): string | null =>
    known(chat(`c: My parcel has not come.\na: ${question}\nc: ${text}\na: Right.`))?.name ?? null

  test.each([
    ['Where was it sent?', "It's Barnsley."],
    ['Which day would suit you?', "It's Tuesday."],
    ['What make is the boiler?', "It's Vaillant and it leaks."],
    ['Which town are you in?', 'its leeds'],
  ])('is what was asked for: %s %s', (question, text) => {
    expect(answeredLater(question, text)).toBeNull()
  })

  test.each([
    ['And your name?', "It's Barnsley.", 'Barnsley'],
    ['What name is it under?', "It's Barnsley.", 'Barnsley'],
    ['Hello, Ben here, how can I help?', "It's Olwen Prosser again.", 'Olwen Prosser'],
    ['Where was it sent?', "Hi, it's Marcus.", 'Marcus'],
    ['Where was it sent?', "It's Marcus, Marcus Bell.", 'Marcus Bell'],
  ])('may be the name all the same: %s %s', (question, text, name) => {
    expect(answeredLater(question, text)).toBe(name)
  })
})

describe('the name in a mail', () => {
  test.each([
    ['Where is my bed?\n\nRegards\nKrzysztof Zieliński', 'Krzysztof Zieliński'],
    ['Where is my bed?\n\nKind regards,\nAma Serwaa Boateng\nOffice Manager', 'Ama Serwaa Boateng'],
    ['Where is my bed?\n-- \nAma Serwaa\nOffice Manager', 'Ama Serwaa'],
    ['Where is my bed?\nMany thanks in advance!\n\nBest,\nMaria', 'Maria'],
    ['Where is my bed?\n\nRegards,\nOffice Manager of the Northgate Dental Practice', null],
    ['Where is my bed?\n\nThanks\nsent from my phone', null],
  ])('signed “%s” is %s', (text, name) => {
    expect(known(mail(text, 'c'))?.name ?? null).toBe(name)
  })

  test('is not the agent’s, quoted below', () => {
    expect(
      known(mail('No, it did not come.\n\n> Hello, my name is Ben.\n> This is Ben.\n> Ben here', 'c')),
    ).toBeNull()
    expect(known(mail('My name is Anna.\n\n> Hello, my name is Ben.', 'c'))?.name).toBe('Anna')
  })

  test('is asked for by the agent’s own words, not by what the agent quotes below them', () => {
    const script = 'a: May I have your name?\n\n> I have a question.\n> It is about my bed.\nc: josh'
    expect(known(chat(script, { channel: 'email' }))?.name).toBe('josh')
  })
})

describe('the name in the participant data', () => {
  const given = (name: string, script = 'c: Hello'): CustomerName | null =>
    known(named(chat(script), { c: name }))

  test('is known from the start', () => {
    expect(given('María López')).toMatchObject({ name: 'María López', knownFrom: null, knownAt: -1 })
  })

  test.each(['josh_1987', 'anna@mail.example', 'visitor 4711', '0161 496 0000', 'x', '--', ' ', 'shop/anna'])(
    'is none where it is a handle: “%s”',
    (handle) => {
      expect(given(handle)).toBeNull()
    },
  )

  test.each(['Guest', 'customer', 'Guest User'])(
    'is none where it is what everybody is called: “%s”',
    (generic) => {
      expect(given(generic)).toBeNull()
      expect(given(generic, 'c: My name is Anna.')?.name).toBe('Anna')
    },
  )

  test.each(['Will', 'May', 'Will May', '王伟', 'Αλέξανδρος'])('may be “%s”', (name) => {
    expect(given(name)?.name).toBe(name)
  })

  test('stays the name whatever the customer is called besides', () => {
    const known = given('William Turner', 'c: Call me Bill.')
    expect(known).toMatchObject({ name: 'William Turner', knownAt: -1 })
    expect(known?.knownFrom).not.toBeNull()
  })

  test('makes it unlikely that somebody else’s name is meant', () => {
    expect(given('Anna Berg', 'c: I’m Leeds born.')?.knownFrom).toBeNull()
    expect(given('Anna Berg', 'c: I’m Ana.')?.knownFrom).not.toBeNull()
  })

  test('is the name of the customer who speaks', () => {
    expect(known(named(chat('c2: Hello\na: Hi'), { c: 'Anna', c2: 'Berta' }))?.name).toBe('Berta')
    expect(known(named(chat('a: Hello'), { a: 'Ben' }))).toBeNull()
  })

  test('is that of the only customer while none has spoken, as in a mail an agent sends first', () => {
    const sent = chat('a: Dear Karen, your parcel is on its way.')
    const to = (...names: readonly string[]): Interaction => ({
      ...sent,
      participants: [
        ...sent.participants.filter(({ role }) => role !== 'customer'),
        ...names.map((name, index) => ({ id: `c${index}`, role: 'customer' as const, name })),
      ],
    })
    expect(known(to('Anna Berg'))).toMatchObject({ name: 'Anna Berg', knownFrom: null, knownAt: -1 })
    expect(annotate(to('Anna Berg')).turns[0]?.names.map(({ kind }) => kind)).toEqual(['wrong'])
    expect(known(to('Anna Berg', 'Karen Bell'))).toBeNull()
    expect(known(to())).toBeNull()
  })
})

describe('a redacted name', () => {
  test.each(['my name is [NAME]', 'My name is #NAME#.', 'This is my name: my name is <NAME>'])(
    'is a name that cannot be read: %s',
    (text) => {
      expect(known(chat(`c: ${text}`))).toMatchObject({ redacted: true, knownAt: 0 })
    },
  )

  test('may stand in the participant data, and gives way to one that can be read', () => {
    expect(known(named(chat('c: Hello'), { c: '[NAME]' }))).toMatchObject({ name: '[NAME]', redacted: true })
    expect(known(named(chat('c: I’m Anna.'), { c: '[NAME]' }))).toMatchObject({
      name: 'Anna',
      redacted: false,
    })
  })
})

test('the names of the example corpus are found', () => {
  const found = new Map(exampleCorpus().map((interaction) => [interaction.id, known(interaction)?.name]))
  expect(found.get('LF-3001')).toBe('María López')
  expect(found.get('LF-3011')).toBe('[NAME]')
  expect(found.get('LF-3030')).toBe('Nguyễn Thị Minh Anh')
})

describe('a lower-case name out of the blue', () => {
  const greeted = (text: string, reply: string): string | null =>
    known(chat(`c: ${text}\na: ${reply}`))?.name ?? null

  test('is believed where an agent takes it up as a name', () => {
    expect(greeted('hi, im priya. my oven is cold', 'Oh no. Priya, let me see.')).toBe('priya')
    expect(greeted('hi, im priya. my oven is cold', 'Let me see, Priya.')).toBe('priya')
  })

  test('is not believed on the word of a capital that only opens a sentence', () => {
    expect(greeted('hi, im devastated.', 'Devastated customers are what we want to avoid.')).toBeNull()
    expect(greeted('hi, im shabnam.', 'Hello, let me see.')).toBeNull()
  })

  test('is believed where it is a common one and no other word', () => {
    expect(greeted('hi, im priya.', 'Hello, let me see.')).toBe('priya')
  })
})

describe('a name that callers give as they begin', () => {
  const taken = (first: string, reply = 'let me look at that for you', language = 'en'): string | null =>
    known(chat(`a: hello, mill street repairs\nc: ${first}\na: ${reply}`, { language }))?.name ?? null

  test.each([
    ['hiya its kwame mensah calling about the boiler at home', undefined, 'kwame mensah'],
    ['hi its drew ndlovu re order 4471', undefined, 'drew ndlovu'],
    ['hi there its brendan doyle i booked an emptying for today', 'hi brendan ok', 'brendan doyle'],
    ['hi craig its pooja menon ive got a tree from you', 'hi pooja that is soon', 'pooja menon'],
    ['hi its meera about the tree you sent me', 'hello meera what is wrong', 'meera'],
    ['speaking to derek oyelaran and my gate is stuck', 'hi derek', 'derek oyelaran'],
    ['hi its leaking everywhere i need somebody now', 'hi there', null],
    ['hi its broken again i think it is the valve', 'hi there', null],
    ['its about the order i made last week', 'hi there', null],
    ['hello its monday and i am still waiting', 'hi there', null],
    ['i was speaking to derek yesterday about it', 'hi there', null],
  ] as const)('“%s”, and the reply “%s”: %s', (first, reply, name) => {
    expect(taken(first, reply)).toBe(name)
  })

  test('as the answer to the question for it', () => {
    expect(answered('Who am I speaking to?', 'speaking to derek oyelaran')).toBe('derek oyelaran')
  })
})
