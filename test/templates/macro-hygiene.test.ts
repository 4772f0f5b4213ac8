import { describe, expect, test } from 'vitest'
import { createAnnotator } from '../../src/annotate/annotate.ts'
import { languages } from '../../src/language/index.ts'
import type { Interaction } from '../../src/model/interaction.ts'
import type { Macro } from '../../src/model/macro.ts'
import { foreignFills } from '../../src/templates/macro-hygiene.ts'
import { createTracer } from '../../src/templates/passages.ts'
import { emptyTemplates } from '../../src/templates/template-index.ts'
import { interaction } from '../detectors/support.ts'

const macro = (slot: string, before = ''): Macro => ({
  id: 'M-1',
  text: `Our colleagues in the warehouse have looked into ${before}${slot} and it will leave the building tomorrow morning.`,
})
const reply = (fill: string, before = ''): string => macro(fill, before).text
const annotate = createAnnotator(languages)

/** What is foreign in a transcript, and what it rests on. */
function foreign(
  transcript: string,
  macros: readonly Macro[],
  more: Partial<Interaction> = {},
): readonly (readonly [kind: string, words: string, because: string])[] {
  const given = { ...interaction(transcript), ...more }
  const traced = createTracer(emptyTemplates(), [], macros)(annotate(given))
  const quote = ({ turnId, start, end }: { turnId: string; start: number; end: number }): string =>
    traced.turns.find(({ id }) => id === turnId)!.text.slice(start, end)
  return foreignFills(traced).map((found) => [found.kind, quote(found), found.because.map(quote).join()])
}

const slot = '{{order_number}}'
const asked = 'customer: Where is my order LH-204418?'

describe('another customer’s number', () => {
  test('in a slot is seen beside the one this customer gave', () => {
    expect(foreign(`${asked}\nagent: ${reply('LH-203990')}`, [macro(slot)])).toEqual([
      ['number', 'LH-203990', 'LH-204418'],
    ])
  })

  test.each([
    ['the customer’s own', `${asked}\nagent: ${reply('LH-204418')}`],
    ['the customer’s own in other letters', `${asked}\nagent: ${reply('lh-204418')}`],
    ['one the customer gives later', `${asked}\nagent: ${reply('LH-203990')}\ncustomer: Not LH-203990!`],
    ['one an agent gave before', `${asked}\nagent: There is also LH-203990.\nagent: ${reply('LH-203990')}`],
    ['one of another shape', `${asked}\nagent: ${reply('XX-203990')}`],
    ['one where the customer gave none', `customer: Where is it?\nagent: ${reply('LH-203990')}`],
    ['a date', `customer: I wrote on 2026-03-02.\nagent: ${reply('2026-03-09')}`],
    ['an amount', `customer: I paid £120.50.\nagent: ${reply('£119.50')}`],
    ['a short number', `customer: My flat is 204.\nagent: ${reply('203')}`],
    ['a filled-in word', `${asked}\nagent: ${reply('everything')}`],
    ['an unfilled slot', `${asked}\nagent: ${reply(slot)}`],
  ])('is not %s', (_, transcript) => {
    expect(foreign(transcript, [macro(slot)])).toEqual([])
  })

  test.each([
    '{{tracking_number}}',
    '{{new_order_number}}',
    '{{rma_number}}',
    '{{value}}',
    '{{phone_number}}',
  ])('is not looked for in %s, which an agent may bring in', (other) => {
    expect(foreign(`${asked}\nagent: ${reply('LH-203990')}`, [macro(other)])).toEqual([])
  })

  test('is not one that is announced as another', () => {
    const before = 'your replacement order '
    expect(foreign(`${asked}\nagent: ${reply('LH-203990', before)}`, [macro(slot, before)])).toEqual([])
  })

  test('is not one the record knows about', () => {
    const transcript = `${asked}\nagent: ${reply('LH-203990')}`
    expect(foreign(transcript, [macro(slot)], { metadata: { orders: ['LH-203990'] } })).toEqual([])
    expect(foreign(transcript, [macro(slot)], { id: 'lh-203990' })).toEqual([])
  })

  test('typed outside any macro is nobody’s slot', () => {
    expect(foreign(`${asked}\nagent: Your order LH-203990 is here.`, [macro(slot)])).toEqual([])
  })
})

describe('another customer’s name', () => {
  const named = macro('the account of {{ticket.requester.first_name}}')
  const said = (name: string): string => reply(`the account of ${name}`)
  const knows = 'customer (Anna Lopez): Where is it?'

  test('in a slot is seen', () => {
    expect(foreign(`${knows}\nagent: ${said('Karen Smith')}`, [named])).toEqual([['name', 'Karen Smith', '']])
  })

  test.each([
    ['the customer’s own', `${knows}\nagent: ${said('Anna')}`],
    ['the customer’s own misspelt', `${knows}\nagent: ${said('Ana Lopes')}`],
    ['one the customer speaks of', `${knows}\ncustomer: Karen is my wife.\nagent: ${said('Karen')}`],
    ['an agent’s', `${knows}\nagent (Karen Jones): ${said('Karen')}`],
    ['a plain word', `${knows}\nagent: ${said('someone')}`],
    ['any where the customer is unknown', `customer: Where is it?\nagent: ${said('Karen')}`],
  ])('is not %s', (_, transcript) => {
    expect(foreign(transcript, [named])).toEqual([])
  })

  test('in a greeting is left to missed-name', () => {
    const greeting: Macro = { id: 'M-2', text: `Hi {{first_name}}, ${reply('it')}` }
    expect(foreign(`${knows}\nagent: Hi Karen, ${reply('it')}`, [greeting])).toEqual([])
  })

  test('in a slot for somebody else’s name is none', () => {
    const agents = macro('the account of {{current_user.first_name}}')
    expect(foreign(`${knows}\nagent: ${said('Karen')}`, [agents])).toEqual([])
  })
})
