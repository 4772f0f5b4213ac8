import { expect, test } from 'vitest'
import { annotate, chat } from '../support.ts'

const known = (script: string, language = 'en'): string | null =>
  annotate(chat(script, { language })).customerName?.name ?? null

test.each([
  ["my name's jean jean ollerenshaw so i'll be late", 'jean ollerenshaw'],
  ["yeah go on it's christopher christopher dale fourteenth of june", 'christopher dale'],
  ['well to be honest it has been a shambles frank frank oyelaran and i want out', 'frank oyelaran'],
  ['yes hi sanjay uh sanjay bhattacharjee returning a missed call', 'sanjay bhattacharjee'],
  ['My name is, uh, Leonard Fitch, Leonard P. Fitch, and I got a letter.', 'Leonard P. Fitch'],
])('a given name said over has its family name behind it: %s', (first, name) => {
  expect(known(`a: hello\nc: ${first}\na: one moment`)).toBe(name)
})

test.each([
  ['a word', 'please please help me'],
  ['a name that is a word', 'we had sunny sunny days'],
  ['somebody spoken of', 'i spoke to christopher christopher dale'],
  ['somebody of mine', 'it is for my husband christopher christopher dale'],
])('no name is %s said over: %s', (_, first) => {
  expect(known(`a: hello\nc: ${first}\na: one moment`)).toBeNull()
})
