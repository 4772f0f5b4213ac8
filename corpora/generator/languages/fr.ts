/** French. Nouns begin with a consonant and adjectives have one form, so that nothing elides or agrees. */
import type { Grammar } from '../grammar.ts'
import { numericDates } from '../slots.ts'
import { list, phrases } from './lists.ts'

const masculine = list(`
  câble filtre robinet miroir canapé matelas clavier tiroir rayon boulon bouton tuyau moteur panneau cadenas sac manteau livre
  colis contrat reçu bon badge moule couteau plat verre coussin radiateur ventilateur micro chargeur support store vélo bureau
  lit fauteuil four grille-pain mixeur casque téléphone tapis rideau pneu joint cadre`)
const feminine = list(`
  lampe table chaise couverture porte clé valise veste roue chaîne pompe batterie caméra montre bouilloire cafetière machine
  balance lunette poignée serrure boîte bouteille carte facture réservation garantie lettre vanne tente scie perceuse
  télécommande couette serviette casserole poêle gourde prise vitre housse plaque courroie`)
const adjectives = list(`
  rouge jaune rose large mince solide fragile souple rigide utile pratique double triple simple fixe mobile moderne rapide
  magnétique électrique plastique mécanique numérique classique propre sale vide pliable portable lavable jetable rechargeable
  compatible durable stable rectangulaire circulaire convenable minuscule`)
const infinitives = list(`
  vérifier réparer changer renvoyer chercher commander réserver emballer mesurer nettoyer régler démonter monter photographier
  ranger livrer signaler prolonger bloquer débloquer rembourser trouver fermer charger tester raccourcir fixer desserrer
  tourner peser scanner peindre sécher marquer remplacer déplacer garder`)
const participles = list(`
  vérifié réparé changé renvoyé cherché commandé réservé emballé mesuré nettoyé réglé démonté monté photographié rangé livré
  signalé prolongé bloqué débloqué remboursé trouvé fermé chargé testé raccourci fixé desserré tourné pesé scanné peint séché
  marqué remplacé déplacé gardé`)
const adverbs = list(`
  rapidement lentement bientôt gratuitement ensemble soigneusement discrètement finalement facilement correctement directement
  totalement partiellement personnellement manuellement calmement proprement simplement vite bien mal mieux tard tôt deux-fois
  prudemment franchement clairement légèrement`).map((word) => word.replaceAll('-', ' '))
const months = list('janvier février mars avril mai juin juillet août septembre octobre novembre décembre')
const firstNames = list(`
  Adèle Agathe Amina Antoine Benoît Camille Chloé Clara Damien David Élise Fatou Félix Florence Gabriel Hugo Inès Jeanne Jules
  Julie Karim Laure Léa Léo Louis Lucie Manon Marc Marie Mehdi Nadia Nathan Noémie Olivier Paul Pauline Quentin Rachid Romain
  Rose Samia Simon Sophie Thomas Valérie Victor Yann Zoé`)

