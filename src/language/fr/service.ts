/**
 * Words about the course of a French conversation itself: what is asked for, waits, hand-offs, and what answers sound like. Written
 * for this project from the fields of help-desk forms and the habits of chats, mails and calls.
 */
import type { LanguagePack } from '../types.ts'

/** The customer said it before. */
const said = [
  'je viens de (vous)? (le|les|la)? (dire|écrire)',
  "(ai|l'ai) déjà (donné|dit|envoyé|expliqué|écrit|donnée|envoyée|écrite)",
  "je vous l'ai dit",
  "comme (déjà|je l'ai|je vous l'ai) (dit|écrit|expliqué)",
]

export const service: LanguagePack['phrases'] = {
  'detail-order': ['(numéro|no|référence|n) de (votre|ta|la)? (commande|facture|achat)', 'commande'],
  'detail-account': [
    '(numéro|référence|identifiant|no) (de|du) (votre|ton)? (compte|client|contrat|abonné|adhérent|abonnement)',
    '(numéro|identifiant) (client|abonné|adhérent)',
  ],
  'detail-reference': [
    '(numéro|référence|code|no) (de|du|d) (votre|ton|la|le)? (réservation|dossier|colis|suivi|ticket|sinistre|billet|expédition|série|compteur|réclamation|rendez vous)',
    '(numéro|référence) (dossier|colis)',
    '(dossier|réservation|colis)',
  ],
  'detail-email': ['adresse (e mail|mail|email|électronique)', '(votre|ton) (e mail|email|mail|courriel)'],
  'detail-phone': [
    '(numéro) (de)? (votre|ton)? (téléphone|portable|mobile|ligne)',
    '(téléphone|portable|mobile|ligne)',
  ],
  'detail-address': [
    '(votre|ton|mon) adresse',
    'adresse (de)? (livraison|facturation|postale|complète)',
    'code postal',
  ],
  'detail-birth': ['date de (votre|ta)? naissance', 'suis (né|née)'],
  'detail-request': [
    "(pouvez|pourriez|pourrez) vous (me|nous)? (s'il vous plaît)? (donner|redonner|communiquer|indiquer|confirmer|préciser|envoyer|fournir|transmettre|répéter|épeler|rappeler)",
    'vous (pouvez|pourriez) me (donner|redonner|communiquer|indiquer|confirmer|préciser|envoyer|répéter|épeler|rappeler)',
    'invite à (me|nous) (communiquer|transmettre|indiquer|fournir)',
    '(peux|pourrais) tu (me|nous)? (donner|indiquer|confirmer|préciser|envoyer|répéter)',
    '(donnez|indiquez|communiquez|confirmez|précisez|envoyez|rappelez|donne|indique) (moi|nous)',
    '(merci de|veuillez) (me|nous)? (donner|communiquer|indiquer|confirmer|préciser|envoyer|fournir|transmettre)',
    "(j'ai|j'aurais|nous avons|nous aurions) besoin (de|du|d)",
    '(il me faut|il me faudrait|il nous faut) (votre|le|la)',
    '(quel|quelle) est (votre|le|la|ton|ta)',
    'pour des raisons de sécurité',
  ],
  'detail-problem': [
    'ne (le|la|vous|les|trouve|vois|retrouve|parviens|parvenons|reconnaît)? (trouve|trouvons|retrouve|retrouvons|vois|entends|correspond|apparaît|fonctionne)? pas',
    'manque (un|une) (chiffre|caractère)',
    '(numéro|code|référence) (incorrect|invalide|erroné|incomplet|incorrecte|incomplète)',
    '(ça|la ligne) (coupe|coupée)',
  ],
  'hold-announcement': [
    '(un|quelques|une|deux) (instant|instants|moment|minute|minutes|petit instant|seconde|secondes)',
    "(donnez moi|j'en ai pour) (une|deux|cinq|dix)",
    '(ne quittez pas|restez en ligne|gardez la ligne|patientez|veuillez patienter)',
    'je (vous|te) (mets|place) en attente',
    '(laissez moi|laisse moi|permettez moi de|je vais) (vérifier|regarder|voir|me renseigner|consulter|demander)',
    'je (vérifie|regarde|consulte|me renseigne|reviens|demande (à|au|aux))',
    '(ça|cela) (peut|va|risque de) prendre *',
  ],
  transfer: [
    'je (vous|te) (transfère|passe|mets en (relation|ligne|contact)|redirige|bascule|oriente)',
    '(vous|te) (transférer|passer|rediriger|mettre en relation|orienter)',
    'je transmets (votre|la|le) (demande|dossier|appel) (à|au|aux)',
  ],
  farewell: [
    '(au revoir|à bientôt|à la prochaine|adieu|ciao|bye)',
    '(bonne|excellente|belle|agréable) (fin de)? (journée|soirée|semaine|continuation|nuit)',
    'bon (week end|weekend|après midi)',
    "(avez vous|as tu) (besoin)? (d'autres|d'autre|une autre)",
    "(autre chose|d'autres questions)",
    '(bon voyage|de rien|à votre (service|écoute))',
    "merci (d'avoir choisi|d'utiliser|d'être|de votre confiance|de votre appel)",
    // An inquiry is opened for a lost parcel.
    '(enquête|questionnaire) de satisfaction',
    'je (clôture|ferme|termine) (ce|cette|le|la|votre) (chat|conversation|dossier|ticket)',
  ],
  // Not "quand j'ai appelé".
  'asks-time': [
    "(et|alors|savoir|dire|sais|moi|pas|depuis|pour|de|jusqu'à) quand",
    'quand (est|sera|serai|arrive|arrivera|vais|va|puis|pourrai|aurai|recevrai|vient|passe)',
    '(arrive|vient|passe|part|est|sera|faites|livrez|livré|prêt|prête|remboursé|remboursée) quand',
    '(quelle heure|quelle date|quel jour|quel moment)',
    '(combien de temps|dans combien|sous combien|en combien)',
    '(quel|quels) (délai|délais)',
  ],
  'asks-amount': ['combien', '(quel|quelle) (est)? (le|la)? (prix|tarif|coût|montant|solde)'],
  'asks-reason': ['pourquoi', 'quelle raison'],
  // Not "où" alone: "ou pas ?"
  'asks-which': ["(qui|quoi|lequel|laquelle|c'est (où|qui|quoi)|où (ça|est|sont))"],
  'asks-steps': [
    'comment (puis|faire|je|on|est ce|faut|peut|dois|ça|procéder|annuler|activer|modifier|changer)',
    'que (dois|puis|je dois|je peux) (je)? faire',
    '(quelles|quelle) (étapes|démarche|démarches|pièces)',
    'quels documents',
  ],
  'answer-plain': [
    '(oui|non|exactement|effectivement|absolument|malheureusement|certainement|volontiers)',
    "(bien sûr|tout à fait|pas encore|pas de problème|d'accord|pas de souci|sans problème|c'est fait)",
    '(disponible|disponibles|possible|impossible|inclus|incluse|annulé|annulée|confirmé|confirmée|remboursé|remboursée|gratuit|gratuite)',
  ],
  // A plain statement: what most answers are, and most of what answers nothing.
  'answer-statement': [
    '(vous|il|elle|ce|nous|on|je|tu|cela|ça) (pouvez|peut|peux|est|êtes|avons|avez|a|ai|sera|seront|pourrez|devez|doit|était|allez|suis|as|aurez)',
    "(c'est|ce n'est|il y a|il n'y a|vous n'avez|n'est|j'ai|je n'ai)",
  ],
  'answer-outcome': [
    '(disponible|disponibles|épuisé|épuisée|annulé|annulée|confirmé|confirmée|réservé|réservée|accepté|acceptée|refusé|refusée|remboursé|remboursée)',
  ],
  'answer-price': [
    '(gratuit|gratuite|offert|offerte|euro|euros|dollars|francs)',
    '(sans|aucun) (frais|supplément)',
  ],
  'answer-time': [
    "(aujourd'hui|demain|hier|bientôt|maintenant|immédiatement|rapidement|déjà|midi|minuit|matin|soir)",
    '(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week end)',
    '(janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)',
    '(heure|heures|jour|jours|semaine|semaines|mois|minute|minutes|an|ans|année)',
    "(avant|après|dès|depuis|jusqu'à|jusqu'au|à partir)",
  ],
  'time-given': [
    '(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)',
    "(aujourd'hui|demain|(cinq|dix|quinze|vingt|trente) minutes|une heure)",
  ],
  'answer-reason': [
    "(parce que|parce qu'il|car|puisque|suite à|grâce à)",
    '(raison|cause|motif)',
    "(est|sont|c'est) (dû|due|lié|liée) (à|au|aux)",
    "c'est pourquoi",
  ],
  commitment: [
    '(je|nous|on) (vous|te) (rappelle|rappelons|envoie|envoyons|renvoie|mets|rembourse|réserve|tiens)',
    "j'ai (programmé|annulé|commandé|remboursé|réservé|modifié|envoyé)",
    "je (l'annule|m'en occupe|m'en charge)",
  ],
  instruction: [
    "(il suffit de|vous n'avez (rien|qu'à))",
    '(allez|cliquez|choisissez|ouvrez|appuyez|redémarrez|débranchez|branchez|téléchargez|saisissez|suivez|envoyez) (dans|sur|le|la|les|votre|un|une)',
    '(vérifiez|réessayez|essayez|assurez vous|mettez à jour|éteignez|rallumez)',
    'veuillez (redémarrer|vérifier|réessayer)',
    '(va|clique|choisis|ouvre|appuie) (dans|sur|le|la|les|ton|ta)',
  ],
  // The customer's answer to who asks for what was given, …
  'already-given': [
    ...said,
    'je viens de (vous)? (le|les|la)? (donner|envoyer)',
    "(c'est|sont|est) (déjà)? (écrit)? (dans|plus haut|au dessus) (mon|ma|mes)?",
  ],
  // … and to a reply that was none.
  protest: [
    ...said,
    "l'ai déjà (fait|essayé|vérifié)",
    "j'ai (déjà|tout) (fait tout|redémarré|essayé|vérifié)",
    '(toujours|encore) (pas de|aucune|sans) réponse',
    'personne ne (me)? répond',
    '(pas lu (mon|ma|ce)|lisez (mon|pas)|ma question était)',
    'je le sais (déjà|bien)',
    '(repose|répète) ma question',
    "(n'explique|ne répond|ne répondez|ne m'aide|ne m'avance) (à)? (rien|pas|toujours)",
    "(ce n'est pas|c'est pas) (ce que|ma question|une réponse)",
    '(pas|jamais) répondu à (ma|mes)',
    'je ne veux pas',
    '(oui ou non|répondez (moi|à ma|à mes))',
  ],
  // Told before a goodbye: nothing has changed, or come.
  'still-open': [
    '(toujours|encore) (pas|rien|aucun|aucune|personne|en panne|bloqué|bloquée|en attente)',
    '(ça|cela|il|elle) (ne)? (marche|fonctionne|démarre) (pas|plus)',
    "(rien ne (marche|fonctionne)|personne (n'a|n'est|ne) (rappelé|répondu|venu|passé|répond|vient|m'a|me))",
  ],
  'second-matter': [
    "(autre|deuxième|seconde|deux|d'autres) (question|questions|chose|choses|problème|problèmes|demande|sujet)",
  ],
  unheard: [
    "(vous|tu) (m'écoutez|me lisez) (pas|un)",
    '(lisez|écoutez|comprenez) vous',
    "(y a|y a t il) quelqu'un",
    '(êtes vous|vous êtes) (toujours|encore) là',
    '(à|avec) (un|une|votre) (responsable|superviseur|vraie personne|humain)',
  ],
}
