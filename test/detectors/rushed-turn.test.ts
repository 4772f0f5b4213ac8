import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { createAnalyzer, type Interaction, type PaceBaseline } from '../../src/index.ts'
import { rushedTurn } from '../../src/detectors/rushed-turn.ts'
import { answered, baselineOf, known, LONG } from '../annotate/pace/pace-support.ts'
import { judge, saidElsewhere, testDetector, trace } from './support.ts'

/** Fifteen words: two seconds for a fast reader. */
const question = 'Which of the two tables would fit a room of three metres by four, please?'
/** Sixteen words: eight seconds for a fast typist. Ten in all, of which six are the least that passes. */
const answer = 'The oval one fits best, it leaves you eighty centimetres on each side for the chairs.'
/** Forty needy words: the shortest message that deserves more than six words. */
const worried =
  'I am worried about the cot because the baby may come any day now and the man on the phone told us that it would be here by Wednesday and then it was not and no one ever called us.'

/** Thirty words: four and a half seconds at a skim, and two more to choose a text. */
const long =
  'The three shelves came on Tuesday with a note for somebody else, one is scratched along the front, and the bag of screws that should be in the box is not there.'
/** Twenty words. */
const card =
  'Before we start I must tell you that calls are recorded and may be used for training, is that all right?'
/** As many calm ones. */
const calm =
  'I would like to order the oak table with the four chairs that are shown beside it in the spring catalogue and have them sent to my new address in the old town on any day of the next week.'

/** The agent is known, and answered three others within the twenty seconds before 9:01:01. */
const busy = baselineOf(...known('agent'), ...[41, 50, 59].map((at) => answered({ agent: 'agent', at })))
/** Twenty answers of one colleague, each so many seconds after a message of ninety words. */
const twenty = (gap: number): Uint32Array =>
  baselineOf(answered({ at: 61, gap, message: `${LONG} ${LONG} ${LONG}` })).desks[0]!.hurries.map(
    (count) => 20 * count,
  )
const [quickly, slowly] = [twenty(1), twenty(60)]
/** Others on the same channel, so many of whom answer after a second. */
const office = (quick: number, agents = 10): PaceBaseline => ({
  desks: Array.from({ length: agents }, (_, index) => ({
    channel: 'chat',
    queue: '',
    agent: `colleague ${index}`,
    hurries: index < quick ? quickly : slowly,
  })),
  answers: [],
})

