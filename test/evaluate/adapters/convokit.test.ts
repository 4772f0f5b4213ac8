import { describe, expect, test } from 'vitest'
import { convokitCorpus, parseLabelMap, type ConvokitMeta } from '../../../src/evaluate/adapters/index.ts'
import type { Interaction } from '../../../src/model/interaction.ts'

const interaction: Interaction = {
  id: 'u1',
  channel: 'other',
  participants: [
    { id: 'maria', role: 'customer' },
    { id: 'tom', role: 'agent' },
  ],
  turns: [
    { id: 'u1', participantId: 'maria', text: 'parcel 4471 is stuck' },
    { id: 'u2', participantId: 'tom', text: 'Hi Maria, a new one is out.' },
  ],
}

const metaOf = (utterances: object, conversations: object = {}): ConvokitMeta => ({
  utterances: new Map(
    Object.entries(utterances).map(([id, meta]) => [id, new Map(Object.entries(meta as object))]),
  ),
  conversations: new Map(
    Object.entries(conversations).map(([id, meta]) => [id, new Map(Object.entries(meta as object))]),
  ),
})

const map = (...fields: readonly object[]) => parseLabelMap({ fields })

describe('metadata of utterances', () => {
  const copied = { on: 'utterance', field: 'how', label: 'scripted', values: { copied: true, typed: false } }

  test('becomes labels of those turns', () => {
    const { labels, unused } = convokitCorpus([interaction], metaOf({ u2: { how: 'typed' } }), map(copied))
    expect(labels).toEqual([{ interactionId: 'u1', turnId: 'u2', label: 'scripted', value: false }])
    expect(unused).toBe(0)
  })

  test('says nothing on the turn of another role, with a value not listed, or with one the label cannot have', () => {
    const given = metaOf({ u1: { how: 'copied', degree: 1 }, u2: { how: 'pasted?', degree: 3 } })
    const degree = { on: 'utterance', field: 'degree', label: 'empathy' }
    expect(convokitCorpus([interaction], given, map(copied, degree))).toMatchObject({ labels: [], unused: 4 })
  })

  test('that no map names is left out, silently', () => {
    const given = metaOf({ u2: { scripted: true, how: null } })
    expect(convokitCorpus([interaction], given, map(copied))).toMatchObject({ labels: [], unused: 0 })
  })
})

describe('metadata of conversations', () => {
  test('becomes labels, ratings and the part', () => {
    const { interactions, labels } = convokitCorpus(
      [interaction],
      metaOf({}, { u1: { who: 'Maria', stars: 4, set: 'val', other: 1 } }),
      map(
        { on: 'conversation', field: 'who', label: 'customerName' },
        { on: 'conversation', field: 'stars', rating: 'csat', max: 5 },
        { on: 'conversation', field: 'stars', label: 'authenticity', scale: { from: [1, 5], to: [0, 100] } },
        {
          on: 'conversation',
          field: 'set',
          split: true,
          values: { train: 'train', val: 'dev', test: 'test' },
        },
      ),
    )
    expect(labels).toEqual([
      { interactionId: 'u1', label: 'customerName', value: 'Maria' },
      { interactionId: 'u1', label: 'authenticity', value: 75 },
    ])
    expect(interactions).toEqual([
      { ...interaction, ratings: { csat: 4, csatMax: 5 }, metadata: { split: 'dev' } },
    ])
  })
})
