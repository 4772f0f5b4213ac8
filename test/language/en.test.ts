/** For every group of the English pack, sentences that must say it and sentences that come close and must not. */
import { describe, expect, test } from 'vitest'
import { en } from '../../src/language/en/index.ts'
import type { PhraseGroup } from '../../src/language/index.ts'
import { phraseMatcher } from '../../src/text/phrases.ts'
import { scan } from '../../src/text/scan.ts'

interface Sentences {
  /** The sentence, and the words the longest hit quotes. */
  readonly says: Readonly<Record<string, string>>
  readonly doesNot: readonly string[]
}

const sentences: Partial<Record<PhraseGroup, Sentences>> = {
  greeting: {
    says: {
      'Good afternoon, this is Ben.': 'Good afternoon',
      'Hey there! Quick question.': 'Hey there',
      Hello: 'Hello',
    },
    doesNot: ['It was a good long afternoon.', 'This is about my order.'],
  },
  'generic-salutation': {
    says: {
      'Dear valued customer,': 'Dear valued customer',
      'Dear Sir or Madam,': 'Dear Sir or Madam',
      'Hello user, welcome back': 'Hello user',
    },
    doesNot: ['Dear Mr Weber,', 'Hi Anna, our customers love it.'],
  },
  closing: {
    says: {
      'Kind regards,': 'Kind regards',
      'With warm wishes, Ben': 'With warm wishes',
      'Many thanks': 'Many thanks',
    },
    doesNot: ['As regarding your order, it left today.', 'That is kind of you.'],
  },
  honorific: {
    says: { 'Hello Ms Weber': 'Ms', 'Good morning, Prof. Lee': 'Prof' },
    doesNot: ['The mist was thick.', 'I dropped it.'],
  },
  'name-introduction': {
    says: {
      'My full name is Ana Lopez': 'My full name is',
      'Hi, my names Dave': 'my names',
      'Last name is Roy': 'name is',
    },
    doesNot: ['What is it called?', 'I will name no one.'],
  },
  'name-introduction-called': {
    says: {
      'Please call me Jo.': 'Please call me',
      'I go by Max': 'I go by',
      'It is under the name of Roy': 'under the name of',
    },
    doesNot: ['I will call you back.', 'Under the bed it goes.'],
  },
  'name-introduction-self': {
    says: { "I'm Anna": "I'm", 'I am Ben from billing': 'I am', 'im dave': 'im' },
    doesNot: ['I was there.', 'He is Ben.'],
  },
  'name-introduction-this': {
    says: {
      'This is Anna': 'This is',
      "You're speaking with Ben": "You're speaking with",
      "It's me, Jo": "It's me",
    },
    doesNot: ['This was late.', 'You are right.'],
  },
  'name-introduction-it': {
    says: { "Sure, it's Anna": "it's", 'It is Ben': 'It is', 'its jo': 'its' },
    doesNot: ['It was Ben.', 'That is Ben.'],
  },
  'name-postposed': {
    says: { 'Smith is my last name.': 'is my last name', "Ben's the name.": 'the name' },
    doesNot: ['Smith is my neighbour.'],
  },
  'booked-under': {
    says: {
      'I booked flight 646 under John.': 'booked flight 646 under',
      'The order is under Anna.': 'order is under',
    },
    doesNot: ['It is under the table.'],
  },
  'said-to-name': {
    says: {
      'You’re very welcome, Anna.': 'You’re very welcome',
      'All done then, Anna.': 'All done then',
      'No problem at all, Anna.': 'No problem at all',
      'Right, that’s you booked in, Anna.': 'Right, that’s you booked in',
    },
    doesNot: ['The problem is Anna.', 'We welcome Anna.', 'All of it was done.'],
  },
  shaken: {
    says: {
      'My dad is 88 and was quite shaken.': 'quite shaken',
      'We were both rather shaken by it.': 'rather shaken',
      "He's been on the floor for an hour.": "He's been on the floor for",
      'My mum has been lying on the floor since six.': 'mum has been lying on the floor since',
      'Dad is still on the bathroom floor.': 'Dad is still on the bathroom floor',
      'She lay on the kitchen floor until eight.': 'She lay on the kitchen floor',
      'the baby came at 26 weeks': 'baby came at 26 weeks',
      'He fell and can’t get up.': 'fell and can’t get up',
    },
    doesNot: [
      'The bottle was shaken.',
      'The can was shaken up in the post.',
      'The rug has been on the floor since Monday.',
      'He’s been on the floor team for a year.',
      'My son loves it, he’s lying on the floor with it.',
      'I fell for the blue one.',
    ],
  },
  anguish: {
    says: {
      'I’m absolutely terrified.': 'I’m absolutely terrified',
      'She’s distraught.': 'She’s distraught',
      'He is in so much pain.': 'in so much pain',
      'We’re at the end of our tether.': 'We’re at the end of our tether',
      'I haven’t slept for a week.': 'haven’t slept for',
      'I can’t cope.': 'I can’t cope',
    },
    doesNot: [
      'I am desperately seeking a blue one.',
      'It arrived in pieces.',
      'OK now I’m crying, good crying.',
      'I can’t eat nuts.',
      'I’m not terrified of dogs.',
      'She would have been devastated.',
    ],
  },
  peril: {
    says: {
      'She says she wants to die': 'wants to die',
      'My brother tried to kill himself': 'kill himself',
      'He punched my daughter on the bus': 'He punched my daughter',
      'We are afraid for our lives': 'afraid for our lives',
      'I fled domestic violence': 'domestic violence',
      'Mum is unconscious': 'is unconscious',
      'im scared to go to bed': 'scared to go to bed',
    },
    doesNot: [
      'Is there a talk on suicide prevention?',
      'They hit me with a late fee.',
      'He beats the drum.',
      'I was taking it all day.',
      'I was beaten to the last ticket.',
      'Are you trying to kill me!',
    ],
  },
  belittling: {
    says: {
      "If you don't know what it is you probably shouldn't have bought one.":
        "If you don't know what it is you probably shouldn't have bought",
      'You need to do your homework before you ring people up.': 'your homework before you ring',
    },
    doesNot: [
      "If you don't know the code, you shouldn't have to pay for our mistake.",
      "If you don't know your size, that's fine.",
    ],
  },
  'asked-already': {
    says: { 'I did ask.': 'I did ask', 'That was my other question.': 'my other question' },
    doesNot: ['May I ask that?', 'My question is short.'],
  },
  'already-done': {
    says: {
      'I did exactly this, see above.': 'I did exactly this',
      'i said like ive done all that': 'ive done all that',
      "We've already tried restarting.": "We've already tried restarting",
    },
    doesNot: ['I did that, it works now.', "I've just done it.", 'Done.'],
  },
  rejection: {
    says: {
      "That's wrong, I left on Saturday.": "That's wrong",
      'It isn’t a scratch.': 'It isn’t a',
    },
    doesNot: ['Is it right?', 'It is good.'],
  },
  'still-open': {
    says: {
      "It still won't connect.": "still won't",
      'I am still waiting.': 'still waiting',
      'It has not arrived.': 'It has not arrived',
      'The same error again.': 'The same error again',
      'No luck so far.': 'No luck so far',
      'Nobody has called.': 'Nobody has called',
      'Nothing happens.': 'Nothing happens',
      "That's what I was told yesterday.": "That's what I was told yesterday",
    },
    doesNot: [
      'The shop is still open.',
      'The same colour, please.',
      'It is still nice out.',
      'No further questions.',
      'It is not here, it is in Leeds.',
    ],
  },
  'second-matter': {
    says: {
      'I have a second question.': 'second question',
      'There are two things, really.': 'two things',
      'One more thing, please.': 'One more thing',
    },
    doesNot: ['Two boxes came.', 'The second one fits.'],
  },
  noted: {
    says: {
      "I've made a note of that.": 'made a note',
      'All noted.': 'noted',
      'We have noted your comments.': 'noted your comments',
    },
    doesNot: ['He plays a note.', 'Put the kettle on.'],
  },
  unsettled: {
    says: {
      'No, this isn’t settled.': 'this isn’t settled',
      'I’m not having that.': 'I’m not having',
      'I want it looked at again.': 'I want it looked at',
      'You need to fix this.': 'You need to fix this',
    },
    doesNot: ['It is settled now.', 'I’m not in a hurry.', 'I want it in blue.', 'It isn’t raining.'],
  },
  'name-request': {
    says: {
      'Could I have your full name?': 'your full name',
      'Who am I chatting with?': 'Who am I',
      'How may I address you?': 'How may I address you',
    },
    doesNot: ['Your order is on its way.', 'How may I help you?'],
  },
  'name-request-details': {
    says: { 'Can I take your details?': 'your details' },
    doesNot: ['The details are on the label.'],
  },
  emotion: {
    says: {
      'I am absolutely furious.': 'furious',
      'We feel let down.': 'let down',
      "I'm at my wit's end here": "at my wit's end",
    },
    doesNot: ['Please let me down the page.', 'It is at my house.'],
  },
  confusion: {
    says: {
      'I am a little confused.': 'confused',
      "I don't understand why it was charged.": "don't understand why",
    },
    doesNot: ['I understand.', 'That makes sense.'],
  },
  gratitude: {
    says: {
      'Thanks, that helps.': 'Thanks',
      'Perfect, see you then.': 'Perfect',
    },
    doesNot: ['It has not arrived.'],
  },
  hardship: {
    says: {
      'She is in hospital.': 'hospital',
      'I just lost my job and need this.': 'lost my job',
      "We can't really afford it.": "can't really afford",
    },
    doesNot: ['I lost my receipt.', 'There is no button.'],
  },
  bereavement: {
    says: {
      'It was her line, she passed away in September.': 'she passed away',
      'My dad passed in August.': 'dad passed in',
      'My late husband had the account.': 'My late husband',
      "I don't need her phone, she's dead.": "she's dead",
      'I lost my mum last week.': 'lost my mum',
      'This was two days before my dad’s funeral.': 'my dad’s funeral',
    },
    doesNot: [
      'The battery died.',
      'My son passed his exam.',
      'I am late.',
      'The line is dead.',
      'I lost my phone.',
    ],
  },
  grave: {
    says: {
      "My dad's cancer has come back.": 'cancer has come',
      'She is dying and I cannot sleep.': 'She is dying',
      'We lost our home in the flood.': 'lost our home',
    },
    doesNot: ['I lost my house keys.', 'My sign is Cancer.', 'I am dying for a coffee.'],
  },
  'repeated-contact': {
    says: {
      'This is the third time I write.': 'third time',
      'I have already told you.': 'I have already told',
      'I am still waiting.': 'still waiting',
    },
    doesNot: ['It works at last.', 'I write for the first time.'],
  },
  consequence: {
    says: {
      'You charged me twice!': 'charged me twice',
      'We missed our flight.': 'missed our flight',
      'It arrived damaged.': 'damaged',
    },
    doesNot: ['You charged the right amount.', 'We caught our flight.'],
  },
  escalation: {
    says: {
      'I want to speak to a manager.': 'speak to a manager',
      'Please cancel my subscription.': 'cancel my subscription',
      'This is not good enough.': 'not good enough',
    },
    doesNot: ['I want to speak to my sister first.', 'Please renew my subscription.'],
  },
  urgency: {
    says: {
      'I need this by Friday': 'need this by',
      'Please, it is urgent': 'urgent',
      'as soon as possible!': 'as soon as possible',
    },
    doesNot: ['I need this one.', 'As soon as it rains we stop.'],
  },
  negation: {
    says: { 'I am not angry': 'not', "It isn't bad": "isn't", 'never mind': 'never' },
    doesNot: ['I note it.', 'Nothing is known.'],
  },
  apology: {
    says: { 'I am so sorry!': 'sorry', 'We apologise.': 'apologise', 'Our mistake entirely': 'Our mistake' },
    doesNot: ['That is your mistake.', 'A sorrowful day.'],
  },
  reaction: {
    says: {
      "I'm so sorry to hear about your mother": 'so sorry to hear',
      'That must be really frustrating.': 'That must be really frustrating',
      'No wonder you are upset': 'No wonder you',
    },
    doesNot: ['Your order was shipped today.', 'I see the order.'],
  },
  interpretation: {
    says: {
      'It sounds like the box was open.': 'It sounds like',
      'I can see that it was late.': 'I can see that',
      "You've waited three weeks": "You've waited three",
    },
    doesNot: ['The sound is fine.', 'Please wait a moment.'],
  },
  addressing: {
    says: { 'We see your point': 'your', "If you'd like": "you'd", 'It is yours': 'yours' },
    doesNot: ['The youth came.', 'We see the point.'],
  },
  comfort: {
    says: {
      'You did right to ring.': 'did right to ring',
      "No wonder you can't sleep.": 'No wonder you',
      'Nobody should lie awake over a bill.': 'Nobody should lie awake',
      'That would keep me up too.': 'That would keep me',
      "We won't let it come to that.": "won't let it come",
      "I'd be in bits as well": "I'd be in bits",
      "Don't blame yourself.": "Don't blame yourself",
      "It isn't your fault.": "isn't your fault",
      'The waiting is the worst part.': 'is the worst part',
      'First nights are brutal for the mums too.': 'nights are brutal',
      "She's right as rain.": "She's right as rain",
      "He's laughing at the torch.": "He's laughing at",
    },
    doesNot: [
      'This is the longest form.',
      'She’s fine with the price.',
      'The nights are booked.',
      'Nobody can do anything about it.',
      'No wonder the rent went up.',
      'You were right, the rent went up.',
      'That would be up to the branch.',
      "We won't refund it.",
      "You're not eligible.",
      "You don't have to call.",
      'It was your decision.',
      'It took six weeks.',
      "We're not going to change it.",
    ],
  },
  official: {
    says: {
      'Having reviewed your claim we say no.': 'Having reviewed your',
      'We can confirm that it arrived.': 'We can confirm that',
      'Our records show 15 minutes.': 'Our records show',
      "Your ring isn't covered.": "isn't covered",
    },
    doesNot: ['I can see that it arrived.', 'The record is scratched.', 'It is covered.'],
  },
  coming: {
    says: {
      'The engineer will be with you at two.': 'will be with you',
      'hell be there by ten': 'hell be there',
      'There is a slot at nine.': 'There is a slot',
      'We could get Beth to you by ten.': 'could get Beth',
      'Come straight in and ask for me.': 'Come straight in',
    },
    doesNot: ['We open at nine.', 'The slot machine is broken.', 'He was with us.'],
  },
  outright: {
    says: {
      "He's six minutes away.": "He's six minutes away",
      'No charge for today': 'No charge',
      "I've got you a heater here": "I've got you a",
    },
    doesNot: ['The charge is £5.', "I've got your bill here.", 'It is a long way.'],
  },
  handling: {
    says: { 'Hold the red button.': 'Hold the', 'then turn it off': 'turn it' },
    doesNot: ['Please hold.', 'It is your turn.', 'Check our website.'],
  },
  device: {
    says: { 'Is there a light?': 'light', 'What does the display say?': 'display' },
    doesNot: ['Fill in the form.', 'Which order is it?'],
  },
  moment: {
    says: { 'I go now': 'now', 'in ten minutes': 'in ten minutes', 'within the hour': 'within the hour' },
    doesNot: ['It takes weeks.', 'The minute hand is bent.'],
  },
  adverse: {
    says: {
      'The bailiffs will come on Monday.': 'bailiffs will',
      "You'll have to ring the council.": "You'll have to",
      'only if you pay': 'only if you',
    },
    doesNot: ['The engineer will come.', 'You have it now.', 'If you get stuck, ring me.'],
  },
  reassurance: {
    says: { "Please don't worry.": "don't worry", 'No need to panic.': 'No need to panic' },
    doesNot: ['I worry a lot.', "Don't ring them."],
  },
  undertaking: {
    says: { "I'll sew it up": "I'll sew", "I've left it": "I've left" },
    doesNot: ['You will sew it.', 'It has left.'],
  },
  'opening-hours': {
    says: {
      'Our reception is open from 7 am to 11 pm.': 'is open from',
      'The office reopens on Monday.': 'reopens on Monday',
      'Opening hours: 9 to 5.': 'Opening hours',
      'Call us between 8 and 6.': 'Call us between',
    },
    doesNot: ['The door is open.', 'It opens with a key.', 'I can open it for you.'],
  },
  'passive-deed': {
    says: { 'Your case was found in Lisbon.': 'was found', 'It will be refunded': 'will be refunded' },
    doesNot: ['You can find it.', 'It was lovely.'],
  },
  'vague-promise': {
    says: {
      'We will look into it.': 'look into it',
      'Someone will be in touch': 'be in touch',
      "I'll see what I can do": 'see what I can do',
    },
    doesNot: ['I looked at your bill.', 'I will send it back to you.', 'Pass the salt.'],
  },
  commitment: {
    says: {
      "I've just refunded the fee.": "I've just refunded",
      "I'll personally chase it.": "I'll personally chase",
      'You will receive it tomorrow.': 'You will receive it',
    },
    doesNot: ['I might have a look.', 'You received it.'],
  },
  stock: {
    says: {
      'Thank you so much for reaching out!': 'Thank you so much for reaching out',
      'We apologize for any inconvenience.': 'We apologize for any inconvenience',
      'Is there anything else I can help with?': 'Is there anything else I can help',
      'It arrives within 5 business days.': 'within 5 business days',
    },
    doesNot: ['Thank you for the photo of the cracked lid.', 'We apologise for losing your parcel.'],
  },
  failure: {
    says: {
      'It never came.': 'never came',
      "The door still won't budge and there is still no hot water.": 'still no',
      "I can't sleep in there.": "can't sleep",
      'They charged me twice.': 'charged me twice',
    },
    doesNot: ['The parcel came on time.', 'I can see it now.'],
  },
  repetition: {
    says: {
      'For the third time now': 'third time',
      'Every time I ring': 'Every time',
      'You keep saying that.': 'keep saying',
      'The same link as before': 'same link',
    },
    doesNot: ['One call was enough.', 'Both sizes, please.'],
  },
  duration: {
    says: {
      'It has been dark since Monday.': 'since Monday',
      'Six weeks is long.': 'weeks',
      'I sat in all day.': 'all day',
    },
    doesNot: ['On Monday, please.', 'It is a short walk.'],
  },
  people: {
    says: {
      'My little boy has a fever.': 'My little boy',
      'Our customers are asking.': 'Our customers',
      'She is six weeks old.': 'weeks old',
    },
    doesNot: ['The customers of the shop', 'My order is here.'],
  },
  tried: {
    says: {
      'I already sent the form.': 'I already sent',
      'We were told to wait.': 'were told',
      'You promised a call.': 'You promised',
    },
    doesNot: ['I will send the form.', 'The message was short.'],
  },
  loss: {
    says: {
      'I lost two days over it.': 'lost two',
      'It came out of my pension.': 'pension',
      'We had to buy another.': 'had to buy',
    },
    doesNot: ['A day in the sun', 'I bought another.'],
  },
  pressure: {
    says: {
      'I need it by tomorrow.': 'by tomorrow',
      'Two hours left': 'Two hours left',
      'It is urgent.': 'urgent',
    },
    doesNot: ['At some point would be nice.', 'Next month is fine.'],
  },
  protest: {
    says: {
      "That's not what I asked": "That's not what I asked",
      'I know that.': 'I know that',
      'I just told you': 'I just told',
    },
    doesNot: ['I asked for tea.', 'You know that shop?', 'It helped, thanks.'],
  },
  unheard: {
    says: {
      'Did you even read it?': 'Did you even read',
      'That is not my question.': 'is not my question',
      'What am I supposed to eat?': 'What am I supposed',
    },
    doesNot: ['A question about my plan', 'I have read it.'],
  },
  errand: {
    says: {
      'Could you please look?': 'Could you please',
      "I'd like a bigger one.": "I'd like",
      'How much is it?': 'How much',
    },
    doesNot: ['It rained in the kitchen.', 'Nobody rang.'],
  },
  settled: {
    says: {
      'It works now, magic.': 'works now',
      'No rush at all': 'No rush',
      'All good here': 'All good',
    },
    doesNot: ['It is leaking.', 'The light stays off.'],
  },
  play: {
    says: {
      "I'm dying to try it.": 'dying to try',
      'How do I kill the job?': 'kill the',
      'A killer feature': 'killer feature',
    },
    doesNot: ['The lamp is out.', 'The deadline is near.'],
  },
  hollow: {
    says: {
      'I understand how frustrating this must be.': 'understand how frustrating',
      'I am sorry to hear you are experiencing issues with your card.':
        'sorry to hear you are experiencing issues',
      'You are having some trouble.': 'having some trouble',
      'You are a valued customer.': 'a valued customer',
      'We take fraud very seriously.': 'take fraud very seriously',
      'Thank you for bringing this to our attention.': 'Thank you for bringing this to our attention',
    },
    doesNot: [
      'I see how it got lost: the label says 12.',
      'You waited all Tuesday for us.',
      'I take the bus.',
    ],
  },
  routine: {
    says: {
      'May I have it now?': 'May I have',
      'So your account number please.': 'your account number please',
      'Please hold for a moment.': 'Please hold for a moment',
      'Was there anything else I can do?': 'Was there anything else I can do',
      'Please be advised that we close at six.': 'Please be advised that',
    },
    doesNot: ['The hinge is on the left.', 'Tom found your oval table behind the sofas.'],
  },
  automated: {
    says: {
      'This is an automated message.': 'This is an automated message',
      'Please do not reply to this email.': 'Please do not reply to this email',
      'Out of office until Monday': 'Out of office',
    },
    doesNot: ['This is a message from Ben.', 'Please reply to this email.'],
  },
  'detail-order': {
    says: { 'May I have your order number?': 'order number', 'It is order 4711': 'order' },
    doesNot: ['I ordered it on Monday.', 'Everything is in place.'],
  },
  'detail-account': {
    says: { 'What is your account number?': 'account number', 'my customer id is': 'customer id' },
    doesNot: ['We will take that into account.', 'Customers love it.'],
  },
  'detail-reference': {
    says: {
      'Do you have the claim reference?': 'claim reference',
      'Your booking number, please': 'booking number',
    },
    doesNot: ['I booked it on Monday.', 'In that event, call us.'],
  },
  'detail-email': {
    says: { 'Could I take your email address?': 'email address', 'What is your e-mail?': 'your e-mail' },
    doesNot: ['I will mail it to you.', 'We emailed you.'],
  },
  'detail-phone': {
    says: {
      'And a contact number?': 'contact number',
      'the best number to reach you': 'number to reach you',
    },
    doesNot: ['I will phone you.', 'A number of people asked.'],
  },
  'detail-address': {
    says: { 'Please confirm the delivery address.': 'delivery address', 'Your postcode?': 'Your postcode' },
    doesNot: ['We will address this.', 'I posted the code.'],
  },
  'detail-birth': {
    says: { 'And your date of birth?': 'date of birth', 'the dob please': 'the dob' },
    doesNot: ['Happy birthday to her!', 'The date is set.'],
  },
  'detail-request': {
    says: {
      'Could I have that again?': 'Could I have',
      'Please confirm the address.': 'Please confirm',
      'What is your number?': 'What is your',
    },
    doesNot: ['I could have sworn.', 'That is your number.'],
  },
  'detail-problem': {
    says: { "I can't find that one.": "can't find", 'The number does not match.': 'does not match' },
    doesNot: ['I found it.', 'That matches.'],
  },
  condition: {
    says: { "I'll write if it doesn't help.": 'if' },
    doesNot: ['It does not help.'],
  },
  survey: {
    says: { 'Please take our short survey.': 'survey', 'Is there anything else?': 'anything else' },
    doesNot: ['I surveyed the roof.'],
  },
  'detail-of-other': {
    says: {
      'What is his date of birth?': 'his',
      'Is that the best number?': 'Is that the',
      'your shop at 14 Castle Street': 'your shop',
    },
    doesNot: ['What is your date of birth?', 'That is it.'],
  },
  'detail-part': {
    says: { 'the last two digits, please': 'last two digits', 'Could you spell it?': 'spell' },
    doesNot: ['The last order number.', 'The digits.'],
  },
  street: {
    says: { '22 Mill Lane': 'Lane' },
    doesNot: ['22 Mill'],
  },
  'already-given': {
    says: {
      'I just gave you that.': 'I just gave you',
      "It's in my first mail.": "It's in my first mail",
      'i told you that already': 'i told you that already',
    },
    doesNot: ['I gave it to my son.', 'It is in the shed.', 'I told you a story.'],
  },
  'as-stated': {
    says: {
      'As stated, the form is online.': 'As stated',
      'as we already mentioned it is': 'as we already mentioned',
    },
    doesNot: ['As the state said.'],
  },
  misheard: {
    says: { 'Sorry?': 'Sorry', 'my what': 'my what', 'Pardon?': 'Pardon' },
    doesNot: ['Again?', 'Which one?'],
  },
  'another-matter': {
    says: {
      'And my son needs one as well.': 'as well',
      'How about Sunday?': 'How about',
      'I would like a second ticket.': 'a second ticket',
    },
    doesNot: ['The second half was dull.', 'Is it well made?', 'That is too late.'],
  },
  'goes-on': {
    says: { 'And a student?': 'And', 'ok and the fourth': 'ok and' },
    doesNot: ['Sandy beaches.', 'Is it there?'],
  },
  'back-channel': {
    says: { 'Mm hm.': 'Mm', 'I see, go on.': 'I see', 'That is great': 'That is great' },
    doesNot: ['The lorry left at six.', 'That is late.'],
  },
  preliminary: {
    says: {
      "You're through to Meg.": "You're through to",
      'Just reading what you wrote.': 'Just reading what',
      'ill need to take you through security': 'ill need to take',
      'And the postcode?': 'And the postcode',
      'Reference number please': 'Reference number please',
      'Sorry to keep you': 'Sorry to keep you',
    },
    doesNot: ['You are through with it.', 'I like reading.', 'We numbered them.', 'You need a new lamp.'],
  },
  'brief-wait': {
    says: { 'Give me two minutes, please.': 'two minutes', 'Just a minute.': 'a minute' },
    doesNot: ['Give me ten minutes.', 'Just a moment.'],
  },
  'hold-announcement': {
    says: {
      'Give me two minutes, please.': 'Give me two minutes',
      'Bear with me.': 'Bear with me',
      'I will put you on hold': 'put you on hold',
      'This may take a while': 'This may take a',
    },
    doesNot: ['It took two minutes.', 'The bear is sold out.'],
  },
  'wants-transfer': {
    says: {
      'Can I speak to the manager?': 'I speak to the',
      'please connect me with sales': 'connect me with sales',
    },
    doesNot: ['I spoke to the manager.', 'Let me put you through.'],
  },
  transfer: {
    says: {
      'I am transferring you to billing.': 'transferring you to',
      'Let me put you through': 'put you through',
    },
    doesNot: ['The bank transfer went out.', 'You are through.'],
  },
  'asks-time': {
    says: { 'When does it come?': 'When', 'So how long will that take?': 'how long' },
    doesNot: ['Whenever you like.', 'That is how it goes.'],
  },
  'asks-amount': {
    says: { 'How much is it?': 'How much', 'What is the price?': 'What is the price' },
    doesNot: ['Prices vary.', 'How lovely.'],
  },
  'asks-price': {
    says: { 'How much is it?': 'How much is', 'What does a spare one cost?': 'What does a spare one cost' },
    doesNot: ['How much flour do I need?', 'How many are left?'],
  },
  'asks-reason': {
    says: { 'But why?': 'why', 'How come?': 'How come' },
    doesNot: ['Come on in.', 'That is it.'],
  },
  'asks-which': {
    says: { 'Where is it?': 'Where', "What's that?": "What's" },
    doesNot: ['It is over there.', 'Somewhat.'],
  },
  'asks-steps': {
    says: { 'How do I return it?': 'How do I', 'how can we pay': 'how can we' },
    doesNot: ['How lovely.', 'I stepped on it.'],
  },
  'answer-plain': {
    says: { 'No, it is not.': 'No', 'Of course': 'Of course', "I'm not sure": "I'm not sure" },
    doesNot: ['Thanks for waiting.', 'Hello Anna'],
  },
  'answer-statement': {
    says: { 'It is on the site.': 'It is', 'You can do that': 'You can' },
    doesNot: ['On the site.', 'Is it?'],
  },
  'answer-outcome': {
    says: { 'Your request was unsuccessful.': 'unsuccessful', 'It is sold out': 'sold out' },
    doesNot: ['We are looking into it.', 'Thanks for your success story.'],
  },
  'answer-time': {
    says: {
      'It comes tomorrow.': 'tomorrow',
      'In three days': 'days',
      'by the end': 'by the',
    },
    doesNot: ['It comes in red.', 'A dayglo vest'],
  },
  'answer-moment': {
    says: { 'half past nine': 'half past nine', 'before you go': 'before you', 'In may': 'In may' },
    doesNot: ['You may go.', 'half of it'],
  },
  'answer-price': {
    says: { 'It is free.': 'free', 'no extra charge': 'no extra charge', 'ninety all in': 'ninety' },
    doesNot: ['It comes on Friday.', 'In charge of the shop'],
  },
  'number-word': {
    says: { 'Four oh nine.': 'Four', 'double seven': 'double' },
    doesNot: ['Bring them all.', 'A few of them.'],
  },
  'answer-count': {
    says: { 'Two will do.': 'Two', 'as many as you like': 'as many as' },
    doesNot: ['Bring them all.', 'Many thanks'],
  },
  'answer-unknown': {
    says: { "I don't know": "I don't know", 'That depends.': 'depends' },
    doesNot: ['I know that.', 'We have that.'],
  },
  'answer-reason': {
    says: { 'Because it rained.': 'Because', 'That was due to the rain': 'due to' },
    doesNot: ['It rained.', 'The due date'],
  },
  'asks-again': {
    says: {
      'Could you send those steps again?': 'those steps again',
      'Please repeat that': 'Please repeat that',
      'what do you need from me again': 'what do you need from me again',
      'Can you confirm my booking went through?': 'confirm my booking went',
      'Sorry, I meant Leeds.': 'I meant',
      'Please check again.': 'check again',
      'The correct number is 4711.': 'The correct number is',
    },
    doesNot: ['Again, thank you.', 'I sent the steps.', 'It was on the van.', 'Please confirm the date.'],
  },
  farewell: {
    says: { 'Thank you and goodbye.': 'goodbye', 'Enjoy the rest of your day': 'Enjoy the rest of your' },
    doesNot: ['Thanks for that.', 'By the way.'],
  },
  instruction: {
    says: { 'Please restart the router.': 'Please restart', 'Now click on Save': 'Now click' },
    doesNot: ['I restarted it myself.', 'It clicks when I try.'],
  },
  question: {
    says: {
      'When it comes, who signs?': 'When',
      'And how do I return it?': 'And how',
      'Does it fit a 2019 model?': 'Does it',
    },
    doesNot: ['It arrived on Monday.', 'I should go.'],
  },
  'verb-first': {
    says: { 'Was there on Monday.': 'Was there on', 'Have the receipt here.': 'Have the' },
    doesNot: ['Is there a fee?', 'Have you sent it?'],
  },
  request: {
    says: {
      'I was wondering if it can be changed.': 'I was wondering',
      'Could you please tell me the price?': 'Could you please tell',
      'Please send me the invoice.': 'Please send',
    },
    doesNot: ['You told me the price.', 'I wonder.'],
  },
  'rhetorical-question': {
    says: {
      'How are you?': 'How are you',
      'Are you kidding me?': 'Are you kidding me',
      'Can you help to fix this?': 'Can you help to fix this',
      'It was blue, I think?': 'I think',
    },
    doesNot: ['How is the weather in Leeds?', 'Are you open on Sunday?'],
  },
  'clause-opener': {
    says: {
      'The bus is gone how do I get home': 'how do I',
      'It is late so is there another one': 'is there another',
      'I looked but it is full': 'but it is',
    },
    doesNot: ['I know how it works.', 'What I need is a plug.', 'The hub and the plug are gone.'],
  },
  deflection: {
    says: {
      'Please refer to our website for prices.': 'Please refer to our website',
      "I don't have that information.": "I don't have that information",
    },
    doesNot: ['I checked our website for you and it costs ten pounds.', 'I have that information here.'],
  },
  personal: {
    says: {
      'My mother-in-law is here': 'mother-in-law',
      "My mum's flat": "mum's",
      'the exam is on Monday': 'exam',
    },
    doesNot: ['The motherboard is broken.', 'My order is late.'],
  },
  wish: {
    says: {
      'Good luck with the move!': 'Good luck with',
      'I do hope your son is well': 'I do hope your',
      'Happy anniversary to you both': 'Happy anniversary to',
    },
    doesNot: ['Have a nice day!', 'No luck so far.'],
  },
  compliment: {
    says: {
      "You've kept such a clear record.": "You've kept such a clear",
      "I'm really impressed": "I'm really impressed",
      'What a thoughtful present': 'What a thoughtful present',
    },
    doesNot: ['Great job!', 'You have kept the box.'],
  },
  'own-life': {
    says: { 'My aunt throws pots.': 'My aunt', 'I used to sing alto.': 'I used to sing' },
    doesNot: ['My colleague is away.', 'Your aunt called.'],
  },
  'own-apology': {
    says: {
      "I'm sorry that I told you Thursday": 'sorry that I told',
      'sorry my colleague hung up on you': 'sorry my colleague hung up',
      'I should have rung you first': 'I should have rung you',
    },
    doesNot: ['Sorry for the inconvenience.', 'I am sorry that is not possible.'],
  },
  praise: {
    says: { 'Fair play to you for that': 'Fair play to you', 'I am stealing that': 'I am stealing that' },
    doesNot: ['Great job!', 'You did it wrong.'],
  },
  occasion: {
    says: { 'Happy birthday for next month': 'Happy birthday for', 'Eid mubarak!': 'Eid mubarak' },
    doesNot: ['Congratulations, you qualify!', 'Give me the birthday.'],
  },
  'sure-question': {
    says: { 'How old are they now': 'How old are they', 'Are you safe': 'Are you safe' },
    doesNot: ['How old are the tyres?', 'Are you with us?'],
  },
  confession: {
    says: { 'I am ashamed of it': 'I am ashamed of', 'I read over it': 'I read over it' },
    doesNot: ['I am sorry.', 'It was sent by post.'],
  },
  'thanks-for': {
    says: { 'Thank you so much for telling me': 'Thank you so much for telling' },
    doesNot: ['Thank you for your patience.', 'Thanks for contacting us.'],
  },
  'thanks-effect': {
    says: { 'it saved us a day': 'it saved us', 'so I could find it': 'so I could find' },
    doesNot: ['We saved the file.', 'Is it so?'],
  },
  'own-action': {
    says: {
      "I'll also ring the depot": "I'll also ring",
      'I am going to write to them': 'I am going to write',
    },
    doesNot: ['We will ring you.', "I'll be there."],
  },
  'own-deed': {
    says: { "I've just spoken to Tom": "I've just spoken", "I'll put it by": "I'll put" },
    doesNot: ['We have spoken.', 'I have no idea.'],
  },
  'in-person': {
    says: { 'I will do it myself': 'myself', 'Here is my direct line': 'my direct line' },
    doesNot: ['Do it yourself.', 'in the person of Tom'],
  },
  'time-given': {
    says: {
      'I will ring by five': 'by five',
      'It is tomorrow': 'tomorrow',
      'until Friday then': 'until Friday',
    },
    doesNot: ['by the door', 'at once'],
  },
  'time-preposition': {
    says: { 'at 5': 'at', 'until 16:30': 'until' },
    doesNot: ['with 5', 'in Leeds'],
  },
  'person-question': {
    says: {
      'How is your mum?': 'How is your',
      'Whereabouts is he?': 'Whereabouts',
      'Is it your first grandchild?': 'Is it your first grandchild',
    },
    doesNot: ['Which order is it?', 'What is the number?'],
  },
  'case-word': {
    says: { 'the account holder': 'account', 'her date of birth': 'date of birth' },
    doesNot: ['her first day', 'We count on you.'],
  },
  rude: {
    says: {
      'Are you even able to read?': 'Are you even able to',
      "You're being hysterical.": "You're being hysterical",
      'Stop wasting my time': 'Stop wasting my time',
    },
    doesNot: ['Are you able to read the label?', 'Stop the machine first.', 'You are being very patient.'],
  },
  dismissive: {
    says: {
      "I really don't care how long you waited": "I really don't care how long",
      "That's not my job": "That's not my job",
    },
    doesNot: [
      "I don't care which one you keep.",
      'That is not the problem.',
      'It is people like you who make our town.',
    ],
  },
  blaming: {
    says: {
      "That's your own fault": "That's your own fault",
      'You should have checked the date': 'You should have checked',
      'You failed to read it': 'You failed to read',
    },
    doesNot: ['You should have it by noon.', 'That is not your fault.', 'The fault is in the cable.'],
  },
  'discourtesy-alone': {
    says: { 'Calm down.': 'Calm down', 'Well, tough luck!': 'Well, tough luck' },
    doesNot: ['The sea was calm.', 'It was good luck.'],
  },
  harmless: {
    says: {
      "it'll stop whining": "it'll stop whining",
      'all day Friday': 'all day Friday',
      "It's not rocket science, but it took me three goes.": 'rocket science, but it took',
      'Not rocket science but even I forget it.': 'rocket science but even I',
      "It isn't rocket science, I promise.": 'rocket science, I promise',
    },
    doesNot: [
      'Stop whining.',
      "I don't have all day.",
      "It's not rocket science.",
      "It's not rocket science, but you got it wrong.",
      "It's not rocket science but I'll explain it again.",
    ],
  },
  reporting: {
    says: { 'You wrote that': 'You wrote', 'He told you to wait': 'told you' },
    doesNot: ['Tell me more.', 'Please write again.'],
  },
  'shows-code': {
    says: { 'Use the tag below': 'tag', 'in your template': 'template', 'with curly braces': 'curly braces' },
    doesNot: ['Your order number is here.', 'Enter the code at the till.'],
  },
  calm: {
    says: {
      'I left my grey scarf in your cafe.': 'left my grey scarf',
      'They told me to ask for Tom.': 'They told me to ask',
      'I was told you cut keys.': 'I was told you cut',
      'As I said in my email, four of us.': 'As I said in my email',
      'Are you a real person?': 'Are you a real person',
      "Can't complain, it was lovely.": "Can't complain",
      "You've been so patient.": "You've been so patient",
      'I am interested in a shed.': 'I am interested in a',
    },
    doesNot: [
      'I left my husband.',
      'They told me nothing.',
      'I want to complain.',
      'You are a real help.',
      'You have been late again.',
    ],
  },
  'polite-formula': {
    says: { "I'm afraid we'll be late": "I'm afraid we'll", "I'm afraid not.": "I'm afraid not" },
    doesNot: ["I'm afraid of him.", 'She is afraid.', "I'm afraid to open it."],
  },
  objection: {
    says: {
      "There's no need to be rude.": "There's no need to be rude",
      "Please don't talk to me like that": "Please don't talk to me like",
      'why are you being so short with me?': 'why are you being so short with me',
      "I don't appreciate your tone.": "I don't appreciate your tone",
      "There's no need to speak to me like I'm five.": 'no need to speak to me',
      'Don’t snap at me': 'Don’t snap at me',
      "I've been nothing but polite to you.": 'nothing but polite to you',
      "I'm asking you nicely.": "I'm asking you nicely",
      'Could you be a bit kinder?': 'Could you be a bit kinder',
      'That was cruel of you.': 'cruel of you',
      'You made me feel stupid.': 'You made me feel stupid',
      'How can you say such a thing?': 'How can you say such a',
      'why you so rude': 'why you so rude',
    },
    doesNot: [
      'You are being very helpful.',
      "There's no need to be there.",
      "I don't like the colour.",
      'Your tone wheel is worn.',
      'I am sorry, I was rude.',
      'My kids keep yelling at me.',
      'The horn laughs at me.',
      'Why are you calling me again?',
      'I asked nicely at the desk.',
      'There is no need to talk to the driver.',
      'How can you say it is sold out?',
      'That was kind of you.',
      'The app made me feel stupid.',
    ],
  },
  'objection-alone': {
    says: {
      "That's a bit rude.": "That's a bit rude",
      'How dare you': 'How dare you',
      "Excuse me? That's a nasty thing to say.": "Excuse me? That's a nasty",
      'What a horrible thing to say.': 'What a horrible thing',
      'Was there any need for that?': 'Was there any need for that',
      "That's not very polite.": "That's not very polite",
      'Is that supposed to be funny?': 'Is that supposed to be funny',
    },
    doesNot: [
      "That's very kind.",
      'What a lovely thing to say.',
      'How do I do it?',
      'Is that supposed to be red?',
    ],
  },
}

// As it is compiled for an analysis: "im" is heard by "i'm".
const matcher = phraseMatcher(en.phrases, en.spellings)

/** The words of the longest hit of the group; `undefined` if there is none. */
function longestHit(group: PhraseGroup, text: string): string | undefined {
  return matcher
    .match(scan(text))
    .filter((hit) => hit.group === group)
    .map(({ start, end }) => text.slice(start, end))
    .sort((a, b) => b.length - a.length)[0]
}

describe.each(Object.entries(sentences) as [PhraseGroup, Sentences][])('%s', (group, { says, doesNot }) => {
  test.each(Object.entries(says))('is said by “%s”', (text, quoted) => {
    expect(longestHit(group, text)).toBe(quoted)
  })

  test.each(doesNot)('is not said by “%s”', (text) => {
    expect(longestHit(group, text)).toBeUndefined()
  })
})

test('every group of the pack has sentences here', () => {
  expect(Object.keys(en.phrases).filter((group) => !(group in sentences))).toEqual([])
})
