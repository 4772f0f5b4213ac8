/**
 * German phrases, Sie and du. Written for this project from the conventions of German business letters (DIN 5008: Anrede,
 * Grußformel) and from general knowledge of customer service; no corpus text. Umlauts fold to their vowel, ß to ss.
 */
import type { LanguagePack } from '../types.ts'

export const phrases: LanguagePack['phrases'] = {
  greeting: [
    '(hallo|hi|hey|moin|servus|liebe|lieber|liebes|hallöchen|huhu|hoi|salü|grüezi)',
    'hallo zusammen',
    '(grüß|griaß) (gott|dich|sie|euch|di|eich)',
    '((einen)? schönen)? guten (morgen|tag|abend|mittag)',
    '(sehr)? (geehrte|geehrter|geehrtes|verehrte|verehrter)',
  ],
  'generic-salutation': [
    '(sehr)? (geehrte|verehrte) damen und herren',
    '(sehr)? (geehrte|geehrter|geehrtes|verehrte|liebe|lieber|liebes|werte|werter) (r)? (kundin|kunde|kundinnen|kunden|kund|nutzer|nutzerin|user|mitglied|mitglieder|gast|gäste|fahrgast|fahrgäste|abonnent|abonnentin|versicherte|versicherter|leser|teilnehmer|interessent|bewohner|bewohnerin|mieter|mieterin|patient|patientin|verkäufer|händler|bürger|bürgerin|bewerber|bewerberin|studierende|eltern)',
    '(hallo|guten tag) (lieber|liebe|geehrter|geehrte)? (kunde|kundin|nutzer|nutzerin|user|kund)',
  ],
  closing: [
    '(mit)? (freundlichen|freundlichem|besten|herzlichen|lieben|vielen|schönen|sonnigen)? (grüßen|gruß|grüße)',
    '(viele|ganz)? (freundliche|beste|herzliche|liebe|viele|schöne|sonnige) grüße',
    '(mfg|lg|glg|vg|hg|bg)',
    '(hochachtungsvoll|herzlich|herzlichst)',
    '(vielen|besten|herzlichen|lieben|tausend)? dank (im voraus|vorab|schon mal|schonmal)?',
    '(danke|dankeschön) (schön|sehr|im voraus|vorab)?',
    '(alles gute|bis bald|bis dann)',
    '(ihr|dein|euer) team',
  ],
  honorific: ['(herr|herrn|frau|fräulein|dr|prof|doktor|professor|professorin|dipl|ing|hr|fr|mag)'],
  'name-introduction': [
    'mein (voller|vollständiger|ganzer)? (vor und nachname|vorname|nachname|name) (ist|lautet|wäre)?',
    'der name (ist|lautet|wäre)',
  ],
  'name-introduction-called': [
    // Not "heiße Schokolade": nouns have capitals as names have.
    '(ich|hi|hallo) (heiße|heiß)',
    'hier spricht',
    '(nennen sie|nenn|nennt) mich',
    '(unter|auf) (dem|den)? namen',
  ],
  // Behind a greeting, or with an article, as in the south; else "ich bin Lehrerin" were a name.
  'name-introduction-self': [
    '(hallo|hi|hey|tag|morgen|abend|gott|servus|moin|grüezi|hoi|zusammen|herren|genau|ja) (ich)? bin (die|der)?',
    'bin (die|der)',
  ],
  'name-introduction-this': [
    'hier (ist|schreibt) (die|der)?',
    'sie (sprechen|schreiben|chatten) mit',
    'du (sprichst|schreibst|chattest) mit',
  ],
  'name-postposed': ['ist mein name', 'mein name (ich|und|guten|mir|wir|hier)', 'am (apparat|telefon)'],
  'name-request': [
    '(ihr|ihren|ihrem|dein|deinen|deinem) (vollständigen|vollständiger|vollen|voller)? (namen|name|vornamen|vorname|nachnamen|nachname)',
    'wie (heißen sie|heißt du|war der name)',
    '(mit wem|wen) (spreche|schreibe|chatte|habe|hab|darf) ich',
    '(auf|unter) (welchen|welchem) namen',
    'wie (darf|soll) ich sie (ansprechen|nennen)',
    '(vollständiger|vollständigen)? (vor und nachname|vor und nachnamen|vor und zuname)',
  ],
  // What is said to somebody right before their name, and of nobody.
  'said-to-name': ['(gern geschehen|(sehr)? gerne|kein problem|keine ursache|nichts zu danken)'],
  gratitude: [
    '(danke|dankeschön|dank|perfekt|prima|super|toll|wunderbar|ausgezeichnet|merci|thx)',
    'sehr nett',
  ],
  negation: ['(nicht|nie|niemals|kein|keine|keinen|keiner|keinerlei|ohne|weder|nichts|nein|nirgends)'],
  apology: [
    '(entschuldigung|entschuldigen|entschuldige|entschuldigt|verzeihung|verzeihen|verzeih|sorry|pardon)',
    '(es)? (tut|täte) (mir|uns) (sehr|wirklich|furchtbar|aufrichtig|so|echt)? leid',
    '(ich)? (bitte|bitten) (sie|dich|wir)? (vielmals|aufrichtig)? um (entschuldigung|verzeihung|nachsicht)',
    '(unser|mein) (fehler|versehen)',
  ],
  stock: [
    '(wir)? (danken|danke) (ihnen|dir) (für|dass)',
    'herzlich willkommen (bei|beim)',
    '(bestätigen|bestätige) (wir|ich)? (ihnen|dir|hiermit)? (den|deren|dessen) (eingang|erhalt)',
    '(wir|ich)? (hoffen|hoffe) (wir|ich)? (dass)? (wir|ich)? (ihr anliegen|ihnen|dir)',
    '(prüfen|bearbeiten) (wir)? (ihr|dein) anliegen',
    'was (kann|können|darf) (ich|wir) für (sie|dich|euch) tun',
    '(vielen|herzlichen|besten|lieben)? (dank|danke) für (ihre|deine|die|ihren|deinen|eure) (nachricht|anfrage|geduld|mail|e mail|email|kontaktaufnahme|rückmeldung|anruf|bestellung|treue|mitteilung|antwort|nachfrage|wartezeit)',
    '(vielen|herzlichen)? (dank|danke) (für (ihr|dein|das|euer)|fürs) (verständnis|interesse|vertrauen|feedback|schreiben|warten)',
    '(vielen|herzlichen)? (dank|danke) dass (sie|du) (sich|dich|uns) (an uns)? (wenden|wendest|gewandt haben|kontaktieren|kontaktiert haben|kontaktiert hast|gemeldet (haben|hast)|gewartet (haben|hast))',
    '(entschuldigen (uns|sie)|entschuldige|um entschuldigung|bedauern|bedaure|leid) (bitte|für)? (die|etwaige|alle|entstandene|eventuelle) *? (unannehmlichkeiten|umstände|verzögerung|wartezeit|antwort)',
    '(verstehe|verstehen) (ihren|deinen|ihre|deine) (ärger|unmut|frust|frustration|enttäuschung|sorge|sorgen|situation|verärgerung)',
    '(ihren|deinen|ihre|deine) (ärger|unmut|frust|frustration|enttäuschung|sorge|sorgen|verärgerung) (gut|sehr gut|vollkommen|absolut|voll und ganz)? (verstehen|nachvollziehen)',
    '(kann|können|darf) (ich|wir) (ihnen|dir)? (noch|sonst|sonst noch|noch irgendwie|noch (mit|bei) etwas anderem|anderweitig) (behilflich sein|weiterhelfen|helfen)',
    '(wie|womit) (kann|können|darf|dürfen) (ich|wir) (ihnen|dir|euch)? (heute)? (behilflich sein|helfen|weiterhelfen)',
    '(haben sie|hast du|bei|für) (weitere|weiteren|noch|noch weitere)? (fragen|rückfragen|anliegen) (stehen|stehe|zur|können|kannst|melden)?',
    '(stehe|stehen) (ich|wir)? (ihnen|dir|euch)? (gerne|gern|jederzeit|jederzeit gerne|gerne jederzeit)? zur verfügung',
    '(zögern sie|zögere) (bitte)? nicht (uns|sich|mich)?',
    '(ihre|deine|ihr|dein) (zufriedenheit|meinung|anfrage|anliegen|feedback) (ist|liegt) uns (sehr)? (wichtig|am herzen)',
    '(wünschen|wünsche) (wir|ich)? (ihnen|dir|euch) (noch)? (einen schönen|einen angenehmen|einen guten|ein schönes|ein angenehmes) (tag|abend|wochenende|resttag|nachmittag)',
    '(einen|ein|noch einen) (schönen|schönes|angenehmen) (tag|abend|wochenende|resttag) (noch|ihnen)?',
    '(wird|werden|melden|meldet|melde) (wir|ich)? (sich|uns|mich) (schnellstmöglich|baldmöglichst|umgehend|in kürze|zeitnah|so (schnell|bald) wie möglich) (bei ihnen|bei dir|mit ihnen in verbindung setzen)?',
    '(schnellstmöglich|baldmöglichst|so schnell wie möglich) (bearbeiten|bearbeitet|bei ihnen|bei dir|darum)',
    '(seien sie|sei) versichert',
    'wir bitten um (ihr|dein)? (verständnis|geduld|etwas geduld)',
  ],
  // Of these, what may hold the answer.
  routine: [
    'innerhalb (von|der nächsten) * (bis *)? (werktagen|arbeitstagen|stunden|tagen)',
    '(leider)? (müssen|muss) (wir|ich) (ihnen|dir) (leider)? mitteilen',
    '(gemäß|laut) (unseren|unserer) (agb|richtlinien|geschäftsbedingungen|richtlinie)',
    '(damit|um) (ich|wir)? (ihr|dein) anliegen',
    '(können|könnten|würden) sie (mir|uns)? (bitte)? (kurz)? (ihre|ihren|die|den|das)',
    '(kannst|könntest) du (mir|uns)? (bitte)? (kurz)? (deine|deinen|die|den|das)',
    '(bitte)? (nennen|teilen|geben|senden|schicken) sie (mir|uns) (bitte|kurz)? (ihre|ihren|die|den|das)?',
    '(ihre|ihren|deine|deinen|die|den) (kundennummer|bestellnummer|rechnungsnummer|auftragsnummer|adresse|e mail adresse|mailadresse|telefonnummer|geburtsdatum|vertragsnummer|namen) (bitte)?',
    '(aus|zu) (sicherheitsgründen|datenschutzgründen|ihrer sicherheit)',
    '(einen|kleinen|einen kleinen) (moment|augenblick) (bitte|geduld)?',
    '(ich)? (schaue|sehe|prüfe|überprüfe) (das)? (gerne|kurz|sofort|mal)? (für sie|für dich|nach)',
    '(ich)? (verbinde|leite) (sie|dich|ihre anfrage|deine anfrage) (weiter|mit)?',
    '(ihre|deine) (bestellung|anfrage|rückerstattung|zahlung|kündigung|buchung|reklamation|retoure) (wurde|ist|wird)',
    '(sie erhalten|du erhältst) (in kürze|eine|einen|ein) (bestätigung|e mail|email|mail|rücksendeetikett)?',
    '(leider|bedauerlicherweise) (ist|sind|haben|kann|können|nicht)',
    '(bitte)? (beachten sie|beachte) (bitte)? dass',
  ],
}
