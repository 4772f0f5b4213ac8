/**
 * Whole conversations through the analyzer, none of whose languages is declared: what is found in them and what is not. Written
 * by us; the Greek ones cover every signal that does not rest on English data.
 */
import { describe, expect, test } from 'vitest'
import { createAnalyzer, type Interaction, type Report } from '../../src/index.ts'
import { interaction } from '../detectors/support.ts'

const analyzer = createAnalyzer()

interface Conversation {
  readonly in: string
  readonly channel?: 'chat' | 'email'
  readonly name?: string | null
  /** `rule: words`, of every finding there is. */
  readonly finds: readonly string[]
  /** States of signals the case is about. */
  readonly states?: Readonly<Record<string, string>>
  /** How agents' turns use names. */
  readonly uses?: readonly string[]
}

function found(given: Interaction, { findings }: Report): readonly string[] {
  return findings.map(({ ruleId, turnId, start, end }) => {
    const turn = given.turns.find((_, index) => `t${index}` === turnId)
    return `${ruleId}: ${turn!.text.slice(start, end)}`
  })
}

function uses(given: Interaction, { turns }: Report): readonly string[] {
  return turns.flatMap(({ turnId, names = [] }) =>
    names.map(
      ({ kind, start, end }) => `${kind}: ${given.turns[Number(turnId.slice(1))]!.text.slice(start, end)}`,
    ),
  )
}

function testConversations(code: string, conversations: Readonly<Record<string, Conversation>>): void {
  describe(`a conversation in ${code}`, () => {
    test.each(Object.entries(conversations))('%s', (_, expected) => {
      const given = interaction(expected.in, { channel: expected.channel ?? 'chat', language: null })
      const report = analyzer.analyze(given)
      expect(report.language).toBe(code)
      expect(found(given, report)).toEqual(expected.finds)
      if (expected.name !== undefined) expect(report.customerName?.name ?? null).toBe(expected.name)
      if (expected.uses !== undefined) expect(uses(given, report)).toEqual(expected.uses)
      for (const [signal, state] of Object.entries(expected.states ?? {}))
        expect(report.signals[signal as keyof Report['signals']].state, signal).toBe(state)
    })
  })
}

