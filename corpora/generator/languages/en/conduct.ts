import type { Conduct } from '../../conduct.ts'

export const conduct: Conduct = {
  subjects: [
    'boiler',
    'camera',
    'cooker',
    'desk',
    'dishwasher',
    'dryer',
    'freezer',
    'fridge',
    'heater',
    'jacket',
    'kettle',
    'lamp',
    'laptop',
    'mattress',
    'oven',
    'parcel',
    'printer',
    'refund',
    'router',
    'sofa',
    'suitcase',
    'tent',
    'washer',
    'watch',
  ],
  introductions: [
    'My name is {{surname}}.',
    'This is {{surname}} here.',
    'Hello, {{surname}} here.',
    'I am {{surname}}, a customer of yours.',
  ],
  needs: [
    {
      need: 'anger',
      says: [
        'I am furious that my {{subject}} was {verbed} {when} and nobody told me.',
        'This is unacceptable, I paid for the {{subject}} and got a {adjective} {noun}.',
        'I am really angry about the {{subject}}, my {relative} waited all day for the {role}.',
      ],
    },
    {
      need: 'disappointment',
      says: [
        'I am so disappointed, the {{subject}} was a present for my {relative} and it came {adjective}.',
        'We had looked forward to the {topic} and without the {{subject}} it was ruined.',
      ],
    },
    {
      need: 'worry',
      says: [
        'I am worried because my {relative} is ill and depends on the {{subject}}.',
        'I am scared that I will lose the money for the {{subject}} before the {topic}.',
      ],
    },
    {
      need: 'hardship',
      says: [
        'My {relative} died {when} and I cannot deal with the {{subject}} on top of it.',
        'I lost my job {when} and cannot pay for a second {{subject}}.',
      ],
    },
    {
      need: 'repeated',
      says: [
        'This is the third time I write about the {{subject}} and still no one has {verbed} it.',
        'I have already called twice about the {{subject}}, {when} and {when}, and nothing happens.',
      ],
    },
    {
      need: 'confusion',
      says: [
        'I am completely lost, your {role} says the {{subject}} was {verbed} and the e-mail says it was not.',
        'I do not understand any of this, why would the {noun} cost more than the {{subject}}?',
      ],
    },
  ],
  calm: [
    'I bought the {{subject}} at {place} {when}.',
    'The {{subject}} is the {adjective} one with the {noun}.',
    'My order number is {{number}}.',
    'I have the {noun} and the receipt of {{date}} here.',
    'It is about the {{subject}} for the {topic}.',
    'I paid {{amount}} for the {{subject}} {when}.',
    'My {relative} and I use the {{subject}} with a {adjective} {noun}.',
  ],
  questions: [
    {
      asks: ['When will the {{subject}} be {verbed}?', 'When does the {{subject}} arrive?'],
      answers: [
        'The {{subject}} will reach you on {{date}}, by {daypart}.',
        'It arrives on {{date}}, {person} brings the {{subject}} in the {daypart}.',
      ],
    },
    {
      asks: ['How much is a new {noun} for the {{subject}}?', 'What does it cost to {verb} the {{subject}}?'],
      answers: [
        'That costs {{amount}} for the {{subject}}, with the {adjective} {noun} in it.',
        'For your {{subject}} the price is {{amount}}, {noun} included.',
      ],
    },
    {
      asks: ['How do I {verb} the {{subject}}?', 'How can I {verb} the {noun} of the {{subject}}?'],
      answers: [
        'First {verb} the {noun}, then hold the button of the {{subject}} and {verb} it {adverb}.',
        'To do that, open the {adjective} {noun} of the {{subject}} and {verb} the {noun}.',
      ],
    },
    {
      asks: [
        'Can I exchange the {{subject}} for a {adjective} one?',
        'Is there a guarantee on the {{subject}}?',
      ],
      answers: [
        'Yes, you can, the {{subject}} is covered until {{date}}.',
        'No, sorry, the {{subject}} was sold without that, but {person} can {verb} it.',
      ],
    },
  ],
  deflections: [
    'Please see our website for that: {{link}}.',
    'You would have to ask the manufacturer, {person} does not {verb} that here.',
    'All of that is in the leaflet with the {noun}.',
  ],
  hollow: [
    'I am sorry to hear that.',
    'I understand your frustration.',
    'We apologise for the inconvenience.',
    'I am sorry for any trouble caused.',
  ],
  specific: [
    'That must be hard, being without the {{subject}} just before the {topic}; I will {verb} it myself {when}.',
    'I am sorry, you waited for the {{subject}} and got no word from us, and that was our mistake.',
    'How upsetting, you trusted us with the {{subject}} and your {relative} had to bear it; I have {verbed} it just now.',
    'You are right to be cross, nobody should have to write three times about one {{subject}}.',
  ],
  namedGreetings: [
    'Hi {{name}},',
    'Hello {{name}},',
    'Dear {{name}},',
    'Good morning {{name}},',
    'Dear {{surname}},',
  ],
  namelessGreetings: ['Hi there,', 'Hello,', 'Good morning,', 'Dear customer,'],
}
