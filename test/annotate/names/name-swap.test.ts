import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAnalyzer } from '../../../src/index.ts'
import type { Interaction } from '../../../src/model/interaction.ts'
import { maskTurn } from '../../../src/templates/mask.ts'
import { usually } from '../../runs.ts'
import { annotate, chat, named, names } from '../support.ts'

const cultures = [
  'María López',
  'João Guilherme dos Santos',
  'Oluwaseun Adeyemi',
  'Ọlábísí Àjàyí',
  'Nguyễn Lan',
  'Nguyễn Thị Minh Anh',
  'Siobhán Ní Bhriain',
  'Guðrún Þorsteinsdóttir',
  'Krzysztof Zieliński',
  'Anneke van der Berg',
  'Fatima al-Zahra',
  'Abdullah bin Khalid al-Farsi',
  'Mei-Ling Chua',
  'Αλέξανδρος Παπαδόπουλος',
  'Γιώργος Νικολάου',
  'Giorgos Papadopoulos',
  'Дмитрий Соколов',
  'محمد علي',
  'فاطمة الزهراء',
  'प्रिया शर्मा',
  'Priyanka Venkataraman',
  'Işıl Çağlayan',
  'İbrahim Yıldız',
  '김민수',
  '王伟',
  'Moana Tūhoe',
  'Hemi O’Parata',
  'O Thant',
  'Jean-Luc D’Arcy',
  'Ana Sofia Maria Pereira',
] as const

const introductions = [
  'Hi, my name is {name}. I am furious, this is the third time.',
  'Hello, I’m {name}. My parcel never arrived.',
  'Hi, this is {name}.',
  '{first} here, my parcel never arrived.',
  'Please call me {first}. My parcel never arrived.',
] as const

const replies = [
  'Hi {first}, I am so sorry to hear that.',
  'Thank you for your patience, {first}.',
  'Dear {name}, your parcel will arrive on Monday.',
  'I have asked the driver, {first}, and he will ring you today.',
  'The parcel is addressed to {name} and will arrive on Monday.',
  'Hello, my name is Ben. How may I help?',
  'Hi Jennifer, your parcel will arrive on Monday.',
  'Dear customer, your parcel will arrive on Monday.',
  'Sorry for the wait, {first}.',
  'Dear {{first_name}}, your parcel will arrive on Monday.',
] as const

/** What is left of an annotated interaction when the name is taken out of it. */
function besidesName(interaction: Interaction, name: string): unknown {
  const annotated = annotate(interaction)
  const first = name.split(' ', 1)[0]!
  const unnamed = (text: string): string => text.replaceAll(name, '{name}').replaceAll(first, '{name}')
  return {
    language: annotated.language,
    name: unnamed(annotated.customerName!.name),
    knownAt: annotated.customerName!.knownAt,
    uses: names(annotated).map(unnamed),
    turns: annotated.turns.map((turn) => ({
      need: turn.need,
      regions: turn.regions.map(({ kind, start, end }) => [kind, unnamed(turn.text.slice(start, end))]),
      self: turn.names.map(({ kind, text }) => [kind, unnamed(text)]),
      masked: turn.role === 'agent' ? maskTurn(turn).hash : [],
      phrases: turn.phrases.map(({ group, start, end }) => [group, unnamed(turn.text.slice(start, end))]),
    })),
  }
}

/** What a report says, the name and what is measured in characters taken out. */
function reported(interaction: Interaction, name: string): unknown {
  const { score, signals, findings } = createAnalyzer().analyze(interaction)
  const first = name.split(' ', 1)[0]!
  const unnamed = (text: string): string => text.replaceAll(name, '{name}').replaceAll(first, '{name}')
  const { 'missed-name': missed, 'missing-empathy': empathy, discourtesy } = signals
  return {
    score,
    signals: [missed, empathy, discourtesy].map((signal) => [signal.state, signal.value, signal.cost]),
    findings: findings.map(({ ruleId, message, scoreDelta }) => [ruleId, unnamed(message), scoreDelta]),
  }
}

const fill = (script: string, name: string): string =>
  script.replaceAll('{name}', name).replaceAll('{first}', name.split(' ', 1)[0]!)

test('another name in the customer’s place changes no finding, message or score', () => {
  const script = [
    'c: Hi, my name is {name}. I am furious, this is the third time.',
    'a: Hi {first}, I am so sorry to hear that.',
    'c: And?',
    'a: Hi Jennifer, your parcel will arrive on Monday.',
    'c: I am not Jennifer.',
    'a: Dear customer, my apologies.',
  ].join('\n')
  const expected = reported(chat(fill(script, cultures[0])), cultures[0])
  for (const name of cultures) expect(reported(chat(fill(script, name)), name), name).toEqual(expected)
})

test('the lower case of a name said outright is heard alike in every culture that has one', () => {
  const found = (name: string): unknown => {
    const { customerName } = annotate(
      chat(`c: hi, my name is ${name.toLowerCase()}.\na: Hello, let me look.`),
    )
    return (
      customerName?.name === name.toLowerCase() || customerName?.name === name.toLowerCase().split(' ', 1)[0]
    )
  }
  expect(cultures.filter((name) => name.split(' ').length < 3 && found(name) !== true)).toEqual([])
})

test('another name in the customer’s place changes nothing but the name', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...introductions),
      fc.array(fc.constantFrom(...replies), { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      fc.constantFrom(...cultures),
      fc.constantFrom(...cultures),
      (introduction, answers, isGiven, one, other) => {
        // "… call me O. My parcel …" reads like an initial, so the sentence goes on: need hears other neighbours.
        fc.pre(!introduction.includes('{first}. ') || ![one, other].some((name) => name.indexOf(' ') === 1))
        const script = [`c: ${introduction}`, ...answers.map((answer) => `a: ${answer}`)].join('\n')
        // Who gives a first name only is known by no other.
        const isKnown = isGiven || !introduction.includes('{name}')
        const spokenBy = (name: string): unknown => {
          const filled = script.replaceAll('{name}', name).replaceAll('{first}', name.split(' ', 1)[0]!)
          const interaction = chat(filled)
          return besidesName(isKnown ? named(interaction, { c: name }) : interaction, name)
        }
        expect(spokenBy(other)).toEqual(spokenBy(one))
      },
    ),
    { numRuns: usually(100, 1000) },
  )
})
