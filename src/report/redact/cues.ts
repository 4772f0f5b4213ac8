/**
 * Words that say what the number or the name behind them is, in the languages of the packs. Written for this project from general
 * knowledge; a language without words here is read by shape alone.
 */
import { foldedSet } from './reader.ts'

/** Before a number by which somebody or something is kept on file. */
export const orderCues = foldedSet(`
  order orders invoice receipt ticket case ref reference booking reservation account customer client tracking parcel shipment
  policy contract claim confirmation membership member loyalty serial licence license passport case-id id no nr number num
  bestellung bestellnummer bestellnr auftrag auftragsnummer rechnung rechnungsnummer kundennummer kundennr kundenkonto
  vertragsnummer vertrag sendungsnummer sendung vorgangsnummer vorgang ticketnummer buchung buchungsnummer buchungscode
  mitgliedsnummer versicherungsnummer referenz referenznummer aktenzeichen nummer konto kontonummer
  commande facture dossier client compte réservation suivi colis contrat référence numéro ticket abonné
  pedido factura cuenta cliente reserva seguimiento contrato referencia número expediente localizador
  encomenda fatura conta reserva rastreio contrato referência número processo protocolo
  παραγγελία παραγγελίας τιμολόγιο τιμολογίου λογαριασμός λογαριασμού κράτηση κράτησης αποστολή αποστολής κωδικός κωδικό
  αριθμός αριθμό συμβόλαιο πελάτη αίτημα
  ordine fattura bestelling factuur klantnummer bestelnummer zamówienie`)

/** Before a telephone number. */
export const phoneCues = foldedSet(`
  phone telephone tel mobile cell cellphone landline whatsapp call ring text fax reach hotline
  telefon telefonnummer handy handynummer mobil mobilnummer festnetz rufnummer erreichen anrufen rückruf
  téléphone portable tél fixe joindre mobile numéro
  teléfono móvil celular telf fijo llamar
  telefone telemóvel celular telemovel ligar
  τηλέφωνο τηλ κινητό κινητού σταθερό τηλεφώνου
  telefono cellulare telefoonnummer mobiel`)

/** What is counted, not kept on file: behind a number that is a quantity. */
export const quantityWords = foldedSet(`
  km kwh kw mb gb tb mg kg g ml l m cm mm miles mile points point words steps views users people customers calories kcal hours
  minutes seconds days weeks months years times items pieces pages rows mah watt watts volt volts rpm hz mhz ghz px dpi
  punkte kilometer kilometern stunden minuten tage tagen euro stück seiten points kilomètres heures jours pièces
  puntos kilómetros horas días piezas pontos quilómetros dias peças πόντους πόντοι χιλιόμετρα ώρες ημέρες`)

/** Relatives and others whom a capitalised name follows: "my husband Tom", "your colleague Sarah". */
export const personNouns = foldedSet(`
  husband wife son daughter mother father mum mom dad brother sister partner boyfriend girlfriend friend fiancé fiancée
  uncle aunt cousin nephew niece grandson granddaughter grandmother grandfather gran grandma grandpa neighbour neighbor law
  assessor surveyor plumber builder nurse doctor teacher landlord landlady tenant dentist solicitor receptionist clerk
  colleague manager supervisor engineer driver technician courier agent rep representative advisor adviser assistant boss
  mann ehemann frau ehefrau sohn tochter mutter vater bruder schwester freund freundin partnerin partner nachbar nachbarin
  kollege kollegin kollegen chef chefin fahrer techniker mitarbeiter mitarbeiterin onkel tante neffe nichte enkel oma opa
  mari femme fils fille mère père frère soeur sœur ami amie compagnon compagne voisin voisine collègue responsable
  technicien livreur conseiller conseillère oncle cousin cousine
  marido esposo esposa mujer hijo hija madre padre hermano hermana amigo amiga novio novia vecino vecina compañero compañera
  colega jefe jefa técnico conductor
  marido esposa filho filha mãe pai irmão irmã amigo amiga namorado namorada vizinho vizinha colega chefe técnico motorista
  σύζυγος σύζυγός άντρας άντρα γυναίκα γιος γιο κόρη μητέρα πατέρας αδελφός αδερφός αδελφή αδερφή φίλος φίλη συνάδελφος
  συνάδελφό γείτονας τεχνικός οδηγός προϊστάμενος`)

/** Verbs and prepositions of speaking, behind which somebody's name may stand. */
export const speakingWords = foldedSet(`
  llama chama heißt heisst appelle λέγεται λένε heet chiama told asked emailed contacted spoke spoken talked chatted speaking dealing dealt met thank tell named called attn with to by from
  mit von an bei sprach gesprochen fragen namens avec par à de con por a com μαζί από`)

/** Of these, what alone says that somebody is meant: "told Priya", "named Priya". */
export const strongSpeaking = foldedSet(`
  told asked emailed tell named attn namens llama chama heißt heisst appelle λέγεται λένε heet chiama`)

/** Titles beside those of the packs: for languages without one, and for their abbreviations. */
export const titles = foldedSet(`
  mr mrs ms miss mx dr prof sir madam herr herrn frau fräulein monsieur madame mademoiselle mme mlle señor señora señorita sr
  sra srta don doña senhor senhora dona κύριος κύριο κύριε κυρία κα κος signor signora sig dhr mevrouw mevr meneer pan pani`)

/** Units of speech for one digit each; runs of them are a number read out. */
export const spokenDigits = foldedSet(`
  zero oh one two three four five six seven eight nine
  null eins zwei zwo drei vier fünf sechs sieben acht neun
  zéro un deux trois quatre cinq six sept huit neuf
  cero uno dos tres cuatro cinco seis siete ocho nueve
  um dois três quatro cinco seis sete oito nove
  μηδέν ένα δύο τρία τέσσερα πέντε έξι επτά εφτά οκτώ οχτώ εννέα εννιά`)

/** "double five", "triple zero". */
export const digitRepeaters = foldedSet(`double triple doppel double`)

/** How the signs of an address are read out. */
export const spokenAt = foldedSet(`at arroba arobase παπάκι klammeraffe chiocciola`)
export const spokenDot = foldedSet(`dot punkt point punto ponto τελεία`)

/** What people do, behind the name of the one who did it: "Colm said so". */
export const personVerbs = foldedSet(`
  said says told promised confirmed mentioned explained advised rang phoned called emailed replied answered helped arranged thinks
  works wrote booked visited assured suggested apologised apologized
  sagte meinte erklärte versprach bestätigte rief schrieb half
  dijo confirmó prometió explicó llamó escribió
  disse confirmou prometeu explicou ligou escreveu
  είπε υποσχέθηκε επιβεβαίωσε κάλεσε έγραψε τηλεφώνησε`)

/** Before a place or a thing, not before somebody: "in Walton", "the Garda". */
export const thingOpeners = foldedSet(`
  the a an your our my their his her its this that in at near into onto off on of
  der die das den dem ein eine einen einem im am ins le la les l un une du des au aux el los las una unos del al
  o os as um uma do da no na ο η το τον την του της στο στη στην`)

/** Before somebody addressed: "Morning Baljit,". */
export const callingWords = foldedSet(
  `morning afternoon evening cheers thanks hey hiya dear hi hello moin salut coucou ola olá hola`,
)

/** Between what somebody is and who it is: "our assessor is Bernadette". */
export const copulas = foldedSet(`is was ist war est es é era είναι`)

/** Short for days and months, and other short words that begin large inside a sentence. */
export const shortWords = foldedSet(`
  mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec wi fi ok ps pm am id faq app web
  pdf usb tv uk us eu view views plan plus pro`)
