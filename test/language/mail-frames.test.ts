/** What mail programs write, by language: lines that must be known for what they are, and ordinary lines that must not. */
import { describe, expect, test } from 'vitest'
import { mailFrames, type MailFrame } from '../../src/language/index.ts'
import { expand } from '../../src/text/phrase-pattern.ts'
import { phraseMatcher } from '../../src/text/phrases.ts'
import { scan } from '../../src/text/scan.ts'

interface Lines {
  readonly attribution: string
  /** From, sent, to, subject. */
  readonly headers: readonly [string, string, string, string]
  readonly original: string
  readonly forwarded: string
  readonly footer: string
}

const lines: Readonly<Record<string, Lines>> = {
  en: {
    attribution: 'On Mon, 2 Mar 2026 at 09:14, Anna Weber wrote:',
    headers: ['From: Anna', 'Sent: Monday', 'To: Support', 'Subject: Kettle'],
    original: '-----Original Message-----',
    forwarded: '---------- Forwarded message ---------',
    footer: 'Sent from my iPhone',
  },
  el: {
    attribution: 'Στις Δευ 2 Μαρ 2026 στις 9:14 π.μ., ο χρήστης Άννα Βέμπερ έγραψε:',
    headers: ['Από: Άννα', 'Στάλθηκε: Δευτέρα', 'Προς: Υποστήριξη', 'Θέμα: Βραστήρας'],
    original: '-----Αρχικό μήνυμα-----',
    forwarded: '---------- Προωθημένο μήνυμα ---------',
    footer: 'Στάλθηκε από το iPhone μου',
  },
  de: {
    attribution: 'Am Mo., 2. März 2026 um 09:14 Uhr schrieb Anna Weber:',
    headers: ['Von: Anna', 'Gesendet: Montag', 'An: Support', 'Betreff: Kocher'],
    original: '-----Ursprüngliche Nachricht-----',
    forwarded: '---------- Weitergeleitete Nachricht ---------',
    footer: 'Von meinem iPhone gesendet',
  },
  fr: {
    attribution: 'Le lun. 2 mars 2026 à 09:14, Anna Weber a écrit :',
    headers: ['De : Anna', 'Envoyé : lundi', 'À : Support', 'Objet : Bouilloire'],
    original: "-----Message d'origine-----",
    forwarded: '---------- Message transféré ---------',
    footer: 'Envoyé de mon iPhone',
  },
  es: {
    attribution: 'El lun, 2 mar 2026 a las 9:14, Anna Weber escribió:',
    headers: ['De: Anna', 'Enviado el: lunes', 'Para: Soporte', 'Asunto: Hervidor'],
    original: '-----Mensaje original-----',
    forwarded: '---------- Mensaje reenviado ---------',
    footer: 'Enviado desde mi iPhone',
  },
  pt: {
    attribution: 'Em seg., 2 de mar. de 2026 às 09:14, Anna Weber escreveu:',
    headers: ['De: Anna', 'Enviado: segunda', 'Para: Suporte', 'Assunto: Chaleira'],
    original: '-----Mensagem original-----',
    forwarded: '---------- Mensagem encaminhada ---------',
    footer: 'Enviado do meu iPhone',
  },
  it: {
    attribution: 'Il giorno lun 2 mar 2026 alle ore 09:14 Anna Weber ha scritto:',
    headers: ['Da: Anna', 'Inviato: lunedì', 'A: Supporto', 'Oggetto: Bollitore'],
    original: '-----Messaggio originale-----',
    forwarded: '---------- Messaggio inoltrato ---------',
    footer: 'Inviato da iPhone',
  },
  nl: {
    attribution: 'Op ma 2 mrt 2026 om 09:14 schreef Anna Weber:',
    headers: ['Van: Anna', 'Verzonden: maandag', 'Aan: Support', 'Onderwerp: Waterkoker'],
    original: '-----Oorspronkelijk bericht-----',
    forwarded: '---------- Doorgestuurd bericht ---------',
    footer: 'Verstuurd vanaf mijn iPhone',
  },
  sv: {
    attribution: 'Den mån 2 mars 2026 kl 09:14 skrev Anna Weber:',
    headers: ['Från: Anna', 'Skickat: måndag', 'Till: Support', 'Ämne: Vattenkokare'],
    original: '-----Ursprungligt meddelande-----',
    forwarded: '---------- Vidarebefordrat meddelande ---------',
    footer: 'Skickat från min iPhone',
  },
  da: {
    attribution: 'Den man. 2. mar. 2026 kl. 09.14 skrev Anna Weber:',
    headers: ['Fra: Anna', 'Sendt: mandag', 'Til: Support', 'Emne: Elkedel'],
    original: '-----Oprindelig meddelelse-----',
    forwarded: '---------- Videresendt besked ---------',
    footer: 'Sendt fra min iPhone',
  },
  no: {
    attribution: 'Den man. 2. mars 2026 kl. 09:14 skrev Anna Weber:',
    headers: ['Fra: Anna', 'Sendt: mandag', 'Til: Support', 'Emne: Vannkoker'],
    original: '-----Opprinnelig melding-----',
    forwarded: '---------- Videresendt melding ---------',
    footer: 'Sendt fra min iPhone',
  },
  fi: {
    attribution: 'ma 2. maalisk. 2026 klo 9.14 Anna Weber kirjoitti:',
    headers: ['Lähettäjä: Anna', 'Lähetetty: maanantai', 'Vastaanottaja: Tuki', 'Aihe: Vedenkeitin'],
    original: '-----Alkuperäinen viesti-----',
    forwarded: '---------- Välitetty viesti ---------',
    footer: 'Lähetetty iPhonesta',
  },
  pl: {
    attribution: 'pon., 2 mar 2026 o 09:14 Anna Weber napisał(a):',
    headers: ['Od: Anna', 'Wysłano: poniedziałek', 'Do: Wsparcie', 'Temat: Czajnik'],
    original: '-----Oryginalna wiadomość-----',
    forwarded: '---------- Przekazana wiadomość ---------',
    footer: 'Wysłano z iPhone',
  },
}

