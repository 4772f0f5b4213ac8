/**
 * How German-speaking customers ask, and how a question is turned away. Written for this project from the order of words in German
 * questions: the verb first or behind the question word, and in subordinate clauses last.
 */
import type { LanguagePack } from '../types.ts'

/** Verbs that questions are mostly asked with. */
const VERB =
  'ist|sind|war|wird|werden|wurde|kann|können|könnte|muss|soll|sollte|darf|hat|haben|gibt|gibts|geht|kommt|kostet|dauert|bleibt|läuft|steht|bekomme|kriege|krieg|brauche|macht|reicht|gilt|funktioniert|wäre|würde'
const HOW = 'wie (lang|lange|viel|oft|hoch|teuer|weit|schnell|groß)'
/** A choice at the end of what would be a statement by its mark. */
const EITHER =
  '(ist|sind|hat|haben|wird|kann|kommt|geht|stimmt|muss|darf) (das|es|der|die|sie|ich|mein) *? *? *? (ja oder nein|oder nicht)'

const FIRST = `${VERB}|kannst|könnten|könntest|könnt|dürfen|müssen|sollen|habt|hast|klappt|gelten|bieten|braucht|genügt|stimmt|habts|könnts|kriegt|bekommt|lässt|passt|übernimmt|liefern`

