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
