/** How German-speaking customers ask, and how a question is turned away. Written for this project. */
import type { LanguagePack } from '../types.ts'

export const questions: LanguagePack['phrases'] = {
  // Counts only where a sentence opens with it: a German question puts the verb or the question word first.
  question: [
    '(und|aber|also|oder)? (was|wer|wen|wem|wie|wo|wohin|woher|wann|warum|wieso|weshalb|welche|welcher|welches|welchen|womit|wofür|wieviel|wieviele)',
    '(bis|seit|ab) wann',
    '(kann|könnte|könnten|können|kannst|könntest|darf|dürfen|muss|müssen|soll|sollen|gibt|gäbe|ist|sind|war|wird|werden|haben|hat|habt|hast|geht|funktioniert|gilt|gelten|bieten|braucht|brauche) (ich|man|es|sie|du|ihr|wir|das|die|der|eine|ein)',
  ],
  request: [
    '(ich)? (würde|möchte|wollte|will|wüsste) (ich)? (gerne|gern|nur|mal|kurz)? (wissen|fragen|erfahren|nachfragen|anfragen|informieren)',
    'ich wüsste (gerne|gern)',
    'ich (würde|möchte|wüsste|wollte) (gerne|gern|nur|mal|kurz)? (wissen|fragen|erfahren|nachfragen)',
    '(können|könnten|würden) sie (mir|uns|das|die|den|bitte)',
    '(kannst|könntest|könntet|könnt) (du|ihr) (mir|uns|das|die|den|bitte|mal)',
    '(bitte)? (senden|schicken|sagen|geben|teilen|nennen|erklären|prüfen|informieren|melden) sie (mir|uns|mich|sich|bitte|das|die|den)?',
    'bitte (um|teilen|senden|schicken|prüfen|klären|bestätigen|informieren) (rückmeldung|antwort|info|sie|mir|uns)?',
    '(ich)? (frage|fragte|habe mich gefragt) (mich)? (ob|wann|wie|warum|wo)',
    '(wissen sie|weißt du|weisst du|ich weiß nicht|ich weiss nicht|mir ist nicht klar) (ob|wann|wie|wo|warum|was|welche|welcher)',
    '(ich)? (habe|hätte) (eine|noch eine|mal eine|da eine|eine kurze) frage',
    'ich (bitte|warte) (um|auf) (eine|ihre|deine|eure)? (antwort|rückmeldung|info|auskunft)',
  ],
  'rhetorical-question': [
    "(wie geht es|wie geht's|wie gehts) (ihnen|dir|euch)?",
    'alles (gut|klar)',
    '(oder|nicht wahr|ne|gell|gelle|verstehen sie|weißt du|wissen sie|ist das ihr ernst|echt jetzt|im ernst)',
    'soll das ein (witz|scherz) sein',
    'wollen sie mich (veräppeln|verarschen|auf den arm nehmen)',
    'wie kann (das|so etwas|sowas) sein',
    'wen interessiert das',
    'was soll (das|ich (denn)? (noch)? (tun|machen))',
  ],
  deflection: [
    '(bitte)? (besuchen|beachten|lesen|nutzen) sie (bitte)? (unsere|unser|unseren|die|das|den) (website|webseite|homepage|faq|faqs|hilfebereich|hilfeseite|internetseite|kontaktformular|agb)',
    '(auf|in) (unserer|unseren|unserem) (website|webseite|homepage|faq|faqs|hilfebereich) (finden sie|findest du|können sie)?',
    '(bitte)? (wenden sie sich|wende dich|kontaktieren sie|kontaktiere) (bitte)? (direkt)? (an|den|die|das|unsere|unseren)',
    '(dafür|hierfür|dazu) (bin ich|sind wir) (leider)? nicht (zuständig|verantwortlich)',
    '(nicht in|außerhalb) (unserem|meinem|unserer|unseres) (zuständigkeitsbereich|zuständigkeitsbereichs|zuständigkeit|verantwortungsbereich)',
    '(dazu|darüber) (kann|können|liegen) (ich|wir|mir|uns) (ihnen|dir)? (leider)? (keine|nichts)',
  ],
}
