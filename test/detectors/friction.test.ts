import { expect, test } from 'vitest'
import { friction } from '../../src/detectors/friction.ts'
import { judge, testDetector, trace } from './support.ts'

testDetector(friction(), {
  finds: {
    'a number that was told by another name': {
      in: `customer: my member card is lost. My number is HG-3052. Please can you send a new card?
           agent: Don't worry about the card. So that I can send it, could you let me have your membership number?
           customer: it is HG-3052. January is good.
           agent: It is on its way.`,
      rules: ['asked-again'],
      quotes: ['So that I can send it, could you let me have your membership number?'],
      because: ['HG-3052'],
    },
    'what was told, asked for once more, by an answer in words of no list': {
      in: `customer: the kiln is a Hestia 40, bought in March from your Leeds shop, order 61820. it stops at 600 degrees
           agent: Thanks for the photo. To book the fitter, please tell me the model, the shop and what it does.
           customer: you've got all that in my first message, Hestia 40, Leeds, stops at 600
           agent: The fitter comes on Friday.`,
      rules: ['likely-again'],
      quotes: [
        'Thanks for the photo. To book the fitter, please tell me the model, the shop and what it does.',
      ],
      because: ["you've got all that in my first message, Hestia 40, Leeds, stops at 600"],
      value: 0.2,
    },
    'what goes against what the customer was told': {
      in: `customer: I want to bring the wrong bed back.
           agent: Collection costs forty pounds.
           customer: but your colleague told me it would be free because you sent the wrong one
           agent: Let me ask her.`,
      rules: ['likely-contrary'],
      quotes: ['Collection costs forty pounds.'],
    },
    'a button to be held again, in words that stand for an instruction': {
      in: `customer: the tablet wont charge
           agent: hold the power button and the volume down for thirty seconds
           customer: done that nothing
           agent: okay hold the power button and the volume down for thirty seconds again for me`,
      channel: 'voice',
      rules: ['repeated-instruction'],
      quotes: ['okay hold the power button and the volume down for thirty seconds again for me'],
    },
    'a first reply a second later than three minutes': {
      in: `0:00 customer: Where is my parcel?
           3:01 agent: It left today.`,
      rules: ['slow-first-response'],
      quotes: ['It left today.'],
      because: ['Where is my parcel?'],
      value: 0.2,
    },
    'a wait behind an answer, however it begins': {
      in: `0:00 customer: Where is my parcel?
           0:30 agent: Is it for 4 Mill Lane?
           0:40 customer: Yes, thanks.
           9:40 agent: It left today.`,
      rules: ['long-wait'],
      quotes: ['It left today.'],
    },
    'a wait of who needs to speak to somebody': {
      in: `0:00 customer: Where is my parcel?
           0:30 agent: It left today.
           0:40 customer: I need to speak to a manager.
           9:40 agent: It left today at noon.`,
      rules: ['long-wait'],
      quotes: ['It left today at noon.'],
    },
    'a wait in which the customer calls out': {
      in: `0:00 customer: Where is my parcel?
           0:30 agent: Let me look.
           1:00 customer: ok
           4:00 customer: hello?
           5:30 customer: anyone there?
           6:30 agent: It left today.`,
      rules: ['long-wait'],
      quotes: ['It left today.'],
    },
    'an announced wait four times as long as others, and a second': {
      in: `0:00 customer: Where is my parcel?
           0:30 agent: Give me a moment.
           0:40 customer: Fine.
           20:41 agent: It left today.`,
      rules: ['long-wait'],
      quotes: ['It left today.'],
    },
    'a wait that began before the customer called out, behind a mere moment': {
      in: `0:00 customer: Where is my parcel?
           0:30 agent: One moment please.
           8:00 customer: hello?
           8:20 agent: It left today.`,
      rules: ['long-wait'],
      quotes: ['It left today.'],
    },
    'the longest of two waits beyond five minutes': {
      in: `0:00 customer: Where is my parcel?
           1:00 agent: It left today.
           2:00 customer: And the lamp?
           8:00 agent: So did the lamp.
           9:00 customer: And the bulb?
           16:00 agent: The bulb as well.`,
      rules: ['long-wait'],
      quotes: ['The bulb as well.'],
      because: ['And the bulb?'],
      value: 0.25,
    },
    'silence of 46 seconds on the telephone': {
      in: `0:00 agent: Good morning, this is Ben.
           0:05 customer: My parcel is late.
           0:10 agent: Which one?
           0:15 customer: The red one.
           1:01 agent: It left today.`,
      channel: 'voice',
      rules: ['long-wait'],
      quotes: ['It left today.'],
    },
    'two days and an hour between mails': {
      in: `0:00 customer: Where is my parcel?
           60:00:00 agent: It left today.`,
      channel: 'email',
      rules: ['slow-first-response'],
      quotes: ['It left today.'],
    },
    'each agent who takes over, and none who comes back': {
      in: `customer: Where is my parcel?
           agent: Let me ask a colleague.
           customer: Fine.
           agent2: Hello, I am Nadia.
           customer: Hello.
           agent: Me again.`,
      rules: ['hand-off'],
      quotes: ['Hello, I am Nadia.'],
    },
    'a list of what is wanted': {
      in: `customer: My order 48213377 is late.
           agent: Please provide the following:\\n- Order number\\n- A photograph of the box\\nThen we look into it.`,
      rules: ['asked-again'],
      quotes: ['Order number'],
    },
    'an ask for what the customer can only say again': {
      in: `customer: The lift at 9 Quayside Court, Whitby is stuck.
           agent: I am sorry. What is the address, please?
           customer: 9 Quayside Court, Whitby
           agent: Thanks.`,
      rules: ['asked-again'],
      quotes: ['What is the address, please?'],
      because: ['The lift at 9 Quayside Court, Whitby is stuck.'],
    },
    'an ask for a name that was told, which is said to have been': {
      in: `customer: hi i've a booking under fitzgerald for the sixth of june
           agent: okay what name is it under
           customer: fitzgerald like i said
           agent: that's fine`,
      channel: 'voice',
      rules: ['asked-again'],
      quotes: ['okay what name is it under'],
    },
    'an ask for what is said to stand in a mail': {
      in: `customer: I bought a Nikon Z5 on 3 February and the shutter sticks.
           agent: Could you let me know which camera it is and when you bought it?
           customer: As in my mail: Nikon Z5, 3 February.
           agent: Thank you.`,
      channel: 'email',
      rules: ['asked-again'],
      quotes: ['Could you let me know which camera it is and when you bought it?'],
    },
    'an ask for two things, both of which stood above': {
      in: `customer: Hello, parcel HX 2204 9918 is not here. I am at 27 Beech Grove, flat 3.
           agent: I am sorry. What's your tracking number please, and which address are you at?
           customer: HX 2204 9918, 27 Beech Grove flat 3
           agent: Thanks.`,
      rules: ['asked-again'],
      quotes: ["What's your tracking number please, and which address are you at?"],
    },
    'an ask for a long number that stood above without its name': {
      in: `customer: The parcel 88120344 is not here, I am at Beech Grove 40.
           agent: I am sorry. Could you tell me the number, and the address?
           customer: 88120344, Beech Grove 40
           agent: Thanks.`,
      rules: ['asked-again'],
      quotes: ['Could you tell me the number, and the address?'],
    },
    'an ask for a number that was read out in words': {
      in: `customer: policy number is five five one oh two three and somebody's gone into the back of me
           agent: oh no now can i take your policy number please
           customer: five five one oh two three
           agent: thanks`,
      channel: 'voice',
      rules: ['asked-again'],
      quotes: ['oh no now can i take your policy number please'],
    },
    'a minute that took twelve': {
      in: `0:00 customer: Where is my parcel?
           0:30 agent: Let me look, give me one minute.
           0:40 customer: Thank you.
           12:50 agent: It left today.`,
      rules: ['long-wait'],
      quotes: ['It left today.'],
    },
    'an ask for what the customer says stands at the top': {
      in: `customer: My Henley GT40 mower smokes.
           agent: I am sorry. Which model do you have?
           customer: I put it at the top.
           agent: Thanks.`,
      rules: ['asked-again'],
      quotes: ['Which model do you have?'],
    },
    'the same in Greek': {
      in: `customer: Το ασανσέρ στην Πατησίων 212 κόλλησε από το πρωί.
           agent: Λυπάμαι πολύ. Σε ποια διεύθυνση είναι το ασανσέρ;
           customer: Σας είπα, Πατησίων 212
           agent: Ευχαριστώ πολύ, έρχεται τεχνικός.`,
      language: 'el',
      rules: ['asked-again'],
      quotes: ['Σε ποια διεύθυνση είναι το ασανσέρ;'],
    },
    ...Object.fromEntries(
      [
        ['I want the blue Larch lamp.', 'Of course. What colour would you like?', 'Blue.'],
        ["I'd like the lamp in navy, please.", 'What color?', 'navy'],
        ['My Bosch dishwasher leaks.', 'What make is the dishwasher?', 'Bosch'],
        ['The kitchen tap leaks.', 'Which tap is it?', 'the kitchen'],
        ['I have size 12 boots.', 'What size are they?', '12'],
      ].map(([given, ask, answer]) => [
        `“${ask!}” behind “${given!}”, by the answer “${answer!}”`,
        {
          in: `customer: ${given!}\nagent: ${ask!}\ncustomer: ${answer!}`,
          rules: ['asked-again'],
          quotes: [ask!.split('. ').at(-1)!],
          because: [given!],
        },
      ]),
    ),
    'an ask for a number that stands above': {
      in: `customer: My order 48213377 has not come.
           agent: I am sorry. May I have your order number?`,
      rules: ['asked-again'],
      quotes: ['May I have your order number?'],
      because: ['48213377'],
      value: 0.4,
    },
    'an ask for a number of letters and digits that had been told without its name': {
      in: `customer: Roxane Pinel, FR77120. Pouvez-vous changer l'adresse ?
           agent: Bonjour ! Quel est votre numéro de colis ?
           customer: FR77120`,
      language: 'fr',
      rules: ['asked-again'],
      quotes: ['Quel est votre numéro de colis ?'],
      because: ["Roxane Pinel, FR77120. Pouvez-vous changer l'adresse ?"],
    },
    'an ask for what was the answer to the same ask': {
      in: `customer: My bike has not come.
           agent: Could you give me the booking number?
           customer: One moment. It's KX48812.
           agent: Thanks. What is your booking number, please?`,
      rules: ['asked-again'],
      quotes: ['What is your booking number, please?'],
      because: ['KX48812'],
    },
    'an ask that the customer answers by saying it was given': {
      in: `customer: double seven oh four is what it says, and the kettle is dead.
           agent: Can I take your order number?
           customer: I just gave you that`,
      rules: ['asked-again'],
      quotes: ['Can I take your order number?'],
      because: ['I just gave you'],
    },
    'an ask for anything of which the customer says that they had told it': {
      in: `customer: The lamp at Vine Street and Albert Terrace is out.
           agent: Where is the lamp, please?
           customer: Vine Street, as I said`,
      rules: ['asked-again'],
      quotes: ['Where is the lamp, please?'],
      because: ['as I said'],
    },
    ...Object.fromEntries(
      [
        [
          'Amina Yusuf here, 07700 900412, no water since seven.',
          'Can I take a contact number?',
          '07700 900412',
        ],
        ['Could somebody call me on 0117 496 0142?', 'What is your telephone number?', '0117 496 0142'],
        ['no water at 9 old mill road, bs1 3xd', 'What is the full address?', '9 old mill road, bs1 3xd'],
        [
          'Ship it to 1420 Willow Creek Road, Ames, IA 50010.',
          'And the shipping address?',
          '1420 Willow Creek Road, Ames, IA 50010',
        ],
        [
          'Please move my scan. Amina Yusuf, 04.11.1981.',
          'Could you give me your date of birth?',
          '04.11.1981',
        ],
        ['I was born 4/11/1981.', 'Could you give me your date of birth?', '4/11/1981'],
        ['My mum’s order number is 5512309.', 'What is the order number?', '5512309'],
      ].map(([given, ask, value]) => [
        `“${ask!}” behind “${given!}”`,
        {
          in: `customer: ${given!}\nagent: ${ask!}`,
          rules: ['asked-again'],
          quotes: [ask!],
          because: [value!],
        },
      ]),
    ),
    'an ask for a mail address that was written': {
      in: `customer: Write to me at ana@mail.example please.
           agent: Of course. Can I take your email address?`,
      rules: ['asked-again'],
      quotes: ['Can I take your email address?'],
      because: ['ana@mail.example'],
    },
    'steps asked of somebody who told that they took them, and says so again': {
      in: `customer: I deleted the app and installed it again, and I switched on notifications in the settings. Nothing comes.
           agent: Please delete the app, install it again and switch notifications on.
           customer: I did exactly this, see above.`,
      rules: ['repeated-instruction'],
      quotes: ['Please delete the app, install it again and switch notifications on.'],
      because: [
        'I deleted the app and installed it again, and I switched on notifications in the settings. Nothing comes.',
      ],
      value: 0.25,
    },
    'steps given again after the customer had tried them': {
      in: `customer: The router is dead.
           agent: Please unplug the router, wait ten seconds and plug it in again.
           customer: I did. Nothing.
           agent: Now please unplug the router, wait ten seconds and plug it in again.`,
      rules: ['repeated-instruction'],
      quotes: ['Now please unplug the router, wait ten seconds and plug it in again.'],
      because: ['Please unplug the router, wait ten seconds and plug it in again.'],
      value: 0.25,
    },
  },
  clears: {
    'numbers read out, a second time too': {
      in: `customer: hello it's about my order six six one four
           agent: sorry what was that number
           customer: six six one four
           agent: thank you it left today`,
      channel: 'voice',
    },
    'an answer that tells more of the trouble': {
      in: `customer: the gutter drips on our wall since October
           agent: did they come back and do it
           customer: they never did they painted over the inside and went
           agent: i will send them on friday`,
      channel: 'voice',
    },
    'the same steps for another thing, asked about calmly': {
      in: `customer: how do i return the boots?
           agent: Print the label in My Orders, stick it on the box and drop it at any post office.
           customer: thanks, and the scarf from the other order?
           agent: Same way: print the label in My Orders, stick it on the box and drop it at any post office.`,
    },
    'steps that are tried once more, and other steps': {
      in: `customer: I restarted the router and the lights are red.
           agent: Please restart the router once more and tell me the colour of the lights.
           customer: I did that, they are green now.
           agent: Now please type the code from the back of the box into the app.`,
    },
    ...Object.fromEntries(
      [
        ['I have a red kettle and a blue kettle.', 'Which kettle leaks?', 'the blue'],
        ['I have a red kettle and a blue kettle.', 'What colour is the one that leaks?', 'blue'],
        ['The light on the hub went red.', 'What colour is the light?', 'red'],
        ['There is a red light on the hub.', 'Please restart it. What colour is the light?', 'red'],
        ['There is a red light on the hub.', 'What colour is the light now?', 'red'],
        ['Is the blue one washable?', 'It is. What colour would you like?', 'blue'],
        ['I want the blue lamp.', 'We have blue and red. What colour would you like?', 'blue'],
        ['My broken lamp was collected.', 'What happened to the lamp?', 'broken'],
        ['I rang on Monday.', 'Which day would suit you?', 'Monday'],
        ['It is a large problem.', 'What size do you take?', 'Large'],
        ['I want the blue lamp.', 'What colour is the shade?', 'red'],
      ].map(([given, ask, answer]) => [
        `“${ask!}” behind “${given!}”, for all the answer “${answer!}”`,
        { in: `customer: ${given!}\nagent: ${ask!}\ncustomer: ${answer!}\nagent: Thanks.` },
      ]),
    ),
    'an answer in words said before that confirms, chooses, denies, answers something else or is of another matter':
      {
        in: `customer: The lift at 9 Quayside Court, Whitby is stuck. I have a Henley GT40 and a Corvina Trail 3.
           agent: Is that 9 Quayside Court?
           customer: Yes, 9 Quayside Court
           agent: Which of them is it?
           customer: Henley GT40
           agent: What is your account number?
           customer: Quayside Court, Whitby
           agent: What have you changed?
           customer: Not Quayside Court, Whitby
           agent: It is mended.
           customer: My sister needs one as well.
           agent: What is the address?
           customer: 9 Quayside Court, Whitby`,
      },
    'an address asked for to be safe, in Greek': {
      in: `customer: Το ασανσέρ στην Πατησίων 212 κόλλησε από το πρωί.
           agent: Για λόγους ασφαλείας, ποια είναι η διεύθυνση;
           customer: Πατησίων 212
           agent: Ευχαριστώ πολύ, έρχεται τεχνικός.`,
      language: 'el',
    },
    'an ask with its reason, whatever the customer says of it': {
      in: `customer: The kettle from Leeds leaks.
           agent: I can't find it, which shop was it?
           customer: Leeds, as I said`,
    },
    'an ask for what was not told before': {
      in: `customer: The kettle leaks.
           agent: Which shop was it?
           customer: Leeds. I already told your colleague`,
    },
    ...Object.fromEntries(
      [
        // Somebody else's is another.
        ['My mobile is 07700 900412. My husband will be in.', 'What is your husband’s mobile number?'],
        ['My email is jo@lind.example, please add my sister.', 'What is her email address?'],
        ['My booking reference is QT88213.', 'And the airline’s booking reference?'],
        ['My mum’s mail is lo@lind.example, she cannot log in.', 'And what is your email address?'],
        ['My son was born on 12/03/2008.', 'What is your date of birth?'],
        ['I was at your shop at 14 Castle Street, BS1 3XD.', 'I will post it. What is your address?'],
        ['The crash was outside 40 Long Row, NG1 2DH.', 'What is your address?'],
        ['I rang 0117 496 0142 and nobody answered.', 'What is your phone number?'],
        // What is confirmed, or looked at once more for a reason.
        ['My phone number is 07700 900318.', 'Is that the best phone number for the driver as well?'],
        [
          'My order number is 4471902.',
          'It brings up nothing. Could you give me the order number on the label?',
        ],
        ['My account number is 4471902.', 'The line crackled, what was the account number?'],
        ['My account number is 4471902.', 'Could you tell me the last two digits of the account number?'],
        // What is less than was asked for, or nothing of the kind.
        ['There is no water in BS1 3XD.', 'Can I take your full address, please?'],
        ['Send 22 green row covers, BS1 3XD is where they went.', 'What is your address?'],
        ['I bought it on 04/11/2009 and it is fine.', 'What is your date of birth?'],
        ['The order 0044711902 is late, or so it says.', 'What is your phone number?'],
      ].map(([given, ask]) => [
        `“${ask!}” behind “${given!}”`,
        { in: `customer: ${given!}\nagent: ${ask!}` },
      ]),
    ),
    'a call within the time that was announced': {
      in: `0:00 customer: Where is my parcel?
           0:30 agent: One moment, I will be back by 4.
           8:00 customer: hello?
           8:20 agent: It left today.`,
    },
    'a call answered soon behind an announced wait that was short': {
      in: `0:00 customer: Where is my parcel?
           0:30 agent: One moment please.
           4:00 customer: hello?
           4:20 agent: It left today.`,
    },
    'a call that is answered within the wait': {
      in: `0:00 customer: Where is my parcel?
           0:30 agent: Let me look.
           1:00 customer: ok
           2:00 customer: hello?
           5:59 agent: It left today.`,
    },
    'a first reply at three minutes': {
      in: `0:00 customer: Where is my parcel?
           3:00 agent: It left today.`,
    },
    'good news long after thanks': {
      in: `0:00 customer: Where is my parcel?
           0:30 agent: It left today.
           0:40 customer: Perfect, thanks!
           59:40 agent: It has arrived, by the way.`,
    },
    'a customer on the way': {
      in: `0:00 customer: Is the vet in?
           0:30 agent: She is.
           0:40 customer: on my way
           46:40 agent: She has brought him up.`,
    },
    'an ask which of two numbers is meant': {
      in: `customer: The parcels 88120344 and 88120345 came on Monday.
           agent: I am glad. Which one is damaged?
           customer: 88120345
           agent: Thanks.`,
    },
    'an answer to two questions, one half of which is new': {
      in: `customer: Hello, parcel HX 2204 9918 is not here.
           agent: I am sorry. What's your tracking number please, and which address are you at?
           customer: HX 2204 9918, 27 Beech Grove
           agent: Thanks.`,
    },
    'a number asked for again whose end was not heard': {
      in: `customer: it's six six one four
           agent: sorry what was the account number i didn't get the end
           customer: six six one four
           agent: thanks`,
      channel: 'voice',
    },
    'a minute that took nine': {
      in: `0:00 customer: Where is my parcel?
           0:30 agent: Let me look, give me one minute.
           0:40 customer: Thank you.
           9:30 agent: It left today.`,
    },
    'a wait that was announced': {
      in: `0:00 customer: Where is my parcel?
           0:30 agent: Give me ten minutes, the depot is slow.
           0:40 customer: Fine.
           10:40 agent: It left today.`,
    },
    'a first reply by a person, however long the bot talked before': {
      in: `0:00 customer: Where is my parcel?
           0:01 bot: Please choose a topic.
           5:00 customer: A person please.
           5:30 agent: It left today.`,
    },
    'a night between mails': {
      in: `0:00 customer: Where is my parcel?
           14:00:00 agent: It left today.`,
      channel: 'email',
    },
    ...Object.fromEntries(
      [
        ['en', 'My order of 12/03/2025 has not come.', 'What is your order number?'],
        ['de', 'Meine Bestellung vom 12.03.2025 ist nicht da.', 'Wie lautet Ihre Bestellnummer?'],
        ['es', 'Mi pedido de 2025 no ha llegado.', '¿Cuál es su número de pedido?'],
        ['fr', "Ma commande du 12.03. n'est pas arrivée.", 'Quel est votre numéro de commande ?'],
      ].map(([language, told, ask]) => [
        `an ask for the number of an order whose day was told (${language!})`,
        { in: `customer: ${told!}\n agent: ${ask!}`, language: language! },
      ]),
    ),
    'an ask for the number of something else': {
      in: `customer: My order 48213377 has not come, and another one is late as well.
           agent: What is the order number of the other one?`,
    },
    'an ask once more for a number that cannot be found': {
      in: `customer: My order 48213377 has not come.
           agent: I can't find that one. Could you give me the order number once more?`,
    },
    'a number read back': {
      in: `customer: My order 48213377 has not come.
           agent: Can I confirm the order number, 48213377?`,
    },
    'an ask for another number than the one given': {
      in: `customer: My order 48213377 has not come.
           agent: May I have your account number?`,
    },
    'a number in quoted history': {
      in: `customer: It has not come.\\n> My order 48213377 is late
           agent: May I have your order number?`,
      channel: 'email',
    },
    'a sum, a time or another number given instead': {
      in: `customer: Somebody took $5000 at 10:30, and my pin is 7402. I cannot remember my account number.
           agent: Could you give me your account number?
           customer: I lost it, at 93.
           agent: Could you tell me the account number, please?
           customer: $5000
           agent: Please confirm your account number.`,
    },
    'the order spoken of and not asked for': {
      in: `customer: My order 48213377 has not come.
           agent: What happened to the order, did nobody ring?`,
    },
    'the same steps twice in one run': {
      in: `customer: The router is dead.
           agent: Please unplug the router, wait ten seconds and plug it in again.
           agent: Once more: please unplug the router, wait ten seconds and plug it in again.`,
    },
    'a slow chat, where the team says so': {
      in: `0:00 customer: Where is my parcel?
           9:00 agent: It left today.`,
      with: friction({ chatFirstSeconds: 600 }),
    },
  },
  abstains: {
    'a customer nobody answered': {
      in: 'customer: Hello?',
      state: 'no-opportunity',
      because: 'no-agent-words',
    },
    'an agent nobody asked': { in: 'agent: Hello?', state: 'no-opportunity', because: 'no-reply' },
    'a language without a pack and a transcript without a clock': {
      in: `customer: Szia, hol van a csomagom?
           agent: Ma indult.`,
      language: 'hu',
      state: 'not-scorable',
      because: 'unsupported-language',
    },
  },
})

test('waits are told in a language without a pack', async () => {
  const traced = await trace({ in: '0:00 customer: Szia?\n9:00 agent: Ma indult.', language: 'hu' })
  expect(judge(friction(), traced)).toMatchObject({
    confidence: 0.3,
    remarks: [{ rule: 'slow-first-response', data: { gapSeconds: 540, waited: '9 minutes' } }],
  })
})

test('a detail is asked for again once by each agent, however often', async () => {
  const traced = await trace({
    in: `customer: My order 48213377 is late.
         agent: May I have your order number?
         customer: 48213377!
         agent: Please confirm the order number.
         customer: I just gave you that.
         agent2: What is your order number?`,
  })
  const verdict = judge(friction(), traced)
  expect(verdict.state === 'judged' && verdict.remarks.map(({ rule }) => rule)).toEqual([
    'hand-off',
    'asked-again',
    'asked-again',
  ])
})
