import { describe, expect, test } from 'vitest'
import { redactedLine } from './support.ts'

describe('postal addresses are masked, with flat, postcode and town', () => {
  test.each([
    ['en', 'Send it to 22 Wellington Road, Leeds LS6 2AB please', 'Send it to [ADDRESS] please'],
    ['en', 'I live at Flat 3, 18 Harbour Street, Whitstable, CT5 1AG.', 'I live at [ADDRESS].'],
    ['en', 'to 1108 Birchwood Ave, Apt 4C, Madison, WI 53703', 'to [ADDRESS]'],
    ['en', 'it is 221 chapel street', 'it is [ADDRESS]'],
    ['en', 'to P.O. Box 1187', 'to [ADDRESS]'],
    ['en', 'postcode SK4 2BD', 'postcode [ADDRESS]'],
    ['de', 'Bitte an Lindenstraße 14b, 50674 Köln liefern', 'Bitte an [ADDRESS] liefern'],
    ['de', 'Ich wohne Holtenauer Str. 112', 'Ich wohne [ADDRESS]'],
    ['fr', 'J’habite 12 avenue Jean Jaurès, 69007 Lyon', 'J’habite [ADDRESS]'],
    ['fr', 'au 27 bis, rue des Tanneurs, 35000 Rennes', 'au [ADDRESS]'],
    ['es', 'vivo en Calle de la Paloma 18, 3º B, 28012 Madrid', 'vivo en [ADDRESS]'],
    ['pt', 'moro na Rua das Amoreiras, 53, 1250-022 Lisboa', 'moro na [ADDRESS]'],
    ['el', 'μένω Λεωφόρος Κηφισίας 18, 11526 Αθήνα', 'μένω [ADDRESS]'],
  ])('%s: %s', (language, text, shown) => {
    expect(redactedLine(text, language)).toBe(shown)
  })
})

test.each([
  'It takes 5 working days, a long way off.',
  'I tried 3 times on the road.',
  'Take the 2nd Street exit? No.',
  'We have 12 Place Settings and 4 Court shoes.',
  'Is the 2024 Model in your London store?',
])('what is no address stays: %s', (text) => {
  expect(redactedLine(text)).toBe(text)
})
