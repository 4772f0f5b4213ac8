/** Inputs made to hurt, of any size: what a stage is given to show that it grows no faster than they do. */
import { hostileMails } from '../readers/mail/hostile-mails.ts'
import type { Channel, Interaction, Participant, Turn } from '../../src/model/interaction.ts'

/** Gives about `size` characters. */
export type MakeText = (size: number) => string
export type MakeInteraction = (size: number) => Interaction

const repeat =
  (unit: string): MakeText =>
  (size) =>
    unit.repeat(Math.max(1, Math.floor(size / unit.length)))

/** One piece over and over. Every one of them has hung some library, or reads as the start of something a stage looks for. */
const units = {
  digits: '7',
  dots: '.',
  apostrophes: "'",
  newlines: '\n',
  'quote marks': '>',
  'quoted lines': '> a\n',
  'hyphenated letters': 'a-',
  addresses: 'a@b.co ',
  'one letter': 'a',
  'capital letters': 'A',
  spaces: ' ',
  tabs: '\t',
  'carriage returns': '\r\n',
  labels: 'A: \n',
  'clock times': '[1:00] ',
  'open clock times': '[1',
  dashes: '---\n',
  links: 'https://a.co/b ',
  'no links': 'http://',
  'half addresses': 'a@',
  hosts: 'a.co.',
  questions: 'why? ',
  'questions that name a thing': 'And the dog? ',
  'question marks': '?',
  'exclamation marks': '!',
  commas: 'a, ',
  quotes: '"',
  brackets: '[',
  parentheses: '(',
  placeholders: '{{a}} ',
  'open placeholders': '{{',
  'open tags of Liquid': '{%',
  percents: '%a',
  'name marks': '#NAME',
  'names without space': 'NAME',
  angles: '<a',
  'end tags': '</a>',
  ampersands: '&',
  titles: 'Mr. ',
  abbreviations: 'e.g. ',
  initials: 'A. ',
  'capital words': 'Ann Lee ',
  introductions: 'my name is Ann ',
  greetings: 'Hi Ann, ',
  closings: 'Regards,\nAnn\n',
  apologies: 'I am so sorry to hear that. ',
  thanks: 'Thank you for contacting us. ',
  grief: 'my mother died and I am furious. ',
  insults: 'you are an idiot. ',
  attributions: 'On Mon, Ann wrote:\n',
  headers: 'From: a\nSent: b\n',
  'signature marks': '-- \n',
  rules: '____\n',
  numbers: '1,234.5 ',
  'number words': 'twenty one ',
  times: '10:02 ',
  dates: '2025-02-03 ',
  money: '$5 ',
  joiners: 'and ',
  contractions: "don't ",
  'look-alikes': 'аррӏе ',
  'combining marks': 'e\u0301',
  'marks alone': '\u0301',
  'zero width': 'a\u200B',
  'bidi marks': '\u202Ea',
  emoji: '👩‍👩‍👧‍👦 ',
  'lone surrogates': '\uD800',
  'full width': 'Ａ',
  Greek: 'Καλημέρα σας ',
  Chinese: '好',
  Thai: 'ไทย',
  Arabic: 'السلام ',
  Hangul: '한',
  'no-break spaces': '\u00A0',
  asterisks: '*',
  underscores: '_',
  pipes: 'a|',
  slashes: '/',
  backslashes: '\\',
  braces: '{',
  nulls: '\u0000',
} as const

export const texts: Readonly<Record<string, MakeText>> = Object.fromEntries(
  Object.entries(units).map(([name, unit]) => [name, repeat(unit)]),
)

/** One piece over and over of what redaction looks for, or the start of it. */
const pieces = {
  'single digits': '4 ',
  'card groups': '4111 ',
  'signs of addresses': '@',
  names: 'Maria ',
  'short names': 'Bo Li, ',
  'titles alone': 'Mr ',
  streets: '12 Old Road ',
  'openers of streets': 'Calle ',
  'letters and digits': 'DE89 3704 ',
  'spoken digits': 'one ',
  'spoken signs': 'dot at ',
  'short closings': 'Regards,\n',
  'open brackets': '[( ',
} as const

export const personal: Readonly<Record<string, MakeText>> = Object.fromEntries(
  Object.entries(pieces).map(([name, unit]) => [name, repeat(unit)]),
)

/** Those that TRUST names, and one for each family of stages: what the quick form takes. */
export const mainTexts: readonly string[] = [
  'digits',
  'newlines',
  'hyphenated letters',
  'addresses',
  'marks alone',
]

