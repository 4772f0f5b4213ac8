import { describe, expect, test } from 'vitest'
import { annotate, chat } from './support.ts'

function languageOf(text: string, declared?: string): string {
  const { language, ...undeclared } = chat(`c: ${text}`)
  expect(language).toBe('en')
  return annotate({ ...undeclared, ...(declared !== undefined && { language: declared }) }).language
}

describe('the language of an interaction', () => {
  test('is the declared one, even where another is spoken', () => {
    expect(languageOf('Where is my order? I have been waiting for two weeks.', 'en-GB')).toBe('en-GB')
    expect(languageOf('Where is my order? I have been waiting for two weeks.', 'de')).toBe('de')
  })

  test('brings its word lists with it, in whatever case it is declared', () => {
    const declared = (language: string): string => annotate(chat('c: Hi', { language })).lexicon.code
    expect(declared('EN-us')).toBe('en')
    expect(declared('fi')).toBe('und')
  })

  test('is told from the function words of eight words or more', () => {
    expect(languageOf('where is the order that I made')).toBe('und')
    expect(languageOf('where is the order that I made it')).toBe('en')
  })

  test('needs more than a quarter of function words', () => {
    expect(languageOf('the bicycle pump in basement arrived crushed yesterday')).toBe('und')
    expect(languageOf('the bicycle pump in the basement arrived crushed')).toBe('en')
  })

  test('is unknown where no built-in language fits', () => {
    expect(languageOf('Πού είναι η παραγγελία μου; Περιμένω ήδη δύο εβδομάδες και κανείς δεν απαντά.')).toBe(
      'und',
    )
    expect(languageOf('Wo bleibt meine Bestellung? Ich warte schon seit zwei Wochen auf eine Antwort.')).toBe(
      'und',
    )
    expect(languageOf('')).toBe('und')
  })

  test('is told from all turns together', () => {
    const { language, ...undeclared } = chat('c: where is my order\na: it is on the way')
    expect(language).toBe('en')
    expect(annotate(undeclared).language).toBe('en')
  })

  test('that is unknown leaves the need untold, for nothing can be found in it', () => {
    expect(annotate(chat('c: I am furious', { language: 'fi' })).turns[0]?.need).toBeNull()
    expect(annotate(chat('c: I am furious')).turns[0]?.need).toBeGreaterThan(0)
  })
})
