import { describe, expect, test } from 'vitest'
import { empathyOf } from '../../src/annotate/empathy.ts'
import type { Interaction } from '../../src/model/interaction.ts'
import { createTracer } from '../../src/templates/passages.ts'
import { emptyTemplates, fitTemplates, type TemplateIndex } from '../../src/templates/template-index.ts'
import { annotate, chat, mail } from './support.ts'

const trouble = 'My sofa arrived torn and my mother comes home from hospital on Friday. I am desperate.'

/** What the reply gives the customer in trouble. */
function empathy(reply: string, templates: TemplateIndex = emptyTemplates()): number {
  return empathyIn(chat(`c: ${trouble}\na: ${reply}`), templates)
}

function empathyIn(interaction: Interaction, templates: TemplateIndex): number {
  const traced = createTracer(templates)(annotate(interaction))
  const { prompt, reply } = traced.pairs[0]!
  return empathyOf(reply.turns, prompt, traced)
}

describe('empathy', () => {
  test.each([
    // nothing, or what would fit anybody
    ['The warehouse opens at nine.', 0],
    ['Sorry.', 0.15],
    ['That must be frustrating.', 0.2],
    ["I've arranged a van.", 0.2],
    ["That must be frustrating. I've arranged a van.", 0.36], // 1 − .8 × .8
    // with this customer's facts
    ['That must be frustrating for a mother.', 0.5],
    ['You need the sofa before your mother is there.', 0.45],
    ['Which leg of the sofa is broken?', 0.25],
    ["I've arranged a van for the sofa.", 0.25],
  ])('of “%s” is %d', (reply, expected) => {
    expect(empathy(reply)).toBe(expected)
  })

  test('takes two of the customer’s facts and a “you”, or four without', () => {
    expect(empathy('The sofa will be mended for you.')).toBe(0)
    expect(empathy('The torn sofa will be mended for you.')).toBe(0.45)
    expect(empathy('The torn sofa and the hospital are noted.')).toBe(0)
    expect(empathy('The torn sofa and the hospital on Friday are noted.')).toBe(0.45)
  })

  test('is hollow in a set phrase of the trade', () => {
    expect(empathy('I completely understand your frustration.')).toBe(0.15)
    expect(empathy('We apologise for any inconvenience.')).toBe(0.15)
  })

  test('is hollow in a sentence said in three other interactions, but not in two', async () => {
    const reply = 'That must be frustrating for your mother, too.'
    const others = [1, 2, 3].map((id) => chat(`c: Hello\na: ${reply}`, { id: `o${id}` }))
    expect(empathy(reply, await fitTemplates(others.slice(0, 2), annotate))).toBe(0.5)
    expect(empathy(reply, await fitTemplates(others, annotate))).toBe(0.15)
  })

  test('is hollow in a macro', () => {
    const interaction = chat(`c: ${trouble}\na/macro: That must be frustrating for a mother.`)
    expect(empathyIn(interaction, emptyTemplates())).toBe(0.15)
  })

  test('does not grow when phrases are piled up', () => {
    const piled = [
      'I am so sorry to hear that.',
      'That must be frustrating.',
      'How awful.',
      'I can imagine how you feel.',
      'That sounds stressful.',
      'I completely understand why.',
      'This must be upsetting.',
      'I am truly sorry about this.',
      'No wonder you are upset.',
      'Anyone would be frustrated.',
    ].join(' ')
    const specific = 'That must be frustrating with your mother home from hospital on Friday.'
    expect(empathy(piled)).toBeLessThan(empathy(specific))
    expect(empathy(`${piled} ${piled}`)).toBe(empathy(piled))
  })

  test('is not in quoted history, nor in a question for the name', () => {
    const { turns } = mail('Done.\n\n> That must be frustrating.')
    const asked = chat(`c: ${trouble}\na: Done.`, { channel: 'email' })
    expect(empathyIn({ ...asked, turns: [asked.turns[0]!, ...turns] }, emptyTemplates())).toBe(0)
    expect(empathy('Is it your name or that of your mother?')).toBe(0)
  })
})
