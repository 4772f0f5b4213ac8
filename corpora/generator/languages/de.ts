/** German. Gender and case are kept apart by lists: `nom`, `acc` and `dat` are phrases with their article. */
import type { Grammar } from '../grammar.ts'
import { numericDates } from '../slots.ts'
import { list, phrases } from './lists.ts'

const masculine = list(`
  Drucker Kessel Schrank Stuhl Tisch Teppich Spiegel Koffer Rucksack Schlüssel Ofen Herd Kühlschrank Fernseher Lautsprecher
  Bildschirm Stecker Schalter Regler Filter Schlauch Griff Deckel Rahmen Korb Vertrag Gutschein Beleg Ausweis Wecker Mixer
  Toaster Bohrer Hammer Karton Brief Gürtel Mantel Helm Adapter Zähler Motor Sessel Ständer Föhn`)
const feminine = list(`
  Lampe Tasche Rechnung Matratze Heizung Pumpe Dusche Kamera Uhr Jacke Flasche Kanne Pfanne Kiste Karte Bestellung Buchung
  Quittung Batterie Klingel Leiter Säge Maschine Waage Tastatur Fernbedienung Decke Gardine Schublade Türklinke Halterung
  Schraube Dichtung Leitung Abdeckung Garantie Mahnung Reservierung Steckdose Antenne Mappe Hülle Schale`)
const neuter = list(`
  Paket Regal Bett Sofa Kissen Fahrrad Schloss Gerät Kabel Ventil Rohr Brett Messer Radio Tablett Handtuch Zelt Gestell
  Gehäuse Netzteil Ladegerät Laufband Klavier Mikrofon Besteck Geschirr Armband Thermometer Werkzeug Polster Formular Konto
  Passwort Abonnement Guthaben Muster Etikett Scharnier Rad Getriebe Fenster Gitter`)
/** Stems: `rot` becomes `rote` and `roten`. */
const adjectives = list(`
  rot blau grün gelb grau weiß schwarz klein groß schwer leicht alt neu breit schmal lang kurz rund eckig stabil matt glatt
  rau weich hart nass defekt verbeult zerkratzt gebraucht faltbar tragbar stumpf scharf flach tief dünn dick warm kalt
  gelocht lackiert vergilbt verzinkt gestreift wasserdicht ungewöhnlich zweit dritt`)
const infinitives = list(`
  prüfen reparieren ersetzen tauschen verschicken abholen bestellen stornieren buchen verpacken messen reinigen einstellen
  ausbauen einbauen fotografieren beschriften sichern lagern liefern melden verlängern sperren freigeben umtauschen erstatten
  verrechnen bewerten suchen finden öffnen schließen laden testen kürzen befestigen lockern drehen wiegen scannen`)
const participles = list(`
  geprüft repariert ersetzt getauscht verschickt abgeholt bestellt storniert gebucht verpackt gemessen gereinigt eingestellt
  ausgebaut eingebaut fotografiert beschriftet gesichert gelagert geliefert gemeldet verlängert gesperrt freigegeben
  umgetauscht erstattet verrechnet bewertet gesucht gefunden geöffnet geschlossen geladen getestet gekürzt befestigt
  gelockert gedreht gewogen gescannt`)
const adverbs = list(`
  sorgfältig schnell langsam vorsichtig bald leider endlich gründlich sofort später zweimal gemeinsam vergeblich mehrmals
  online telefonisch heimlich zufällig sauber ordentlich dreimal pünktlich kostenlos vorher anschließend nebenbei problemlos
  versehentlich persönlich einzeln`)
const months = list('Januar Februar März April Mai Juni Juli August September Oktober November Dezember')
const firstNames = list(`
  Anna Ben Carla David Elif Emil Fatma Felix Greta Hannah Ida Jan Jonas Karim Katrin Lara Lena Leon Luca Lukas Maja Marie
  Mehmet Mila Moritz Nadia Nele Nora Olga Oskar Paula Paul Priya Rosa Samir Sophie Stefan Tarek Theo Tomasz Ulrike Wei
  Yasmin Zeynep`)

