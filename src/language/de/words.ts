/** German word lists: short, ordinary words and names chosen by hand for this project; none is evidence on its own. */
import { wordList, wordSets } from '../word-list.ts'

export const functionWords = wordList(`
  der die das den dem des ein eine einen einem einer eines und oder aber denn sondern wenn weil dass ob als wie wo wann was
  wer warum welche welcher welches ich du er sie es wir ihr mich dich sich uns euch mir dir ihm ihn ihnen mein meine meinen
  meinem meiner dein deine deinen ihre ihren ihrem ihrer unser unsere unseren euer eure dieser diese dieses diesen diesem jener
  jede jeder jedes alle alles man nicht kein keine keinen nichts nie ja nein doch noch schon nur auch sehr so zu zum zur mit von
  vom aus bei nach seit für fuer um an am auf in im ins über ueber unter vor zwischen durch gegen ohne bis hier da dort dann
  jetzt nun immer wieder mehr bin bist ist sind war waren wird werden wurde habe hast hat haben hatte hatten kann kannst können
  koennen könnte muss müssen soll sollte will wollen möchte moechte darf gibt geht bitte danke hallo etwas mal
  leider wohl also`)

export const notNames = wordList(`
  ok okay gut guten morgen tag abend entschuldigung sorry liebe lieber geehrte geehrter herr frau herren damen kunde kundin
  kunden nutzer nutzerin mitglied gast mitarbeiter mitarbeiterin team support service kundenservice kundendienst abteilung
  firma unternehmen konto bestellung nummer name vorname nachname adresse email mail telefon hilfe problem frage sicher froh
  traurig wütend sauer enttäuscht verärgert verwirrt unzufrieden zufrieden neu neue nachbar nachbarin fertig bereit krank schwanger verheiratet
  geschieden rentner rentnerin student studentin mieter mieterin inhaber inhaberin besitzer besitzerin deutscher deutsche
  österreicher schweizer mutter vater sohn tochter mann ehemann ehefrau bruder schwester freund freundin montag dienstag
  mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august september oktober
  november dezember heute gestern gerade gerne gern genau richtig falsch klar natürlich selbstverständlich jemand niemand
  meinung ansicht auffassung vermieter neukunde lehrerin
  absolut total echt wirklich gespannt dankbar dabei weg nochmal zusammen gott`)

export const replyOpeners = wordList(`
  ja schönen klar gerne gern natürlich sicher selbstverständlich ok okay hallo guten tag morgen abend ich bin heiße heiß mein name
  ist das hier spricht grüß gott mit auf unter danke moment also ah ähm äh`)

export const ownNameOpeners = wordList('und hallo guten tag morgen abend hi also ja ok moin zusammen grüezi')

export const nameFollowers = wordList('von vom aus und hier nochmal wieder')

export const nounOpeners = wordList(`
  in im ins an am auf aus bei mit nach von vom zu zum zur für um bis seit vor über unter der die das den dem des ein eine einen
  einem einer dieser diese dieses diesen mein meine dein deine ihr ihre unser unsere jeder jede jedes`)

/** Behind a bare name, beside numbers. */
export const nameDetails = wordList(`
  nummer kundennummer vertragsnummer geboren
  null eins zwei zwo drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig`)

export const nameAnnouncers = wordList('hier')

/** Names that are also words, trades among them. */
export const ambiguousNames = wordList(`
  mark ernst frank wolf stern rose viola iris linde heide erika jasmin flora felicitas gloria viktoria august mai juli juni
  lang kurz klein groß schwarz weiß braun roth grün koch bauer müller meier schmidt schneider fischer weber wagner
  becker richter jäger kaiser könig graf herzog sommer winter frost berg bach busch vogel fuchs hahn sonntag freitag engel
  wunder gut kraus voll stark fröhlich ehrlich will bernd hell sauer`)

export const nameParticles = wordList('von zu zum zur van der den de di da la le ten ter und')

export const nicknames = wordSets(`
  alexander alex lex sascha
  alexandra alex sandra
  andreas andi andy
  anna anni annika
  barbara babsi bärbel
  benjamin ben benni
  bernhard bernd berni
  brigitte gitte gitti biggi
  christian chris christl
  christina christine chris tina
  christoph chris stoffel
  daniel dani
  daniela dani
  dietrich dieter
  dominik nik domi
  elisabeth elli lisa liesel sissi betty elsa else
  eva evi
  ferdinand ferdi
  franziska franzi
  franz franzl
  friedrich fritz fred
  gabriele gabi
  georg schorsch
  gerhard gerd
  günter günther
  hans johannes johann hannes jan
  heinrich heinz heiner
  helene leni lena
  ingeborg inge
  joachim achim jochen
  josef sepp josi jupp
  josefine josi fine
  karl kalle
  katharina kathi käthe kathrin katrin kati
  klaus nikolaus
  konrad conny
  lukas luki
  magdalena lena leni magda
  manfred manni
  margarete margit gretel grete greta gretchen
  maria mia mitzi
  markus mark
  matthias hias matze matthi
  maximilian max maxi
  michael michi michel micha mike
  michaela michi
  monika moni
  nicole nici niki
  patrick pat
  peter pit
  philipp phil
  rainer reiner
  regina gina
  robert robbi rob
  rudolf rudi
  sabine bine
  sebastian basti wastl
  siegfried siggi
  sigrid siggi
  stefan stephan steffen
  stefanie steffi stephanie
  susanne susi sanne
  theresa resi tessa
  thomas tom tommy
  tobias tobi
  ulrich uli ulli
  ulrike uli ulli rike
  ursula uschi ulla
  veronika vroni
  waltraud traudl
  wilhelm willi willy
  wolfgang wolf wolfi`)

/** Verwandtschaft, Kosewort, Anrede. */
export const addressWords = wordList(`
  freund freundin freunde kumpel kollege kollegin nachbar nachbarin nachbarn meister chef chefin boss bruder onkel tante oma opa mutter vater mama papa
  schatz schatzi schätzchen liebling süße süßer maus mäuschen hase hasi engel spatz herzchen herz
  leute ihr alle alter alte digga bro brudi abi abla hocam junge mädchen mädels jungs held heldin champion legende
  königin könig prinzessin zusammen team`)

/** Titel, auf die ein Name folgt. */
export const rankWords = wordList(
  'direktor direktorin doktor professor pfarrer pfarrerin pastor pater schwester hauptmann oberst kapitän ingenieur magister mag richter richterin graf gräfin freiherr',
)

/** "And your first name?" */
export const givenNameWords = wordList('vorname vornamen')
export const familyNameWords = wordList('nachname nachnamen familienname')

export const nameFillers = wordList('nur einfach bloß äh ähm eh')

/** Wer in einem Satz damit genannt wird, ist vielleicht tot. */
export const deathWords = wordList(
  'gestorben starb verstorben verstorbene verstorbener verstorbenen tot tod todes sterbefall todesfall witwe witwer beerdigung trauerfall nachlass entschlafen begraben',
)
