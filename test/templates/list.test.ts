import { describe, expect, test } from 'vitest'
import type { Interaction } from '../../src/model/interaction.ts'
import { listTemplates, type Template } from '../../src/templates/list.ts'
import { chat, exampleCorpus } from '../annotate/support.ts'
import { fit, others, said } from './support.ts'

const LEFT = 'Your parcel left our warehouse today.'
const ARRIVE = 'It will arrive before the weekend.'

const listed = (...interactions: readonly Interaction[]): readonly Template[] =>
  fit(...interactions).templates
const texts = (...interactions: readonly Interaction[]): string[] =>
  listed(...interactions).map(({ text }) => text)
const times = (count: number, text: string): string[] => Array.from({ length: count }, () => text)

describe('a template', () => {
  test('is a sentence said in three interactions, not in two', () => {
    expect(texts(...others(...times(2, LEFT)))).toEqual([])
    expect(texts(...others(...times(3, LEFT)))).toEqual([LEFT])
  })

  test('is not a sentence said three times to one customer', () => {
    expect(texts(chat(`a: ${LEFT}\na: ${LEFT}\na: ${LEFT}`))).toEqual([])
  })

  test('has five words, slots not counted', () => {
    expect(texts(...others(...times(3, 'Please wait for 5 minutes.')))).toEqual([])
    expect(texts(...others(...times(3, 'Please wait here for 5 minutes.')))).toEqual([
      'Please wait here for {…} minutes.',
    ])
  })

  test('shows its slots, whatever filled them', () => {
    const greeted = ['Anna', 'Ms van der Berg', '{{name}}'].map(
      (name) => `Hi ${name}, thank you for your patience!`,
    )
    expect(listed(...others(...greeted))).toMatchObject([
      { text: 'Hi {…}, thank you for your patience!', slots: 1, words: 6, uses: 3, interactions: 3 },
    ])
  })

  test('is a chain where sentences mostly follow one another', () => {
    const both = `${LEFT} ${ARRIVE}`
    expect(texts(...others(both, both, both))).toEqual([both])
    // Three of five uses are a share of .6; three of six are not.
    expect(texts(...others(both, both, both, LEFT, LEFT))).toEqual([both])
    expect(texts(...others(both, both, both, LEFT, LEFT, LEFT))).toEqual([LEFT, ARRIVE])
  })

  test('begins somewhere even where its sentences go round in a ring', () => {
    const round = `${LEFT} ${ARRIVE} ${LEFT} ${ARRIVE} ${LEFT} ${ARRIVE}`
    const [template, ...rest] = listed(...others(round, round, round))
    expect(rest).toEqual([])
    expect(template).toMatchObject({ uses: 9, interactions: 3 })
    expect(template?.sentences).toHaveLength(2)
  })

  test('does not follow itself', () => {
    expect(texts(...others(...times(3, `${LEFT} ${LEFT}`)))).toEqual([LEFT])
  })

  test('names the agents who use it, in order, and only them', () => {
    const by = (participantId: string, id: string, text = LEFT): Interaction =>
      said(text, { id }, { participantId })
    const interactions = [by('a9', 'i1'), by('a10', 'i2'), by('a9', 'i3'), by('a1', 'i4', ARRIVE)].map(
      (interaction): Interaction => ({
        ...interaction,
        participants: ['a1', 'a9', 'a10'].map((id) => ({ id, role: 'agent' })),
      }),
    )
    expect(listed(...interactions)).toMatchObject([{ agents: ['a10', 'a9'] }])
  })

  test('was first and last seen at its earliest and latest use', () => {
    const at = (id: string, sentAt?: string): Interaction =>
      said(LEFT, { id }, sentAt === undefined ? {} : { sentAt })
    expect(
      listed(at('i1', '2026-03-05T00:00:00Z'), at('i2', '2026-03-02T09:00:00+02:00'), at('i3')),
    ).toMatchObject([{ firstSeen: '2026-03-02T07:00:00.000Z', lastSeen: '2026-03-05T00:00:00.000Z' }])
    expect(listed(at('i1'), at('i2'), at('i3'))).toMatchObject([{ firstSeen: null, lastSeen: null }])
  })

  test('gives one of its interactions as an example', () => {
    const [template] = listed(...others(LEFT, LEFT, LEFT, ARRIVE))
    expect(['o0', 'o1', 'o2']).toContain(template?.example)
  })

  test('keeps its id when other interactions are added, and when more use it', () => {
    const used = others(LEFT, LEFT, LEFT)
    const [template] = listed(...used)
    const more = [said(LEFT, { id: 'more' }), ...['x', 'y', 'z'].map((id) => said(ARRIVE, { id }))]
    expect(listed(...used, ...more).find(({ text }) => text === LEFT)?.id).toBe(template?.id)
  })

  test('has an id that no other has', () => {
    const ids = fit(...exampleCorpus()).templates.map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(3)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('the list of templates', () => {
  test('begins with the most used', () => {
    expect(texts(...others(LEFT, LEFT, LEFT, ...times(4, ARRIVE)))).toEqual([ARRIVE, LEFT])
  })

  test('is the same for the same counts', () => {
    const { state } = fit(...exampleCorpus())
    expect(listTemplates(state)).toEqual(listTemplates(state))
  })

  test('holds the canned texts of the example corpus, and no name of a customer', () => {
    const corpus = exampleCorpus()
    const found = listed(...corpus)
    for (const opening of ['I completely understand your frustration', 'To start a return, please log in'])
      expect(found.some(({ text }) => text.startsWith(opening))).toBe(true)
    const names = corpus.flatMap(({ participants }) =>
      participants.flatMap(({ role, name }) => (role === 'customer' && name !== undefined ? [name] : [])),
    )
    for (const name of names) expect(found.some(({ text }) => text.includes(name))).toBe(false)
  })
})

test('a template is known again by its sentences and by the runs of words inside them', () => {
  const index = fit(...others(LEFT, LEFT, LEFT))
  const [template] = index.templates
  const [key] = template!.sentences
  expect(index.templateOfSentence(key!)).toBe(template)
  expect(index.templateOfSentence([0, 0])).toBeUndefined()
  expect(index.support(key!)).toBe(3)
  expect(index.support([0, 0])).toBe(0)
})
