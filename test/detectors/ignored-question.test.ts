import { describe, expect, test } from 'vitest'
import { questionsOf } from '../../src/annotate/questions/questions.ts'
import { ignoredQuestion } from '../../src/detectors/ignored-question.ts'
import { saidElsewhere, testDetector, trace } from './support.ts'

const canned =
  'Thank you for your patience with us today. Our network team is monitoring all services around the clock and keeps every line in good order.'

const outcome =
  "I'm sorry, but your reservation request was unsuccessful. Would you like me to look for another date or for another place?"
const report =
  'The lake road stays open to all cars on Sunday and closes on Monday at noon for works that will take until spring.'

testDetector(ignoredQuestion(), {
  finds: {
    'a reason, where all that is said sends the customer elsewhere in their own words': {
      in: `customer: Why was my claim for the greenhouse cut in half?
           agent: For questions about claims please visit our Help Centre.`,
      rules: ['deflected'],
      quotes: ['Why was my claim for the greenhouse cut in half?'],
    },
    'one of several, asked again with a word of thanks before it': {
      in: `customer: ok book the seat. and is the lounge open at 5am?
           agent: The seat for your cello is booked, 14A.
           customer: great, but is the lounge open at 5am??
           agent: It opens at 4.`,
      rules: ['hardly'],
      quotes: ['and is the lounge open at 5am?'],
    },
    'steps that had been given before, to whoever asks something else': {
      in: `customer: Le four ne s'allume plus. Que faire ?
           agent: Vérifiez que l'appareil est bien branché et que le fusible fonctionne.
           customer: C'est écrit plus haut. Il est encore sous garantie ?
           agent: Vérifiez que l'appareil est bien branché et que le fusible fonctionne.`,
      language: 'fr',
      rules: ['ignored'],
      quotes: ['Il est encore sous garantie ?'],
    },
    'what the customer only names again': {
      in: `customer: May I bring a small dog?
           agent: Our buffet has fruit, bread and cakes.
           customer: But the dog?
           agent: Breakfast is from seven.`,
      rules: ['hardly'],
      quotes: ['May I bring a small dog?'],
    },
    'a request made again word for word, behind a reply that touches the subject': {
      in: `customer: please send me the receipt for the tyres
           agent: We have a wide range of winter tyres in store this week.
           customer: i just want the receipt. please send me the receipt for the tyres
           agent: Sent.`,
      rules: ['hardly'],
      quotes: ['please send me the receipt for the tyres'],
    },
    'a goodbye over a question': {
      in: `customer: When will the engineer be at my house?
           agent: Thank you and goodbye.`,
      rules: ['ignored'],
      quotes: ['When will the engineer be at my house?'],
      because: ['Thank you and goodbye.'],
      value: 1,
    },
    'thanks and a survey over a question': {
      in: `customer: Is the card at least blocked?
           agent: Thank you for choosing Harbour Bank, Aisha. Please take a moment to rate this chat.`,
      rules: ['ignored'],
      quotes: ['Is the card at least blocked?'],
      value: 1,
    },
    'the second question of a sentence, where nothing of it is said': {
      in: `customer: When is the engineer coming, and will we get the money back?
           agent: Thank you and goodbye.`,
      rules: ['ignored', 'ignored'],
      quotes: ['When is the engineer coming', 'and will we get the money back?'],
      value: 1,
    },
    'one of two, where the customer protests at that one': {
      in: `customer: When will somebody come, and can we have a dehumidifier in the meantime?
           agent: An inspection has been booked for Tuesday 16 June between 8 am and 1 pm.
           customer: Thanks, but you haven't said anything about the dehumidifier.`,
      rules: ['skipped'],
      quotes: ['and can we have a dehumidifier in the meantime?'],
    },
    'one of two, asked again by who says so, whatever else was answered at length': {
      in: `customer: What does the loom cost, and does it come apart for the car?
           agent: The loom is £210 with the bench, it is made of ash in our own workshop and you can have it by the end of the month.
           customer: Does it come apart for the car, though? I did ask.`,
      rules: ['ignored'],
      quotes: ['and does it come apart for the car?'],
    },
    'a short one, asked again in the same words': {
      in: `customer: Which paint should I use?
           agent: The shed by the slipway belongs to the club.
           customer: I like the shed. But which paint should I use? And is it open on Sunday?`,
      rules: ['ignored'],
      quotes: ['Which paint should I use?'],
    },
    'the same in Greek': {
      in: `customer: Τι ώρα φεύγει το καράβι; Έχει ράμπα για καροτσάκι;
           agent: Το πρώτο φεύγει στις 7.40 και το τελευταίο στις 22.10.
           customer: Δεν μου είπατε αν έχει ράμπα για καροτσάκι.`,
      language: 'el',
      rules: ['ignored'],
      quotes: ['Έχει ράμπα για καροτσάκι;'],
    },
    'one of frequent words alone, where the verb says who is meant': {
      in: `customer: Hola, espero el pedido 4471 desde el lunes. ¿Dónde está?
           agent: Hola, gracias por escribirnos. Que tenga un buen día.
           customer: No me ha contestado.`,
      language: 'es',
      rules: ['ignored'],
      quotes: ['Dónde está?'],
    },
    'a price, where the reply holds no sum': {
      in: `customer: How much is a half head of highlights now? Is Tracey in on Saturday?
           agent: Hello Maureen! Yes, she's here on Saturday from nine till three. Shall I pop you in with her at eleven?`,
      rules: ['skipped'],
      quotes: ['How much is a half head of highlights now?'],
    },
    'a question that is asked again later on': {
      in: `customer: Will the parcel be here by Saturday?
           agent: We value every customer and hope that you like our new shop.
           customer: Hm.
           agent: Have you seen the blue one?
           customer: Will the parcel be here by Saturday?
           agent: Yes, on Friday at noon.`,
      rules: ['ignored'],
      quotes: ['Will the parcel be here by Saturday?'],
    },
    'questions back to the end, and a goodbye': {
      in: `customer: Where do I leave the car?
           agent: What is your booking number?
           customer: 4711
           agent: And your postcode?
           customer: LS8 2QT
           agent: Thank you for calling, goodbye.`,
      rules: ['ignored'],
      quotes: ['Where do I leave the car?'],
    },
    'a question without a mark in the middle of what is said': {
      in: `customer: i have the parrot with me so is it allowed on board i have no cage
           agent: Thank you and goodbye.`,
      rules: ['ignored'],
      quotes: ['so is it allowed on board i have no cage'],
    },
    'a greeting and thanks over a question': {
      in: `customer: Is breakfast included?
           agent: Hi Ana, good morning. Thank you and goodbye.`,
      rules: ['ignored'],
      quotes: ['Is breakfast included?'],
    },
    'formulas of sympathy over a question': {
      in: `customer: Is the card at least blocked?
           agent: I understand how frustrating this must be. We take fraud very seriously.`,
      rules: ['ignored'],
      quotes: ['Is the card at least blocked?'],
      value: 1,
    },
    'a pasted text that answers nothing, and the customer asking once more': {
      in: `customer: Has the parcel left the depot?
           agent: ${canned}
           customer: Has the parcel left the depot or not?
           agent: It left the depot this morning.`,
      corpus: saidElsewhere(canned, 5),
      rules: ['ignored'],
      quotes: ['Has the parcel left the depot?'],
      because: [canned],
      value: 0.5,
    },
    'a pasted text beside the point, where the customer goes on without a word about it': {
      in: `customer: Has the parcel left the depot?
           agent: ${canned}
           customer: Fine. And the lamp?
           agent: The lamp comes as well.`,
      corpus: saidElsewhere(canned, 5),
      with: ignoredQuestion({ ignoredUptake: 0.1 }),
      rules: ['hardly'],
      quotes: ['Has the parcel left the depot?'],
      value: 0.25,
    },
    'one of two questions passed over': {
      in: `customer: What does the oak table cost? Could you also tell me which varnish suits outdoor chairs?
           agent: The oak table costs 240 euros.
           customer: I asked you about varnish, did you read it? Which varnish suits outdoor chairs?
           agent: Use a varnish for boats on outdoor chairs.`,
      rules: ['ignored'],
      quotes: ['Could you also tell me which varnish suits outdoor chairs?'],
      because: ['The oak table costs 240 euros.'],
    },
    'the words of before, once more': {
      in: `customer: My refund has not come.
           agent: Thanks. Please allow ten working days for it.
           customer: Can you ask whoever pays them out?
           agent: Please allow ten working days for it.`,
      rules: ['ignored'],
      quotes: ['Can you ask whoever pays them out?'],
      value: 1,
    },
    'a question sent elsewhere': {
      in: `customer: Does my policy cover the shed?
           agent: Please refer to our website.
           customer: Does my policy cover the shed? Did you even read it?
           agent: Yes, your policy covers the shed.`,
      rules: ['deflected'],
      quotes: ['Does my policy cover the shed?'],
      because: ['Please refer to our website.'],
      value: 0.3,
    },
  },
  clears: {
    'what the customer names again behind an answer': {
      in: `customer: May I bring a small dog?
           agent: Yes, free of charge.
           customer: Thanks! And big dogs?
           agent: No, sorry.`,
    },
    'a protest that is none, beside thanks: the steps were taken': {
      in: `customer: ¿Cómo reinicio el router?
           agent: Pulse el botón rojo diez segundos.
           customer: Ya lo hice y funciona, gracias
           agent: ¡Buen día!`,
      language: 'es',
    },
    'an answer that runs on into a set phrase': {
      in: `customer: What time do you open on Sunday?
           agent: We open at ten, is there anything else I can help you with today?
           customer: no thats all bye
           agent: Goodbye.`,
    },
    'an answer behind a set phrase': {
      in: `customer: What time do you open on Sunday?
           agent: Sorry for the delay, we open at ten.`,
    },
    'a wish that comes true some replies later': {
      in: `customer: I'd like to book a viewing of the flat.
           agent: When can you come?
           customer: Monday.
           agent: Unfortunately there is nothing on Monday.
           customer: Tuesday then.
           agent: The viewing of the flat is now booked.`,
    },
    'a wish to know a sum': {
      in: `customer: I'd like to check my balance.
           agent: Your account number, please?
           customer: 85731890
           agent: Right, and your PIN as well please.
           customer: 1596
           agent: Your balance is 7748.`,
    },
    "answers in doubt, and the agent's question said back": {
      in: `customer: When does the surgery open?
           agent: At eight. Who is your doctor?
           customer: My doctor? I think it's Dr. Morgan?
           agent: Thank you. Take the tablets before meals.`,
    },
    'a plain "cannot" that runs on into an offer': {
      in: `customer: Can you compare the weather in both towns?
           agent: Sorry I can't compare those, anything else?
           customer: no bye
           agent: Goodbye.`,
    },
    'one of frequent words alone that is answered': {
      in: `customer: Hola, espero el pedido 4471 desde el lunes. ¿Dónde está?
           agent: Está en el almacén de Getafe y sale mañana.`,
      language: 'es',
    },
    'a time to who asks about another': {
      in: `customer: can the insoles be here by saturday?
           agent: They leave tonight, so Friday. How is the training going?`,
    },
    'steps that are told elsewhere, to who asks for steps': {
      in: `customer: How do I change my address?
           agent: Please visit our Help Centre.`,
    },
    'a short one whose few words come again in the next': {
      in: `customer: Which paint should I use?
           agent: Toplac over the grey primer.
           customer: So if I use the paint you say, will it hold below the waterline?
           agent: Not below, no. Put antifoul there.`,
    },
    'a short one whose few words come again beside the next': {
      in: `customer: Which paint should I use?
           agent: Toplac over the grey primer.
           customer: I want to use the paint on the keel as well. Will it hold below the waterline?
           agent: Not below, no. Put antifoul there.`,
    },
    'what was answered, though the customer says that they asked': {
      in: `customer: When does the ferry leave and is there a ramp?
           agent: It leaves at 7.40. There's a ramp at both ends.
           customer: A ramp at both ends, really? I did ask last year and there was none.`,
    },
    'a price that is not known, or that comes to nothing': {
      in: `customer: How much does it cost to post it?
           agent: That depends on where it goes.
           customer: To Leeds. And how much is the box?
           agent: The box is free, and Leeds is twelve pounds.`,
    },
    'the same short answer to another matter': {
      in: `customer: can my daughter swim on sunday?
           agent: Sunday is fine, the small pool opens at nine.
           customer: what about her cousin?
           agent: Sunday is fine, the small pool opens at nine.`,
    },
    'an answer above a line that closes every mail': {
      channel: 'email',
      in: `customer: Does the ferry take bicycles?
           agent: Dear Mrs Duarte,\\n\\nIt does, on the lower deck.\\n\\nThe harbour office is staffed from 6 to 22.
           customer: And tandems?
           agent: Dear Mrs Duarte,\\n\\nIf you wheel them on last.\\n\\nThe harbour office is staffed from 6 to 22.`,
    },
    'a short answer with a goodbye behind it': {
      in: `customer: which terminal?
           agent: North, the one with the train. Is there anything else I can help you with today?
           customer: no, ta`,
    },
    ...Object.fromEntries(
      [
        ['Is breakfast included?', 'Hi Ana, yes.'],
        ['is breakfast included?', 'hi ana yes'],
        ['How much is breakfast?', 'Hi Ana, £25.'],
        ['When does it start?', 'Hi Peggy. Monday at two.'],
        ['Is breakfast included?', 'Hello, not yet!'],
        ['Did you get my form?', 'Hi Ana, got it.'],
      ].map(([question, reply]) => [
        `a short answer behind a greeting: “${reply}”`,
        { in: `customer: ${question}\nagent: ${reply}` },
      ]),
    ),
    'a relative clause, an alternative and a tag, which ask nothing of their own': {
      in: `customer: Is the parcel, which I ordered in May, on its way, or is it lost?
           agent: The parcel is on its way.`,
    },
    'an answer in the words of the question': {
      in: `customer: Has the parcel left the depot?
           agent: The parcel left the depot this morning.`,
    },
    'a number to "how much", in no shared word': { in: 'customer: How much is that?\nagent: 12.50 for you.' },
    'a bare no': { in: 'customer: Do you sell varnish?\nagent: No, sorry.' },
    'a promise to find out': {
      in: `customer: Which varnish suits my chairs?
           agent: Good question, let me ask our joiner and ring you back.`,
    },
    'a question back, with the answer behind it': {
      in: `customer: When does my parcel come?
           agent: May I have your order number?
           customer: 48213377
           agent: It comes tomorrow.`,
    },
    'a pasted line that says what became of a request': {
      in: `customer: Yes, please book it.
           agent: ${outcome}`,
      corpus: saidElsewhere(outcome, 5),
    },
    'a pasted line that holds what was asked about': {
      in: `customer: Will the lake road be open on Sunday?
           agent: ${report}`,
      corpus: saidElsewhere(report, 5),
    },
    'an answer that surprises, and thanks for it': {
      in: `customer: What will it be like on the lake?
           agent: There will be snow on the lake on Sunday.
           customer: Snow?! On the lake? Whatever next. Thank you very much!
           agent: Thank you and goodbye.`,
    },
    'a pasted no, with an offer behind it': {
      in: `customer: Is noon free?
           agent: Unfortunately Colin is not able to make it that day. Would you like to try another day or another of our fitters instead?`,
      corpus: saidElsewhere(
        'Unfortunately Colin is not able to make it that day. Would you like to try another day or another of our fitters instead?',
        6,
      ),
    },
    'a pasted how-to to "what do I do?"': {
      in: `customer: The mug came in two pieces. What do I do?
           agent: To start, please log in and select Return an item. Then print the label and attach it to the box.`,
      corpus: saidElsewhere(
        'To start, please log in and select Return an item. Then print the label and attach it to the box.',
        6,
      ),
    },
    'a pasted how-to to "how do I"': {
      in: `customer: How do I return it?
           agent: To start, please log in and select Return an item. Then print the label and attach it to the box.`,
      corpus: saidElsewhere(
        'To start, please log in and select Return an item. Then print the label and attach it to the box.',
        6,
      ),
    },
  },
  abstains: {
    'what the customer wants, said without marks': {
      in: `customer: all i want is my money back from that shop in town
           agent: Thank you and goodbye.`,
      state: 'no-opportunity',
      because: 'no-question',
    },
    'a reply that tells nothing either way': {
      in: `customer: Is the cot going to be here before the twelfth?
           agent: Everything we make comes from sustainable beech.`,
      state: 'not-scorable',
      because: 'answer-unclear',
    },
    'a customer who asks nothing': {
      in: 'customer: The lamp is here, thanks.\nagent: Lovely.',
      state: 'no-opportunity',
      because: 'no-question',
    },
    'a question to which only questions came back': {
      in: 'customer: When does it come?\nagent: What is your name?',
      state: 'no-opportunity',
      because: 'no-question',
    },
    'a question nobody replied to': {
      in: 'agent: Hello.\ncustomer: When does it come?',
      state: 'no-opportunity',
      because: 'no-question',
    },
    'a language without a pack': {
      in: 'customer: Mikor jön a csomag?\nagent: Szép napot!',
      language: 'hu',
      state: 'not-scorable',
      because: 'unsupported-language',
    },
  },
})

