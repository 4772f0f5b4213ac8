import { describe, expect, test } from 'vitest'
import { createAnalyzer } from '../../src/analyze.ts'
import type { Interaction } from '../../src/model/interaction.ts'
import type { Macro } from '../../src/model/macro.ts'

const refund: Macro = {
  id: 'M-12',
  title: 'Refund',
  text: 'Hello {{first_name}}, we have refunded {{amount}} to the card you paid with. Please allow up to five working days for your bank to show it.',
}
const hours: Macro = {
  id: 'M-3',
  text: 'Our warehouse is open from eight in the morning until six in the evening.',
}

function reply(text: string): Interaction {
  return {
    id: 'i1',
    channel: 'chat',
    language: 'en',
    participants: [
      { id: 'c', role: 'customer' },
      { id: 'a', role: 'agent' },
    ],
    turns: [
      { participantId: 'c', text: 'Where is my money?' },
      { participantId: 'a', text },
    ],
  }
}

/** What the macros claim of a reply, by id. */
function claims(
  text: string,
  macros: readonly Macro[] = [refund, hours],
): readonly (readonly [string, string])[] {
  const { turns } = createAnalyzer({ macros }).analyze(reply(text))
  return turns[1]!.passages!.flatMap(({ origin, templateId, start, end }) =>
    origin === 'macro' ? [[templateId!, text.slice(start, end).trim()] as const] : [],
  )
}

describe('supplied macros', () => {
  const pasted =
    'Hello Anna, we have refunded £12.50 to the card you paid with. Please allow up to five working days for your bank to show it.'

  test('are found with their slots filled', () => {
    expect(claims(pasted)).toEqual([['M-12', pasted]])
  })

  test('are found inside a longer personal reply, which stays the agent’s own', () => {
    const own = 'Oh no, twice in one week is not on.'
    expect(claims(`${own} ${pasted}`)).toEqual([['M-12', expect.stringContaining('we have refunded')]])
    expect(claims(`${own} ${pasted}`)[0]![1]).not.toContain('twice in one week')
  })

  test('are found with a word changed', () => {
    const edited = pasted.replace('five working days', 'seven working days')
    expect(claims(edited)).toHaveLength(1)
    expect(claims(edited)[0]![1]).toContain('for your bank to show it')
  })

  test('are not seen in a sentence that merely sounds like one', () => {
    expect(claims('We have refunded you, it should show on your card in a few days.')).toEqual([])
  })

  test('need half of their words: a shared sentence alone does not make a macro', () => {
    const long: Macro = {
      id: 'L',
      text: `${hours.text} ${refund.text} Thank you for your patience with us in this busy season.`,
    }
    expect(claims(hours.text, [long])).toEqual([])
    expect(claims(hours.text, [hours])).toEqual([['M-3', hours.text]])
  })

  test('cost something even with no index to compare with', () => {
    const { signals, findings } = createAnalyzer({ macros: [refund] }).analyze(reply(pasted))
    expect(signals['scripted-reply'].state).toBe('missed')
    const scripted = findings.filter(({ signal }) => signal === 'scripted-reply')
    expect(scripted.map(({ ruleId, data }) => [ruleId, data['macro']])).toEqual([
      ['scripted-reply/macro', 'M-12'],
    ])
  })

  test('are named in the report’s provenance', () => {
    const with1 = createAnalyzer({ macros: [refund] }).analyze(reply(pasted)).provenance.macros
    expect(with1).toMatch(/^sha256:/)
    expect(createAnalyzer({ macros: [hours] }).analyze(reply(pasted)).provenance.macros).not.toBe(with1)
    expect(createAnalyzer().analyze(reply(pasted)).provenance.macros).toBeNull()
  })
})