testDetector(rushedTurn(), {
  finds: {
    'a hand-off before the message can be read, as what it is': {
      in: `0:00 customer: ${long}
           0:03 agent: Let me transfer you to deliveries.`,
      rules: ['hasty-hand-off'],
      quotes: ['Let me transfer you to deliveries.'],
    },
    'one of four long messages answered within twenty seconds, against all replies of the conversation': {
      in: `0:00 customer: ${long}
           1:01 agent: ${answer}
           2:00 customer: Thanks!
           2:30 agent: ${answer}`,
      pace: busy,
      rules: ['burst'],
      quotes: [answer],
      because: [long],
      value: 0.5,
    },
    'haste where seven in ten of the others are as fast': {
      in: `0:00 customer: ${question}
           0:01 agent: ${answer}`,
      pace: office(7),
      rules: ['too-soon'],
      quotes: [answer],
    },
    'haste where everybody is as fast, but too few are known': {
      in: `0:00 customer: ${question}
           0:01 agent: ${answer}`,
      pace: office(4, 4),
      rules: ['too-soon'],
      quotes: [answer],
    },
    'a pasted answer sooner than the message can be read': {
      in: `0:00 customer: ${long}
           0:05 agent +macro: ${answer}`,
      rules: ['unread'],
      quotes: [answer],
      because: [long],
      value: 1,
    },
    'a hand-off with a few words, fourteen seconds after a long message': {
      in: `0:00 customer: ${long}
           0:14 agent: Let me transfer you to deliveries.`,
      rules: ['hasty-hand-off'],
      quotes: ['Let me transfer you to deliveries.'],
      because: [long],
    },
    'a goodbye over an open question, without any clock': {
      in: `customer: When will the engineer be at my house?
           agent: Thank you for choosing Larkfield and goodbye.`,
      rules: ['closed-over-question'],
      quotes: ['Thank you for choosing Larkfield and goodbye.'],
      because: ['When will the engineer be at my house?'],
    },
    'an offer of more, before the end, to who says that it still does not work': {
      in: `customer: The lamp will not pair.
           agent: Please hold the button for ten seconds.
           customer: I held it, and it still won't pair.
           agent: I see. Sorry about that. Is there anything else I can help you with?
           customer: The lamp!
           agent: I've sent a new one.`,
      rules: ['closed-unsettled'],
      quotes: ['I see. Sorry about that. Is there anything else I can help you with?'],
      because: ["still won't"],
    },
    'the same at the end, in Greek': {
      in: `customer: Η λάμπα δεν συνδέεται.
           agent: Κρατήστε το κουμπί δέκα δευτερόλεπτα.
           customer: Το κράτησα, ακόμα δεν συνδέεται.
           agent: Χρειάζεστε κάτι άλλο; Καλή συνέχεια!`,
      language: 'el',
      rules: ['closed-unsettled'],
      quotes: ['Χρειάζεστε κάτι άλλο; Καλή συνέχεια!'],
    },
    'it in German': {
      in: `customer: Die Lampe verbindet sich nicht.
           agent: Bitte starten Sie sie noch einmal.
           customer: Habe ich, sie geht immer noch nicht.
           agent: Vielen Dank und auf Wiedersehen!`,
      language: 'de',
      rules: ['closed-unsettled'],
      quotes: ['Vielen Dank und auf Wiedersehen!'],
    },
    'it in Spanish': {
      in: `customer: No puedo entrar.
           agent: Cambie la contraseña.
           customer: Ya la cambié y sigue sin funcionar.
           agent: ¡Que tenga un buen día, adiós!`,
      language: 'es',
      rules: ['closed-unsettled'],
      quotes: ['¡Que tenga un buen día, adiós!'],
    },
    'it in French': {
      in: `customer: La lampe ne se connecte pas.
           agent: Redémarrez la lampe.
           customer: Fait. Ça ne marche toujours pas.
           agent: Bonne journée, au revoir !`,
      language: 'fr',
      rules: ['closed-unsettled'],
      quotes: ['Bonne journée, au revoir !'],
    },
    'it in Portuguese': {
      in: `customer: Não consigo entrar.
           agent: Mude a senha.
           customer: Mudei. Ainda não funciona.
           agent: Tenha um bom dia, tchau!`,
      language: 'pt',
      rules: ['closed-unsettled'],
      quotes: ['Tenha um bom dia, tchau!'],
    },
    'a goodbye before the second question that was announced': {
      in: `customer: Please move my lamp to Tuesday. I have a second question as well.
           agent: Your lamp comes on Tuesday.
           customer: Okay.
           agent: Thank you for shopping with us, have a nice day!`,
      rules: ['closed-unsettled'],
      quotes: ['Thank you for shopping with us, have a nice day!'],
      because: ['Please move my lamp to Tuesday. I have a second question as well.'],
    },
    'a goodbye of an agent who went to look, and tells nothing': {
      in: `0:00 customer: My bill is wrong.
           0:20 agent: Let me check that for you, one moment.
           0:40 customer: ok
           5:00 agent: Thank you for your patience. Goodbye!`,
      rules: ['closed-unsettled'],
      quotes: ['Thank you for your patience. Goodbye!'],
      because: ['Let me check that for you, one moment.'],
    },
    'an end that only says again what was agreed, over what is in its way': {
      in: `customer: Please send the table to my house.
           agent: The table will come on Friday.
           customer: My stairs are narrow, the last sofa got stuck on the landing.
           agent: Lovely, see you Friday then. Have a nice day!`,
      rules: ['closed-likely-open'],
      quotes: ['Lovely, see you Friday then. Have a nice day!'],
      because: ['My stairs are narrow, the last sofa got stuck on the landing.'],
      value: 0.25,
    },
    'the same on the telephone': {
      in: `customer: please send the table to my house
           agent: the table will come on friday
           customer: my stairs are narrow the last sofa got stuck on the landing
           agent: see you friday then goodbye`,
      channel: 'voice',
      rules: ['closed-likely-open'],
      quotes: ['see you friday then goodbye'],
    },
    'a goodbye to who gives thanks for nothing': {
      in: `customer: I want the blue lamp.
           agent: The blue lamp is sold out.
           customer: What a waste of time. Thanks for nothing.
           agent: Thank you and goodbye.`,
      rules: ['closed-over-protest'],
      quotes: ['Thank you and goodbye.'],
    },
    'an offer of more to who protests, before the end': {
      in: `customer: I want the blue lamp.
           agent: The lamp is three pounds.
           customer: You haven't answered me.
           agent: Is there anything else that I can do for you?
           customer: The blue lamp.
           agent: It comes on Tuesday.`,
      rules: ['closed-over-protest'],
      quotes: ['Is there anything else that I can do for you?'],
    },
    'a hand-off at once, with a pasted apology beside it': {
      in: `0:00 customer: ${long}
           0:08 agent +macro: We are sorry for the inconvenience and thank you for your patience while we look into this matter for you.
           0:20 agent: it's deliveries, transferring you`,
      rules: ['hasty-hand-off'],
      quotes: ["it's deliveries, transferring you"],
    },
    'a worried caller handed on in three words': {
      in: `customer: i am worried about the cot because the baby may come any day and it was to be here by wednesday and no one ever called us
           agent: passing you over`,
      channel: 'voice',
      rules: ['curt-reply'],
      quotes: ['passing you over'],
    },
    'a pasted answer that misses the point, between a skim and a read': {
      in: `0:00 customer: ${long}
           0:06 agent +macro: ${answer}
           1:00 customer: That is not what I asked.`,
      rules: ['unread'],
      quotes: [answer],
    },
    'a goodbye behind a word that only sends the customer elsewhere': {
      in: `customer: When does the blue lamp come?
           agent: Please see our website.
           agent: Thank you for choosing Larkfield and goodbye.`,
      rules: ['closed-over-question'],
      quotes: ['Thank you for choosing Larkfield and goodbye.'],
    },
    'a goodbye to somebody who gives up': {
      in: `customer: My lamp is dead.
           agent: Our lamps are tested at the works.
           customer: Forget it, I will mend it myself.
           agent: Thank you for choosing Larkfield and goodbye.`,
      rules: ['closed-over-protest'],
      quotes: ['Thank you for choosing Larkfield and goodbye.'],
      because: ['Forget it'],
    },
    'a goodbye to who will not let it rest': {
      in: `customer: The lamp went out after a day.
           agent: Our lamps are tested at the works.
           customer: I am not accepting that. It went out.
           agent: Thank you for choosing Larkfield and goodbye.`,
      rules: ['closed-over-protest'],
      quotes: ['Thank you for choosing Larkfield and goodbye.'],
      because: ['I am not accepting'],
    },
    'a goodbye over a question, to who thanks in advance': {
      in: `customer: What about the lake?
           agent: There will be snow on Sunday.
           customer: And on Monday? Thanks!
           agent: Thank you and goodbye.`,
      rules: ['closed-over-question'],
      quotes: ['Thank you and goodbye.'],
    },
    'a goodbye over a question, to who leaves in anger': {
      in: `customer: I want flight 119.
           agent: Sorry, that one is full.
           customer: Why do you sell it then? You haven't helped me at all, goodbye
           agent: Thank you and goodbye.`,
      rules: ['closed-over-question'],
      quotes: ['Thank you and goodbye.'],
    },
    'a goodbye over what is still wanted, with a note that nothing follows from': {
      in: `customer: The lamp came with a cracked base.
           agent: Four pounds is what we give for a scratch.
           customer: That's not right, it's in two pieces. I'd like the whole sum back
           agent: I've made a note of that. Thanks for chatting, have a lovely evening, bye!`,
      rules: ['closed-over-question'],
      quotes: ["I've made a note of that. Thanks for chatting, have a lovely evening, bye!"],
      because: ["I'd like"],
    },
    'the same in Greek': {
      in: `customer: Η λάμπα ήρθε σπασμένη.
           agent: Τέσσερα ευρώ δίνουμε για γρατζουνιές.
           customer: Δεν είναι σωστό αυτό. Θέλω όλα τα λεφτά μου πίσω
           agent: Το έχω καταγράψει. Ευχαριστούμε που καλέσατε, γεια σας!`,
      language: 'el',
      rules: ['closed-over-question'],
      quotes: ['Το έχω καταγράψει. Ευχαριστούμε που καλέσατε, γεια σας!'],
    },
    'a call that ends over what is still wanted': {
      in: `customer: it came with a cracked base
           agent: four pounds is what we give for a scratch
           customer: that's not right it's in two pieces i'd like the whole sum back
           agent: i've noted that thanks for calling bye now`,
      channel: 'voice',
      rules: ['closed-over-question'],
      quotes: ["i've noted that thanks for calling bye now"],
      because: ["i'd like"],
    },
    'a call that ends over a protest, on a clock': {
      in: `0:00-0:04 customer: The lamp came with a cracked base.
           0:05-0:09 agent: Our lamps are all tested at the works.
           0:10-0:13 customer: You haven't helped me with anything.
           0:14-0:17 agent: Thanks for calling Larkfield, goodbye.`,
      channel: 'voice',
      rules: ['closed-over-protest'],
      quotes: ['Thanks for calling Larkfield, goodbye.'],
      because: ["You haven't"],
    },
    'a mail that takes note of what is still wanted': {
      in: `customer: Hello,\\n\\nThe lamp came with a cracked base.\\n\\nThanks,\\nAnna
           agent: Dear Anna,\\n\\nFour pounds is what we give for a scratch.\\n\\nKind regards,\\nBen
           customer: Dear Ben,\\n\\nThat's not right. I'd like the whole sum back.\\n\\nThanks,\\nAnna
           agent: Dear Anna,\\n\\nThank you for your email. We have noted your comments.\\n\\nKind regards,\\nBen`,
      channel: 'email',
      rules: ['closed-over-question'],
      quotes: ['Dear Anna,\n\nThank you for your email. We have noted your comments.\n\nKind regards,'],
      because: ["I'd like"],
    },
    'a goodbye to a caller who will not let it rest': {
      in: `0:00-0:03 customer: the lamp is dead and it drips
           0:04-0:06 agent: we can look at it in the morning
           0:07-0:10 customer: no sorry that's not acceptable
           0:11-0:13 agent: thank you for calling have a good night bye`,
      channel: 'voice',
      rules: ['closed-over-protest'],
      quotes: ['thank you for calling have a good night bye'],
    },
    'a goodbye to who says that an answer is not OK, and what they want': {
      in: `customer: You put me on the wrong plan.
           agent: You are back on the old one from June.
           customer: no, that's not ok, i want the difference for this month back
           agent: Have a lovely evening, Gus!`,
      rules: ['closed-over-question'],
      quotes: ['Have a lovely evening, Gus!'],
    },
    'a goodbye with "I understand" to who is not listened to': {
      in: `customer: I cancelled in January and you still took the money.
           agent: The account was cancelled in April.
           customer: No, January. You're not listening.
           agent: I understand. Have a great day and goodbye!`,
      rules: ['closed-over-protest'],
      quotes: ['I understand. Have a great day and goodbye!'],
    },
    'a goodbye in Greek to who says that it is wrong, and what they want': {
      in: `customer: Τα σκουπίδια είναι εδώ μια βδομάδα.
           agent: Το συνεργείο πέρασε την Τρίτη.
           customer: δεν πέρασε κανείς, κάνετε λάθος, θέλω να έρθουν σήμερα
           agent: Ευχαριστούμε για την επικοινωνία, καλή σας μέρα!`,
      language: 'el',
      rules: ['closed-over-question'],
      quotes: ['Ευχαριστούμε για την επικοινωνία, καλή σας μέρα!'],
    },
    'a hand-off in four words, twelve seconds after twenty of them': {
      in: `0:00 customer: and my esim, after I changed the phone yesterday it does not register in the network, what do I do about it?
           0:12 agent: Transferring you to technical.`,
      rules: ['hasty-hand-off'],
      quotes: ['Transferring you to technical.'],
    },
    'a card read out at three hundred words a minute': {
      in: `0:00-0:04 customer: I would like to change my card, please.
           0:05-0:09 agent: ${card}`,
      channel: 'voice',
      rules: ['fast-speech'],
      quotes: [card],
    },
    'four words over the customer for seven tenths of a second': {
      in: `0:00-0:05.7 customer: It has come three times now and every time there was
           0:05-0:07 agent: What is your number?`,
      channel: 'voice',
      rules: ['cut-in'],
      quotes: ['What is your number?'],
      because: ['It has come three times now and every time there was'],
    },
    'assent over the customer, and four words at once behind it': {
      in: `0:00-0:05.7 customer: It has come three times now and every time there was
           0:04-0:05.8 agent: Right. What is your number?`,
      channel: 'voice',
      rules: ['cut-in'],
      quotes: ['Right. What is your number?'],
    },
    'a word of assent that runs on at once': {
      in: `0:00-0:05.7 customer: It has come three times now and every time there was
           0:04-0:09 agent: Right, what is your number?`,
      channel: 'voice',
      rules: ['cut-in'],
      quotes: ['Right, what is your number?'],
    },
    'an answer a second too short of six tenths of the least time': {
      in: `0:00 customer: ${question}
           0:04 agent: ${answer}`,
      rules: ['too-soon'],
      quotes: [answer],
      because: [question],
      value: 1,
    },
    'one rushed answer of two, as half the value': {
      in: `0:00 customer: ${question}
           0:01 agent: ${answer}
           1:00 customer: ${question}
           2:00 agent: ${answer}`,
      rules: ['too-soon'],
      quotes: [answer],
      value: 0.5,
    },
    'twelve typed words in a second': {
      in: `0:00 customer: Which one fits?
           0:01 agent: The oval one fits best, it leaves eighty centimetres for the chairs.`,
      rules: ['too-soon'],
      quotes: ['The oval one fits best, it leaves eighty centimetres for the chairs.'],
    },
    'haste in a language without a pack, as typing needs no word list': {
      in: `0:00 customer: Welcher der beiden Tische passt in ein Zimmer von drei mal vier Metern?
           0:01 agent: Der ovale passt am besten, er lässt auf jeder Seite noch achtzig Zentimeter für die Stühle.`,
      language: 'de',
      rules: ['too-soon'],
      quotes: ['Der ovale passt am besten, er lässt auf jeder Seite noch achtzig Zentimeter für die Stühle.'],
    },
    'six words in return for forty worried ones, without any clock': {
      in: `customer: ${worried}
           agent: Please wait for the delivery note.`,
      rules: ['curt-reply'],
      quotes: ['Please wait for the delivery note.'],
      because: [worried],
    },
    'a picture without a word and three words, in return for as many': {
      in: `customer: \\n
           customer: ${worried}
           agent: \\n
           agent: See the picture.`,
      rules: ['curt-reply'],
      quotes: ['See the picture.'],
      because: [worried],
    },
  },
  clears: {
    'a pasted answer that misses the point, after the time to read and choose': {
      in: `0:00 customer: ${long}
           0:08 agent +macro: ${answer}
           1:00 customer: That is not what I asked.`,
    },
    'a hand-off in five words to a message of thirty': {
      in: `0:00 customer: ${long}
           0:15 agent: I'll transfer you to deliveries.`,
    },
    'a pasted goodbye behind a few words of the agent’s own, which may be all there is to say': {
      in: `customer: And the sixty pounds?
           agent: under a hundred is nothing to fear, pay a bit before the form goes in
           agent +macro: I will now end this chat. Thank you for choosing Larkfield, please take our survey.`,
    },
    'a hand-off at once, to who asks to be put back through': {
      in: `0:00 customer: ${long} Please put me straight back through to Mina, she has the notes.
           0:03 agent: I'll put you through now.`,
    },
    'a goodbye to who asks whether that was all, and takes leave': {
      in: `customer: The lamp is here and it works.
           agent: Lovely, I have closed the case.
           customer: Oh, are we done already? Bye then!
           agent: Goodbye!`,
    },
    'the way of a desk, where eight in ten of the others answer as fast: typed or pasted': {
      in: `0:00 customer: ${question}
           0:01 agent: ${answer}
           1:00 customer: ${long}
           1:01 agent +macro: ${answer}
           2:00 customer: Thanks!`,
      pace: office(8),
    },
    'an answer as slow as can be among quick ones': {
      in: `0:00 customer: ${question}
           9:01 agent: ${answer}`,
      pace: office(10),
    },
    'a long message answered by itself, where the agent is known': {
      in: `0:00 customer: ${long}
           2:01 agent: ${answer}`,
      pace: busy,
    },
    'a pasted answer after the least it takes to read and choose': {
      in: `0:00 customer: ${long}
           0:06 agent +macro: ${answer}`,
    },
    'a hand-off fifteen seconds after a long message': {
      in: `0:00 customer: ${long}
           0:15 agent: Let me transfer you to deliveries.`,
    },
    'a goodbye behind an answer': {
      in: `customer: Has the engineer left the depot?
           agent: Yes, the engineer left the depot at nine. Is there anything else?`,
    },
    'a goodbye to who thanks, and asks nothing that has a mark': {
      in: `customer: Is it paired now?
           agent: Yes, it is paired.
           customer: Thank you. How simple it all is.
           agent: Thank you for choosing Larkfield and goodbye.`,
    },
    'a quick hand-off for who asks to be put through': {
      in: `0:00 customer: Hello, I would like to speak to sales about a quote for twenty licences for our new office in Leeds, please.
           0:10 agent: I'll put you through to sales.`,
    },
    'a goodbye to a caller who is content': {
      in: `0:00-0:03 customer: is the lamp paired now
           0:04-0:06 agent: yes the lamp is paired now
           0:07-0:10 customer: oh lovely thank you
           0:11-0:13 agent: thank you for calling have a good night bye`,
      channel: 'voice',
    },
    'speech at 240 words a minute, and an overlap of half a second': {
      in: `0:00-0:05.5 customer: I would like to change my card, please.
           0:05-0:10 agent: ${card}`,
      channel: 'voice',
    },
    'a word of assent over the customer': {
      in: `0:00-0:09 customer: It has come three times now and every time there was
           0:05-0:07 agent: Oh no. Right.
           0:09-0:12 agent: ${answer}`,
      channel: 'voice',
    },
    'assent over the customer that runs into the answer': {
      in: `0:00-0:04.5 customer: That is also, um, my pronouns have changed since we last spoke
           0:01-0:06 agent: Mhm. Thank you for letting me know.`,
      channel: 'voice',
    },
    'the same without marks': {
      in: `0:00-0:04.5 customer: that is also um my pronouns have changed since we last spoke
           0:01-0:06 agent: mhm okay thank you for letting me know`,
      channel: 'voice',
    },
    'a customer who speaks over the agent': {
      in: `0:00-0:09 agent: ${answer}
           0:05-0:09 customer: Sorry, may I just say that
           0:10-0:14 agent: Of course, please do go on.`,
      channel: 'voice',
    },
    'an answer in exactly six tenths of the least time': {
      in: `0:00 customer: ${question}
           0:05 agent: ${answer}`,
    },
    'an answer just as quick, where the clock shows full minutes only': {
      in: `0:00 customer: ${question}
           0:00 agent: ${answer}
           2:00 customer: Thanks!`,
    },
    'an answer that may have been typed while the customer wrote on': {
      in: `0:00 agent: Let me see.
           0:20 customer: ${question}
           0:22 agent: ${answer}`,
    },
    'a macro pasted at once, beside an answer that took its time': {
      in: `0:00 customer: ${question}
           0:01 agent +macro: ${answer}
           1:00 customer: ${question}
           2:00 agent: ${answer}`,
    },
    'typos, plain words and foreign grammar in an answer that took its time': {
      in: `0:00 customer: ${question}
           0:05 agent: teh oval one fit best i tink, haev still eigthy cm on evry side for chair`,
    },
    'seven words in return for forty worried ones': {
      in: `customer: ${worried}
           agent: Please wait for the delivery note tomorrow.`,
    },
    'the time between two turns of the agent, which is no answering time': {
      in: `0:00 customer: ${question}
           1:00 agent: ${answer}
           1:01 agent: ${answer}`,
    },
    'what an automatic reply did at once, before the agent took their time': {
      in: `0:00 customer: ${question}
           0:00 agent +automation: ${answer}
           1:30 agent: ${answer}`,
    },
  },
  abstains: {
    'a goodbye over what still does not work, to who lets it rest': {
      in: `customer: The lamp will not pair.
           agent: Please hold the button.
           customer: It still won't pair but never mind, I'll use the old one until Friday.
           agent: Okay, goodbye!`,
      state: 'not-scorable',
      because: 'no-timestamps',
    },
    'an end that takes up what is in the way': {
      in: `customer: Please send the table to my house.
           agent: The table will come on Friday.
           customer: My stairs are narrow, the last sofa got stuck on the landing.
           agent: I'll send two people who take the legs off. See you Friday!`,
      state: 'not-scorable',
      because: 'no-timestamps',
    },
    'a table that is nobody’s trouble': {
      in: `customer: Please send the table to my house.
           agent: The table will come on Friday.
           customer: Lovely, my sister broke the old one, so she'll be pleased.
           agent: Lovely, see you Friday then. Have a nice day!`,
      state: 'not-scorable',
      because: 'no-timestamps',
    },
    'what the agent asked for, and no more': {
      in: `customer: Please send the table to my house.
           agent: Are the stairs narrow?
           customer: They are, the last sofa got stuck.
           agent: Thank you, goodbye!`,
      state: 'not-scorable',
      because: 'no-timestamps',
    },
    'something done about what still does not work': {
      in: `customer: The lamp will not pair.
           agent: Please hold the button.
           customer: It still won't pair.
           agent: I've sent a new one. Have a nice day, goodbye!`,
      state: 'not-scorable',
      because: 'no-timestamps',
    },
    'a second matter that was taken up': {
      in: `customer: Please move my lamp to Tuesday. I have a second problem, the shade is cracked.
           agent: Your lamp comes on Tuesday, and a new shade with it.
           customer: Okay.
           agent: Have a nice day, goodbye!`,
      state: 'not-scorable',
      because: 'no-timestamps',
    },
    'a second matter that was asked for': {
      in: `customer: Please move my lamp to Tuesday. I have a second question as well.
           agent: Your lamp comes on Tuesday. And the second question?
           customer: Okay.
           agent: Have a nice day, goodbye!`,
      state: 'not-scorable',
      because: 'no-timestamps',
    },
    'a second matter the customer lets rest': {
      in: `customer: Please move my lamp to Tuesday. I have a second question as well.
           agent: Your lamp comes on Tuesday.
           customer: Great, thanks.
           agent: Have a nice day, goodbye!`,
      state: 'not-scorable',
      because: 'no-timestamps',
    },
    'a promise to write, and a goodbye': {
      in: `customer: My bill is wrong.
           agent: I'll ask the depot and email you.
           customer: ok
           agent: Have a nice day, goodbye!`,
      state: 'not-scorable',
      because: 'no-timestamps',
    },
    'a joke in the middle of a chat': {
      in: `customer: Why did the lamp cross the road.
           agent: Your lamp comes on Tuesday.
           customer: It was only a joke.
           agent: Is there anything else that I can do for you?
           customer: Move it to Wednesday, please.
           agent: Your lamp comes on Wednesday.`,
      state: 'not-scorable',
      because: 'no-timestamps',
    },
    'three words to a long message that asks calmly': {
      in: `customer: Could you let me have the meter readings from the day we moved in, for gas and for electricity, since the supplier has asked for both of them, and also the name of the supplier before us, in case they have the old bills? We are not in a hurry, any day this month is fine.
           agent: All three attached.`,
      channel: 'email',
      state: 'not-scorable',
      because: 'no-timestamps',
    },
    'a smile, which has no words': {
      in: `customer: ${worried}
           agent: :)`,
      state: 'not-scorable',
      because: 'no-timestamps',
    },
    'a call that ends on a goodbye, as every call does': {
      in: `customer: that's not right i'd like the whole sum back
           agent: the rest goes back to your card today
           customer: lovely bye
           agent: thanks for calling bye now`,
      channel: 'voice',
      state: 'not-scorable',
      because: 'no-timestamps',
    },
    'a mail that does something about a protest': {
      in: `customer: Hello,\\n\\nThat's not right. I'd like the whole sum back.\\n\\nThanks,\\nAnna
           agent: Dear Anna,\\n\\nThank you for your email. The rest is on its way to your card.\\n\\nKind regards,\\nBen`,
      channel: 'email',
      state: 'not-scorable',
      because: 'no-timestamps',
    },
    'a mail that answers between the lines it quotes': {
      in: `customer: Hello,\\n\\nThat's not right. I'd like the whole sum back.\\n\\nThanks,\\nAnna
           agent: Dear Anna,\\n\\nKind regards,\\nBen`,
      channel: 'email',
      state: 'not-scorable',
      because: 'no-timestamps',
    },
    'a question over which a call ends': {
      in: `customer: when will he come
           agent: thank you for calling goodbye`,
      channel: 'voice',
      state: 'not-scorable',
      because: 'no-timestamps',
    },
    'a goodbye to somebody who will come back if need be, and thanks': {
      in: `customer: My lamp is dead.
           agent: Try another bulb, please.
           customer: Okay thank you. I will get back in touch if this doesn't help.
           agent: Thank you and goodbye.`,
      state: 'not-scorable',
      because: 'no-timestamps',
    },
    'a goodbye to somebody who will come back if need be': {
      in: `customer: My lamp is dead.
           agent: Try another bulb, please.
           customer: I will get back in touch if this doesn't help.
           agent: Thank you and goodbye.`,
      state: 'not-scorable',
      because: 'no-timestamps',
    },
    '"Done!", honest at any speed': {
      in: `0:00 customer: Can you cancel it?
           0:00 agent: Done!`,
      state: 'no-opportunity',
      because: 'replies-too-short',
    },
    'eleven typed words in a second': {
      in: `0:00 customer: Which one fits?
           0:01 agent: The oval one fits best, it leaves eighty centimetres for chairs.`,
      state: 'no-opportunity',
      because: 'replies-too-short',
    },
    'a macro, pasted at once': {
      in: `0:00 customer: ${question}
           0:01 agent +macro: ${answer}`,
      state: 'no-opportunity',
      because: 'replies-too-short',
    },
    'words that many others were sent as well, pasted at once': {
      in: `0:00 customer: ${question}
           0:01 agent: ${answer}`,
      corpus: saidElsewhere(answer, 8),
      state: 'no-opportunity',
      because: 'replies-too-short',
    },
    'a transcript without a clock': {
      in: `customer: ${question}
           agent: ${answer}`,
      state: 'not-scorable',
      because: 'no-timestamps',
    },
    'a clock that shows one time only, that of the export': {
      in: `0:07 customer: ${question}
           0:07 agent: ${answer}
           0:07 customer: Thanks!`,
      state: 'not-scorable',
      because: 'no-timestamps',
    },
    'a clock with a gap': {
      in: `0:00 customer: ${question}
           agent: ${answer}`,
      state: 'not-scorable',
      because: 'no-timestamps',
    },
    'an answer at the very second of its question, which no one gives': {
      in: `0:07 customer: ${question}
           0:07 agent: ${answer}`,
      state: 'not-scorable',
      because: 'equal-timestamps',
    },
    'an answer that was edited, and stands before its question': {
      in: `0:00 agent: Hello, how may I help?
           0:30 customer: ${question}
           0:20 agent: ${answer}
           1:00 customer: Thanks!`,
      state: 'not-scorable',
      because: 'unordered-timestamps',
    },
    'a clock that runs backwards': {
      in: `0:09 customer: ${question}
           0:04 agent: ${answer}`,
      state: 'not-scorable',
      because: 'unordered-timestamps',
    },
    'thirty-nine worried words without a clock': {
      in: `customer: ${worried.replace(' us.', '.')}
           agent: Noted.`,
      state: 'not-scorable',
      because: 'no-timestamps',
    },
    'forty calm words without a clock': {
      in: `customer: ${calm}
           agent: Noted.`,
      state: 'not-scorable',
      because: 'no-timestamps',
    },
    'voice, which no one types': {
      in: `0:00 customer: ${question}
           0:01 agent: ${answer}`,
      channel: 'voice',
      state: 'not-scorable',
      because: 'no-speech-times',
    },
    'a customer whom nobody answered': {
      in: `0:00 agent: Hello, how may I help?
           0:09 customer: ${question}`,
      state: 'no-opportunity',
      because: 'no-reply',
    },
  },
})