testConversations('el', {
  'calls the customer by the vocative of the name, and nothing is found': {
    in: `customer: Καλημέρα, με λένε Γιώργο Παπαδόπουλο και θέλω να αλλάξω τη διεύθυνσή μου.
         agent: Καλημέρα Γιώργο! Ποια είναι η νέα διεύθυνση;
         customer: Ερμού 12, Πάτρα.
         agent: Το άλλαξα, Γιώργο. Καλή συνέχεια!`,
    name: 'Γιώργο Παπαδόπουλο',
    uses: ['self: Γιώργο Παπαδόπουλο', 'correct: Γιώργο', 'correct: Γιώργο'],
    finds: [],
    states: { 'missed-name': 'met' },
  },
  'knows the vocative of a name in the participant data': {
    in: `customer (Νίκος Αλεξίου): Πότε θα έρθει η παραγγελία μου;
         agent: Καλησπέρα σας κύριε Αλεξίου, φεύγει σήμερα από την αποθήκη.
         customer: Ωραία.
         agent: Να είστε καλά, Νίκο.`,
    uses: ['correct: Αλεξίου', 'correct: Νίκο'],
    finds: [],
  },
  'knows a Greek nickname of a name in Latin letters': {
    in: `customer (Konstantinos Vasileiou): Θέλω να ακυρώσω την κράτησή μου για το Σάββατο.
         agent: Γεια σου Κώστα, την ακύρωσα και θα πάρεις πίσω όλα τα χρήματα.
         customer: Ευχαριστώ!
         agent: Να είσαι καλά.`,
    uses: ['correct: Κώστα'],
    finds: [],
  },
  'addresses somebody else': {
    in: `customer: Γεια σας, ονομάζομαι Ελένη Μάρκου. Δεν έχω λάβει τιμολόγιο.
         agent: Γεια σας Μαρία, σας το έστειλα τώρα.
         customer: Εντάξει.
         agent: Καλό βράδυ.`,
    name: 'Ελένη Μάρκου',
    finds: ['missed-name/wrong-name: Μαρία'],
  },
  'misspells the name': {
    in: `customer (Αλέξανδρος Δήμου): Μπορώ να αλλάξω ημέρα παράδοσης;
         agent: Καλημέρα Αλέξαντρε, βεβαίως, ποια ημέρα θέλετε;
         customer: Την Τρίτη.
         agent: Έγινε.`,
    finds: ['missed-name/misspelt-name: Αλέξαντρε'],
  },
  'greets a known customer like anybody': {
    in: `customer: Αγαπητή εταιρεία,\\n\\nδεν έλαβα ακόμη το βιβλίο που παρήγγειλα.\\n\\nΜε εκτίμηση,\\nΕιρήνη Σταύρου
         agent: Αγαπητή πελάτισσα,\\n\\nτο βιβλίο έφυγε χθες και φτάνει αύριο.\\n\\nΜε εκτίμηση,\\nΠέτρος`,
    channel: 'email',
    name: 'Ειρήνη Σταύρου',
    finds: ['missed-name/generic-salutation: Αγαπητή πελάτισσα'],
  },
  'never uses the name it was told': {
    in: `customer: Καλησπέρα, είμαι η Δέσποινα και το δέμα μου δεν φαίνεται πουθενά.
         agent: Καλησπέρα σας, πείτε μου τον αριθμό αποστολής.
         customer: 4471
         agent: Το βλέπω στη Λάρισα.
         customer: Και πότε θα φτάσει εδώ;
         agent: Αύριο το πρωί.
         customer: Ωραία.
         agent: Καλό βράδυ.`,
    name: 'Δέσποινα',
    finds: ['missed-name/never-used: Καλησπέρα σας, πείτε μου τον αριθμό αποστολής.'],
  },
  'passes over distress with stock phrases': {
    in: `customer: Είναι η τρίτη φορά που γράφω. Η μητέρα μου είναι στο νοσοκομείο και ακόμα περιμένω το οξυγόνο. Έχω απελπιστεί.
         agent: Σας ευχαριστούμε για την επικοινωνία. Ζητούμε συγγνώμη για την ταλαιπωρία.`,
    finds: [
      'missing-empathy/passed-over: Σας ευχαριστούμε για την επικοινωνία. Ζητούμε συγγνώμη για την ταλαιπωρία.',
    ],
    states: { 'missing-empathy': 'missed' },
  },
  'answers distress with the customer’s own facts': {
    in: `customer: Είναι η τρίτη φορά που γράφω. Η μητέρα μου είναι στο νοσοκομείο και ακόμα περιμένω το οξυγόνο. Έχω απελπιστεί.
         agent: Λυπάμαι πολύ που το οξυγόνο για τη μητέρα σας δεν ήρθε ούτε την τρίτη φορά. Μόλις έστειλα οδηγό στο νοσοκομείο και θα σας καλέσω εγώ στις πέντε.`,
    finds: [
      'personal-effort/owned-action: Μόλις έστειλα οδηγό στο νοσοκομείο και θα σας καλέσω εγώ στις πέντε.',
    ],
    states: { 'missing-empathy': 'met' },
  },
  'says that it is no small thing, and brings what is needed': {
    in: `customer: Απόψε να μην το πάρω; Μένω μόνη μου και φοβάμαι με αυτά.
         agent: Το καταλαβαίνω, δεν είναι λίγο να τα κάνετε όλα μόνη. Απόψε αφήστε το, και θα σας το φέρω εγώ.`,
    finds: ['personal-effort/owned-action: Απόψε αφήστε το, και θα σας το φέρω εγώ.'],
    states: { 'missing-empathy': 'met' },
  },
  'gives a plain answer to a plain question': {
    in: `customer: Τι ώρα ανοίγετε το Σάββατο;
         agent: Στις εννιά.`,
    finds: [],
    states: { 'missing-empathy': 'no-opportunity', 'missed-name': 'no-opportunity' },
  },
  'hears anger that is denied for what it is': {
    in: `customer: Δεν είμαι θυμωμένος, απλώς θα ήθελα να μάθω πότε θα έρθει.
         agent: Αύριο το πρωί, γύρω στις δέκα.`,
    finds: [],
    states: { 'missing-empathy': 'no-opportunity' },
  },
  'is typed without accents and in capitals, which need does not hear yet': {
    in: `customer: ΚΑΛΗΜΕΡΑ ΜΕ ΛΕΝΕ ΓΙΑΝΝΗ ΚΑΙ ΕΙΝΑΙ ΑΠΑΡΑΔΕΚΤΟ, ΧΡΕΩΘΗΚΑ ΔΥΟ ΦΟΡΕΣ, ΤΡΙΤΗ ΦΟΡΑ ΓΡΑΦΩ, ΕΙΜΑΙ ΕΞΑΛΛΟΣ
         agent: ευχαριστουμε για την επικοινωνια`,
    finds: [],
    states: { 'missing-empathy': 'no-opportunity' },
  },
  'quotes an earlier mail, whose words are not said again': {
    in: `customer: Καλημέρα,\\n\\nέφτασε, ευχαριστώ.\\n\\nΦιλικά,\\nΆννα\\n\\nΣτις 2 Μαρ 2026, 9:14 π.μ., ο χρήστης Πέτρος έγραψε:\\n> Έχω αγανακτήσει, είναι απαράδεκτο, τρίτη φορά!
         agent: Αγαπητή Άννα,\\n\\nχαίρομαι που έφτασε.\\n\\nΦιλικά,\\nΠέτρος`,
    channel: 'email',
    name: 'Άννα',
    uses: ['self: Άννα', 'correct: Άννα', 'self: Πέτρος'],
    finds: [],
    states: { 'missing-empathy': 'no-opportunity' },
  },
  'passes over the only question there is': {
    in: `customer: Καλημέρα, πότε θα έρθει ο τεχνικός για τη γραμμή μου;
         agent: Σας ευχαριστούμε για την επικοινωνία! Η γνώμη σας μετράει για εμάς.
         customer: Εντάξει, θα περιμένω.
         agent: Έγινε.`,
    finds: ['ignored-question/ignored: Καλημέρα, πότε θα έρθει ο τεχνικός για τη γραμμή μου;'],
    states: { 'ignored-question': 'missed' },
  },
  'takes up two questions of three': {
    in: `customer: Πόση ώρα θα κοπεί η γραμμή; Κρατάω τον ίδιο αριθμό τηλεφώνου; Υπάρχει έκπτωση για φοιτητές;
         agent: Η γραμμή κόβεται για δύο ώρες και κρατάτε τον ίδιο αριθμό τηλεφώνου.
         customer: Ωραία. Υπάρχει όμως έκπτωση για φοιτητές;
         agent: Ναι, η έκπτωση για φοιτητές είναι δέκα τοις εκατό.`,
    finds: ['ignored-question/skipped: Υπάρχει έκπτωση για φοιτητές;'],
  },
  'answers in a word, without accents': {
    in: `customer: μπορω να το αλλαξω αυριο;
         agent: ναι, μεχρι τις πεντε
         customer: ωραια
         agent: εγινε`,
    finds: [],
    states: { 'ignored-question': 'met' },
  },
  'asks for the number that was given': {
    in: `customer: Καλησπέρα, η παραγγελία 558120 δεν φαίνεται πουθενά στη σελίδα σας.
         agent: Καλησπέρα σας, μου λέτε τον αριθμό παραγγελίας;
         customer: 558120.
         agent: Έφυγε σήμερα το πρωί και φτάνει αύριο.`,
    finds: ['friction/asked-again: Καλησπέρα σας, μου λέτε τον αριθμό παραγγελίας;'],
  },
  'asks once more and says why': {
    in: `customer: Καλησπέρα, η παραγγελία 558120 δεν φαίνεται πουθενά στη σελίδα σας.
         agent: Δεν τη βρίσκω με αυτό, μου λέτε ξανά τον αριθμό παραγγελίας;
         customer: 558210, συγγνώμη.
         agent: Έφυγε σήμερα το πρωί και φτάνει αύριο.`,
    finds: [],
  },
  'gives the same instruction again': {
    in: `customer: Το ρούτερ αναβοσβήνει κόκκινο.
         agent: Βγάλτε το ρούτερ από την πρίζα και περιμένετε τριάντα δευτερόλεπτα.
         customer: Το έκανα δύο φορές το πρωί.
         agent: Βγάλτε το ρούτερ από την πρίζα και περιμένετε τριάντα δευτερόλεπτα.`,
    finds: [
      'friction/repeated-instruction: Βγάλτε το ρούτερ από την πρίζα και περιμένετε τριάντα δευτερόλεπτα.',
      'scripted-reply/repeated-to-customer: Βγάλτε το ρούτερ από την πρίζα και περιμένετε τριάντα δευτερόλεπτα.',
    ],
  },
  'says goodbye over an open question': {
    in: `customer: Θέλω να αλλάξω πρόγραμμα από τον Μάρτιο.
         agent: Το άλλαξα, ισχύει από την πρώτη του μήνα.
         customer: Και το παλιό ρούτερ πού το επιστρέφω;
         agent: Σας ευχαριστούμε που μας επιλέξατε! Καλή συνέχεια.`,
    finds: [
      'ignored-question/ignored: Και το παλιό ρούτερ πού το επιστρέφω;',
      'rushed-turn/closed-over-question: Σας ευχαριστούμε που μας επιλέξατε! Καλή συνέχεια.',
    ],
  },
  'says goodbye when everything is answered': {
    in: `customer: Πού επιστρέφω το παλιό ρούτερ;
         agent: Το παλιό ρούτερ το επιστρέφετε σε οποιοδήποτε κατάστημα. Καλή συνέχεια!`,
    finds: [],
    states: { 'ignored-question': 'met' },
  },
  'hands on in a hurry': {
    in: `0:00 customer: Καλημέρα, τον Φεβρουάριο μου είπατε στο τηλέφωνο ότι η υπηρεσία ακυρώθηκε και ότι τα χρήματα θα φανούν στον επόμενο λογαριασμό, αλλά στον λογαριασμό του Μαρτίου υπάρχει η ίδια χρέωση και στο κατάστημα μου είπαν να σας γράψω εδώ.
         0:12 agent: Σας συνδέω με το τμήμα λογαριασμών.`,
    finds: ['rushed-turn/hasty-hand-off: Σας συνδέω με το τμήμα λογαριασμών.'],
  },
  'blames the customer': {
    in: `customer: Έκοψα την κάρτα στη μέση κατά λάθος.
         agent: Ας προσέχατε. Η νέα κάρτα έρχεται την Τρίτη.`,
    finds: ['discourtesy/blaming: Ας προσέχατε'],
  },
  'quotes what somebody else said': {
    in: `customer: Ο οδηγός μου είπε ότι είναι δικό μου λάθος.
         agent: Λυπάμαι. Ο οδηγός σας είπε ότι είναι δικό σας λάθος; Δεν είναι. Η καινούργια λάμπα φεύγει σήμερα.`,
    finds: [],
    states: { discourtesy: 'no-opportunity' },
  },
  'hears a loss that is told calmly, in Latin letters too': {
    in: `customer: kalimera, einai i triti fora pou grafo. eimai anergos kai mou irthe xarti diakopis.
         agent: ευχαριστούμε για την επικοινωνία`,
    finds: ['missing-empathy/passed-over: ευχαριστούμε για την επικοινωνία'],
  },
  'has an English macro in it, which is read as English': {
    in: `customer: Το ίντερνετ δεν λειτουργεί εδώ και μέρες, έχω αγανακτήσει.
         agent: Thank you for contacting us, we apologise for the inconvenience and we value your patience.`,
    finds: [
      'missing-empathy/passed-over: Thank you for contacting us, we apologise for the inconvenience and we value your patience.',
    ],
  },
})

