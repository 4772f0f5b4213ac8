/** What of a mail is not its message, in thirteen languages; and that it costs no more than its length. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { annotate, inMail, mail } from '../support.ts'

/** Attribution, Outlook header, original, forward, footer, greeting and closing, as programs and people write them. */
const languages: Readonly<Record<string, readonly [string, string, string, string, string, string, string]>> =
  {
    en: [
      'On Mon, 2 Mar 2026 at 09:14, Anna wrote:',
      'From: Anna <a@x.example>\nSent: Monday\nTo: Ben\nSubject: Kettle',
      '-----Original Message-----',
      '---------- Forwarded message ---------',
      'Sent from my iPhone',
      'Hi Anna,',
      'Kind regards,',
    ],
    el: [
      'Στις Δευ 2 Μαρ 2026 στις 9:14 π.μ., ο χρήστης Άννα <a@x.example> έγραψε:',
      'Από: Άννα\nΣτάλθηκε: Δευτέρα\nΠρος: Μπεν\nΘέμα: Βραστήρας',
      '-----Αρχικό μήνυμα-----',
      '---------- Προωθημένο μήνυμα ---------',
      'Στάλθηκε από το iPhone μου',
      'Αγαπητή Άννα,',
      'Με εκτίμηση,',
    ],
    de: [
      'Am Mo., 2. März 2026 um 09:14 Uhr schrieb Anna <a@x.example>:',
      'Von: Anna\nGesendet: Montag\nAn: Ben\nBetreff: Kessel',
      '-----Ursprüngliche Nachricht-----',
      '---------- Weitergeleitete Nachricht ---------',
      'Von meinem iPhone gesendet',
      'Sehr geehrte Frau Weber,',
      'Mit freundlichen Grüßen',
    ],
    fr: [
      'Le lun. 2 mars 2026 à 09:14, Anna <a@x.example> a écrit :',
      'De : Anna\nEnvoyé : lundi\nÀ : Ben\nObjet : Bouilloire',
      "-----Message d'origine-----",
      '---------- Message transféré ---------',
      'Envoyé de mon iPhone',
      'Bonjour Anna,',
      'Cordialement,',
    ],
    es: [
      'El lun, 2 mar 2026 a las 9:14, Anna (<a@x.example>) escribió:',
      'De: Anna\nEnviado: lunes\nPara: Ben\nAsunto: Hervidor',
      '-----Mensaje original-----',
      '---------- Mensaje reenviado ---------',
      'Enviado desde mi iPhone',
      'Hola Anna,',
      'Un cordial saludo,',
    ],
    pt: [
      'Em seg., 2 de mar. de 2026 às 09:14, Anna <a@x.example> escreveu:',
      'De: Anna\nEnviado: segunda-feira\nPara: Ben\nAssunto: Chaleira',
      '-----Mensagem original-----',
      '---------- Mensagem encaminhada ---------',
      'Enviado do meu iPhone',
      'Olá Anna,',
      'Com os melhores cumprimentos,',
    ],
    it: [
      'Il giorno lun 2 mar 2026 alle ore 09:14 Anna <a@x.example> ha scritto:',
      'Da: Anna\nInviato: lunedì\nA: Ben\nOggetto: Bollitore',
      '-----Messaggio originale-----',
      '---------- Messaggio inoltrato ---------',
      'Inviato da iPhone',
      'Gentile Anna,',
      'Cordiali saluti',
    ],
    nl: [
      'Op ma 2 mrt 2026 om 09:14 schreef Anna <a@x.example>:',
      'Van: Anna\nVerzonden: maandag\nAan: Ben\nOnderwerp: Waterkoker',
      '-----Oorspronkelijk bericht-----',
      '---------- Doorgestuurd bericht ---------',
      'Verstuurd vanaf mijn iPhone',
      'Beste Anna,',
      'Met vriendelijke groet,',
    ],
    sv: [
      'Den mån 2 mars 2026 kl 09:14 skrev Anna <a@x.example>:',
      'Från: Anna\nSkickat: måndag\nTill: Ben\nÄmne: Vattenkokare',
      '-----Ursprungligt meddelande-----',
      '---------- Vidarebefordrat meddelande ---------',
      'Skickat från min iPhone',
      'Hej Anna,',
      'Med vänliga hälsningar',
    ],
    da: [
      'Den man. 2. mar. 2026 kl. 09.14 skrev Anna <a@x.example>:',
      'Fra: Anna\nSendt: mandag\nTil: Ben\nEmne: Elkedel',
      '-----Oprindelig meddelelse-----',
      '---------- Videresendt besked ---------',
      'Sendt fra min iPhone',
      'Kære Anna,',
      'Med venlig hilsen',
    ],
    no: [
      'Den man. 2. mars 2026 kl. 09:14 skrev Anna <a@x.example>:',
      'Fra: Anna\nSendt: mandag\nTil: Ben\nEmne: Vannkoker',
      '-----Opprinnelig melding-----',
      '---------- Videresendt melding ---------',
      'Sendt fra min iPhone',
      'Hei Anna,',
      'Vennlig hilsen',
    ],
    fi: [
      'ma 2. maalisk. 2026 klo 9.14 Anna <a@x.example> kirjoitti:',
      'Lähettäjä: Anna\nLähetetty: maanantai\nVastaanottaja: Ben\nAihe: Vedenkeitin',
      '-----Alkuperäinen viesti-----',
      '---------- Välitetty viesti ---------',
      'Lähetetty iPhonesta',
      'Hei Anna,',
      'Ystävällisin terveisin',
    ],
    pl: [
      'pon., 2 mar 2026 o 09:14 Anna <a@x.example> napisał(a):',
      'Od: Anna\nWysłano: poniedziałek\nDo: Ben\nTemat: Czajnik',
      '-----Oryginalna wiadomość-----',
      '---------- Przekazana wiadomość ---------',
      'Wysłano z iPhone',
      'Dzień dobry Anna,',
      'Z poważaniem,',
    ],
  }