const customer: Participant = { id: 'c', role: 'customer', name: 'María López' }
const agent: Participant = { id: 'a', role: 'agent', name: 'Ben' }
/** Whose names the words have to tell. */
const unnamed: readonly Participant[] = [
  { id: 'c', role: 'customer' },
  { id: 'a', role: 'agent' },
]

function of(
  turns: readonly Turn[],
  participants = [customer, agent],
  channel: Channel = 'chat',
): Interaction {
  return { id: 'i1', channel, language: 'en', participants, turns }
}

/** A customer's text and an agent's, half the size each. */
export function conversation(make: MakeText, channel: Channel): MakeInteraction {
  return (size) => {
    const text = make(size / 2)
    return of(
      [
        { participantId: 'c', text, sentAt: '2026-03-02T09:14:03Z' },
        { participantId: 'a', text, sentAt: '2026-03-02T09:14:41Z' },
      ],
      [customer, agent],
      channel,
    )
  }
}

/** What a turn takes in a file besides its text: names of fields, speaker, time. The size of an input is that of its file. */
const TURN_CHARS = 75

/** As many turns as fit the size, by customer and agent in turn, `step` at a time. */
function turnsOf(size: number, text: (index: number) => string, step = 1): readonly Turn[] {
  const turns: Turn[] = []
  for (let length = 0; length < size;) {
    const index = turns.length
    const said = text(index)
    turns.push({
      participantId: index % (2 * step) < step ? 'c' : 'a',
      text: said,
      sentAt: new Date(Date.UTC(2026, 2, 2) + index * 7000).toISOString(),
    })
    length += said.length + TURN_CHARS
  }
  return turns
}

const first = ['Ann', 'Ben', 'María', 'Tom', 'Eve', 'Karen', 'Otto', 'Zoë']
const nameAt = (index: number): string =>
  `${first[index % 8]!} ${'ABCDEFGH'.charAt((index >> 3) % 8)}${'aeiou'.charAt(index % 5)}ll${index % 977}`