testConversations('es', {
  'asks for the number that was given': {
    in: `customer: Hola, mi número de pedido es 558120 y todavía no ha llegado nada.
         agent: ¿Me puede dar el número de pedido?
         customer: 558120.
         agent: Salió esta mañana y llega mañana por la tarde.`,
    finds: ['friction/asked-again: Me puede dar el número de pedido?'],
  },
  'uses the right name and quotes nothing': {
    in: `customer: Hola, me llamo Lucía Romero y quiero cambiar la fecha de mi reserva.
         agent: Buenas tardes Lucía, ¿qué fecha prefieres?
         customer: El sábado.
         agent: Listo, Lucía.`,
    name: 'Lucía Romero',
    uses: ['self: Lucía Romero', 'correct: Lucía', 'correct: Lucía'],
    finds: [],
    states: { 'missing-empathy': 'not-scorable' },
  },
  'calls a customer by another name in a mail': {
    in: `customer: Estimados señores:\\n\\nTodavía no he recibido la factura del mes de marzo.\\n\\nUn cordial saludo,\\nJosé Luis Ortega
         agent: Estimado cliente:\\n\\nLe envío la factura que nos pide.\\n\\nAtentamente,\\nMarta\\n\\nEl lun, 2 mar 2026 a las 9:14, José Luis Ortega escribió:\\n> Todavía no he recibido la factura`,
    channel: 'email',
    name: 'José Luis Ortega',
    uses: ['self: José Luis Ortega', 'generic: Estimado cliente', 'self: Marta'],
    finds: ['missed-name/generic-salutation: Estimado cliente'],
  },
  'answers what was asked, in the customer’s own words, with "no" and a verb': {
    in: `customer: hola soy Marta Ruiz, cuanto tarda el envio a la isla y puedo cambiar la direccion?
         agent: Hola, Marta: a la isla tarda cuatro días. No hace falta que cambie nada, lo miro yo con el transportista.
         customer: Muchas gracias.`,
    name: 'Marta Ruiz',
    finds: [],
  },
  'says goodbye over a question without its marks, to somebody who protests': {
    in: `customer (Elena Soto): Quería saber si me van a devolver los gastos de la grúa.
         agent: Hola, Ramón. Para iniciar el trámite adjunte la factura.
         customer: ya lo he hecho dos veces y no me llamo Ramón. cuando me devuelven el dinero?
         agent: Si necesita cualquier otra cosa, aquí estamos. Que tenga un buen día.`,
    finds: [
      'ignored-question/hardly: Quería saber si me van a devolver los gastos de la grúa.',
      'missed-name/wrong-name: Ramón',
      'ignored-question/ignored: cuando me devuelven el dinero?',
      'rushed-turn/closed-over-question: Si necesita cualquier otra cosa, aquí estamos. Que tenga un buen día.',
    ],
  },
  'leaks a field called in Spanish': {
    in: `customer (Elena Soto): ¿Cuándo abre la tienda?
         agent: ¡Hola, {{nombre_cliente}}! Abre el lunes a las diez.`,
    finds: ['missed-name/leaked-placeholder: {{nombre_cliente}}'],
  },
  'is not called what they say they are not': {
    in: `customer: no soy Dora
         agent: Disculpe, señora Dora. ¿Con quién hablo?
         customer: Con Luz Peña.`,
    name: 'Luz Peña',
    finds: [],
  },
  'has a name of six words': {
    in: `customer: Mi nombre es María del Mar de la Fuente Ortiz.
         agent: Buenas tardes, señora de la Fuente.`,
    name: 'María del Mar de la Fuente Ortiz',
    finds: [],
  },
})

