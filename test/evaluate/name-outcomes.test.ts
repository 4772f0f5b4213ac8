import { describe, expect, test } from 'vitest'
import type { Interaction } from '../../src/index.ts'
import { nameOutcomes } from '../../src/evaluate/name-outcomes.ts'
import { indexLabels } from '../../src/evaluate/outcomes.ts'
import { chat, clustersOf, label, scored } from './support.ts'

describe('a customer’s name', () => {
  const verdictOf = (interaction: Interaction, value: string, found: string | null): readonly string[] => {
    const run = scored(interaction, {}, found)
    const labels = [label(interaction.id, null, 'customerName', value)]
    return nameOutcomes([run], indexLabels(labels), clustersOf([run])).map(({ verdict }) => verdict)
  }
  const stated = chat('i', ['customer: hello, this is josé garcía.'])

  test('is right where the first word is, whatever its case and accents', () => {
    expect(verdictOf(stated, 'José', 'José')).toEqual(['right'])
    expect(verdictOf(stated, 'José García', 'JOSE')).toEqual(['right'])
    expect(verdictOf(stated, 'José', 'José Pérez')).toEqual(['right'])
  })

  test('is wrong where the first word is another', () => {
    expect(verdictOf(stated, 'José', 'García')).toEqual(['wrong'])
    expect(verdictOf(stated, 'José', 'Joséphine')).toEqual(['wrong'])
  })

  test('is missed where the analysis has none', () => {
    expect(verdictOf(stated, 'José', null)).toEqual(['missed'])
  })

  test('is not asked where nobody stated it in words', () => {
    expect(verdictOf(stated, 'Maria', 'Maria')).toEqual([])
    expect(verdictOf(stated, 'Jos', 'Jos')).toEqual([])
    expect(verdictOf(stated, '[…]', null)).toEqual([])
  })

  test('is not asked where only the agent said it', () => {
    expect(verdictOf(chat('i', ['customer: Hi', 'agent: Hello José']), 'José', 'José')).toEqual([])
  })

  test('is not asked where the participant data holds a name', () => {
    expect(verdictOf(chat('i', ['customer: I am José'], 'a', 'José'), 'José', 'José')).toEqual([])
  })

  test('is not asked without a label', () => {
    const run = scored(stated, {}, 'José')
    expect(nameOutcomes([run], indexLabels([]), clustersOf([run]))).toEqual([])
  })
})
