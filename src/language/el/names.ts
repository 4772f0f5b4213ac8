/**
 * Greek given names: which are also words, which are the same name, and how a name changes with its case. Written for this
 * project from general knowledge of Greek names and of school grammar (vocative: -ος → -ε or -ο, -ης → -η, -ας → -α).
 */
import type { NameForms } from '../name-forms.ts'
import { wordList, wordSets } from '../word-list.ts'

/** Names of virtues, flowers, stones and days. */
export const ambiguousNames = wordList(`
  ειρήνη ελπίδα σοφία αγάπη χαρά νίκη ευτυχία ελευθερία ανθή δάφνη μυρτώ ιωνική κυριακή παρασκευή αυγή ζωή δόξα
  αστέρω χρυσή χρυσός μαργαρίτα βιολέτα ίρις λεμονιά ρόδω φωτεινή ουρανία θάλεια ήλιος μέλω πάγος καλή καλός μάης`)

export const nameParticles = wordList('του της των ντε βαν φον ντα ελ μπιν de van von el bin')

/** The same given name: baptismal form, everyday forms, and the spelling in Latin letters people sign with. */
export const nicknames = wordSets(`
  γεώργιος γιώργος γιωργάκης γιωργής giorgos georgios george yiorgos
  κωνσταντίνος κώστας κωστής ντίνος κωνσταντής κωστάκης konstantinos kostas costas dinos
  ιωάννης γιάννης γιαννάκης γιάγκος ioannis giannis yiannis yannis john
  δημήτριος δημήτρης μήτσος μίμης τζίμης δημητράκης dimitrios dimitris mitsos jimmy
  νικόλαος νίκος νικόλας νικολής nikolaos nikos nick nikolas
  βασίλειος βασίλης μπίλλης βασίλ vasileios vasilis bill
  παναγιώτης πάνος τάκης παναής panagiotis panos takis
  αθανάσιος θανάσης νάσος σάκης athanasios thanasis nasos sakis
  μιχαήλ μιχάλης μάικ michail michalis mike
  σπυρίδων σπύρος spyridon spyros
  αλέξανδρος αλέκος αλέξης αλέξ alexandros alekos alexis alex
  αντώνιος αντώνης antonios antonis tony
  στυλιανός στέλιος stylianos stelios
  εμμανουήλ μανώλης μάνος emmanouil manolis manos
  θεόδωρος θοδωρής θόδωρος theodoros thodoris
  γρηγόριος γρηγόρης grigorios grigoris
  ευάγγελος βαγγέλης evangelos vangelis
  ελευθέριος λευτέρης eleftherios lefteris
  ευστάθιος στάθης efstathios stathis
  ευστράτιος στρατής στράτος stratis stratos
  αναστάσιος τάσος anastasios tasos
  σωτήριος σωτήρης sotirios sotiris
  χαράλαμπος μπάμπης χάρης charalampos babis haris
  χρήστος χρίστος christos
  απόστολος τόλης apostolos
  ελένη λένα έλενα νίτσα ελενίτσα eleni lena elena
  μαρία μαίρη μαράκι μαριώ maria mary
  αικατερίνη κατερίνα καίτη κάτια katerina aikaterini katia
  κωνσταντίνα ντίνα νάντια konstantina dina
  γεωργία γωγώ τζωρτζίνα georgia
  βασιλική βάσω βίκυ βίκη βασούλα vasiliki vaso vicky
  δήμητρα μιμή ντέμη dimitra demi
  παναγιώτα γιώτα πένυ panagiota giota
  ευαγγελία λίτσα εύα βαγγελιώ evangelia eva
  αναστασία τασούλα νατάσα σία anastasia natasa
  ειρήνη ρένα ρηνιώ eirini irini rena
  σοφία σόφη sofia sophia
  αγγελική κική αγγέλα angeliki
  ιωάννα γιάννα ioanna gianna
  αθανασία νάσια σούλα athanasia
  θεοδώρα δώρα theodora dora
  αλεξάνδρα αλέκα alexandra
  παρασκευή βιβή εύη βούλα paraskevi evi
  φωτεινή φώφη fotini foteini
  ευτυχία έφη eftychia efi
  κυριακή κική κούλα kyriaki
  στυλιανή στέλλα styliani stella
  χριστίνα χρύσα christina`)

