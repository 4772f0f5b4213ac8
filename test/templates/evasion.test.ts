import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Interaction } from '../../src/index.ts'
import { cannedTexts, disguised, disguises } from './disguises.ts'
import { fit, others, passages, said } from './support.ts'

const PASTED = 'Please accept our sincere apologies, the parcel left our warehouse in Leeds this morning.'
const index = fit(
  ...others(PASTED, PASTED, PASTED, 'The lamp is switched off at the wall.', 'Nothing else was in the box.'),
)

/** Cyrillic and Greek letters that look like these. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'ο',
  c: 'с',
  p: 'р',
  i: 'і',
  s: 'ѕ',
}

const fullWidth = (text: string): string =>
  text.replaceAll(/[\u{21}-\u{7e}]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
const mathematical = (text: string): string =>
  text.replaceAll(/[a-z]/gu, (char) => String.fromCodePoint(0x1d41a + char.charCodeAt(0) - 97))

describe('a copy is not hidden', () => {
  test.each([
    ['by nothing', PASTED],
    ['by zero-width spaces inside its words', PASTED.replaceAll(/(\w)(\w)/gu, '$1\u200b$2')],
    ['by joiners, soft hyphens and byte-order marks', PASTED.replaceAll('e', '\u200de\u00ad\ufeff')],
    ['by direction marks', PASTED.replaceAll(' ', ' \u202e\u202c')],
    ['by letters that look alike', PASTED.replaceAll(/[aeocpis]/gu, (char) => LOOK_ALIKES[char]!)],
    ['by full width', fullWidth(PASTED)],
    ['by mathematical letters', mathematical(PASTED)],
    ['by capitals', PASTED.toUpperCase()],
    ['by small letters', PASTED.toLowerCase()],
    ['by accents, composed or not', PASTED.replaceAll('a', 'á').replaceAll('e', 'e\u0301')],
    ['by other spaces', PASTED.replaceAll(' ', '\u00a0\u2003')],
    ['by other punctuation', PASTED.replaceAll(/[,.]/gu, ' –')],
    ['by other line breaks', PASTED.replaceAll(' the ', ' the\r\n')],
  ])('%s', (_how, text) => {
    const found = passages(said(text), index).filter(({ origin }) => origin === 'template')
    expect(found.map((held) => held.text).join('')).toBe(text)
    expect(found.every(({ support, scripted }) => support === 3 && scripted! > 0.5)).toBe(true)
  })

  test('and its template is named', () => {
    expect(passages(said(fullWidth(PASTED)), index)[0]?.templateId).toBe(index.templates[0]?.id)
  })
})

/** What agents of the example corpus say, and texts of our own, as long as a template is. */
const exampleTexts = readFileSync(
  new URL('../../corpora/example/interactions.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .flatMap((line) => {
    const { participants, turns } = JSON.parse(line) as Interaction
    const agents = new Set(participants.flatMap(({ id, role }) => (role === 'agent' ? [id] : [])))
    return turns.flatMap(({ participantId, text }) =>
      agents.has(participantId) && text.length > 60 && !/[\n>{}[\]@]/.test(text) ? [text] : [],
    )
  })
const texts = [...new Set([...exampleTexts.slice(0, 60), ...cannedTexts])]
const library = fit(...[1, 2, 3].flatMap(() => others(...texts)))

/** Share of the characters of the texts that are traced to a template, as likely pasted as not or more. */
function recall(change: (text: string) => string): number {
  let found = 0
  let all = 0
  for (const text of texts) {
    const changed = change(text)
    all += changed.length
    for (const { origin, scripted, start, end } of passages(said(changed), library))
      if (origin === 'template' && scripted! >= 0.5) found += end - start
  }
  return found / all
}

describe(`of ${texts.length} templates, recall stays within two points of the clean copy`, () => {
  const clean = recall((text) => text)

  test('which is found nearly whole', () => {
    expect(texts.length).toBeGreaterThanOrEqual(60)
    expect(clean).toBeGreaterThan(0.95)
  })

  for (const [how, disguise] of Object.entries(disguises))
    test.each([
      ['every letter', 1],
      ['every second letter', 2],
      ['every third letter', 3],
    ])(`disguised by ${how}, %s`, (_, step) => {
      const changed = disguised(cannedTexts[0]!, disguise, step)
      expect(changed).not.toBe(cannedTexts[0])
      expect(recall((text) => disguised(text, disguise, step))).toBeGreaterThan(clean - 0.02)
    })

  test.each([
    ['spaces that do not break', '\u00a0'],
    ['thin spaces', '\u2009'],
    ['Hangul fillers, which look like spaces', '\u3164'],
    ['spaces with a zero-width one', ' \u200b'],
  ])('disguised by %s', (_, space) => {
    expect(recall((text) => text.replaceAll(' ', space))).toBeGreaterThan(clean - 0.02)
  })

  // What is not a look-alike is not seen through: said here, so that nobody believes otherwise.
  test.each([
    ['digits for letters', (text: string) => text.replaceAll('o', '0').replaceAll('e', '3')],
    ['spaces between letters', (text: string) => text.replaceAll(/(?<=[a-z])(?=[a-z])/g, ' ')],
  ])('but not by %s', (_, change) => {
    expect(recall(change)).toBeLessThan(0.5)
  })
})

describe('a copy is found in any script', () => {
  test.each([
    [
      'Greek',
      'Σας ευχαριστούμε για την υπομονή σας, η παραγγελία σας έφυγε σήμερα το πρωί από την αποθήκη μας.',
      'Μίλησα ο ίδιος με τον οδηγό και μένει κοντά στο σπίτι της μητέρας σας.',
    ],
    [
      'Japanese',
      'お待たせして大変申し訳ございませんが、商品は本日の朝に倉庫から発送されました。',
      '運転手に電話したら、近所に住むそうです。',
    ],
    [
      'Russian',
      'Благодарим вас за терпение, ваш заказ сегодня утром покинул наш склад в Лидсе.',
      'Я сам говорил с водителем, он живёт рядом с домом вашей матери.',
    ],
    [
      'Arabic',
      'نشكركم على صبركم، لقد غادر طلبكم مستودعنا في ليدز هذا الصباح وسيصل قبل نهاية الأسبوع.',
      'تحدثت بنفسي مع السائق وهو يسكن قرب بيت والدتك.',
    ],
  ])('%s', (_script, pasted, own) => {
    const copies = fit(...others(pasted, pasted, pasted, 'Hello.'))
    expect(copies.templates.map(({ text }) => text)).toEqual([pasted])
    expect(passages(said(pasted.toUpperCase()), copies)).toMatchObject([
      { origin: 'template', support: 3, templateId: copies.templates[0]?.id },
    ])
    expect(passages(said(own), copies)).toMatchObject([{ origin: 'own' }])
  })
})
