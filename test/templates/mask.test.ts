import { describe, expect, test } from 'vitest'
import type { AnnotatedTurn } from '../../src/annotate/types.ts'
import type { Interaction } from '../../src/model/interaction.ts'
import { maskTurn } from '../../src/templates/mask.ts'
import { annotate, chat, mail, named } from '../annotate/support.ts'
import { said, sentencesOf } from './support.ts'

function agentTurn(interaction: Interaction): AnnotatedTurn {
  return annotate(interaction).turns.find(({ role }) => role === 'agent')!
}

/** The sentences of an agent's turn as the template engine keeps them. */
const masked = (interaction: Interaction): readonly string[] => sentencesOf(interaction)

const inChat = (text: string): readonly string[] => masked(said(text))
const inMail = (...lines: readonly string[]): readonly string[] => masked(mail(lines.join('\n')))

describe('what changes from customer to customer', () => {
  test.each([
    ['It is 12 pounds.', 'It is {…} pounds.'],
    ['Order LH-2044 left on 2026-03-02.', 'Order {…} left on {…}.'],
    ['See https://shop.example/help or mail help@shop.example today.', 'See {…} or mail {…} today.'],
    ['Hi {{first_name}}, welcome.', 'Hi {…}, welcome.'],
    ['Hi [NAME], welcome.', 'Hi {…}, welcome.'],
    ['Dear Ms Weber, welcome.', 'Dear {…}, welcome.'],
    ['Dear Ms van der Berg, welcome.', 'Dear {…}, welcome.'],
    ['Hi there, welcome.', 'Hi there, welcome.'],
    ['Hi 王伟, welcome.', 'Hi {…}, welcome.'],
    ['My name is Priya Raman.', 'My name is {…}.'],
  ])('is a slot: “%s”', (text, expected) => {
    expect(inChat(text)).toEqual([expected])
  })

  test('is one slot where slots are neighbours', () => {
    expect(inChat('Hi Anna Maria Lopez, welcome.')).toEqual(['Hi {…}, welcome.'])
    expect(inChat('Orders 12 13 14 left.')).toEqual(['Orders {…} left.'])
  })

  test('is two slots where a sentence ends in between', () => {
    expect(inChat('It costs 12. 13 left.')).toEqual(['It costs {…}.', '{…} left.'])
  })

  test('is the customer’s name wherever it stands', () => {
    const interaction = named(chat('c: Hello\na: I told Anna Weber so, Anna.'), { c: 'Anna Weber' })
    expect(masked(interaction)).toEqual(['I told {…} so, {…}.'])
  })

  test('is not “Dear customer”, which says the same to all', () => {
    expect(inChat('Dear customer, welcome.')).toEqual(['Dear customer, welcome.'])
  })
})

test('turns that differ in slots only are masked alike, however many words fill them', () => {
  const hash = (text: string): Uint32Array => maskTurn(agentTurn(said(text))).hash
  expect(hash('Hi Anna, order 12 left.')).toEqual(hash('Hi Jean-Luc de la Tour, order LH-9 left.'))
  expect(hash('Hi Anna, order 12 left.')).not.toEqual(hash('Hi Anna, order 12 stays.'))
})

describe('what is not the message', () => {
  test('is left out: closing, signature, quoted history', () => {
    expect(inMail('Done.', '', 'Kind regards,', 'Priya', 'Returns Team', '', '> Is it done?')).toEqual([
      'Done.',
    ])
  })

  test('is not shown in the text of a sentence that runs into it', () => {
    const long = 'I have asked the workshop to make another leg for the table of yours'
    expect(inMail('Hello', long, 'Kind regards,', 'Priya')).toEqual(['Hello', long])
    expect(inMail(long, 'On Mon, 2 Mar 2026 at 09:14, Jürgen Weiß wrote:', '> Is it done?')).toEqual([long])
  })

  test('leaves nothing of a turn that is nothing else', () => {
    expect(maskTurn(agentTurn(said('> Is it done?'))).hash).toHaveLength(0)
    expect(maskTurn(agentTurn(said(''))).sentences).toEqual([])
  })
})