export const de: Grammar = {
  code: 'de',
  words: {
    m: masculine,
    f: feminine,
    n: neuter,
    adj: adjectives,
    inf: infinitives,
    ptc: participles,
    adv: adverbs,
    town: list(`
      Aachen Bamberg Bremen Celle Coburg Dresden Erfurt Essen Fulda Gera Gießen Goslar Hagen Halle Hamm Jena Kassel Kiel
      Koblenz Lübeck Mainz Marburg Minden Münster Passau Plauen Rostock Siegen Speyer Stade Trier Ulm Weimar Worms Zwickau`),
    role: list(`
      Techniker Fahrer Kollege Hausmeister Elektriker Gutachter Monteur Berater Filialleiter Schreiner Lagerist Optiker
      Buchhalter Glaser Installateur`),
    relative: list('Schwester Mutter Tochter Tante Oma Nichte Cousine Nachbarin Freundin Schwägerin'),
    event: list(`
      Umzug Geburtstag Urlaub Kurs Ausflug Abschied Termin Besuch Wettkampf Auftritt Einzug Basar Flohmarkt Jahrestag`),
    weekday: list('Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'),
    daypart: list('Vormittag Mittag Nachmittag Abend'),
    month: months,
    firstName: firstNames,
  },
  parts: {
    nom: ['der {m}', 'die {f}', 'das {n}', 'der {adj}e {m}', 'die {adj}e {f}', 'das {adj}e {n}'],
    acc: ['den {m}', 'die {f}', 'das {n}', 'den {adj}en {m}', 'die {adj}e {f}', 'das {adj}e {n}'],
    dat: ['dem {m}', 'der {f}', 'dem {n}', 'dem {adj}en {m}', 'der {adj}en {f}', 'dem {adj}en {n}'],
    when: [
      'am {weekday}',
      'am {weekday} {daypart}',
      'im {month}',
      'seit {weekday}',
      'vor dem {event}',
      'nach dem {event}',
    ],
    person: [
      'der {role}',
      'unser {role}',
      'mein Kollege {firstName}',
      'der {role} aus {town}',
      'Ihre {relative}',
    ],
  },
  agentFrames: phrases(`
    {nom} wurde {when} {adv} {ptc}.
    Ich habe {acc} {when} {adv} {ptc}.
    {person} hat {acc} {ptc} und wird {acc} {when} {inf}.
    Bitte {when} zuerst {acc} {inf} und dann {acc} {inf}.
    Wenn {nom} {adv} {ptc} ist, kann {person} {acc} {inf}.
    Ohne {acc} lässt sich {nom} nicht {adv} {inf}.
    Sie können {acc} in {town} {inf} oder {acc} {adv} {inf}.
    Weil {nom} zu {adj} war, haben wir {acc} {ptc}.
    Möchten Sie lieber {acc} oder {acc} aus {town} {inf}?
    {person} aus {town} will {acc} {when} {adv} {inf}.
    Für {acc} haben wir {when} {acc} {ptc}.
    Sobald {person} {acc} {ptc} hat, müssen wir {acc} {inf}.
    Niemand hat {acc} {ptc}, also wird {person} das {when} {inf}.
    In {town} wird {nom} {adv} {ptc} und {nom} {ptc}.
    Es zeigt sich, dass {person} {acc} {when} {ptc} hat.
    Mit {dat} sollte sich {nom} {adv} {inf} lassen.
    {nom} und {nom} werden {when} in {town} {ptc}.
    Vor dem {event} kann {person} {acc} {adv} {inf}.
    Statt zu warten, könnten Sie {acc} {inf} und {acc} {inf}.
    Ob {nom} wirklich {adj} ist, hat {person} {when} {ptc}.
    Neben {dat} liegt {nom}, {acc} soll {person} {inf}.
    Meine {relative} hat {when} auch {acc} {adv} {ptc}.
    Nach dem {event} in {town} wird {nom} wieder {ptc}.
    Wer {acc} {adv} {inf} will, braucht {acc} aus {town}.`),
  slotFrames: phrases(`
    Ihre Bestellung {{number}} wurde {when} in {town} {ptc}, {nom} folgt {adv}.
    Wir haben {{amount}} für {acc} {ptc} und {acc} {adv} {inf} lassen.
    Am {{date}} wird {person} {acc} {adv} {inf}.
    Unter {{link}} finden Sie {acc} und {acc} aus {town}.
    {{name}}, {nom} wurde {when} {adv} {ptc}.
    Bitte nennen Sie {{number}}, wenn Sie {acc} {adv} {inf} möchten.
    Ihr Artikel {{item}} wurde {adv} {ptc} und wird {when} {ptc}.
    Falls {nom} bis {{date}} nicht {ptc} ist, bitte {acc} {inf}.
    Unter der Nummer {{number}} hat {person} {acc} {ptc}.`),
  customerFrames: phrases(`
    {nom} aus {town} ist {adj}, ich brauche {acc} für den {event}.
    Meine {relative} hat {acc} {when} {ptc}, aber nichts ist passiert.
    Können Sie {acc} vor dem {event} {inf}?
    Ich habe {acc} bestellt und {acc} bekommen, Nummer {{number}}.
    Warum wurden mir {{amount}} für {acc} berechnet?
    Hallo, {nom} ist noch nicht da, eigentlich war das für {{date}} geplant.
    Bitte sagen Sie mir, wie ich {acc} {adv} {inf} kann.`),
  greetings: [
    'Hallo {{name}},',
    'Guten Tag {{name}},',
    'Guten Tag {{surname}},',
    'Hallo,',
    'Guten Morgen {{name}},',
  ],
  signOffs: [
    'Viele Grüße\n{{agent}}',
    'Mit freundlichen Grüßen\n{{agent}}',
    'Beste Grüße\n{{agent}}\nTeam {{team}}',
    'Danke und Gruß\n{{agent}}',
  ],
  commonPhrases: phrases(`
    Einen Moment bitte.
    Vielen Dank für Ihre Nachricht.
    Das schaue ich mir gerne an.
    Danke für die Geduld.
    Kein Problem.
    Ich melde mich wieder bei Ihnen.
    Gern geschehen.
    Kann ich sonst noch etwas für Sie tun?
    Das verstehe ich.
    Ich hoffe, das hilft Ihnen weiter.
    Können Sie mir das kurz bestätigen?
    Sind Sie noch da?
    Ich sehe es gerade hier.
    Schönen Tag noch.
    Danke für die Rückmeldung.
    Das sollte nicht lange dauern.
    Alles klar.
    Wie gesagt.`),
  firstNames,
  surnames: list(`
    Albers Bauer Becker Brandt Demir Ernst Fischer Franke Graf Haas Hoffmann Jansen Kaya Keller Koch Kowalski Krüger Lange
    Lehmann Ludwig Maier Neumann Nowak Otto Peters Pohl Richter Roth Schmitt Schuster Sommer Thiel Vogel Weber Wolf Yilmaz`),
  strays: [[...masculine, ...feminine, ...neuter], adjectives, adverbs, infinitives],
  letters: 'abcdefghijklmnopqrstuvwxyz',
  items: ['{f} {adj}', '{n} {adj} mit {f}'],
  dates: (day, month, year) => [
    `${day}. ${months[month]!}`,
    `${day}. ${months[month]!} ${year}`,
    ...numericDates(day, month, year, '.'),
  ],
  amounts: (whole, cents) => [
    `${whole},${cents} €`,
    `${whole} Euro`,
    `EUR ${whole},${cents}`,
    `${whole},${cents} Euro`,
  ],
  smooth: (sentence) => sentence,
  conduct: {
    subjects: list(
      'Lampe Heizung Matratze Waschmaschine Kamera Jacke Pumpe Uhr Tasche Lieferung Leiter Kaffeemaschine',
    ),
    introductions: ['Mein Name ist {{surname}}.', 'Ich heiße {{surname}}.', 'Hier ist {{surname}}.'],
    needs: [
      {
        need: 'anger',
        says: [
          'Ich bin wirklich wütend, die {{subject}} wurde {when} {ptc} und niemand hat mir etwas gesagt.',
          'Das ist unverschämt, meine {relative} hat den ganzen Tag auf {acc} gewartet.',
        ],
      },
      {
        need: 'disappointment',
        says: [
          'Ich bin so enttäuscht, die {{subject}} war ein Geschenk für meine {relative} und kam {ptc} an.',
          'Wir hatten uns auf den {event} gefreut, ohne die {{subject}} war alles umsonst.',
        ],
      },
      {
        need: 'worry',
        says: ['Ich mache mir große Sorgen, meine {relative} ist krank und braucht die {{subject}} {when}.'],
      },
      {
        need: 'repeated',
        says: ['Ich schreibe jetzt zum dritten Mal wegen der {{subject}}, {nom} ist noch immer nicht {ptc}.'],
      },
    ],
    calm: [
      'Ich habe die {{subject}} {when} in {town} gekauft.',
      'Meine Bestellnummer ist {{number}}.',
      'Den Beleg vom {{date}} und {acc} habe ich hier.',
      'Es geht um die {{subject}} für den {event}.',
      'Bezahlt habe ich {{amount}}, {when}.',
    ],
    questions: [
      {
        asks: ['Wann wird die {{subject}} {ptc}?', 'Wann kommt die {{subject}} an?'],
        answers: [
          'Die {{subject}} kommt am {{date}}, gegen {daypart}.',
          'Am {{date}} bringt {person} die {{subject}}.',
        ],
      },
      {
        asks: [
          'Was kostet es, die {{subject}} {inf} zu lassen?',
          'Wie viel kostet {nom} für die {{subject}}?',
        ],
        answers: ['Das kostet {{amount}}, {nom} für die {{subject}} ist dabei.'],
      },
      {
        asks: [
          'Kann ich die {{subject}} gegen {acc} tauschen?',
          'Gibt es eine Garantie für die {{subject}}?',
        ],
        answers: [
          'Ja, das geht bis {{date}}, die {{subject}} ist abgedeckt.',
          'Nein, leider nicht, aber {person} kann die {{subject}} {inf}.',
        ],
      },
    ],
    deflections: [
      'Bitte sehen Sie dazu auf unserer Website nach: {{link}}.',
      'Dafür sind wir nicht zuständig, {person} weiß mehr.',
    ],
    hollow: [
      'Es tut uns leid, das zu hören.',
      'Ich verstehe Ihren Ärger.',
      'Wir entschuldigen uns für die Unannehmlichkeiten.',
    ],
    specific: [
      'Das tut mir leid, ohne die {{subject}} vor dem {event} dazustehen ist schlimm; ich werde {acc} {when} selbst {inf}.',
      'Sie haben recht, auf die {{subject}} hätten Sie nie so lange warten dürfen, ich habe {acc} eben {ptc}.',
    ],
    namedGreetings: ['Hallo {{name}},', 'Guten Tag {{name}},', 'Guten Morgen {{name}},'],
    namelessGreetings: ['Hallo,', 'Guten Tag,', 'Sehr geehrte Damen und Herren,'],
  },
}