test('rushed-turn tells for each timed reply how much of the least time is missing', async () => {
  const verdict = judge(
    rushedTurn(),
    await trace({ in: `0:00 customer: ${question}\n0:05 agent: ${answer}\n1:00 customer: Thanks!` }),
  )
  expect([...verdict.turns!]).toEqual([['t1', 0.4]])
})

describe('rushed-turn judges what the clock tells, and no more:', () => {
  const timed = (asked: string, replied: string): Interaction => ({
    id: 'case',
    channel: 'chat',
    language: 'en',
    participants: [
      { id: 'customer', role: 'customer' },
      { id: 'agent', role: 'agent' },
    ],
    turns: [
      { participantId: 'customer', text: long, sentAt: asked },
      { participantId: 'agent', text: answer, sentAt: replied },
    ],
  })
  const analyzer = createAnalyzer({ pace: busy })
  const rulesOf = (given: Interaction): readonly string[] => {
    const { signals, findings } = analyzer.analyze(given)
    const { state, reason } = signals['rushed-turn']
    if (state === 'not-scorable') return [reason!]
    return findings.filter(({ signal }) => signal === 'rushed-turn').map(({ ruleId }) => ruleId)
  }

  test.each([
    ['a burst needs a zone', ['2026-03-02T09:00:00Z', '2026-03-02T09:01:01Z'], ['rushed-turn/burst']],
    ['without one there is none', ['2026-03-02T09:00:00', '2026-03-02T09:01:01'], []],
    [
      'another zone is the same instant',
      ['2026-03-02T09:00:00Z', '2026-03-02T10:01:01+01:00'],
      ['rushed-turn/burst'],
    ],
    ['a gap needs no zone', ['2026-03-02T09:00:00', '2026-03-02T09:00:02'], ['rushed-turn/too-soon']],
    ['half a zone is none', ['2026-03-02T09:00:00', '2026-03-02T09:01:01Z'], ['unordered-timestamps']],
  ] as const)('%s', (_, [asked, replied], rules) => {
    expect(rulesOf(timed(asked, replied))).toEqual(rules)
  })
})