/** Interactions of many small things, where a stage could compare each with each. */
export const interactions: Readonly<Record<string, MakeInteraction>> = {
  'equal turns': (size) => of(turnsOf(size, () => 'Thank you for waiting, is there anything else?')),
  'equal short turns': (size) => of(turnsOf(size, () => 'ok')),
  'empty turns': (size) => of(turnsOf(size, () => '')),
  'turns of the customer alone': (size) =>
    of(
      turnsOf(size, (index) => `Where is my parcel ${index}?`).map((turn) => ({
        ...turn,
        participantId: 'c',
      })),
    ),
  'turns of the agent alone': (size) =>
    of(
      turnsOf(size, (index) => `Your parcel ${index} is late.`).map((turn) => ({
        ...turn,
        participantId: 'a',
      })),
    ),
  'long runs': (size) => of(turnsOf(size, (index) => `Could you tell me about order ${index}?`, 100)),
  'different words': (size) =>
    of(turnsOf(size, (index) => `w${index} v${index * 7} u${index * 13} and more.`)),
  'questions in one turn': conversation(
    (size) => Array.from({ length: size / 30 }, (_, i) => `Where is my parcel number ${i}?`).join(' '),
    'chat',
  ),
  'questions of one kind in one turn': (size) =>
    of([
      { participantId: 'c', text: repeat('When is it due? ')(size) },
      { participantId: 'a', text: 'It is on the shelf over there.' },
    ]),
  'needs and answers': (size) =>
    of(
      turnsOf(size, (index) =>
        index % 2 ? 'I am so sorry about that.' : `I am desperate, my ${index} broke.`,
      ),
    ),
  'sympathy alone': (size) =>
    of(
      turnsOf(size, (index) =>
        index % 2
          ? 'I am so sorry to hear that, how awful for you.'
          : 'I am in tears, my mother is dying. What happens now?',
      ),
    ),
  'things that fail': (size) =>
    of(
      turnsOf(size, (index) =>
        index % 2
          ? 'Hold the red button under the hub for five seconds.'
          : 'The hub is broken and I am so scared. What do I do?',
      ),
    ),
  'what was told before': (size) =>
    of(
      turnsOf(size, (index) =>
        index % 2 ? 'What is your address?' : `It is ${index} Larch Close, Inverurie.`,
      ),
    ),
  'openers of names': (size) => ({
    ...of([
      { participantId: 'c', text: `${repeat('ja guten Tag ')(size / 3)}${repeat('am Apparat ')(size / 3)}` },
      { participantId: 'a', text: repeat('Frau Dück, ')(size / 3) },
    ]),
    language: 'de',
  }),
  'one mail again and again': (size) =>
    conversation(
      repeat('You never answered. I want it back.\n\nThanks,\nAnna\nWe have noted it.\n\nRegards,\nBen\n'),
      'email',
    )(size),
  'names behind courtesies': (size) =>
    of(
      turnsOf(size, (index) =>
        index % 2 ? 'thank you for holding susan i can see it' : `it is order ${index}`,
      ),
      [customer, agent],
      'voice',
    ),
  'days and ordinals': (size) =>
    of(turnsOf(size, () => 'Am 3.4. am 5. kam die 2. die 3. Mahnung. Kann ich zeigen.')),
  'goodbyes over what is open': (size) =>
    of(
      turnsOf(size, (index) =>
        index % 2
          ? 'I see. Let me check that, one moment. Is there anything else, goodbye?'
          : "I have a second question and it still won't start.",
      ),
    ),
  'set phrases over what is open, in one sentence': (size) =>
    of([
      { participantId: 'c', text: 'My bill is wrong.' },
      { participantId: 'a', text: 'Let me see.' },
      { participantId: 'c', text: "It's still not working." },
      { participantId: 'a', text: `${repeat('sorry thanks xylo ')(size)} goodbye` },
    ]),
  'ends that add nothing, over many sentences and turns': (size) =>
    of([
      { participantId: 'c', text: 'Please send the table.' },
      { participantId: 'a', text: repeat('It comes on Friday. ')(size / 4) },
      ...Array.from({ length: Math.max(1, Math.floor(size / 160)) }, () => ({
        participantId: 'c',
        text: 'My stairs are narrow.',
      })),
      { participantId: 'c', text: repeat('My stairs are narrow, the last sofa got stuck. ')(size / 4) },
      { participantId: 'a', text: repeat('Friday it is, goodbye. ')(size / 4) },
    ]),
  'searches in one turn': (size) =>
    of([
      { participantId: 'c', text: 'My bill is wrong.' },
      { participantId: 'a', text: repeat('let me check, one moment. ')(size / 2) },
      { participantId: 'c', text: 'ok' },
      { participantId: 'a', text: repeat('thanks for nothing, goodbye. ')(size / 2) },
    ]),
  'calls while waiting': (size) =>
    of(turnsOf(size, (index) => (index % 2 ? 'One moment please.' : 'Hello?'))),
  'steps taken before': (size) =>
    of(
      turnsOf(size, (index) =>
        index % 2
          ? `Please restart router ${index} and hold its button for ten seconds.`
          : `I did exactly this, restarted router ${index} and held its button.`,
      ),
    ),
  'one word told before': (size) =>
    of(
      turnsOf(size, (index) =>
        index % 2
          ? 'What make is the washer?'
          : index % 4
            ? 'Bosch'
            : `My Bosch washer, mark ${index}, broke.`,
      ),
    ),
  'numbers read out': (size) =>
    of(
      turnsOf(size, (index) =>
        index % 2 ? "What's the account number?" : 'it is four four oh nine one oh five two seven',
      ),
    ),
  // Names of nobody known, in one sentence each turn, or in one of all.
  'names that may call': (size) =>
    of(
      turnsOf(size, (index) =>
        index === 0 ? 'my name is Priya Raman' : 'so Karen and Karen we have it Karen',
      ),
    ),
  'names that may call, at once': (size) =>
    of([
      { participantId: 'c', text: 'My name is Priya Raman.' },
      { participantId: 'a', text: 'Let me look.' },
      { participantId: 'a', text: 'we have Mr Karen here, Karen '.repeat(Math.ceil(size / 29)) },
    ]),
  'titles and names': (size) => ({
    ...of(
      turnsOf(size, (index) =>
        index % 2
          ? `Gern, Frau ${nameAt(index).split(' ')[1]!}.`
          : `Guten Tag, ${nameAt(index)}, wo ist mein Paket?`,
      ),
      [{ id: 'c', role: 'customer' }, agent],
    ),
    language: 'de',
  }),
  'names said': (size) =>
    of(
      turnsOf(size, (index) =>
        index % 2 ? `Hi ${nameAt(index)}, all done.` : `My name is ${nameAt(index)}.`,
      ),
    ),
  'names in one turn': conversation(
    (size) => Array.from({ length: size / 12 }, (_, i) => nameAt(i)).join(' '),
    'chat',
  ),
  'names dropped': (size) =>
    of(
      turnsOf(size, (index) =>
        index % 2
          ? `Right, ${nameAt(index - 1)}, hi ${nameAt(index)}, all done, ${nameAt(index + 1)}.`
          : `And then what, ${nameAt(index)}`,
      ),
      [...unnamed],
    ),
  'names beside details': (size) =>
    of(
      turnsOf(size, (index) =>
        index % 2
          ? 'What is your name? Your details, please?'
          : `hello yes ${nameAt(index).toLowerCase()} number five here speaking`,
      ),
      [...unnamed],
    ),
  'nothing but hesitation': (size) =>
    of(
      [
        { participantId: 'a', text: 'Your name, please?' },
        { participantId: 'c', text: repeat('uh um ')(size) },
      ],
      [...unnamed],
    ),
  'wishes that come true later': (size) =>
    of(
      turnsOf(size, (index) =>
        index % 2 === 0
          ? repeat("I'd like to book a room for my sister in the hotel by the harbour wall. ")(400)
          : index % 16 === 15
            ? 'The room is booked.'
            : 'Unfortunately no, is there anything else?',
      ),
    ),
  'names said over': (size) =>
    of(
      [
        { participantId: 'a', text: 'Your name, please?' },
        { participantId: 'c', text: 'jean' },
        {
          participantId: 'c',
          text: `${repeat('jean jean uh ')(size / 3)}jean bell de ${repeat('de ')(size / 6)}`,
        },
        { participantId: 'c', text: repeat('Jean Bell Jean Hale ')(size / 3) },
        { participantId: 'a', text: `Mr Bell. Thanks Jean, ${repeat('mr bell ')(size / 6)}` },
      ],
      [...unnamed],
    ),
  'names between commas': (size) =>
    of(
      [
        { participantId: 'c', text: repeat('Ann, Lee, ')(size / 2) },
        { participantId: 'a', text: repeat('hi ann, Lee, thanks. Ann, ')(size / 2) },
      ],
      [...unnamed],
    ),
  participants: (size) => {
    const count = Math.max(2, Math.floor(size / (75 + TURN_CHARS)))
    const many = Array.from({ length: count }, (_, index): Participant => ({
      id: `p${index}`,
      role: index % 2 ? 'agent' : 'customer',
      name: nameAt(index),
    }))
    return of(
      many.map(({ id }, index) => ({ participantId: id, text: index % 2 ? 'Hi Ann, done.' : 'I wait.' })),
      many,
    )
  },
  'mails that quote all before': (size) => {
    const lines = Array.from({ length: 8 }, (_, i) => `> ${'x '.repeat(Math.max(1, size / 16 / 8))}${i}`)
    return of(
      lines.map((_, index) => ({
        participantId: index % 2 ? 'a' : 'c',
        text: `Hello,\n\nOn Mon, Ann wrote:\n${lines.slice(0, index + 1).join('\n')}`,
      })),
      [customer, agent],
      'email',
    )
  },
  'placeholders spoken of': (size) =>
    of(
      turnsOf(size, (index) =>
        index % 2 ? `Sorry about {{name_${index - 1}}}.` : `Your mail says Hi {{name_${index}}}.`,
      ),
    ),
  'thanks before questions': (size) =>
    of([
      { participantId: 'c', text: 'Is the lounge open?' },
      { participantId: 'a', text: 'It is booked.' },
      { participantId: 'c', text: `${repeat('great ')(size)}is the lounge open?` },
      { participantId: 'a', text: 'It opens at four.' },
    ]),
  'lines without marks': (size) =>
    of([
      { participantId: 'c', text: 'a lorry hit my van and i was inside' },
      { participantId: 'a', text: repeat('are you safe\n')(size / 2) },
    ]),
  'set phrases in one sentence': (size) =>
    of([
      { participantId: 'c', text: 'I am so upset' },
      { participantId: 'a', text: repeat('thank you for your patience ')(size / 2) },
      { participantId: 'c', text: 'I am so upset' },
      { participantId: 'a', text: repeat('thank you for your patience ')(size / 2) },
    ]),
  'copies of one macro': (size) =>
    of(
      turnsOf(size, (index) =>
        index % 2
          ? 'Thank you for contacting us about order 1. We will reply within two working days.'
          : 'And now?',
      ),
    ),
}

