/** How French-speaking customers ask, and how a question is turned away. Written for this project. */
import type { LanguagePack } from '../types.ts'

export const questions: LanguagePack['phrases'] = {
  // Counts only where a sentence opens with it, or, for "est-ce que" and inversion, where one stands.
  question: [
    "(et|mais|alors|donc|ou)? (est ce que|est ce qu'il|est ce qu'on|est ce qu'elle|qu'est ce que|qu'est ce qui|qui est ce qui)",
    '(et|mais|alors)? (qui|quoi|quel|quelle|quels|quelles|quand|comment|combien|où|pourquoi|lequel|laquelle)',
    "(à|de|pour|depuis|jusqu'à|dans|par|avec) (qui|quoi|quel|quelle|quand|combien)",
    '(puis|peut|pouvons|pouvez|pourrait|dois|doit|faut|avez|avons|êtes|sont|ont|existe|sera) (je|on|nous|vous|t il|il|t on|elles|ils)',
    '(y a t il|est il|est elle|a t on|a t il)',
  ],
  request: [
    '(je)? (voudrais|souhaite|souhaiterais|aimerais|voulais|désire|désirerais|veux) (juste|simplement)? (savoir|connaître|demander|avoir|être informé|être informée|comprendre)',
    "j'aimerais (bien|juste)? (savoir|connaître|comprendre|avoir)",
    "(pourriez|pouvez|pourrais|peux) (vous|tu) (me|nous|m'aider|m'envoyer|m'expliquer|m'indiquer|s'il vous plaît)",
    '(dites|dis|envoyez|envoie|expliquez|explique|indiquez|indique|confirmez|confirme|donnez|donne) (moi|nous)',
    "(merci|prière) de (me|nous|bien vouloir|m'envoyer|m'indiquer|m'expliquer)",
    'veuillez (me|nous) (dire|envoyer|expliquer|indiquer|confirmer|communiquer)',
    "(je me demande|je me demandais|je ne sais pas|j'ignore|savez vous|sais tu) (si|quand|comment|pourquoi|où|quel|quelle|combien)",
    "j'ai une (question|petite question)",
    "(j'attends|nous attendons|dans l'attente de|en attente de) (votre|une|ta) (réponse|retour)",
    'tenez moi (au courant|informé|informée)',
  ],
  'rhetorical-question': [
    '(comment|vous)? (allez vous|vas tu|ça va|va|allez bien|tu vas bien|vous allez bien)',
    "(ça va|tout va bien|tu vois|vous voyez|vous comprenez|tu comprends|hein|non|n'est ce pas|d'accord)",
    "(c'est|est ce) (une blague|une plaisanterie|sérieux)",
    'vous (vous moquez|vous fichez|vous foutez) (de moi|du monde)',
    'comment est ce possible',
    "qui (s'en soucie|ça intéresse)",
    'on croit rêver',
  ],
  deflection: [
    '(veuillez|merci de|je vous invite à|nous vous invitons à|vous pouvez)? (consulter|visiter|vous rendre sur|vous référer à) (notre|nos|la|le|les) (site|site internet|site web|faq|page|foire aux questions|conditions|rubrique|aide)',
    '(consultez|visitez|rendez vous sur) (notre|nos|la|le) (site|site internet|faq|page|foire aux questions|conditions|rubrique)',
    '(veuillez|merci de|vous devez|il faut|il faudra) (contacter|vous adresser|vous rapprocher|appeler|voir avec) (à|le|la|au|du|de|directement|votre)?',
    "(ce n'est pas|cela ne relève pas|ça ne relève pas) (de)? (notre|mon|nos) (service|ressort|compétence|compétences|domaine|responsabilité)",
    "je (n'ai pas|ne dispose pas de) (accès à|cette information|d'information|d'informations|cette)",
    '(je|nous) ne (peux|pouvons|suis|sommes) pas (en mesure)? (de)? (vous)? (aider|répondre|renseigner)',
  ],
}
