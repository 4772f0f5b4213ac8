import { describe, expect, test } from 'vitest'
import type { Interaction } from '../../src/model/interaction.ts'
import type { Template } from '../../src/templates/list.ts'
import { maskTurn } from '../../src/templates/mask.ts'
import { mergeTemplates } from '../../src/templates/template-index.ts'
import { annotate, chat, exampleCorpus } from '../annotate/support.ts'
import { fit, gramKey, others, said, times } from './support.ts'

const LEFT = 'Your parcel left our warehouse today.'
const ARRIVE = 'It will arrive before the weekend.'

const listed = (...interactions: readonly Interaction[]): readonly Template[] =>
  fit(...interactions).templates
const texts = (...interactions: readonly Interaction[]): string[] =>
  listed(...interactions).map(({ text }) => text)

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

  test('is several sentences where they are mostly said together', () => {
    const both = `${LEFT} ${ARRIVE}`
    expect(texts(...others(both, both, both))).toEqual([both])
    expect(texts(...others(both, both, both, ...times(3, LEFT)))).toEqual([both])
  })

  test('opens with a sentence that is mostly said alone, which is then a template of its own', () => {
    const both = `${LEFT} ${ARRIVE}`
    for (const alone of [4, 20])
      expect(listed(...others(both, both, both, ...times(alone, LEFT)))).toMatchObject([
        { text: LEFT, uses: alone + 3 },
        { text: both, uses: 3 },
      ])
  })

  test('is not lost between being part of another and a template of its own', () => {
    const both = `${LEFT} ${ARRIVE}`
    expect(texts(...others(both, both, both, ...times(5, LEFT))).join(' ')).toContain(ARRIVE)
  })

  test('is said once by a turn that repeats it', () => {
    const round = `${LEFT} ${ARRIVE} ${LEFT} ${ARRIVE} ${LEFT} ${ARRIVE}`
    const [template, ...rest] = listed(...others(round, round, round))
    expect(rest).toEqual([])
    expect(template).toMatchObject({ uses: 3, interactions: 3 })
    expect(template!.text.startsWith(`${LEFT} ${ARRIVE}`)).toBe(true)
  })

  test('has the words most uses have, and a slot where they differ', () => {
    const uses = ['blue', 'red', 'green', 'white'].map(
      (colour) => `We have put the ${colour} lamp you asked for aside until the end of next week.`,
    )
    expect(texts(...others(...uses))).toEqual([
      'We have put the {…} lamp you asked for aside until the end of next week.',
    ])
    const edited = [...times(4, LEFT), 'Your parcel also left our warehouse today.']
    expect(texts(...others(...edited))).toEqual([LEFT])
  })

  test('is one agent’s, a team’s or everyone’s', () => {
    const by = (agent: string, index: number): Interaction =>
      said(LEFT, { id: `${agent}${index}` }, { participantId: agent })
    const used = (...agents: readonly string[]): Interaction[] =>
      agents.map((agent, index) => {
        const interaction = by(agent, index)
        return { ...interaction, participants: [{ id: agent, role: 'agent' }] }
      })
    const idle = ['x', 'y', 'z'].map((agent): Interaction => ({
      ...said('Hello', { id: `idle-${agent}` }, { participantId: agent }),
      participants: [{ id: agent, role: 'agent' }],
    }))
    expect(listed(...used('a', 'a', 'a'), ...idle)).toMatchObject([{ spread: 'one' }])
    expect(listed(...used('a', 'b', 'a'), ...idle)).toMatchObject([{ spread: 'team' }])
    expect(listed(...used('a', 'b', 'c'), ...idle)).toMatchObject([{ spread: 'everyone' }])
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

  test('gives up to three of its interactions as examples', () => {
    expect(listed(...others(LEFT, LEFT, LEFT, LEFT, ARRIVE))).toMatchObject([
      { examples: ['o0', 'o1', 'o2'] },
    ])
  })

  test('keeps its id when other interactions are added, and when more use it', () => {
    const used = others(LEFT, LEFT, LEFT)
    const [template] = listed(...used)
    const more = [said(LEFT, { id: 'more' }), ...['x', 'y', 'z'].map((id) => said(ARRIVE, { id }))]
    expect(listed(...used, ...more).find(({ text }) => text === LEFT)?.id).toBe(template?.id)
  })

  test('keeps its id when a partition is merged in, or a word of a few uses is edited', () => {
    const text = `${LEFT} ${ARRIVE} Please keep the receipt until then.`
    const id = listed(...others(text, text, text))[0]!.id
    const more = ['x', 'y'].map((name) => said(text.replace('today', 'yesterday'), { id: name }))
    expect(
      mergeTemplates(fit(...others(text, text, text)), fit(...more)).templates.map((each) => each.id),
    ).toContain(id)
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

  test('holds the refund text that four interactions of the example corpus say', () => {
    const found = listed(...exampleCorpus())
    expect(found.some(({ text }) => text.startsWith('I have now processed your refund of'))).toBe(true)
  })

  test('counts as uses only replies that hold some of the text', () => {
    const closing = `${ARRIVE} Please keep the receipt until then, and show it to the driver who comes by.`
    const refund = 'We have refunded the whole amount to the card you used for it.'
    const [template] = listed(...others(...times(13, closing), ...times(7, `${refund} ${closing}`), refund))
    expect(template).toMatchObject({ text: closing, uses: 20 })
  })
})

test('a template is known again by the runs of words inside it', () => {
  const index = fit(...others(LEFT, LEFT, LEFT))
  const key = gramKey(maskTurn(annotate(said(LEFT)).turns[0]!), 0)
  const { template } = index.knowledge.runs
  expect(index.templates[template[index.runOf(...key)]!]).toBe(index.templates[0])
  expect(index.runOf(0, 0)).toBe(-1)
  expect([index.support(key), index.support([0, 0])]).toEqual([3, 0])
})
