import { expect, test } from 'vitest'
import { annotate, chat } from '../support.ts'

const known = (script: string, language = 'en'): string | null =>
  annotate(chat(script, { language })).customerName?.name ?? null

test.each([
  ['en', 'Your name?', 'Odalys', 'And your surname?', 'Quintero', 'Odalys Quintero'],
  ['en', 'What is your surname?', 'Quintero', 'And your first name?', 'Odalys', 'Odalys Quintero'],
  ['fr', "c'est à quel nom s'il vous plaît", 'lemoine', 'et le prénom', 'apolline', 'apolline lemoine'],
  ['el', 'Το επώνυμό σας;', 'Καραμήτρος', 'Και το μικρό όνομα;', 'Λεωνίδας', 'Λεωνίδας Καραμήτρος'],
  // Whose name the second question asks for is not known.
  ['en', 'Your name?', 'Odalys', 'What name is it under?', 'Quintero', 'Odalys'],
  // The second puts the first right.
  ['en', 'Your name?', 'Quintera', 'Your name, please?', 'Quintero', 'Quintero'],
])('in %s two answers are one name: “%s” %s “%s” %s', (language, first, one, second, other, name) => {
  expect(known(`a: ${first}\nc: ${one}\na: ${second}\nc: ${other}\na: Thanks.`, language)).toBe(name)
})

test.each([
  ['a: Your name?\nc: Quintero, with a queue. Odalys Quintero.', 'Odalys Quintero'],
  ['a: Your name?\nc: The name is Nguyen, the surname, Thi Hoa Nguyen.', 'Thi Hoa Nguyen'],
  ["a: hello\nc: hello i'm rose and i had a dozen roses one was snapped rose tillotson", 'rose tillotson'],
  // Somebody else's, and what only begins alike.
  ['a: Your name?\nc: Quintero. My wife Odalys Quintero rang before.', 'Quintero'],
  ["a: hello\nc: hello i'm rose and i had a dozen roses so send the rose bunches", 'rose'],
])('the fullest form that a customer says is the name: %s', (script, name) => {
  expect(known(`${script}\na: I am sorry, Rose.`)).toBe(name)
})

test.each([
  [
    'a: name please\nc: it will be under lorna doyle still but i got married so make it lorna hussain now',
    'lorna hussain',
  ],
  ['a: Your name?\nc: My name is Lorna Hussain, no longer Lorna Doyle.', 'Lorna Hussain'],
  ['a: Your name?\nc: My name is Lorna Hussain, change it from Lorna Doyle.', 'Lorna Hussain'],
])('of a former name and a new one it is the new one: %s', (script, name) => {
  expect(known(`${script}\na: Thanks.`)).toBe(name)
})

test('a former name that is said last is none where the agent calls the customer by the first', () => {
  const script =
    'c: Ich heiße seit Mai wieder, Anja Wiechert, vorher Anja Polat\na: Guten Tag, Frau Wiechert.'
  expect(known(script, 'de')).toBe('Anja Wiechert')
})
