/** What mail programs write in Norwegian. Written for this project from the menus of the usual mail programs. */
import type { MailFrame } from './types.ts'

export const no: MailFrame = {
  code: 'no',
  attributionOpeners: ['den', 'på'],
  attributionVerbs: ['skrev', 'skriver', 'har skrevet', 'skrev følgende'],
  headers: {
    from: ['fra', 'avsender'],
    sent: ['sendt', 'dato'],
    to: ['til'],
    cc: ['kopi', 'cc'],
    subject: ['emne'],
  },
  originalMessage: ['(opprinnelig|original) (melding|e post)'],
  forwardedMessage: [
    'videresendt (melding|e post)',
    'start på videresendt melding',
    'begynnelsen på videresendt melding',
  ],
  replyPrefixes: ['sv', 're'],
  forwardPrefixes: ['vs', 'fw', 'fwd'],
  mobileFooters: [
    'sendt fra (min|mitt) (iphone|ipad|mobil|telefon|smarttelefon|samsung|samsung galaxy|android|nettbrett|mobiltelefon)',
    'sendt fra (outlook|e post|mail|yahoo mail) (for)? (ios|android|windows)?',
    '(skaff deg|hent|last ned) outlook for (ios|android)',
  ],
  deviceOpeners: ['sendt fra (min|mitt)?'],
  greetings: ['hei', 'heisann', 'hallo', 'kjære', 'god (dag|morgen|kveld)'],
  closings: ['(med)? (vennlig|vennlige|beste) (hilsen|hilsener|hilsninger)', 'mvh'],
  disclaimers: [
    'konfidensiell',
    'konfidensielt',
    'konfidensielle',
    'fortrolig',
    '(ment|beregnet|bestemt) for',
    'rette mottaker',
    'ved en feil',
    'feilaktig',
    'uautorisert',
    'taushetsplikt',
    '(underrett|kontakt|varsle) (vennligst)? avsenderen',
  ],
}
