import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annotate, chat, exampleCorpus, mail } from './support.ts'

const need = (text: string): number | null => annotate(chat(`c: ${text}`)).turns[0]!.need

describe('the need of a customer’s turn', () => {
  test.each([
    ['Where can I find the invoice?', 0],
    ['I am furious.', 0.55],
    ['My mother is in hospital.', 0.45],
    ['This is the third time.', 0.45],
    ['I was charged twice.', 0.35],
    ['I want to speak to a manager.', 0.5],
    ['This is urgent.', 0.2],
  ])('of “%s” is %d', (text, expected) => {
    expect(need(text)).toBe(expected)
  })

  test('is the chance that at least one cue is real', () => {
    expect(need('I am furious. This is urgent.')).toBe(0.64) // 1 − .45 × .8
  })

  test('counts one wording once, however many cues it holds', () => {
    expect(need('weeks of waiting')).toBe(0.45)
    expect(need('for two weeks')).toBe(0.45)
    expect(need('for two weeks of waiting')).toBe(0.45)
  })

  test('is not raised by a feeling the customer denies, within three words', () => {
    expect(need('I am not too worried.')).toBe(0)
    expect(need('I am not at all worried.')).toBe(0)
    expect(need('I am not at all that worried.')).toBe(0.55)
  })

  test('is raised by hardship, whatever is denied before it', () => {
    expect(need('There is no insulin here.')).toBe(0.45)
  })

  test('never passes 1 and never falls with more cues', () => {
    const cues = fc.constantFrom(
      'I am furious.',
      'This is urgent.',
      'I was charged twice.',
      'She had a stroke.',
    )
    fc.assert(
      fc.property(fc.array(cues, { maxLength: 30 }), cues, (before, last) => {
        const more = need([...before, last].join(' '))!
        expect(more).toBeGreaterThanOrEqual(need(before.join(' '))!)
        expect(more).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('does not come from quoted history', () => {
    const answered = mail('All fine now.\n\n> I am furious, this is the third time.', 'c')
    expect(annotate(answered).turns[0]?.need).toBe(0)
  })

  test('is told of customers’ own words only', () => {
    const { turns } = annotate(chat('a: I am furious\nb: I am furious\nc/note: I am furious'))
    expect(turns.map((turn) => turn.need)).toEqual([null, null, null])
  })

  test('is found in the example of a rent that bounced, and not in a forgotten password', () => {
    const corpus = new Map(exampleCorpus().map((interaction) => [interaction.id, annotate(interaction)]))
    const most = (id: string): number => Math.max(...corpus.get(id)!.turns.map((turn) => turn.need ?? 0))
    expect(most('LF-3001')).toBeGreaterThan(0.5)
    expect(most('LF-3013')).toBe(0)
  })
})

describe('relief', () => {
  test('a single worry beside thanks is mostly past, and calls for less', () => {
    const worried = need('I was so worried.')
    expect(need('I was so worried, thanks!')).toBeLessThan(0.5)
    expect(worried).toBeGreaterThanOrEqual(0.5)
  })

  test('several cues are not taken back by a polite word', () => {
    const angry = 'This is unacceptable, the third time I write, and I am furious.'
    expect(need(`${angry} Thank you.`)).toBe(need(angry))
  })
})