describe('a question is', () => {
  const asked = async (text: string): Promise<readonly string[]> => {
    const traced = await trace({ in: `customer: ${text}\nagent: Yes.` })
    return questionsOf(traced.runs[0]!, traced.lexicon).map(({ turn, start, end }) =>
      turn.text.slice(start, end),
    )
  }

  test.each<[string, readonly string[]]>([
    ['Hi. When does it come? And what does it cost?', ['When does it come?', 'And what does it cost?']],
    ['when will the engineer come', ['when will the engineer come']],
    ['could you send me the invoice again', ['could you send me the invoice again']],
    [
      'I would like to know whether the shed is covered.',
      ['I would like to know whether the shed is covered.'],
    ],
    ['Please cancel my order.', ['Please cancel my order.']],
    ['The card is gone. What do I do?', ['What do I do?']],
    ["I'd like to change the colour, can you help me with that?", ["I'd like to change the colour"]],
    ['Can you help me change the colour?', ['Can you help me change the colour?']],
    ['the card is gone what do i do', ['what do i do']],
    [
      'Are we hoping to book? I am hoping to book a room.',
      ['Are we hoping to book?', 'I am hoping to book a room.'],
    ],
  ])('“%s”', async (text, questions) => {
    expect(await asked(text)).toEqual(questions)
  })

  test.each([
    'How are you?',
    'Thanks. That is all I need to know.',
    "I don't know if I should.",
    "I don't know why you say goodbye.",
    'That should give me plenty of time to get ready.',
    'I need to ask my son about it.',
    'Can you help me?',
    'It left today, right?',
    'Hello, is anyone there?',
    'What a lovely lamp!',
    'Are you kidding me?',
    'The lamp is broken.',
    '48213377?',
    'This was just for you to tell me at the end.',
    'Really?',
    'Did it, works now!',
    'Well, people call me Mark.',
    "Don't tell me Sandra got it.",
    'I am hoping to get better before May.',
    'What a waste of time.',
    'what a joke this whole shop is',
    'The blue one. I think?',
    "They call it the moon room, y'know?",
    'Can you help to fix this?',
    'Do it for Friday instead.',
    'Yes, have it down as a present.',
  ])('not “%s”', async (text) => {
    expect(await asked(text)).toEqual([])
  })
})
