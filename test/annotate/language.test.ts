import { describe, expect, test } from 'vitest'
import { createAnnotator } from '../../src/annotate/annotate.ts'
import { MAX_SAMPLE, type LanguageDetector } from '../../src/annotate/language-detector.ts'
import { languages } from '../../src/language/index.ts'
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

  test('is compiled once for all annotators, and a pack of the same content apart', () => {
    const lexiconOf = (en = languages['en']!): unknown => createAnnotator({ en })(chat('c: Hi')).lexicon
    expect(lexiconOf()).toBe(lexiconOf())
    expect(lexiconOf({ ...languages['en']! })).not.toBe(lexiconOf())
  })

  test('is told from the function words, of which a short text needs a larger share', () => {
    expect(languageOf('the pump, it arrived')).toBe('en')
    expect(languageOf('the bicycle pump, it arrived crushed yesterday')).toBe('und')
    expect(languageOf('the bicycle pump, it was in basement, arrived crushed yesterday')).toBe('en')
  })

  test('is the built-in one it is written in', () => {
    expect(languageOf('Πού είναι η παραγγελία μου; Περιμένω ήδη δύο εβδομάδες.')).toBe('el')
    expect(languageOf('ΠΟΥ ΕΙΝΑΙ')).toBe('el')
    expect(languageOf('kalispera, thelo na akyroso tin paraggelia mou kai den mporo')).toBe('el')
    expect(languageOf('Wo bleibt meine Bestellung? Ich warte schon seit zwei Wochen.')).toBe('de')
    expect(languageOf('¿Dónde está mi pedido? Llevo dos semanas esperando y nadie responde.')).toBe('es')
    expect(languageOf('Où est ma commande ? Cela fait deux semaines que je l’attends.')).toBe('fr')
    expect(languageOf('Onde está a minha encomenda? Estou há duas semanas à espera.')).toBe('pt')
  })

  test('is unknown where no built-in language fits', () => {
    expect(languageOf('Dov’è il mio ordine? Sono due settimane che aspetto e nessuno risponde.')).toBe('und')
    expect(languageOf('Где мой заказ? Я жду уже две недели, и никто не отвечает.')).toBe('und')
    expect(languageOf('')).toBe('und')
    expect(languageOf('ok')).toBe('und')
  })

  test('is told from all turns together', () => {
    const { language, ...undeclared } = chat('c: where is my order\na: it is on the way')
    expect(language).toBe('en')
    expect(annotate(undeclared).language).toBe('en')
  })

  test('is told where `und` is declared, which is what BCP 47 calls a language nobody determined', () => {
    for (const language of ['und', 'UND', 'und-Latn'])
      expect(annotate(chat('c: where is my order\na: it is on the way', { language })).language).toBe('en')
    expect(annotate(chat('c: Szia', { language: 'und' })).language).toBe('und')
  })

  test('is known by its first part, whatever its case and whatever stands behind it', () => {
    for (const language of ['en', 'EN', 'en-GB', 'en_US'])
      expect(annotate(chat('c: I am furious', { language }))).toMatchObject({
        language,
        lexicon: { code: 'en' },
      })
  })

  test('that is unknown leaves the need untold, for nothing can be found in it', () => {
    expect(annotate(chat('c: I am furious', { language: 'fi' })).turns[0]?.need).toBeNull()
    expect(annotate(chat('c: I am furious')).turns[0]?.need).toBeGreaterThan(0)
  })
})

describe('the language of a turn', () => {
  const spoken = (script: string, declared?: string): string[] => {
    const { language, ...undeclared } = chat(script)
    expect(language).toBe('en')
    return annotate({ ...undeclared, ...(declared !== undefined && { language: declared }) }).turns.map(
      (turn) => turn.language,
    )
  }

  test('is the interaction’s where the turn says too little', () => {
    expect(spoken('c: Πού είναι η παραγγελία μου;\na: ok\nc: super!')).toEqual(['el', 'el', 'el'])
  })

  test('is its own where it clearly speaks another: an English macro in a Greek chat', () => {
    const macro = 'Thank you for your patience, we will get back to you as soon as we can.'
    expect(spoken(`c: Πού είναι η παραγγελία μου; Περιμένω.\na: ${macro}`)).toEqual(['el', 'en'])
    expect(spoken(`c: Πού είναι η παραγγελία μου;\na: ${macro}`, 'el')).toEqual(['el', 'en'])
  })

  test('takes four words to leave the interaction’s, or another script', () => {
    expect(spoken('c: where is it', 'de')).toEqual(['de'])
    expect(spoken('c: where is it now', 'de')).toEqual(['en'])
    expect(spoken('c: Καλημέρα', 'de')).toEqual(['el'])
  })

  test('brings its own phrases, and none where it is unknown', () => {
    const { turns } = annotate(
      chat('c: Είμαι πολύ απογοητευμένη.\na: So sorry to hear that, I have refunded it.\nc: Где мой заказ?'),
    )
    expect(turns.map(({ phrases }) => phrases.some(({ group }) => group === 'emotion'))).toEqual([
      true,
      false,
      false,
    ])
    expect(turns[1]!.phrases.some(({ group }) => group === 'reaction')).toBe(true)
    expect(turns[2]!.phrases).toEqual([])
    expect(turns.map(({ need }) => need)).toEqual([expect.any(Number), null, null])
  })

  test('is surer the more there is to go by', () => {
    const { turns } = annotate(chat('c: Where is my order? I have been waiting for two weeks.\na: ok'))
    expect(turns[0]!.languageConfidence).toBeGreaterThan(turns[1]!.languageConfidence)
    for (const { languageConfidence } of turns) {
      expect(languageConfidence).toBeGreaterThan(0)
      expect(languageConfidence).toBeLessThanOrEqual(1)
    }
  })
})

describe('a detector that is handed in', () => {
  const asked: string[] = []
  const detector = (language: string, confidence = 0.95): LanguageDetector => ({
    id: 'test',
    detect: (text) => {
      asked.push(text)
      return { language, confidence }
    },
  })
  const read = (script: string, found: LanguageDetector, declared?: string): string[] => {
    asked.length = 0
    const { language, ...undeclared } = chat(script)
    expect(language).toBe('en')
    const { turns } = createAnnotator(
      languages,
      undefined,
      found,
    )({
      ...undeclared,
      ...(declared !== undefined && { language: declared }),
    })
    return turns.map((turn) => turn.language)
  }

  test('is asked only where the words of the known languages leave it open', () => {
    expect(
      read('c: Where is my order? I have been waiting for it.\nc: Πού είναι;\nc: ok', detector('it')),
    ).toEqual(['en', 'el', 'en'])
    expect(asked).toEqual([])
    expect(read('c: Dov’è il mio pacco? Ancora non funziona.', detector('it'))).toEqual(['it'])
    expect(asked).toHaveLength(1)
  })

  test('is shown no more than the beginning of a turn', () => {
    read(`c: ${'pacco '.repeat(500)}`, detector('it'))
    expect(asked.map(({ length }) => length)).toEqual([MAX_SAMPLE])
  })

  test('moves a turn out of a declared language only for six words and much certainty', () => {
    expect(read('c: pacco ancora niente ordine mio', detector('it'), 'en')).toEqual(['en'])
    expect(read('c: pacco ancora niente ordine mio oggi', detector('it'), 'en')).toEqual(['it'])
    expect(read('c: pacco ancora niente ordine mio oggi', detector('it', 0.5), 'en')).toEqual(['en'])
  })
})