type Part = keyof MailFrame | 'from' | 'sent' | 'to' | 'subject'

/** Which part a whole text, or its beginning, is of a frame. */
function says(frame: MailFrame, part: Part, text: string, whole = true): boolean {
  const patterns = part in frame.headers ? frame.headers[part as 'from'] : frame[part as 'originalMessage']
  const tokens = scan(text)
  return phraseMatcher({ part: patterns })
    .match(tokens)
    .some(({ firstToken, endToken }) => firstToken === 0 && (!whole || endToken === tokens.count))
}

describe.each(Object.entries(mailFrames))('the frame of %s', (code, frame) => {
  const given = lines[code]!

  test('has its code and patterns that compile, in small letters, none twice', () => {
    const { headers, code: own, ...others } = frame
    expect(own).toBe(code)
    for (const [part, patterns] of Object.entries({ ...headers, ...others })) {
      expect(patterns.length, part).toBeGreaterThan(0)
      expect(new Set(patterns).size, part).toBe(patterns.length)
      for (const pattern of patterns) {
        expect(pattern).toBe(pattern.toLowerCase())
        expect(expand(pattern).length, pattern).toBeGreaterThan(0)
      }
    }
  })

  test('knows the line above quoted words by its opening and its verb', () => {
    expect(says(frame, 'attributionOpeners', given.attribution, false)).toBe(true)
    const verbs = phraseMatcher({ verb: frame.attributionVerbs }).match(scan(given.attribution))
    expect(verbs).not.toEqual([])
  })

  test('knows the header fields, the message below and the footer', () => {
    const names = given.headers.map((line) => line.split(':', 1)[0]!)
    const known = (['from', 'sent', 'to', 'subject'] as const).map((part, i) => says(frame, part, names[i]!))
    expect(known).toEqual([true, true, true, true])
    expect(says(frame, 'originalMessage', given.original)).toBe(true)
    expect(says(frame, 'forwardedMessage', given.forwarded)).toBe(true)
    expect(says(frame, 'mobileFooters', given.footer)).toBe(true)
  })

  test('takes no other part for the message below or the footer', () => {
    for (const line of [given.attribution, ...given.headers])
      for (const part of ['originalMessage', 'forwardedMessage', 'mobileFooters'] as const)
        expect(says(frame, part, line), `${part}: ${line}`).toBe(false)
  })
})
