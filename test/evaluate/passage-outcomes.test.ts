import { describe, expect, test } from 'vitest'
import type { Passage } from '../../src/index.ts'
import type { Label } from '../../src/evaluate/index.ts'
import { indexLabels } from '../../src/evaluate/outcomes.ts'
import { flagOutcomes, templateGroups, wordOutcomes } from '../../src/evaluate/passage-outcomes.ts'
import { chat, clustersOf, label, scored } from './support.ts'

const passage = (
  start: number,
  end: number,
  origin: Passage['origin'],
  scripted: number | null,
): Passage => ({ start, end, origin, scripted })

describe('a turn is flagged', () => {
  const flagged = (...passages: Passage[]): readonly number[] => {
    const run = scored(chat('i', ['agent: …']), { t0: { passages } })
    return flagOutcomes([run], indexLabels([label('i', 't0', 'scripted', true)]), clustersOf([run])).map(
      ({ score }) => score,
    )
  }

  test('where one passage, of a template or a macro, is at least as likely pasted as not', () => {
    expect(flagged(passage(0, 5, 'own', 0.05), passage(5, 9, 'template', 0.5))).toEqual([1])
    expect(flagged(passage(0, 9, 'macro', 0.98))).toEqual([1])
    expect(flagged(passage(0, 9, 'template', 0.4999))).toEqual([0])
  })

  test('and not for stock phrases, own words, or what cannot be told', () => {
    for (const origin of ['stock', 'own', 'mandated', 'automation', 'quoted'] as const)
      expect(flagged(passage(0, 9, origin, 0.9))).toEqual([0])
    expect(flagged(passage(0, 9, 'template', null))).toEqual([0])
  })

  test('once for each label on a whole turn that was traced', () => {
    const run = scored(chat('i', ['agent: …', 'customer: …']), {
      t0: { passages: [passage(0, 1, 'macro', 1)] },
      t1: {},
    })
    const labels = [
      label('i', 't0', 'scripted', false),
      label('i', 't1', 'scripted', true),
      label('i', 't9', 'scripted', true),
      label('i', ['t0', 0, 1], 'scripted', true),
      label('i', null, 'scripted', true),
    ]
    expect(flagOutcomes([run], indexLabels(labels), clustersOf([run]))).toEqual([
      { cluster: 0, score: 1, positive: false },
    ])
  })
})

describe('words', () => {
  //             0    5   10   15   20   25
  const text = 'one two three four 5 six 😀 sept'
  const at = (words: string): readonly [number, number] => {
    const start = text.indexOf(words)
    expect(start).toBeGreaterThanOrEqual(0)
    return [start, start + words.length]
  }
  const counted = (
    pasted: readonly string[],
    marked: readonly string[],
    scripted: boolean,
    ...more: readonly Label[]
  ): readonly object[] => {
    const passages = pasted.map((words) => passage(...at(words), 'template', 0.9))
    const run = scored(chat('i', [`agent: ${text}`, 'agent: elsewhere']), {
      t0: { passages },
      t1: { passages: [] },
    })
    const labels = [
      label('i', 't0', 'scripted', scripted),
      ...marked.map((words) => label('i', ['t0', ...at(words)], 'template', 'T')),
      ...more,
    ]
    return wordOutcomes([run], indexLabels(labels), clustersOf([run]))
  }

  test('said to be pasted stand beside words labelled so, numbers included', () => {
    expect(counted(['two three four'], ['three four 5'], true)).toEqual([
      { cluster: 0, words: 7, claimed: 3, actual: 3, hits: 2 },
    ])
  })

  test('are counted in UTF-16 units, as the labels are', () => {
    expect(counted(['sept'], ['sept'], true)).toMatchObject([{ claimed: 1, actual: 1, hits: 1 }])
  })

  test('count where they lie wholly inside', () => {
    expect(counted(['ne two thre'], ['two t'], true)).toMatchObject([{ claimed: 1, actual: 1, hits: 1 }])
  })

  test('of two passages and two labels on one turn add up, and are counted once where these overlap', () => {
    expect(counted(['one', 'six'], ['one two', 'two three', 'six'], true)).toMatchObject([
      { claimed: 2, actual: 4, hits: 2 },
    ])
  })

  const elsewhere = label('i', ['t1', 0, 9], 'template', 'T')

  test('of a turn that is not scripted are all wrong to claim', () => {
    expect(counted(['two three'], [], false, elsewhere)).toEqual([
      { cluster: 0, words: 7, claimed: 2, actual: 0, hits: 0 },
    ])
  })

  test('of a scripted turn without a mark are left out: nobody said which are meant', () => {
    expect(counted(['two three'], [], true, elsewhere)).toEqual([])
  })

  test('of a turn labelled with a template as a whole all count', () => {
    expect(counted([], [], true, elsewhere, label('i', 't0', 'template', 'T'))).toMatchObject([
      { claimed: 0, actual: 7 },
    ])
  })

  test('are not measured where no label of the corpus marks a stretch', () => {
    expect(counted(['two three'], [], false, label('i', 't0', 'template', 'T'))).toEqual([])
  })
})

describe('the template of a stretch', () => {
  const claim = (start: number, end: number, templateId?: string): Passage => ({
    start,
    end,
    origin: templateId === undefined ? 'own' : 'template',
    scripted: 0.5,
    ...(templateId !== undefined && { templateId }),
  })
  const run = scored(chat('i', ['agent: …', 'agent: …', 'customer: …']), {
    t0: {
      passages: [claim(0, 10, 'one'), claim(10, 20), claim(20, 36, 'two'), claim(36, 45, 'one')],
    },
    t1: { passages: [claim(0, 10)] },
    t2: { need: 0 },
  })
  const predicted = (place: Parameters<typeof label>[1]): readonly (string | null)[] =>
    templateGroups([run], indexLabels([label('i', place, 'template', 'L')]), clustersOf([run])).map(
      (item) => item.predicted,
    )

  test('is the one that covers most of the turn', () => {
    expect(predicted('t0')).toEqual(['one'])
  })

  test('is the one that covers most of the span, where there is one', () => {
    expect(predicted(['t0', 19, 36])).toEqual(['two'])
    expect(predicted(['t0', 0, 20])).toEqual(['one'])
  })

  test('is none where only own words stand', () => {
    expect(predicted('t1')).toEqual([null])
    expect(predicted(['t0', 10, 20])).toEqual([null])
  })

  test('is none where it covers less than a quarter of the span', () => {
    expect(predicted(['t0', 8, 16])).toEqual(['one'])
    expect(predicted(['t0', 8, 17])).toEqual([null])
    expect(predicted(['t0', 13, 22])).toEqual([null])
    expect(predicted(['t0', 14, 22])).toEqual(['two'])
  })

  test('is not asked of a customer’s turn, an unknown one, or the whole interaction', () => {
    expect([...predicted('t2'), ...predicted('t9'), ...predicted(null)]).toEqual([])
  })
})
