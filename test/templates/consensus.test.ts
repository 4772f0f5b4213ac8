import { describe, expect, test } from 'vitest'
import { consensusOf, fullestOf, GAP } from '../../src/templates/consensus.ts'
import { repliesOf } from '../../src/templates/replies.ts'
import type { Use } from '../../src/templates/uses.ts'
import { others, stateOf, times, wordsAt } from './support.ts'

const TEXT = 'Your parcel left our warehouse today and will arrive before the weekend.'

/** The text of the template of these uses, each the whole of its reply, the first of them the fullest. */
function consensus(...texts: readonly string[]): string {
  return consensusIn(texts, () => true)
}

/** As `consensus`, of uses that reach as far as the words wanted do. */
function consensusIn(texts: readonly string[], isWanted: (word: string) => boolean): string {
  const state = stateOf(...others(...texts))
  const replies = repliesOf(state)
  const uses = texts.map((_, reply): Use => {
    const from = replies.start[reply]!
    const wanted = Array.from({ length: replies.start[reply + 1]! - from }, (_, at) =>
      isWanted(wordsAt(state, from + at, from + at + 1)),
    )
    const [first, end] = [from + wanted.indexOf(true), from + wanted.lastIndexOf(true) + 1]
    return { reply, first, end, nodes: reply === 0 ? 100 : 10 }
  })
  return consensusOf(replies, uses)
    .map((at) => (at === GAP ? '{…}' : wordsAt(state, at, at + 1)))
    .join(' ')
}

describe('the text of a template', () => {
  test('is that of its uses where all are the same', () => {
    expect(consensus(TEXT, TEXT, TEXT)).toBe(TEXT)
    expect(consensus(TEXT)).toBe(TEXT)
  })

  test('has the words of the majority, though the fullest use has others', () => {
    const edited = TEXT.replace('today', 'yesterday')
    expect(consensus(edited, TEXT, TEXT, TEXT)).toBe(TEXT)
    expect(consensus(TEXT, edited, edited, edited)).toBe(edited)
  })

  test('is without a word that only the fullest use has', () => {
    expect(consensus(TEXT.replace('will', 'will surely'), TEXT, TEXT, TEXT)).toBe(TEXT)
  })

  test('has a word put in that more than half have, not one that half have', () => {
    const longer = TEXT.replace('will', 'will surely')
    expect(consensus(TEXT, longer, longer)).toBe(longer)
    expect(consensus(TEXT, longer, TEXT, longer)).not.toContain('surely')
  })

  test('has a slot where uses differ', () => {
    const uses = ['today', 'yesterday', 'this very morning', 'on a windy day'].map((day) =>
      TEXT.replace('today', day),
    )
    expect(consensus(...uses)).toBe(TEXT.replace('today', '{…}'))
  })

  test('has a slot up to eight words long, and nothing where more is filled in', () => {
    const filled = (count: number): string =>
      consensus(
        TEXT,
        ...['so', 'oh', 'ah'].map((word) => TEXT.replace('today', times(count, word).join(' '))),
      )
    expect(filled(8)).toBe(TEXT.replace('today', '{…}'))
    expect(filled(9)).toBe(TEXT.replace('today ', ''))
  })

  test('shows a slot that was masked', () => {
    const sent = (order: string): string => `We sent order ${order} to you this very morning.`
    expect(consensus(sent('20445'), sent('LH-1'), sent('7'))).toBe(sent('{…}'))
  })

  test('has one slot where several adjoin, and none at its ends', () => {
    const sent = (day: string, order: string): string =>
      `${order} is the number. We sent ${day} ${order} to you this very morning, order ${order}`
    expect(consensus(sent('gladly', '20445'), sent('today', '71'), sent('early', '8'))).toBe(
      'is the number. We sent {…} to you this very morning, order',
    )
  })

  test('has the first word of most uses, though that of the fullest was edited', () => {
    const edited = TEXT.replace('Your', 'The')
    expect(consensus(edited, TEXT, TEXT, TEXT)).toBe(TEXT)
    expect(consensus(TEXT.replace('weekend.', 'holiday.'), TEXT, TEXT, TEXT)).toBe(TEXT)
  })

  test('is without a sentence that less than two in five uses have', () => {
    const longer = `${TEXT} Please keep the receipt until then.`
    expect(consensus(longer, longer, TEXT, TEXT, TEXT)).toBe(longer)
    expect(consensus(longer, longer, TEXT, TEXT, TEXT, TEXT)).toBe(TEXT)
    const opened = `Please keep the receipt until then. ${TEXT}`
    expect(consensus(opened, opened, TEXT, TEXT, TEXT)).toBe(opened)
    expect(consensus(opened, opened, TEXT, TEXT, TEXT, TEXT)).toBe(TEXT)
  })
})

describe('beyond what was met of the uses, the text has', () => {
  const core = (word: string): boolean => TEXT.split(' ').includes(word)
  const inCore = (...openings: readonly string[]): string =>
    consensusIn(
      openings.map((opening) => `${opening} ${TEXT}`),
      core,
    )

  test('the words most have', () => {
    expect(inCore('Hm, good news:', 'Great, good news:', 'Well, good news:')).toBe(`good news: ${TEXT}`)
  })

  test('up to eight of them', () => {
    const words = 'I am so very glad to tell you this:'
    const openings = ['Hm.', 'Great.', 'Well.'].map((text) => `${text} ${words}`)
    expect(inCore(...openings)).toBe(`${words.replace('I ', '')} ${TEXT}`)
  })

  test('no single word that stands away from the rest', () => {
    const opened = (words: string): string =>
      inCore(`Hm ${words} all is`, `Great ${words} snow came`, `Well ${words} Tom says`)
    expect(opened('am sorry')).not.toContain('sorry')
    expect(opened('I am sorry')).toContain('I am sorry')
  })
})

describe('the fullest use', () => {
  const use = (reply: number, nodes: number, length: number): Use => ({ reply, first: 0, end: length, nodes })

  test('holds most of the template', () => {
    expect(fullestOf([use(0, 3, 10), use(1, 4, 20), use(2, 2, 5)]).reply).toBe(1)
  })

  test('of equals is the shortest, and of those the first', () => {
    expect(fullestOf([use(0, 4, 20), use(1, 4, 10), use(2, 4, 10)]).reply).toBe(1)
  })
})