testConversations('de', {
  'passes over the only question there is': {
    in: `customer: Hallo, wann kommt denn nun der Techniker zu mir nach Hause?
         agent: Vielen Dank für Ihre Nachricht!
         customer: Na gut.
         agent: Schönen Tag noch!`,
    finds: ['ignored-question/ignored: Hallo, wann kommt denn nun der Techniker zu mir nach Hause?'],
  },
  'knows the name behind title and honorific, and the words of a mail': {
    in: `customer: Sehr geehrte Damen und Herren,\\n\\nder Kocher, den ich bestellt habe, ist leider noch nicht da.\\n\\nMit freundlichen Grüßen\\nAnna Weber
         agent: Sehr geehrte Frau Dr. Weber,\\n\\nder Kocher ist seit heute unterwegs und kommt am Freitag.\\n\\nViele Grüße\\nJonas Kern\\n\\nAm Mo., 2. März 2026 um 09:14 Uhr schrieb Anna Weber <anna@weber.example>:\\n> Der Kocher ist nicht da, Herr Müller!`,
    channel: 'email',
    name: 'Anna Weber',
    uses: ['self: Anna Weber', 'correct: Weber', 'self: Jonas Kern'],
    finds: [],
  },
  'calls a customer by another name': {
    in: `customer: Hallo, mein Name ist Mehmet Yılmaz, ich habe zwei Rechnungen bekommen.
         agent: Hallo Marco, eine davon habe ich jetzt storniert.
         customer: Und welche ist das?
         agent: Die vom Mai.`,
    name: 'Mehmet Yılmaz',
    finds: ['missed-name/wrong-name: Marco'],
  },
  'asks for what was given, as the customer says without giving it once more': {
    in: `customer: Guten Tag, Krüger am Apparat, Kundennummer sieben sieben vier. Mein Router blinkt rot.
         agent: Nennen Sie mir bitte Ihre Kundennummer?
         customer: Die steht doch schon oben.
         agent: Stimmt, Herr Krüger. Ich setze die Leitung jetzt zurück.`,
    name: 'Krüger',
    finds: ['friction/asked-again: Nennen Sie mir bitte Ihre Kundennummer?'],
  },
  'sends the same steps twice': {
    in: `customer: Der Gutschein geht nicht. Woran liegt das?
         agent: Öffnen Sie bitte in Ihrem Konto den Warenkorb und wählen Sie „Gutschein einlösen“.
         customer: Das hilft mir nicht, da steht ein Fehler.
         agent: Öffnen Sie bitte in Ihrem Konto den Warenkorb und wählen Sie „Gutschein einlösen“.`,
    finds: [
      'ignored-question/ignored: Woran liegt das?',
      'friction/repeated-instruction: Öffnen Sie bitte in Ihrem Konto den Warenkorb und wählen Sie „Gutschein einlösen“.',
      'scripted-reply/repeated-to-customer: Öffnen Sie bitte in Ihrem Konto den Warenkorb und wählen Sie „Gutschein einlösen“.',
    ],
  },
  'answers politely, in dialect, to somebody who writes without umlauts': {
    in: `customer: Grüezi, ich haette gern gewusst ob ich das Velo zuruecksenden kann
         agent: Grüezi, ja gerne, das Porto übernehmen wir.
         customer: merci vilmal
         agent: Gern geschehen, adieu.`,
    finds: [],
  },
})