describe.each(Object.entries(languages))(
  'a mail in %s',
  (_, [attribution, header, original, forward, footer, greeting, closing]) => {
    test('is greeting, body, closing, signature, footer and quotation', () => {
      expect(
        inMail(greeting, '', 'OK 42.', '', closing, 'Anna', '', footer, '', attribution, '', '> 42?'),
      ).toEqual([
        `greeting: ${greeting}`,
        `closing: ${closing}`,
        `signature: Anna\n\n${footer}`,
        `quoted: ${attribution}\n\n> 42?`,
      ])
    })

    test('is quoted without marks from the attribution, the header block or the separator on', () => {
      for (const sign of [
        attribution,
        header,
        `${original}\nx`,
        `________________________________\n${header}`,
      ])
        expect(inMail('OK 42.', '', sign, '', '42?')).toEqual([`quoted: ${sign}\n\n42?`])
      expect(inMail('OK 42.', '', forward, header, '', '42?')).toEqual([
        `forward: ${forward}\n${header}\n\n42?`,
      ])
    })
  },
)

describe('an attribution', () => {
  test.each([
    ['folded over three lines', 'On Dec 16, 2011, at 12:47 PM, Corey\n<reply@x.example>\nwrote:'],
    ['folded before its last bracket', 'tir. 18. apr. 2017 kl. 13:09 skrev Test <test@x.example\n>:'],
    ['without a verb', '2017-11-24 16:32 GMT+01:00 Ben <b@x.example>:'],
    ['between dashes', '---- On Wed, 24 Feb 2021 14:02:50 +0530 b@x.example wrote ----'],
    ['without a colon', 'On Wed, 14 Nov 2018 08:14:43 -0200 Ben <b@x.example> wrote'],
  ])('may be %s', (_, attribution) => {
    expect(inMail('Yes.', '', attribution, '', 'Is it?')).toEqual([`quoted: ${attribution}\n\nIs it?`])
  })

  test.each([
    'On 3 May I ordered 2 lamps:',
    'On 3 May 2026 you wrote that it comes.',
    'Write to Ben <b@x.example>:',
    'On the phone Anna wrote down my number:',
    'From: Berlin\nTo: Paris\nDate: 3 May',
    'Original message',
    'I got the original message.',
  ])('is not “%s”', (line) => {
    expect(inMail('Hello,', line, 'and so on.').filter((region) => !region.startsWith('greeting'))).toEqual(
      [],
    )
  })

  test('is followed by lines with the marks of other programs, behind which the reply goes on', () => {
    const attribution = 'On Fri, 23 Aug 2002, Robert wrote:'
    expect(inMail(attribution, '', '--]One', '--]Two', '', 'Three')).toEqual([
      `quoted: ${attribution}\n\n--]One\n--]Two`,
    ])
    expect(inMail(attribution, 'RH> One', 'Two')).toEqual([`quoted: ${attribution}\nRH> One`])
  })
})

