/**
 * The sentence frames. `{noun}` is filled from the vocabulary when the sentence is made, `{{date}}` when it is used: in a
 * template the first is fixed once and the second is the slot. Most fixed runs are under five words, as in real talk a few
 * are longer.
 */

/** Parts of sentences, by name. A part may hold parts. */
export const parts: Readonly<Record<string, readonly string[]>> = {
  thing: [
    '{adjective} {noun}',
    '{noun} and the {noun}',
    '{adjective} {noun}',
    '{noun} with the {adjective} {noun}',
    '{adjective} and {adjective} {noun}',
    '{noun} for the {noun}',
  ],
  place: ['our {town} {site}', 'the {site} in {town}', '{town}', 'the {town} {site}'],
  person: [
    'our {role}',
    'the {role} from {town}',
    '{firstName} in {town}',
    'a {role}',
    'your {relative}',
    'the {role}',
    'my colleague {firstName}',
  ],
  when: [
    'on {weekday} {daypart}',
    'before {weekday}',
    'after the {topic}',
    'by {weekday}',
    'since {month}',
    'last {weekday}',
    'during the {topic}',
    'in early {month}',
  ],
  lead: [
    'As far as I can tell,',
    'To be honest,',
    'From what {person} said,',
    'Since you asked about the {noun},',
    'Before the {topic},',
    'Looking at the {thing},',
    'For the {topic},',
    'Between us,',
    'Because of the {adjective} {noun},',
    'Once {person} {verbed} it,',
    'Although the {noun} {verbed} {adverb},',
    'Having {verbed} the {noun},',
  ],
  tail: [
    'because the {noun} was {adverb} {verbed}',
    'so that {person} can {verb} the {noun}',
    'while {person} {verbed} the {thing}',
    'although the {noun} looks {adjective}',
    'and the {noun} stays {adjective}',
    'unless {person} wants to {verb} it {adverb}',
    'as {person} {verbed} {when}',
    'until the {thing} is {verbed}',
    'which {person} {verbed} at {place}',
    'without the {adjective} {noun}',
  ],
}

/** What agents say. */
export const agentFrames: readonly string[] = [
  'The {thing} was {adverb} {verbed} at {place} {when}.',
  'I {verbed} the {thing} {when} {tail}.',
  '{lead} the {thing} should be {verbed} {when}.',
  'Your {relative} may {verb} the {thing} {adverb} {tail}.',
  'Would you prefer the {adjective} {noun} or the {thing} from {place}?',
  'How did the {topic} go, and did {person} {verb} the {noun}?',
  'We {adverb} {verb} every {noun} {tail}.',
  '{person} has {verbed} the {thing} and will {verb} the {noun} {when}.',
  'If the {thing} looks {adjective}, {verb} it and {verb} the {noun}.',
  'Please {verb} the {thing} {when}, then {verb} the {adjective} {noun}.',
  'There is a {thing} waiting at {place} for {person}.',
  'Nobody {verbed} the {thing}, so {person} will {verb} it {adverb}.',
  'The {noun} you described sounds like the {thing} that {person} {verbed} {when}.',
  'You can {verb} the {thing} {adverb} or {verb} the {noun} at {place}.',
  'It turns out that {person} {verbed} the {thing} {adverb}.',
  '{lead} we had to {verb} the {thing} {tail}.',
  'My {relative} once {verbed} a {thing} in {town}, so I know how {adjective} that gets.',
  'What a {adjective} {topic} that must have been for your {relative}!',
  'The {role} {verbed} both the {thing} and the {adjective} {noun}.',
  'I would rather {verb} the {thing} than {verb} another {adjective} {noun}.',
  'Only the {thing} can be {verbed} {when} {tail}.',
  'With the {topic} coming up, {person} can {verb} the {thing} {adverb}.',
  'Our {role} will {verb} the {noun}, {verb} the {thing} and {verb} the {noun}.',
  'A {thing} costs less than a {thing} when it is {verbed} {adverb}.',
  'Did {person} {verb} the {thing} {when}, or was it the {adjective} {noun}?',
  '{lead} {person} {verbed} the {noun} and {adverb} {verbed} the {thing}.',
  'Every {adjective} {noun} must be {verbed} at {place} {when}.',
  'I wanted to let you know that the {thing} has been {verbed}.',
  'We are very sorry that the {noun} was {verbed} {tail}.',
  'It looks like the {thing} {verbed} {adverb} {when}.',
  'Thank you for telling us about the {thing} and the {topic}.',
  'I have asked {person} to {verb} the {thing} {when}.',
  'It usually takes a while to {verb} a {thing} {tail}.',
  'Do not {verb} the {thing} {when}, since the {noun} is {adjective}.',
  'The {thing} is {adjective}, but the {noun} can still be {verbed} {adverb}.',
  'Neither the {noun} nor the {thing} was {verbed} {when}.',
  '{lead} I can {verb} the {thing} or {adverb} {verb} the {noun}.',
  'Please make sure that the {thing} is {verbed} {tail}.',
  'All {adjective} parts of the {noun} are {verbed} at {place}.',
  'Perhaps {person} could {verb} the {thing} for the {topic}.',
]