/** Which endings belong to one declension, and how Greek names are written in Latin letters. */
export const nameForms: NameForms = {
  endings: wordSets(`
    ος ο ε ου
    ης η
    ας α
    ες ε
    ους ου
    ις ι
    εύς εύ έα
    ων ονα
    ω ως`),
  romanised: [
    ['ου', 'u'],
    ['αυ', 'af'],
    ['ευ', 'ef'],
    ['ει', 'i'],
    ['οι', 'i'],
    ['αι', 'e'],
    ['γγ', 'ng'],
    ['γκ', 'g'],
    ['γχ', 'nch'],
    ['μπ', 'b'],
    ['ντ', 'd'],
    ['τζ', 'j'],
    ['α', 'a'],
    ['β', 'f'],
    ['γ', 'g'],
    ['δ', 'd'],
    ['ε', 'e'],
    ['ζ', 'z'],
    ['η', 'i'],
    ['θ', 'th'],
    ['ι', 'i'],
    ['κ', 'k'],
    ['λ', 'l'],
    ['μ', 'm'],
    ['ν', 'n'],
    ['ξ', 'x'],
    ['ο', 'o'],
    ['π', 'p'],
    ['ρ', 'r'],
    ['σ', 's'],
    ['τ', 't'],
    ['υ', 'i'],
    ['φ', 'f'],
    ['χ', 'ch'],
    ['ψ', 'ps'],
    ['ω', 'o'],
  ],
  latin: [
    ['th', 'th'],
    ['ch', 'ch'],
    ['kh', 'ch'],
    ['ph', 'f'],
    ['ks', 'x'],
    ['ou', 'u'],
    ['oy', 'u'],
    ['mp', 'b'],
    ['nt', 'd'],
    ['gk', 'g'],
    ['tz', 'j'],
    ['ei', 'i'],
    ['oi', 'i'],
    ['ai', 'e'],
    ['eu', 'ef'],
    ['au', 'af'],
    ['yi', 'gi'],
    ['ya', 'gia'],
    ['h', 'ch'],
    ['y', 'i'],
    ['w', 'o'],
    ['v', 'f'],
    ['c', 'k'],
  ],
}

/** Συγγένεια, τρυφερότητα, προσφώνηση· στην κλητική και στην ονομαστική. */
export const addressWords = wordList(`
  φίλε φίλη φίλος φίλοι φίλες γείτονα γειτόνισσα γείτονες συνάδελφε συνάδελφος συνάδελφοι θείε θεία θείος θείο μπάρμπα παππού παππούς γιαγιά
  μάνα μητέρα μαμά μπαμπά αδερφέ αδελφέ αδερφή αδελφή αδερφάκι ξάδερφε ξαδέρφη ξαδέλφη κουμπάρε κουμπάρα παιδί παιδιά παιδάκι κορίτσι κορίτσια
  αγόρι κοπέλα κοπελιά νεαρέ λεβέντη λεβέντισσα μάστορα αφεντικό αρχηγέ μάγκα ρε μεγάλε θρύλε άσσε πρωταθλητή
  αγάπη αγαπούλα καρδιά καρδούλα ψυχή μάτια χρυσέ χρυσή μωρό γλυκιά γλυκέ άγγελε κούκλα κούκλε βασίλισσα πριγκίπισσα πρίγκιπα
  καλέ καλή όλοι όλες ομάδα οικογένεια`)

/** Τίτλοι πριν από το όνομα. */
export const rankWords = wordList(
  'δόκτορ δόκτωρ πάτερ παπά πατέρα διευθυντά διευθύντρια πρόεδρε υπουργέ βουλευτά δήμαρχε στρατηγέ συνταγματάρχα λοχαγέ καπετάνιε δικηγόρε μηχανικέ μαέστρο',
)

/** "And your first name?" */
export const givenNameWords = wordList('μικρό')
export const familyNameWords = wordList('επώνυμο επίθετο')

export const nameFillers = wordList('απλά απλώς μόνο εε ε ο η')

/** Όποιος κατονομάζεται σε πρόταση με μία από αυτές μπορεί να έχει πεθάνει. */
export const deathWords = wordList(
  'πέθανε απεβίωσε απεβίωσα θάνατος θανάτου θάνατο νεκρός νεκρή αποθανών αποθανούσα εκλιπών εκλιπούσα μακαρίτης μακαρίτη μακαρίτισσα συγχωρεμένος συγχωρεμένη χήρα χήρος κηδεία κηδείας μνημόσυνο κληρονομιά',
)

export const turningWords = wordList('κύριε κυρία σήμερα αύριο τώρα')

export const clauseWords = wordList('σας και θα')

export const nameLinks = wordList('και ή')