test('the rest of a marked line that a program folded is quoted too, an answer between is not', () => {
  const long = `> ${'word '.repeat(15)}which was delivered to my`
  expect(inMail('Yes.', long, 'neighbour', '> Anna')).toEqual([`quoted: ${long}\nneighbour\n> Anna`])
  expect(inMail('Yes.', '> Is it?', 'it is', '> Anna')).toEqual(['quoted: > Is it?', 'quoted: > Anna'])
})

describe('the line of a phone', () => {
  test.each([
    'Sent from my Wiko RIDGE 4G',
    'Get Outlook for iOS<https://x.example/a>',
    'Gesendet von Outlook für Android<https://x.example>',
  ])('“%s” has only older words below it', (footer) => {
    expect(inMail('Yes.', '', footer, '', 'Is it?')).toEqual([`signature: ${footer}`, 'quoted: Is it?'])
  })

  test.each([
    'Sent from my desk, which is easier than a phone.',
    'Sent from my house to yours in only three days',
  ])('is not “%s”', (line) => {
    expect(inMail('Yes.', '', line, '', 'Is it?')).toEqual([])
  })
})

describe('what stands below a mail', () => {
  const notice =
    'This e-mail is confidential and intended solely for the addressee; disclosure is prohibited.'

  test('may be a legal notice, below a signature or as a paragraph of its own', () => {
    expect(inMail('Done.', '', '-- ', 'Tom', notice)).toEqual(['signature: Tom', `disclaimer: ${notice}`])
    expect(inMail('Done.', '', '____', notice)).toEqual([`disclaimer: ____\n${notice}`])
    expect(inMail('Is my account confidential?', '', 'I need to know.')).toEqual([])
    expect(inMail(notice)).toEqual([])
  })

  test('may be the footer of a mailing list, or a name behind a dash', () => {
    const list = `${'_'.repeat(40)}\nusers mailing list\nusers@x.example`
    expect(inMail('Done.', '', '-Abhishek Kona', '', list)).toEqual([`signature: -Abhishek Kona\n\n${list}`])
    expect(inMail('I need:', '', '- Red Lamp', '', '- Blue Lamp')).toEqual([])
  })

  test('is marked where a help desk asks to reply above, and all below it in an answer', () => {
    const line = '##- Bitte geben Sie Ihre Antwort über dieser Zeile ein. -##'
    expect(inMail(line, '', 'We have your request.')).toEqual([`disclaimer: ${line}`])
    expect(inMail('Yes.', '', line, '', 'Is it?')).toEqual([`quoted: ${line}\n\nIs it?`])
  })
})

/** The fixtures of two reply parsers, kept beside the repository; where they are not, this says so and is skipped. */
const folder = new URL('../../../../shared/data/email-replies/', import.meta.url)
const isHere = existsSync(folder)

describe.skipIf(!isHere)(
  `replies of other parsers${isHere ? '' : ' (skipped: no ../shared/data/email-replies)'}`,
  () => {
    const fold = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

    /** The message: without the regions and the two dashes above a signature. */
    function message(input: string): string {
      const text = input.replaceAll('\r\n', '\n')
      const turn = annotate(mail(text)).turns[0]!
      let kept = ''
      let at = 0
      for (const { kind, start, end } of turn.regions) {
        if (kind === 'greeting') continue
        kept += `${text.slice(at, start)}\n`
        at = end
      }
      return fold((kept + text.slice(at)).replaceAll(/^--[ \t]*$/gm, ''))
    }

    test.each([
      ['github', 18],
      ['crisp', 47],
    ])('of %s are told exactly at least %d times', (name, floor) => {
      const lines = readFileSync(new URL(`${name}.jsonl`, folder), 'utf8')
        .trim()
        .split('\n')
      const fixtures = lines.map((line) => JSON.parse(line) as { input: string; expected: string })
      const exact = fixtures.filter(({ input, expected }) => message(input) === fold(expected))
      expect(exact.length).toBeGreaterThanOrEqual(floor)
    })
  },
)
