/**
 * How French-speaking customers ask, and how a question is turned away. Written for this project from the three ways French has to ask:
 * "est-ce que", the verb before its subject, and a statement with the question word at its end.
 */
import type { LanguagePack } from '../types.ts'

const ASKING =
  "est ce que|est ce qu'il|est ce qu'on|est ce qu'elle|est ce qu'ils|est ce qu'un|est ce qu'une|est ce qu'y|qu'est ce que|qu'est ce qui|d'où"
const CHARGED = 'y a (t il)? (des|un|une) (frais|supplément|délai|moyen|garantie|engagement|préavis)'
/** The question word behind the verb. */
const BEHIND = [
  '(il|elle|ça|on|je|vous|tu) (est|sera|en est|arrive|passe|vient|part|livrez|passez) (où|quand|comment)',
  '(ça|je|on|vous|tu|il) (coûte|fait|fais|faites|dure|marche|fonctionne|se passe) (combien|comment|où|quoi)',
  "c'est (quoi|combien|pour quand|à quelle)",
  // A choice at the end of what would be a statement by its mark.
  "(je|on|vous|tu|il|elle|ils|ça|c'est) * *? *? *? *? oui ou non",
  "(vous|tu|il|elle|c'est) * ou (pas|non)",
]
const WISH = 'voudrais|souhaite|souhaiterais|aimerais|voulais|veux|voudrions|souhaitons'

export const questions: LanguagePack['phrases'] = {
  // Counts only where a sentence opens with it. Not "quand", "où" and "qui" alone: "quand j'ai appelé", "ou alors", "qui plus est".
  question: [
    `(et|mais|alors|donc|ou)? (${ASKING}|quoi|comment|combien|pourquoi|lequel|laquelle|que dois|que puis|que faire|que faut)`,
    '(et|mais|alors|ou)? (quand|où|qui) (est|puis|peut|sera|vais|va|arrive|dois|faut|sont|se)',
    "(à|de|pour|depuis|jusqu'à|dans|par|avec|en|sous|sur) (qui|quoi|quel|quelle|quels|quelles|quand|combien)",
    '(et|mais)? (quel|quelle|quels|quelles) (est|sont|option|délai|prix|tarif|jour|date|heure|documents|pièces|frais|montant)',
    '(puis|peux|peut|pouvons|pouvez|pourrait|pourriez|pourrais|dois|doit|faut|avez|avons|as|auriez|ai|êtes|sont|ont|existe|sera|allez|vais|faites|livrez) (je|on|nous|vous|tu|t il|il|t elle|elle|t on|elles|ils)',
    "(et|mais|alors)? (est il|est elle|est ce|a t il|y a t il|c'est possible (de|d'avoir)|(il)? y a moyen|où en (est|sont))",
    `(et|mais|alors)? (il)? ${CHARGED}`,
    // In Québec: "c'est-tu possible".
    "(c'est|je peux|on peut|y a|ça prend) tu",
    ...BEHIND,
  ],
  request: [
    `(je|on|nous)? (${WISH}) (juste|simplement|aussi|également|bien)? (savoir|connaître|demander|avoir|être informé|être informée|comprendre)`,
    `(je|nous) (${WISH}) (aussi|bien)? (ouvrir|résilier|annuler|changer|modifier|arrêter|déclarer)`,
    "j'aimerais (bien|juste|aussi|également)? (savoir|connaître|comprendre|avoir|que|annuler|changer)",
    "j'aurais (aimé|voulu|besoin|une question)",
    'serait il possible',
    'je vous (saurais gré|serais reconnaissant|serais reconnaissante)',
    "(c'était pour|j'ai besoin de|je vous écris pour) (savoir|vous demander)",
    'vous (pouvez|pourriez|sauriez|savez) (pas)? (me dire|si)',
    "(pourriez|pouvez|pourrais|peux) (vous|tu) (me|nous|m'aider|m'envoyer|m'expliquer|m'indiquer|m'appeler|le|la|les|s'il vous plaît)",
    '(dites|dis|envoyez|envoie|expliquez|explique|indiquez|indique|confirmez|confirme|donnez|donne|rappelez|répondez) (moi|nous)',
    "(merci|prière) de (me|nous|bien vouloir|m'envoyer|m'indiquer|m'expliquer|vérifier|confirmer|rembourser|annuler|faire)",
    'veuillez (me|nous)? (dire|envoyer|expliquer|indiquer|confirmer|communiquer)',
    'je vous (demande|prie) de (me|bien|faire|procéder|nous)',
    "(je me demande|je me demandais|je ne sais pas|je sais pas|j'ignore|savez vous|sais tu) (aussi)? (si|s'il|quand|comment|pourquoi|où|quel|quelle|combien|à)",
    "j'ai (juste)? une (question|petite question|autre question)",
    'tenez moi (au courant|informé|informée)',
  ],
  'rhetorical-question': [
    '(comment (allez vous|vas tu|va)|(vous allez|tu vas) bien)',
    "(ça va|tout va bien|tu vois|vous voyez|vous comprenez|tu comprends|hein|non|n'est ce pas|d'accord)",
    "(c'est|est ce) (une blague|une plaisanterie|sérieux)",
    'vous (vous moquez|vous fichez|vous foutez) (de moi|du monde)',
    'comment est ce possible',
    'on croit rêver',
    "(pouvez vous|pourriez vous|peux tu) m'aider",
  ],
  // A direct question wherever it stands.
  'clause-opener': [
    `(${ASKING})`,
    '(comment|quand|pourquoi|combien) (puis je|dois je|faire|ça|je fais)',
    '(puis je|pouvez vous|pourriez vous|peux tu|dois je|faut il|auriez vous|y a t il|bonjour avez vous)',
    `(et|bonjour|ok|merci) (il)? ${CHARGED}`,
    ...BEHIND,
    // And where another statement begins.
    "(et|mais|donc|alors|parce que) (je|j'ai|c'est|il|elle|on|vous)",
  ],
  deflection: [
    '(consulter|visiter|vous rendre sur|vous référer à) (notre|nos|la|le|les) (site|faq|page|foire aux questions|conditions|rubrique|aide)',
    '(consultez|visitez|rendez vous sur) (notre|nos|la|le) (site|faq|page|foire aux questions|conditions|rubrique)',
    '(à tout moment|en tout temps) (dans|sur) (votre|ton|notre)',
    '(veuillez|merci de|vous devez|il faut|il faudra) (contacter|vous adresser|vous rapprocher|appeler|voir avec)',
    "(ce n'est pas|cela ne relève pas|ça ne relève pas) (de)? (notre|mon|nos) (service|ressort|compétence|compétences|domaine|responsabilité)",
    "je (n'ai pas|ne dispose pas de) (accès à|d'information|d'informations|cette)",
    '(nous ne sommes|je ne suis) pas (compétent|compétents|responsable|responsables)',
    'ne dépend pas de (nous|moi)',
    '(je|nous) ne (peux|pouvons|suis|sommes) pas (en mesure)? (de)? (vous)? (aider|répondre|renseigner)',
  ],
}