testConversations('fr', {
  'answers in a word': {
    in: `customer: Bonjour, est-ce que je peux changer la date de livraison demain ?
         agent: Oui, jusqu'à midi.
         customer: Très bien.
         agent: Bonne journée !`,
    finds: [],
    states: { 'ignored-question': 'met' },
  },
  'uses the right name in a mail': {
    in: `customer: Bonjour,\\n\\nje n'ai toujours pas reçu le livre que j'ai commandé.\\n\\nCordialement,\\nChloé Petit
         agent: Bonjour Madame Petit,\\n\\nle livre est parti ce matin, vous l'aurez demain.\\n\\nBien cordialement,\\nKarim\\n\\nLe lun. 2 mars 2026 à 09:14, Chloé Petit a écrit :\\n> je n'ai toujours pas reçu le livre`,
    channel: 'email',
    name: 'Chloé Petit',
    uses: ['self: Chloé Petit', 'correct: Petit', 'self: Karim'],
    finds: [],
  },
  'greets a known customer like anybody': {
    in: `customer: Bonjour, je m'appelle Moussa Diallo et je voudrais changer mon adresse.
         agent: Cher client, c'est fait, votre adresse est changée.
         customer: Et pour la facture ?
         agent: Elle part à la nouvelle adresse.`,
    name: 'Moussa Diallo',
    finds: ['missed-name/generic-salutation: Cher client'],
  },
  'leaves a field of its template unfilled': {
    in: `customer (Dieter Lambrechts): Bonjour, faut-il un préavis ?
         agent: Coucou [PRENOM], un mois suffit.
         customer: Ah bon.
         agent: Bonne journée !`,
    finds: ['missed-name/leaked-placeholder: [PRENOM]'],
  },
  'asks for what was given, as the customer says': {
    in: `customer: Bonjour, Mme Petit à l'appareil, mon numéro de client est le 88123. L'eau est coupée.
         agent: Vous pouvez me redonner votre numéro de client ?
         customer: Je viens de le donner.
         agent: Pardon Madame Petit, elle revient à midi.`,
    name: 'Petit',
    finds: ['friction/asked-again: Vous pouvez me redonner votre numéro de client ?'],
  },
})

