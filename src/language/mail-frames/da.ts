/** What mail programs write in Danish. Written for this project from the menus of the usual mail programs. */
import type { MailFrame } from './types.ts'

export const da: MailFrame = {
  code: 'da',
  attributionOpeners: ['den', 'på'],
  attributionVerbs: ['skrev', 'skriver', 'har skrevet', 'skrev følgende'],
  headers: {
    from: ['fra', 'afsender'],
    sent: ['sendt', 'dato'],
    to: ['til'],
    cc: ['cc', 'kopi'],
    subject: ['emne'],
  },
  originalMessage: ['oprindelig (meddelelse|besked|mail)', 'original meddelelse'],
  forwardedMessage: ['videresendt (meddelelse|besked|mail)', 'start på videresendt besked'],
  replyPrefixes: ['sv', 're'],
  forwardPrefixes: ['vs', 'fw', 'fwd'],
  mobileFooters: [
    'sendt fra (min|mit) (iphone|ipad|mobil|telefon|smartphone|samsung|samsung galaxy|android|tablet|mobiltelefon)',
    'sendt fra (outlook|mail|yahoo mail) (til)? (ios|android|windows)?',
    '(hent|få) outlook til (ios|android)',
  ],
  deviceOpeners: ['sendt fra (min|mit)?'],
  greetings: ['hej', 'kære', 'goddag', 'godmorgen', 'godaften'],
  closings: ['(med)? (venlig|venlige|bedste|kærlig) (hilsen|hilsner)', 'de bedste hilsner', 'mvh'],
  disclaimers: [
    'fortrolig',
    'fortrolige',
    'fortroligt',
    'tiltænkt',
    '(rette|tilsigtede) modtager',
    'ved en fejl',
    'fejlagtigt',
    'uautoriseret',
    'videregivelse',
    '(underret|kontakt|underrette) (venligst)? afsenderen',
  ],
}