/** The same with something that differs from customer to customer. */
export const slotFrames: readonly string[] = [
  'Your {noun} with the number {{number}} was {verbed} {adverb} at {place}.',
  'We {verbed} {{amount}} for the {thing} {tail}.',
  'The {thing} will be {verbed} on {{date}} by {person}.',
  'You will find the {adjective} {noun} at {{link}} {tail}.',
  '{{name}}, the {thing} can be {verbed} {adverb}.',
  'On {{date}} {person} {verbed} the {thing} under {{number}}.',
  'Please {verb} {{amount}} {adverb} and quote {{number}} with the {noun}.',
  'To {verb} the {thing}, open {{link}} and {verb} the {adjective} {noun}.',
  'A {adjective} {noun} for {{amount}} was {verbed} on {{date}} {tail}.',
  'Under {{number}} our {role} {adverb} {verbed} the {thing}.',
  'Should the {thing} not be {verbed} by {{date}}, {verb} the {noun}.',
  'Your {{item}} has been {verbed} and the {noun} will be {verbed} {when}.',
  'We {adverb} {verbed} the {{item}} at {place} {tail}.',
]

/** What customers say. */
export const customerFrames: readonly string[] = [
  'The {thing} you sent to {town} is {adjective} and I need it for my {topic}.',
  'My {relative} {verbed} the {noun} {when} but nothing happened.',
  'Can you {verb} the {thing} before the {topic}?',
  'I ordered a {thing} and got a {adjective} {noun} instead, number {{number}}.',
  'Why was I charged {{amount}} for the {noun}?',
  'Hi, my {thing} has not arrived yet, it was due on {{date}}.',
  'Nobody {verbed} my {noun} although the {role} promised it {when}.',
  'Is it possible to {verb} the {noun} at the {site} in {town}?',
  'Please tell me how to {verb} the {thing}.',
  'I still do not see the {noun}, it says {adjective}.',
]

/** `{{name}}` is the customer's first name, `{{surname}}` the whole of it. */
export const greetings: readonly string[] = [
  'Hi {{name}},',
  'Hello {{name}},',
  'Dear {{name}},',
  'Good morning {{name}},',
  'Hello,',
  'Dear {{surname}},',
]

/** `{{agent}}` is the agent's first name, `{{team}}` the team. */
export const signOffs: readonly string[] = [
  'Kind regards,\n{{agent}}',
  'Best wishes,\n{{agent}}',
  'Thanks,\n{{agent}}',
  'Best regards,\n{{agent}}\n{{team}} team',
  'All the best,\n{{agent}}',
]
