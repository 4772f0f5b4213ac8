/** What mail programs write in Swedish. Written for this project from the menus of the usual mail programs. */
import type { MailFrame } from './types.ts'

export const sv: MailFrame = {
  code: 'sv',
  attributionOpeners: ['den', 'på'],
  attributionVerbs: ['skrev', 'skriver', 'har skrivit', 'skrev följande'],
  headers: {
    from: ['från', 'avsändare'],
    sent: ['skickat', 'datum', 'skickades'],
    to: ['till'],
    cc: ['kopia', 'cc'],
    subject: ['ämne'],
  },
  originalMessage: ['(ursprungligt|originalt) meddelande', 'originalmeddelande'],
  forwardedMessage: [
    'vidarebefordrat (meddelande|mejl)',
    'vidarebefordrat brev',
    'början på vidarebefordrat meddelande',
  ],
  replyPrefixes: ['sv', 're'],
  forwardPrefixes: ['vb', 'fw', 'fwd'],
  mobileFooters: [
    'skickat från (min|mitt) (iphone|ipad|mobil|telefon|smartphone|samsung|samsung galaxy|android|surfplatta|mobiltelefon)',
    'skickat från (outlook|e post|mail|yahoo mail) (för)? (ios|android|windows)?',
    'hämta outlook för (ios|android)',
  ],
  deviceOpeners: ['skickat från (min|mitt)?'],
  greetings: ['hej', 'hejsan', 'god (morgon|dag|kväll)', 'bästa', 'kära'],
  closings: ['(med)? (vänlig|vänliga|bästa) (hälsning|hälsningar)', 'mvh', 'hälsningar'],
  disclaimers: [
    'konfidentiell',
    'konfidentiellt',
    'konfidentiella',
    'sekretess',
    '(avsedd|avsett|avsedda) för',
    'avsedda mottagaren',
    'adressaten',
    'av misstag',
    'obehörig',
    'obehöriga',
    'otillåten',
    '(kontakta|meddela|underrätta) avsändaren',
  ],
}