export const mainInteractions: readonly string[] = ['equal turns', 'names said']

const json =
  (unit: string, close = ''): MakeText =>
  (size) =>
    unit.repeat(size / (unit.length + close.length)) + close.repeat(size / (unit.length + close.length))

/** Contents of files, for readers: what nests, what never closes, what repeats. */
export const contents: Readonly<Record<string, MakeText>> = {
  ...texts,
  'nested lists': json('[', ']'),
  'nested lists, open': json('['),
  'nested objects': json('{"a":', '}'),
  'nested objects, open': json('{"a":'),
  'nested messages': json('{"messages":[', ']}'),
  'open strings': json('{"a":"'),
  'a list of nulls': (size) => `[${'null,'.repeat(size / 5)}null]`,
  'a list of objects': (size) => `[${'{},'.repeat(size / 3)}{}]`,
  'lines of objects': repeat('{}\n'),
  'lines that lack all but a field': repeat('{"id":1}\n'),
  'lines that lack all but two fields': repeat('{"turns":[],"participants":[]}\n'),
  'lone returns': repeat('a,b\r'),
  'many keys': (size) => `{${Array.from({ length: size / 12 }, (_, i) => `"k${i}":1`).join(',')}}`,
  'rows of quotes': (size) => `ticket,role,text\n${repeat('1,a,"b""\n')(size)}`,
  'crossed quotes, many columns': (size) =>
    `ticket,role,text,${'x,'.repeat(2000)}y\n${repeat('b",a,"c\n')(size)}`,
  'crossed quotes': (size) => `ticket,role,text\n${repeat('b",a,"c\n')(size)}`,
  rows: (size) =>
    `ticket,role,text\n${Array.from({ length: size / 20 }, (_, i) => `${i},agent,hello\n`).join('')}`,
  columns: (size) => `ticket,role,text,${'x,'.repeat(size / 2)}\n1,agent,hello\n`,
  transcript: repeat('[10:00:00] Ann: hello\n'),
  'stamps in no brackets': repeat('10:00:00 Ann: hello\n'),
  'stamps behind names': repeat('Ann (10:00): hello\n'),
  'one long stamp': (size) => `${repeat('10:00 Ann: hello\n')(100)}(${repeat('10:00')(size)}`,
  cues: (size) => `WEBVTT\n\n${repeat('00:00.000 --> 00:01.000\n<v Ann>hello\n\n')(size)}`,
  'open cues': (size) => `WEBVTT\n\n${repeat('00:00.000 --> 00:01.000\n<v ')(size)}`,
  'chat lines': repeat('2/3/25, 10:02 - Ann: hello\n'),
  ...Object.fromEntries(Object.entries(hostileMails).map(([name, make]) => [`mail: ${name}`, make])),
  'mail: a box': repeat(
    'From a@x Mon Feb  3 10:02:13 2025\nFrom: a@x.co\nTo: b@y.co\nSubject: x\n\nhello\n\n',
  ),
  'mail: a box of answers': (size) =>
    Array.from(
      { length: size / 110 },
      (_, i) =>
        `From a@x Mon Feb  3 10:02:13 2025\nFrom: a@x.co\nTo: b@y.co\nSubject: Re: x\nMessage-ID: <${i + 1}@x>\nIn-Reply-To: <${i}@x>\n\nhello\n\n`,
    ).join(''),
}