export const questions: LanguagePack['phrases'] = {
  // Counts only where a sentence opens with it: a German question puts the verb or the question word first. Not "wie", "was" and "wo"
  // alone: "wie gesagt", "was mich stört".
  question: [
    '(und|aber|also|oder|nur)? (wer|wen|wem|wohin|woher|wann|warum|wieso|weshalb|welche|welcher|welches|welchen|womit|wofür|woran|wozu|worauf|weswegen|inwiefern|wieviel|wieviele)',
    `(und|aber|also|oder|nur)? (wie|was|wo) (${VERB}|finde|komme|kündige|ändere|passiert|heißt)`,
    `(und|aber|also|oder|nur)? ${HOW}`,
    '(bis|seit|ab|für|in|mit|bei|auf|von|an|aus) (wann|welche|welchen|welchem|welcher|was|wen|wem)',
    `(${FIRST}) (ich|man|es|sie|du|ihr|wir|das|die|der|eine|ein|da|mein|meine)`,
    '(kann|muss|soll|darf|brauche|haben|hast) (ich|man|sie|du) (das|den|da|dafür|ein|eine|einen|mein|meine|meinen)',
    '(lässt sich|weiß (jemand|man))',
    "(gibts|gehts|geht's|gibt's)",
    EITHER,
  ],
  // "Kann ich Ihnen gern zuschicken." leaves "das" out; with it behind the verb, or another object, it would ask.
  'verb-first': [`(${FIRST}) (ich|man|es|sie|du|ihr|wir|die|der|eine|ein|mein|meine)`, 'lässt sich'],
  request: [
    '(ich)? (würde|möchte|wollte|will|wüsste) (ich)? (gerne|gern|nur|mal|kurz|auch|noch)? (wissen|hören|fragen|erfahren|nachfragen|anfragen|informieren)',
    '(wüsste|hätte|möchte|würde|bräuchte) ich (gerne|gern|noch|auch)',
    'ich (wüsste|hätte|würde|möchte|bräuchte) (auch|noch)? (gerne|gern)',
    'mich (würde interessieren|interessiert)',
    '(ich muss|muss ich) wissen',
    '(ich wäre|wäre ich) (ihnen|dir)? dankbar',
    'ich (bräuchte|möchte (meine|meinen|mein|den|die|das|einen|eine))',
    '(können|könnten|würden) sie (mir|mich|uns|das|die|den|bitte|mal|da|meine|meinen|mein|es)',
    '(kannst|könntest|könntet|könnt|magst) (du|ihr)? (mir|mich|uns|das|die|den|bitte|mal)',
    '(bitte)? (senden|schicken|sagen|geben|teilen|nennen|erklären|prüfen|informieren|melden|rufen|stornieren|ändern|bestätigen|antworten) sie (mir|uns|mich|sich|bitte|das|die|den)?',
    'bitte (um|klären)',
    // "Bitte die neue Adresse eintragen"
    'bitte (die|den|das|meine|meinen|mein|mich|mir|noch|nochmal|dringend)',
    'ich bitte (sie|euch|dich|darum)',
    '(ich)? (frage|fragte|frag|habe mich gefragt) (mich)? (ob|wann|wie|warum|wo)',
    '(wissen sie|weißt du|ich weiß nicht|mir ist nicht klar) (ob|wann|wie|wo|warum|was|welche|welcher)',
    '(ich)? (habe|hab|hätte|hätt) (eine|noch eine|mal eine|da eine|eine kurze) frage',
  ],
  'rhetorical-question': [
    "(wie geht es|wie geht's|wie gehts) (ihnen|dir|euch)?",
    'alles (gut|klar)',
    '(oder|nicht wahr|ne|gell|gelle|verstehen sie|weißt du|wissen sie|ist das ihr ernst|echt jetzt|im ernst)',
    // What every letter ends on.
    '(um|auf) (eine|ihre|deine|eure)? (kurze|baldige|schnelle|rasche)? (antwort|rückmeldung|nachricht)',
    'soll das ein (witz|scherz) sein',
    'wollen sie mich (veräppeln|verarschen|auf den arm nehmen)',
    'wie kann (das|so etwas|sowas) sein',
    'wen interessiert das',
    'was soll (das|ich (denn)? (noch)? (tun|machen))',
    // Openers: what is wanted comes next.
    '(können sie|könnten sie|kannst du|könnt ihr) mir (bitte|da)? (helfen|weiterhelfen)',
  ],
  // A direct question wherever it stands: in a subordinate clause the verb would not stand before its subject.
  'clause-opener': [
    '(wann|wo|was|warum|wieso|woher|womit) * (ich|wir|du|man|es)',
    `(wie|wo|wann|was|warum) (${VERB}) (ich|sie|das|der|die|denn|mein|meine)`,
    `${HOW} (${VERB}|bin|habe)`,
    `(und|oder|okay|ok|hallo|hi|tag|danke|ja|nein) (${VERB}|könnten) (ich|man|ihr)`,
    `(oder|okay|ok|hallo|hi|tag|danke) (${VERB}|könnten) (es|sie|das)`,
    'und (gibt es|gibts)',
    EITHER,
  ],
  deflection: [
    '(besuchen|beachten|lesen|nutzen) sie (bitte)? (unsere|unser|unseren|die|das|den) (website|webseite|homepage|faq|faqs|hilfebereich|hilfeseite|internetseite|kontaktformular|agb)',
    '(auf|in) (unserer|unseren|unserem) (website|webseite|homepage|faq|faqs|hilfebereich)',
    '(wenden sie sich|wende dich|kontaktieren sie|kontaktiere) (bitte)? (direkt)? (an|den|die|das|unsere|unseren)',
    '(müssen|müssten|sollten) sie sich (bitte|da|direkt)? an',
    '(kann|können) (ich|wir) (ihnen|dir)? (da|dazu|leider)? (leider)? nicht (helfen|weiterhelfen)',
    '(dafür|hierfür|dazu|da) (bin ich|sind wir) (leider)? nicht (zuständig|verantwortlich)',
    '(falsche|verkehrte) (abteilung|stelle)',
    '(nicht in|außerhalb) (unserem|meinem|unserer|unseres) (zuständigkeitsbereich|zuständigkeitsbereichs|zuständigkeit|verantwortungsbereich)',
    '(dazu|darüber) (kann|können|liegen) (ich|wir|mir|uns) (ihnen|dir)? (leider)? (keine|nichts)',
  ],
}
