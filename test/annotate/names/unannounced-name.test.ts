import { expect, test } from 'vitest'
import { annotate, chat } from '../support.ts'

const known = (script: string, language = 'en'): string | null =>
  annotate(chat(script, { language })).customerName?.name ?? null

test.each([
  ['hi its rosalind tebbutt fourteen quarry lane we have no water', 'rosalind tebbutt'],
  ['hiya dominic farrow number five mill row the tap will not turn off', 'dominic farrow'],
  ['yes hello farida qureshi h x two seven zed zed', 'farida qureshi'],
  ['Katarzyna Nowicka, uh, flat 31 Beaumont Court. It says delivered.', 'Katarzyna Nowicka'],
  ['right um mohammed al-rashidi customer number four four', 'mohammed al-rashidi'],
])('callers identify themselves with a name and what they are known by: %s', (first, name) => {
  expect(known(`a: mill street repairs\nc: ${first}\na: one moment`)).toBe(name)
})

test.each([
  ['somebody who is greeted', 'hi dominic number five has no water'],
  ['a place', 'leeds number five has no water'],
  ['a thing', 'its the water meter number five that leaks'],
  ['whose account it is, behind a title', 'Mrs Rosalind Tebbutt, 22 Quarry Lane, is my mother'],
  ['a name that is denied', 'its not rosalind tebbutt fourteen quarry lane'],
])('no name is %s: %s', (_, first) => {
  expect(known(`a: mill street repairs\nc: ${first}\na: one moment`)).toBeNull()
})

test('what stands behind a name in capitals is no part of it', () => {
  expect(known('a: Name, please?\nc: Tyler Jones pin number 4711')).toBe('Tyler Jones')
})

test.each([
  [
    'below the message',
    'Why is my bill so high? Account 40093310, Baljit',
    'Morning Baljit, Priti here.',
    'Baljit',
  ],
  ['between two marks', 'evening. tamsin. it froze again', 'Evening Tamsin! Which light is on?', 'tamsin'],
  ['at the beginning', 'hello yeah tunde top flat', 'oh hi tunde yes he is late', 'tunde'],
  ['at the end', 'he must knock loud piotr', 'Thanks for getting in touch, Piotr!', 'piotr'],
  ['at the end, in full', 'put it on my account thats kieron stubbs', 'ten minutes kieron', 'kieron stubbs'],
])('a name that agents take up is the customer’s %s: %s', (_, first, reply, name) => {
  expect(known(`c: ${first}\na: ${reply}`)).toBe(name)
})

test('a name in Greek is taken up as it is called', () => {
  expect(known('c: Καλημέρα. Σπύρος Κανάκης. Δεν άναψε.\na: Κύριε Κανάκη, το βλέπω.', 'el')).toBe(
    'Σπύρος Κανάκης',
  )
})

test.each([
  ['a town the agent names', 'i want to fly from Chicago to Dover', 'There is one at nine from Dover.'],
  ['a goodbye said back', 'No, thank you. Goodbye.', "You're welcome. Goodbye."],
  ['a question said back', 'Will it rain?', 'It will rain on Sunday.'],
  ['the agent’s own, greeted and signed', 'Dear Imogen,\n\nThank you.', 'Receipt attached.\n\nImogen'],
  ['who was called before only', 'so it is with Karen', 'Let me look.'],
])('no name is %s: %s', (_, first, reply) => {
  expect(known(`c: ${first}\na: ${reply}`)).toBeNull()
})

test.each([
  ['Please do the needful. Regards Venkatesh Iyer', 'Venkatesh Iyer'],
  ['can you leave it with the shop. ta, shaz x', 'shaz'],
  ['Would like a replacement. Account 40093310, Priya', 'Priya'],
])('a name below the first message of a chat is its writer’s: %s', (first, name) => {
  expect(known(`c: ${first}\na: I'll look into it.`)).toBe(name)
})

test.each([
  [
    'the agent’s',
    'a: You are chatting with Priya.\nc: can you leave it with the shop. thanks Priya\na: Of course.',
  ],
  ['thanked later', 'c: can you leave it with the shop\na: Of course.\nc: thanks Priya'],
  ['anybody’s', 'c: can you leave it with the shop. thanks mate\na: Of course.'],
])('no name is one that is %s', (_, script) => {
  expect(known(script)).toBeNull()
})

