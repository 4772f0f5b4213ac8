import { describe, expect, test } from 'vitest'
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
