/**
 * Words about the course of a German conversation itself: what is asked for, waits, hand-offs, and what answers sound like. Written
 * for this project from the fields of help-desk forms and the habits of chats, mails and calls.
 */
import type { LanguagePack } from '../types.ts'

/** The customer said it before. */
const said = [
  '(steht|stand) (doch|alles|schon|ja)? (ganz|schon)? (oben|in meiner|in meinem)',
  '(habe|hab) ich (das|ihnen|dir|euch|alles)? (doch)? (gerade|eben|schon|bereits) (alles|oben|ihrem|ihrer|zweimal|gesagt|geschrieben|angegeben|geschickt|genannt|gegeben|erklärt)',
  'hatte ich (ihnen|dir)? (doch|schon)? (gesagt|geschrieben|geschickt|genannt)',
  '(habe|hab) ich alles (gerade|eben|schon|bereits)',
]

export const service: LanguagePack['phrases'] = {
  'detail-order': [
    '(bestellnummer|auftragsnummer|rechnungsnummer|bestellnr|bestell nummer)',
    'nummer (der|ihrer|deiner) (bestellung|rechnung)',
    '(ihre|deine|die|eine) (bestellnummer|auftragsnummer|rechnungsnummer)',
    'bestellung',
  ],
  'detail-account': [
    '(ihre|deine|die|eine)? (kundennummer|vertragsnummer|kontonummer|mitgliedsnummer|kundennr)',
  ],
  'detail-reference': [
    '(ihre|deine|die|eine)? (buchungsnummer|reservierungsnummer|vorgangsnummer|ticketnummer|sendungsnummer|schadennummer|versicherungsnummer|referenznummer|zählernummer|fallnummer|seriennummer|buchungscode)',
  ],
  'detail-email': [
    '(ihre|deine|die|eine) (e mail|email|mail|e mail adresse|email adresse|emailadresse|mailadresse)',
  ],
  'detail-phone': ['(ihre|deine|die|eine)? (telefonnummer|handynummer|rückrufnummer|mobilnummer|rufnummer)'],
  'detail-address': [
    '(ihre|deine|meine|die) (adresse|anschrift|lieferadresse|rechnungsadresse|lieferanschrift|postleitzahl)',
    '(lieferadresse|postleitzahl|plz)',
  ],
  'detail-birth': ['(ihr|dein|das)? geburtsdatum', 'wann (sind sie|bist du) geboren'],
  'detail-request': [
    '(können|könnten|würden) sie mir (bitte|noch|kurz)? (ihre|die|das|ihr|eine) *',
    '(können|könnten|würden) sie (bitte)? (ihre|die|das|ihr) * (nennen|bestätigen|angeben|mitteilen|schicken)',
    '(kannst|könntest) du mir (bitte|noch|kurz)? (deine|die|das|dein|eine) *',
    '(nennen|geben|sagen|schicken|senden|bestätigen|teilen) sie (mir|uns)',
    '(bräuchte|benötige|brauche|benötigen|brauchen) (ich|wir)? (noch|bitte|dafür|dazu)? (ihre|deine|die|das|ihr|dein)',
    '(ich|wir) (bräuchte|benötige|brauche|benötigen|brauchen|bräuchten) (noch|bitte|dafür|dazu)? (ihre|deine|die|das|ihr|dein)',
    '(wie|was) (lautet|ist) (ihre|deine|die|ihr|dein)',
    'zur (sicherheit|verifizierung|legitimation|bestätigung)',
  ],
  'detail-problem': [
    '(finde|sehe|finden|sehen|erkenne|verstehe|höre) (ich|wir)? (sie|ihn|es|leider|die|unter|dazu)? (nicht|nichts|keine|keinen)',
    '(nicht|nichts|keine|keinen) (gefunden|finden|auffindbar|lesbar|zuordnen|angezeigt)',
    '(stimmt|passt) (leider)? nicht',
    '(fehlt|fehlen) (eine|noch eine)? (ziffer|zahl|stelle)',
    '(verbindung|leitung) (ist schlecht|bricht ab)',
  ],
  'hold-announcement': [
    '(einen|ein|kleinen|eine) (moment|augenblick|sekunde|minute|momentchen)',
    '(moment|augenblick|sekunde) (bitte|mal)',
    '(sie mir|ich brauche) (fünf|zehn|ein paar|einige) minuten',
    'ich (muss nachsehen|sehe mir das an|frage bei)',
    '(bleiben sie|bleib) (bitte|einfach)? (dran|in der leitung)',
    'ich (schaue|schau|gucke|guck|prüfe|frage|kläre) (das|es|mal|kurz|gleich|eben|nach|rasch|schnell)',
    'ich (sehe|seh) (kurz|mal|eben|gleich)? nach',
    '(schaue|prüfe|kläre) ich (das|es|mal|kurz|gleich|eben|nach)',
    '(lassen sie mich|lass mich) (das|kurz|mal|eben)? (prüfen|schauen|nachsehen|nachschauen|nachfragen)',
    '(bin|melde mich) (gleich|sofort|in * (minute|minuten|stunde))',
    '(kann|wird) (etwas|einige minuten|ein paar minuten|ein bisschen|kurz)? dauern',
    'dauert (etwas|einige minuten|ein paar minuten|ein bisschen|kurz)',
  ],
  transfer: [
    'verbinde (sie|dich) (mit|jetzt|gerne|gern|gleich)',
    '(leite|stelle|gebe|übergebe|stell|geb) (sie|dich|euch|ihre anfrage|(ihr|dein) anliegen|das) (gerne|jetzt|mal|gleich)? (weiter|durch|an)',
    '(sie|dich) (weiterverbinden|weiterleiten|durchstellen|verbinden)',
    'weitergeleitet an',
  ],
  farewell: [
    'auf (wiedersehen|wiederhören|wiederschauen)',
    '(tschüss|tschüs|ciao|servus|pfiat|bis bald|bis dann)',
    "mach's gut",
    // Not "guten Tag", which greets.
    '(schönen|angenehmen) (tag|abend|feierabend|nachmittag|resttag)',
    'guten (tag|abend) noch',
    '(schönes|angenehmes) wochenende',
    '(schöne woche|gute reise|gern geschehen|(freuen uns|freue mich) auf sie)',
    '(kann|darf) ich (sonst|ihnen|dir)? noch (etwas|was) (für sie|für dich)? tun',
    '(sonst|haben sie|hast du|darf es) noch (etwas|was|fragen)',
    '(danke|dank|dankt) (für ihren anruf|dass sie (sich|unser|unsere)|für ihr vertrauen)',
    '(bewerten sie|(über|um) (eine|ihre|deine) bewertung|(kurze|kleine|kurzen|unserer|der) umfrage)',
    '(schließe|beende) (ich)? (den|das|die|diesen) (chat|gespräch|ticket|fall)',
  ],
  'asks-time': [
    'wann',
    '(wie (lange|lang|schnell|bald)|noch lange)',
    '(wieviel|wie viel) uhr',
    '(welcher|welchen|welchem|welche) (tag|termin|uhrzeit|datum|woche)',
  ],
  'asks-amount': [
    '(wieviel|wie viel|wieviele|wie viele)',
    'wie (hoch|teuer|oft|groß|schwer|weit)',
    'was (kostet|kosten|macht)',
  ],
  'asks-reason': ['(warum|wieso|weshalb|weswegen|woran|wie kommt (es|das|die|diese))', 'aus welchem grund'],
  'asks-which': ['(wer|wen|wem|was|wo|wohin|woher|welche|welcher|welches|welchen)'],
  'asks-steps': [
    'wie (kann|muss|soll|geht|mache|komme|bekomme|ändere|kündige|funktioniert|stelle|aktiviere)',
    '(wie ich|wie man) (das|den|die|mich|mein|meine|meinen)',
    'was (muss|soll|kann) ich (da|jetzt|denn)? (tun|machen)',
    'wo (kann|bekomme|bekomm|kriege|krieg|finde|find|sehe) (ich|man)',
    '(welche|welchen) (schritte|unterlagen|dokumente)',
  ],
  'answer-plain': [
    '(ja|nein|nee|nö|doch|klar|natürlich|genau|richtig|stimmt|leider|selbstverständlich|absolut|beides)',
    '(noch nicht|kein problem|auf jeden fall|in ordnung|sehr gerne)',
    '(verfügbar|möglich|enthalten|storniert|bestätigt|erledigt|gebucht|kostenlos|unmöglich)',
  ],
  // A plain statement: what most answers are, and most of what answers nothing.
  'answer-statement': [
    '(sie|es|das|wir|du|er|die|der) (können|kann|ist|sind|haben|hat|hast|wird|werden|war|waren|wurde|muss|müssen|dürfen|darf|kannst)',
    'ich (habe|hab|kann|bin|sehe|glaube|denke|würde)',
  ],
  'answer-outcome': [
    '(verfügbar|ausverkauft|ausgebucht|storniert|bestätigt|gebucht|reserviert|genehmigt|abgelehnt|erstattet|erfolgreich|fehlgeschlagen)',
  ],
  'answer-price': ['(kostenlos|kostenfrei|gratis|umsonst|euro|franken|kostet (sie|dich) nichts)'],
  'answer-time': [
    '(heute|morgen|gestern|übermorgen|bald|gleich|sofort|jetzt|umgehend|vormittag|nachmittag|abend|mittag)',
    '(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|wochenende|montags)',
    '(januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)',
    '(stunde|stunden|tag|tage|tagen|woche|wochen|monat|monate|monaten|minute|minuten|werktage|werktagen|uhr|jahr|jahre)',
    '(bis|ab|vor|nach|seit) (zum|dem|der|den)',
  ],
  'time-given': [
    '(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)',
    '(heute|morgen|(fünf|zehn|fünfzehn|zwanzig|dreißig) minuten|(halbe|halben|eine|einer) stunde)',
  ],
  'answer-reason': ['(weil|denn|grund|ursache|wegen|aufgrund|deshalb|daher|darum)', '(liegt|lag) (daran|an)'],
  commitment: [
    '(melde|melden|kümmere|kümmern) (ich|wir) (mich|uns)',
    '(ich|wir) (melde|melden|kümmere|kümmern|rufe|rufen|schicke|schick|sende|storniere|veranlasse|buche|ändere|hole) (mich|uns|sie|ihnen|dich|dir|das|es|den|die)',
  ],
  instruction: [
    '(öffnen|wählen|klicken|tippen|gehen|drücken|geben|senden|schicken|prüfen|starten|ziehen|stecken|schalten|folgen|überprüfen|versuchen|aktualisieren|nehmen|halten) sie',
    '(stellen sie sicher|neu starten)',
    '(sie müssen|du musst|sie brauchen|du brauchst) (nur|einfach|nichts|gar)',
    '(öffne|wähle|klicke|klick|tippe|geh|drücke|gib|starte|zieh|steck) (in|im|auf|den|die|das|dein|dann|bitte)',
    '(unterzeichnet|eingereicht|zugestellt) (sein|werden)',
  ],
  // The customer's answer to who asks for what was given, …
  // "Wie gesagt" may be said in passing, and protests at nothing.
  'already-given': [...said, 'wie (schon|bereits|oben)? (gesagt|geschrieben)'],
  // … and to a reply that was none.
  protest: [
    ...said,
    '(habe|hab) ich (das|alles)? (doch)? (schon|bereits) (gemacht|versucht|probiert|getestet|getan)',
    'meine (frage|fragen|nachricht|mail) (immer noch)? nicht',
    '(immer noch|noch immer) keine antwort',
    'niemand antwortet',
    'das weiß ich schon',
    'frage (nochmal|noch einmal)',
    '(das|es) (erklärt|beantwortet|hilft|bringt|nützt) (mir|meine)? (jetzt|leider|so)? (gar|überhaupt)? (nichts|nicht|nix|frage)',
    '(keine antwort|nicht) auf meine (frage|fragen)',
    'das war nicht meine frage',
    '(habe|hab) ich nicht gefragt',
    'ich will (kein|keine|keinen)',
    'ja oder nein',
  ],
  // Told before a goodbye: nothing has changed, or come.
  'still-open': [
    '(immer noch|noch immer|nach wie vor|weiterhin) (nicht|nichts|kein|keine|keinen|keiner|niemand|kaputt|dasselbe|gesperrt|defekt)',
    '(funktioniert|klappt|läuft|hilft) (auch|so|aber|leider|trotzdem|wieder|noch)? (nicht|nichts)',
    'niemand (hat|kam|meldet)',
  ],
  'second-matter': [
    '(zweite|zweites|weitere|weiteres|andere|anderes|zwei) (frage|fragen|anliegen|problem|probleme|thema|sache|dinge)',
  ],
  unheard: [
    '(hören|lesen) sie (mir|das)? (überhaupt|eigentlich)',
    '(textbaustein|textbausteine|standardantwort|(ihren|einen|ihrem|einem) vorgesetzten)',
    'ist (da|hier) (noch)? jemand',
    '(sind sie|bist du) noch da',
  ],
}