test('rushed-turn caps its figure for a turn where the haste is the desk’s', async () => {
  const given = `0:00 customer: ${question}\n0:01 agent: ${answer}\n1:00 customer: Thanks!`
  const figure = async (quick: number): Promise<unknown> =>
    judge(rushedTurn(), await trace({ in: given, pace: office(quick) })).turns!.get('t1')
  expect(await figure(7)).toBeGreaterThan(0.6)
  expect(await figure(8)).toBe(0.4)
})

test('a baseline finds nothing but bursts, and never tightens what is there without it', async () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 4 })
  const parts = fc.constantFrom(long, question, worried, 'Has it left?')
  await fc.assert(
    fc.asyncProperty(gaps, parts, fc.nat(10), async (all, said, quick) => {
      const lines = all.map(
        (gap, index) => `${3 * index}:01 customer: ${said}\n${3 * index}:${gap + 2} agent: ${answer}`,
      )
      const rules = async (pace?: PaceBaseline): Promise<readonly string[]> => {
        const verdict = judge(rushedTurn(), await trace({ in: lines.join('\n'), ...(pace && { pace }) }))
        if (verdict.state !== 'judged') return []
        return verdict.remarks.map(({ rule, turnId }) => `${turnId} ${rule}`)
      }
      const plain = await rules()
      for (const rule of await rules(office(quick))) expect(plain).toContain(rule)
    }),
    { numRuns: 20 },
  )
})

test('rushed-turn refuses an option it does not know', () => {
  expect(() => rushedTurn({ minWords: 3 } as object)).toThrow(
    /Unknown option "minWords"; known: minTypedWords/,
  )
})

test.each([
  `customer: That's not right, it was sixteen. I'd like the rest please
   agent: The other twelve are on their way to your card. Thanks for chatting, bye!`,
  `customer: That's not right. I'd like the difference, but thank you anyway
   agent: I've noted that. Thanks for chatting, bye!`,
  `customer: That's not right. I'd like it in blue
   agent: I've noted that. Thanks for chatting, bye!
   customer: Thank you`,
  `customer: I'd like the blue one please
   agent: I've noted that. Thanks for chatting, bye!`,
])('a goodbye over nothing that is open: %s', async (given) => {
  expect(judge(rushedTurn(), await trace({ in: given })).remarks ?? []).toEqual([])
})
