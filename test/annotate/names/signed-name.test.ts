import { describe, expect, test } from 'vitest'
import { annotate, chat, mail } from '../support.ts'

const signedBy = (text: string): string | undefined => annotate(mail(text, 'c')).customerName?.name

describe('a mail is signed', () => {
  test.each([
    ['Best,\nDr. Priya N. Raman (she/her)\nSenior Lecturer', 'Priya N. Raman'],
    ['Best,\nPriya Raman, Senior Lecturer', 'Priya Raman'],
    ['Best,\nPriya', 'Priya'],
    ['J. R. Whitfield III, P.E.\nWhitfield Structural\n(512) 555-0148', 'J. R. Whitfield III'],
    [
      'J. R. Whitfield III, P.E.\nWhitfield Structural\n(512) 555-0148\nSent from my iPad',
      'J. R. Whitfield III',
    ],
    ['William Achebe', 'William Achebe'],
  ])('%j', (ending, name) => {
    expect(signedBy(`Hello,\n\nplease send the form.\n\n${ending}`)).toBe(name)
  })

  test.each([
    'Whitfield Structural\n(512) 555-0148',
    'Quay Street\nLeeds',
    'William told me that you had a form for this, and I would like to have it soon, please.',
    'Best,\nSent from my phone',
    'Best,\nOffice',
  ])('by nobody: %j', (ending) => {
    expect(signedBy(`Hello,\n\nplease send the form.\n\n${ending}`)).toBeUndefined()
  })
})

describe('a customer says a name', () => {
  const said = (script: string): string | undefined => annotate(chat(script)).customerName?.name

  test.each([
    ["c: I'm just Teo, I have no surname.", 'Teo'],
    ['a: Who am I speaking with?\nc: yeah this is uh deborah kowalczyk', 'deborah kowalczyk'],
    ["a: Can I get your name please?\nc: it's deborah d e b o r a h kowalczyk", 'deborah'],
  ])('%j', (script, name) => {
    expect(said(script)).toBe(name)
  })

  test.each([
    "c: I'm just browsing",
    "a: What is your name?\nc: I'm just browsing",
    "c: The only thing on there, it's just Netflix.",
    'a: Can I get your name please?\nc: it is a d e b thing',
  ])('or none: %j', (script) => {
    expect(said(script)).toBeUndefined()
  })
})