/** Many interactions that say the same, or nearly: what template learning compares. */
export const corpora: Readonly<Record<string, (size: number) => readonly Interaction[]>> = {
  'equal interactions': (size) =>
    corpusOf(size, () => 'Thank you for contacting us. We will reply within two days.'),
  'interactions with one slot': (size) =>
    corpusOf(size, (i) => `Dear ${i}, thank you for contacting us about ${i * 7}, it is on its way.`),
  'interactions that share half': (size) =>
    corpusOf(size, (i) => `w${i} v${i} u${i} x${i} y${i}. It is on its way now, thank you.`),
  'interactions that share nothing': (size) =>
    corpusOf(size, (i) => Array.from({ length: 9 }, (_, k) => `w${i * 9 + k}`).join(' ')),
  'interactions of one word': (size) => corpusOf(size, () => 'ok'),
}

function corpusOf(size: number, reply: (index: number) => string): readonly Interaction[] {
  const made: Interaction[] = []
  for (let length = 0; length < size;) {
    const text = reply(made.length)
    made.push({
      id: `i${made.length}`,
      channel: 'chat',
      language: 'en',
      participants: [
        { id: 'c', role: 'customer' },
        { id: `a${made.length % 5}`, role: 'agent' },
      ],
      turns: [
        { participantId: 'c', text: 'And?' },
        { participantId: `a${made.length % 5}`, text },
      ],
    })
    length += text.length + 220
  }
  return made
}