testConversations('pt', {
  'uses the right name, in Portugal': {
    in: `customer: Bom dia, chamo-me Inês Carvalho e ainda não recebi a encomenda.
         agent: Bom dia Inês, a encomenda está no Porto e chega amanhã.
         customer: E a que horas?
         agent: De manhã, Inês.`,
    name: 'Inês Carvalho',
    uses: ['self: Inês Carvalho', 'correct: Inês', 'correct: Inês'],
    finds: [],
  },
  'greets a known customer like anybody, in Brazil': {
    in: `customer: Prezados senhores,\\n\\nainda não recebi o estorno do meu pedido.\\n\\nAtenciosamente,\\nCaio Souza
         agent: Prezado cliente,\\n\\no estorno foi feito hoje.\\n\\nAtenciosamente,\\nPaula\\n\\nEm seg., 2 de mar. de 2026 às 09:14, Caio Souza escreveu:\\n> ainda não recebi o estorno`,
    channel: 'email',
    name: 'Caio Souza',
    finds: ['missed-name/generic-salutation: Prezado cliente'],
  },
  'answers what was asked, and is addressed by title': {
    in: `customer (Sr. Eng.º Artur Seabra): Bom dia. Queria saber se a loja abre ao domingo e quanto custa a entrega.
         agent: Bom dia, Sr. Eng.º Seabra. Ao domingo não abre, só ao sábado. A entrega custa 4 €.
         customer: Muito obrigado.`,
    name: 'Artur Seabra',
    uses: ['correct: Seabra'],
    finds: [],
  },
  'greets somebody else, and says goodbye over a question': {
    in: `customer (Lívia Prado): dá pra trocar a cor do sofá?
         agent: Oi, Marcos! Clique em Pedidos e depois em Trocas.
         customer: já fiz isso, não aparece nada. e quando chega a troca?
         agent: Se precisar, é só chamar. Tenha um ótimo dia!`,
    finds: [
      'missed-name/wrong-name: Marcos',
      'ignored-question/ignored: e quando chega a troca?',
      'rushed-turn/closed-over-question: Se precisar, é só chamar. Tenha um ótimo dia!',
    ],
  },
})
