import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Interaction } from '../../src/model/interaction.ts'
import { maskTurn } from '../../src/templates/mask.ts'
import { annotate, chat, named, names } from './support.ts'

const cultures = [
  'María López',
  'Oluwaseun Adeyemi',
  'Nguyễn Lan',
  'Siobhán Ní Bhriain',
  'Krzysztof Zieliński',
  'Anneke van der Berg',
  'Fatima al-Zahra',
  'Mei-Ling Chua',
  'Αλέξανδρος Παπαδόπουλος',
  'Дмитрий Соколов',
  'محمد علي',
  'प्रिया शर्मा',
  '김민수',
  '王伟',
  'Moana Tūhoe',
  'Hemi O’Parata',
] as const

const introductions = [
  'Hi, my name is {name}. I am furious, this is the third time.',
  'Hello, I’m {name}. My parcel never arrived.',
  'Hi, this is {name}.',
  '{first} here, my parcel never arrived.',
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

test('another name in the customer’s place changes nothing but the name', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...introductions),
      fc.array(fc.constantFrom(...replies), { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      fc.constantFrom(...cultures),
      fc.constantFrom(...cultures),
      (introduction, answers, isGiven, one, other) => {
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
    { numRuns: 400 },
  )
})
