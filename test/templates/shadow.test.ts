import { describe, expect, test } from 'vitest'
import type { Macro } from '../../src/model/macro.ts'
import { macrosOf } from '../../src/templates/shadow.ts'
import { fit, others, times } from './support.ts'

const REFUND =
  'We have refunded the whole amount to the card you used. Your bank needs up to five working days to show it.'
const KEEP = 'Please keep the receipt until the parcel has arrived at your neighbour’s house.'
const hours: Macro = {
  id: 'M-9',
  text: 'Our warehouse is open from eight in the morning until six in the evening.',
}

/** The macro of each template learned from what agents say, by the text of the template. */
function macroOf(texts: readonly string[], ...macros: readonly Macro[]): Record<string, string | null> {
  const index = fit(...others(...texts.flatMap((text) => times(4, text))))
  const found = macrosOf(index, macros)
  return Object.fromEntries(index.templates.map((template) => [template.text, found.get(template)!]))
}

describe('a template', () => {
  test('that is a macro names it', () => {
    const macros = [hours, { id: 'M-1', text: REFUND }]
    expect(macroOf([REFUND, hours.text], ...macros)).toEqual({ [REFUND]: 'M-1', [hours.text]: 'M-9' })
  })

  test('that is no macro is a shadow template, and so are all where there are no macros', () => {
    expect(macroOf([REFUND, KEEP], hours, { id: 'M-1', text: REFUND })).toEqual({
      [REFUND]: 'M-1',
      [KEEP]: null,
    })
    expect(macroOf([REFUND, KEEP])).toEqual({ [REFUND]: null, [KEEP]: null })
  })

  test('that agents edit names its macro', () => {
    const edited = REFUND.replace('the whole amount', 'everything').replace('needs', 'takes')
    expect(macroOf([edited], hours, { id: 'M-1', text: REFUND })).toEqual({ [edited]: 'M-1' })
  })

  test('that is a part of a macro names it, however much they leave out', () => {
    const [part] = REFUND.split('. ')
    const long = `${KEEP} ${hours.text} ${REFUND} It is raining cats and dogs where we are today.`
    expect(macroOf([`${part!}.`], { id: 'M-1', text: long })).toEqual({ [`${part!}.`]: 'M-1' })
  })

  test('names the macro whose slots were filled', () => {
    const sent = (name: string, amount: string): string =>
      `Hi ${name}, we have refunded ${amount} to the card you used for it.`
    const macro = { id: 'M-1', text: sent('{{first_name}}', '[AMOUNT]') }
    const index = fit(...others(sent('Anna', '£5'), sent('Tom', '£7.50'), sent('Ms Lee', '12')))
    expect([...macrosOf(index, [macro]).values()]).toEqual(['M-1'])
  })

  test('names the macro most like it', () => {
    const other = { id: 'M-2', text: REFUND.replace('five working days', 'two whole weeks, alas,') }
    expect(macroOf([REFUND], other, { id: 'M-1', text: REFUND })).toEqual({ [REFUND]: 'M-1' })
  })

  test('has three in five of its words from the macro, with fewer it is a shadow template', () => {
    const macro = { id: 'M-1', text: 'Please keep the receipt until the parcel is there.' }
    const six = 'Please keep the receipt until the moon turns green again.'
    const five = 'Please keep the receipt until every moon turns green again.'
    expect(macroOf([six], macro)).toEqual({ [six]: 'M-1' })
    expect(macroOf([five], macro)).toEqual({ [five]: null })
  })
})