export const fr: Grammar = {
  code: 'fr',
  words: {
    m: masculine,
    f: feminine,
    adj: adjectives,
    inf: infinitives,
    ptc: participles,
    adv: adverbs,
    town: list(`
      Bayonne Beaune Besançon Blois Bordeaux Bourges Brest Caen Cahors Calais Chartres Colmar Dax Dieppe Dijon Dole Gap Grasse
      Laon Lille Limoges Lorient Lyon Metz Nancy Nantes Nevers Nice Pau Quimper Reims Rennes Rouen Saumur Tours Troyes`),
    role: list(
      'technicien livreur collègue conseiller plombier menuisier comptable caissier monteur peintre serrurier vendeur',
    ),
    relative: list('mère tante fille nièce cousine voisine grand-mère belle-mère marraine'),
    event: list(
      'voyage stage concert tournoi baptême mariage départ dîner festival déménagement congrès marathon',
    ),
    weekday: list('lundi mardi mercredi jeudi vendredi samedi dimanche'),
    daypart: list('matin midi soir'),
    month: months,
    firstName: firstNames,
  },
  parts: {
    np: ['le {m}', 'la {f}', 'le {m} {adj}', 'la {f} {adj}', 'le {m} avec la {f}', 'la {f} avec le {m}'],
    when: [
      '{weekday}',
      '{weekday} {daypart}',
      'en {month}',
      'depuis {weekday}',
      'pendant le {event}',
      'avant le {event}',
    ],
    person: [
      'le {role}',
      'notre {role}',
      'mon collègue {firstName}',
      'le {role} de {town}',
      'votre {relative}',
    ],
  },
  agentFrames: phrases(`
    Nous avons {ptc} {np} {when} sans {np}.
    Moi, je viens de {inf} {np} {adv} {when}.
    {person} a {ptc} {np} et va {inf} {np} {when}.
    Il faut {inf} {np} puis {inf} {np} {adv}.
    Si {np} reste à {town}, {person} peut {inf} {np}.
    Sans {np} on ne peut pas {inf} {np} {adv}.
    Vous pouvez {inf} {np} à {town} ou {inf} {np} {adv}.
    Comme personne n’a {ptc} {np}, nous avons {ptc} {np}.
    Préférez-vous {inf} {np} ou {inf} {np} à {town} ?
    {person} veut {inf} {np} {when} {adv}.
    Pour {inf} {np}, nous avons {ptc} {np} {when}.
    Dès que {person} a {ptc} {np}, nous devons {inf} {np}.
    Il se trouve que {person} a {ptc} {np} {when}.
    Avec {np}, on devrait {inf} {np} {adv}.
    {np} et {np} partent pour {town} {when}.
    Avant de {inf} {np}, {person} doit {inf} {np}.
    Plutôt que de patienter, vous pourriez {inf} {np} et {inf} {np}.
    Ma {relative} a aussi {ptc} {np} {adv} {when}.
    Derrière {np} se trouve {np}, que {person} doit {inf}.
    Qui veut {inf} {np} {adv} doit {inf} {np}.
    {person} a {ptc} {np}, mais il reste {np}.
    Pendant le {event} à {town}, nous allons {inf} {np}.`),
  slotFrames: phrases(`
    Nous avons {ptc} votre commande {{number}} {when} à {town}, {np} suivra.
    Nous avons {ptc} {{amount}} pour {np} et {np}.
    Le {{date}}, {person} va {inf} {np} {adv}.
    Sur {{link}} vous trouverez {np} et {np} de {town}.
    {{name}}, nous avons {ptc} {np} {adv} {when}.
    Citez le numéro {{number}} pour {inf} {np} {adv}.
    Nous avons {ptc} le produit {{item}} {when} à {town}.
    Si {np} manque le {{date}}, vous pouvez {inf} {np}.
    Sous le numéro {{number}}, {person} a {ptc} {np}.`),
  customerFrames: phrases(`
    {np} de {town} ne marche pas, et le {event} approche.
    Ma {relative} a {ptc} {np} {when} et rien ne bouge.
    Pouvez-vous {inf} {np} avant le {event} ?
    Je voulais {np} et voilà {np}, numéro {{number}}.
    Pourquoi {{amount}} pour {np} ?
    Bonjour, {np} manque toujours, c’était prévu le {{date}}.
    Dites-moi comment {inf} {np} {adv}.`),
  greetings: [
    'Bonjour {{name}},',
    'Bonsoir {{name}},',
    'Bonjour {{surname}},',
    'Bonjour,',
    'Rebonjour {{name}},',
  ],
  signOffs: [
    'Cordialement,\n{{agent}}',
    'Bien à vous,\n{{agent}}',
    'Merci,\n{{agent}}',
    'Cordialement,\n{{agent}}\nÉquipe {{team}}',
  ],
  commonPhrases: phrases(`
    Un instant, je vous prie.
    Merci de votre message.
    Je regarde tout de suite.
    Merci de votre patience.
    Pas de souci.
    Puis-je faire autre chose pour vous ?
    Je vous en prie.
    Je comprends.
    J’espère que cela vous aide.
    Pouvez-vous me le confirmer ?
    Êtes-vous toujours là ?
    Je le vois ici.
    Bonne journée.
    Merci du retour.
    Cela ne devrait pas tarder.
    Très bien.
    C’est noté.
    Je reviens vers vous.`),
  firstNames,
  surnames: list(`
    Arnaud Bailly Benali Blanc Bonnet Boyer Caron Chevalier Colin Dumas Dupuis Fabre Faure Garnier Gauthier Giraud Haddad Huet
    Lambert Leroux Marchand Martel Masson Mercier Morel Noël Perrin Picard Renaud Rey Robin Roche Rousseau Roux Vidal`),
  strays: [[...masculine, ...feminine], adjectives, adverbs, infinitives],
  letters: 'abcdefghijklmnopqrstuvwxyz',
  items: ['{f} {adj}', '{f} {adj} avec {m}'],
  dates: (day, month, year) => [
    `${day} ${months[month]!}`,
    `${day} ${months[month]!} ${year}`,
    ...numericDates(day, month, year, '/'),
  ],
  amounts: (whole, cents) => [
    `${whole},${cents} €`,
    `${whole} euros`,
    `${whole} €`,
    `${whole},${cents} euros`,
  ],
  smooth: (sentence) => sentence,
  conduct: {
    subjects: list(
      'lampe machine batterie caméra veste table valise bouilloire cafetière montre tente pompe',
    ),
    introductions: ['Mon nom est {{surname}}.', 'Je m’appelle {{surname}}.', 'Je suis {{surname}}.'],
    needs: [
      {
        need: 'anger',
        says: [
          'Je suis furieuse, on a {ptc} la {{subject}} {when} et personne ne m’a rien dit.',
          'C’est inadmissible, ma {relative} a passé la journée à guetter {np}.',
        ],
      },
      {
        need: 'disappointment',
        says: [
          'Quelle déception, la {{subject}} devait faire plaisir à ma {relative} et {np} manque.',
          'On se réjouissait tant, et sans la {{subject}} le {event} est gâché.',
        ],
      },
      {
        need: 'worry',
        says: ['Je suis très inquiète, ma {relative} est malade et il lui faut la {{subject}} {when}.'],
      },
      {
        need: 'repeated',
        says: [
          'C’est la troisième fois que je vous parle de la {{subject}}, et toujours pas de nouvelles {when}.',
        ],
      },
    ],
    calm: [
      'Je me sers de la {{subject}} {when} à {town}.',
      'Mon numéro de commande est le {{number}}.',
      'Je tiens le reçu du {{date}} et {np}.',
      'C’est pour la {{subject}} et le {event}.',
      'Le prix payé est de {{amount}}, {when}.',
    ],
    questions: [
      {
        asks: ['Quand allez-vous {inf} la {{subject}} ?', 'Quand vient la {{subject}} ?'],
        answers: [
          'La {{subject}} part le {{date}}, dans la journée.',
          'Le {{date}}, {person} vous livre la {{subject}}.',
        ],
      },
      {
        asks: [
          'Combien faut-il payer pour {inf} la {{subject}} ?',
          'Combien coûte {np} pour la {{subject}} ?',
        ],
        answers: ['Cela coûte {{amount}}, avec {np} pour la {{subject}}.'],
      },
      {
        asks: ['Puis-je changer la {{subject}} pour {np} ?', 'La {{subject}} a-t-elle une garantie ?'],
        answers: [
          'Oui, la {{subject}} reste sous garantie, le {{date}} compris.',
          'Non, désolée, mais {person} peut {inf} la {{subject}}.',
        ],
      },
    ],
    deflections: [
      'Veuillez consulter notre site : {{link}}.',
      'Ce n’est pas notre service, {person} vous le dira.',
    ],
    hollow: [
      'Je suis navrée de cela.',
      'Je comprends votre frustration.',
      'Veuillez nous excuser pour la gêne.',
    ],
    specific: [
      'Je suis désolée, rester sans la {{subject}} avant le {event} est dur ; je vais {inf} {np} moi-même {when}.',
      'Vous avez raison, personne ne devrait patienter ainsi pour la {{subject}}, je viens de {inf} {np}.',
    ],
    namedGreetings: ['Bonjour {{name}},', 'Bonsoir {{name}},', 'Rebonjour {{name}},'],
    namelessGreetings: ['Bonjour,', 'Bonsoir,', 'Cher client, chère cliente,'],
  },
}
