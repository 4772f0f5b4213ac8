import { describe, expect, test, vi } from 'vitest'
import { createAnalyzer } from '../../src/analyze.ts'
import { MAX_CANDIDATE, type Linguistics } from '../../src/annotate/linguistics.ts'
import type { Interaction } from '../../src/model/interaction.ts'
import { createLinguistics } from '../../src/linguistics/index.ts'

const linguistics = await createLinguistics()

function chat(...said: readonly string[]): Interaction {
  return {
    id: 'i1',
    channel: 'chat',
    language: 'en',
    participants: [
      { id: 'c', role: 'customer' },
      { id: 'a', role: 'agent' },
    ],
    turns: said.map((text, index) => ({ participantId: index % 2 === 0 ? 'c' : 'a', text })),
  }
}

function nameIn(interaction: Interaction, given?: Linguistics): string | undefined {
  return createAnalyzer(given === undefined ? {} : { linguistics: given }).analyze(interaction).customerName
    ?.name
}

describe('compromise', () => {
  test('gives the spans of names', () => {
    const text = 'I met John Smith in Leeds.'
    expect(linguistics.people(text).map(({ start, end }) => text.slice(start, end))).toEqual(['John Smith'])
  })

  test('finds a name the rules leave open', () => {
    const open = chat("Hi I'm mark reserve my flight 948", 'Of course.')
    expect(nameIn(open)).toBeUndefined()
    expect(nameIn(open, linguistics)).toBe('mark')
  })

  test('is not asked where the rules have found a name, nor where none can be expected', () => {
    const asked: string[] = []
    const spy: Linguistics = { id: 'spy', people: (text) => (asked.push(text), []) }
    nameIn(chat('My name is Anna.', 'Hello.'), spy)
    nameIn(chat('Mark it as read, please.', 'Done.'), spy)
    expect(asked).toEqual([])
  })

  test('is shown no more than a bounded piece of a turn', () => {
    const asked: string[] = []
    const spy: Linguistics = { id: 'spy', people: (text) => (asked.push(text), []) }
    nameIn(chat(`im ${'a lot to say '.repeat(1000)}`, 'Hello.'), spy)
    expect(asked.map(({ length }) => length)).toEqual([MAX_CANDIDATE])
  })

  test('does not take a doctor for the customer', () => {
    expect(nameIn(chat('I am ill and saw Dr. Johnson on Monday', 'Hello.'), linguistics)).toBeUndefined()
  })

  test('is named in the provenance, and only where it is used', () => {
    const interaction = chat('Hello.', 'Hello.')
    expect(createAnalyzer({ linguistics }).analyze(interaction).provenance.linguistics).toMatch(
      /^compromise 14\./,
    )
    expect(createAnalyzer().analyze(interaction).provenance).not.toHaveProperty('linguistics')
  })

  test('is a TypeError that names the package where it is not installed', async () => {
    vi.resetModules()
    vi.doMock('compromise', () => {
      throw Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' })
    })
    const fresh = await import('../../src/linguistics/index.ts')
    await expect(fresh.createLinguistics()).rejects.toThrow(
      new TypeError('Names by a language library need a package of its own: npm install compromise'),
    )
    vi.doUnmock('compromise')
    vi.resetModules()
  })
})