test.each([
  ['yes good afternoon nesta llewellyn-price speaking from the home', 'nesta llewellyn-price'],
  ['Hello, good morning, Miloš Jevtić here.', 'Miloš Jevtić'],
  ['ok box here is broken', null],
])('a name stands before what announces it: %s', (first, name) => {
  expect(known(`a: hello\nc: ${first}\na: one moment`)).toBe(name)
})

test('a question for details may be answered by a name', () => {
  expect(known('a: Can I take your details?\nc: Ishbel MacAskill, Oban to Castlebay\na: Thank you.')).toBe(
    'Ishbel MacAskill',
  )
})

test('a word shouted among others is no name', () => {
  expect(known('c: hiii I am DYING to get the new phone\na: Soon!')).toBeNull()
})

test.each([
  [
    'behind a term of address',
    "it's the washing machine love pauline at no two",
    'oh pauline not again',
    'pauline',
  ],
  ['behind "only"', "look it's only bev again over the curtains", 'hiya bev they came', 'bev'],
  [
    'in the middle, in full',
    'It should be Ikenna Uzor, not Ikena',
    'Hello Ikenna, I can put that right.',
    'Ikenna Uzor',
  ],
  ['behind a dash', 'i want a refund not a voucher - dev', "Hi Dev, that's not good enough.", 'dev'],
  ['before a word of chat', 'sat 10-11. emeka btw', 'Thanks Emeka, it is booked.', 'emeka'],
])('a name that agents take up may stand %s: %s', (_, first, second, name) => {
  expect(known(`a: How can I help?\nc: it vanished\na: What did?\nc: ${first}\na: ${second}`)).toBe(name)
})

test.each([
  ['somebody of mine', 'please add my kid alexis', 'Thanks Alexis, done.'],
  ['the end of a town', 'I want a flight to San Francisco please', 'Thanks, Francisco it is.'],
  ['who is in the way of another verb', 'my wife Amara booked two seats', 'Hello Ikenna, done.'],
])('a name that agents take up is not %s: %s', (_, first, second) => {
  expect(known(`a: How can I help?\nc: ${first}\na: ${second}`)).toBeNull()
})

test.each([
  ['en', "what name's the table under", 'should be under gallacher', 'gallacher'],
  ['en', "who's calling", "it's only me maureen i rang before", 'maureen'],
  ['en', 'your name please', 'june whitlock', 'june whitlock'],
  ['en', 'your name please', 'yeah gillian partridge', 'gillian partridge'],
  ['de', 'auf welchen namen', 'auf pohlmann', 'pohlmann'],
  ['de', 'wer spricht denn', 'annegret pohlmann', 'annegret pohlmann'],
  ['de', 'firma kern guten tag', 'hier ist annegret pohlmann ich habe', 'annegret pohlmann'],
  ['es', 'y el apellido', 'arconada', 'arconada'],
  ['es', 'buenos días', 'buenas le habla remedios arconada', 'remedios arconada'],
  ['es', 'me dice su nombre y su fecha', 'luz dary quiñones cuarenta y tres', 'luz dary quiñones'],
  ['pt', 'com quem eu falo', 'com a valdirene', 'valdirene'],
  ['pt', 'bom dia', 'boa tarde aqui quem fala é o anselmo figueira é por causa', 'anselmo figueira'],
  ['el', 'παρακαλώ', 'γεια σας θεοδοσία μπακάλη λέγομαι και παίρνω', 'θεοδοσία μπακάλη'],
])('in %s, asked “%s”, customers name themselves: %s', (language, first, second, name) => {
  expect(known(`a: ${first}\nc: ${second}\na: ok`, language)).toBe(name)
})

test.each([
  ['en', 'your name please', 'will call you back'],
  ['en', 'your name please', 'yeah whatever'],
  ['en', 'hello', "it's Biscuit. He's had his operation"],
  ['en', 'hello', "I'm Terminal One, long stay"],
  ['de', 'guten tag', 'hier ist die heizung kaputt ich brauche hilfe'],
  ['el', 'το όνομά σας', 'μισό λεπτό παρακαλώ'],
])('in %s, to “%s”, no name is said: %s', (language, first, second) => {
  expect(known(`a: ${first}\nc: ${second}\na: ok`, language)).toBeNull()
})
