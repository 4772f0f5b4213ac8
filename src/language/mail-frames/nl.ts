/** What mail programs write in Dutch. Written for this project from the menus of the usual mail programs. */
import type { MailFrame } from './types.ts'

export const nl: MailFrame = {
  code: 'nl',
  attributionOpeners: ['op'],
  attributionVerbs: ['schreef', 'heeft * geschreven', 'schrijft', 'het volgende geschreven'],
  headers: {
    from: ['van', 'afzender'],
    sent: ['verzonden', 'datum', 'verstuurd', 'verzonden op'],
    to: ['aan'],
    cc: ['cc', 'kopie'],
    subject: ['onderwerp'],
  },
  originalMessage: ['(oorspronkelijk|origineel|oorspronkelijke) bericht'],
  forwardedMessage: ['doorgestuurd bericht', 'begin doorgestuurd bericht', 'doorgezonden bericht'],
  replyPrefixes: ['re', 'antw'],
  forwardPrefixes: ['fw', 'fwd', 'dst'],
  mobileFooters: [
    '(verstuurd|verzonden) (vanaf|van|met|via) (mijn|mn) (iphone|ipad|mobiel|telefoon|smartphone|samsung|samsung galaxy|android|tablet|mobiele telefoon|huawei)',
    '(verstuurd|verzonden) (vanaf|vanuit|met|via) (outlook|mail|yahoo mail|gmail) (voor)? (ios|android|windows)?',
    '(download|outlook voor) (outlook voor)? (ios|android) (downloaden)?',
  ],
  deviceOpeners: ['(verstuurd|verzonden) (vanaf|met|via|van) (mijn)?'],
  greetings: ['hallo', 'hoi', 'beste', 'geachte', 'goedendag', 'goedemorgen', 'goedemiddag', 'goedenavond'],
  closings: [
    'met (vriendelijke|hartelijke) (groet|groeten)',
    '(vriendelijke|hartelijke|beste) (groet|groeten)',
    'hoogachtend',
    'mvg',
  ],
  disclaimers: [
    'vertrouwelijk',
    'vertrouwelijke',
    'geadresseerde',
    'geadresseerden',
    'uitsluitend bestemd',
    'bestemd voor',
    'ten onrechte',
    'abusievelijk',
    'openbaarmaking',
    'vermenigvuldiging',
    'niet toegestaan',
    'aansprakelijk',
    'aansprakelijkheid',
    'de afzender',
  ],
}
