import { expect, test } from 'vitest'
import { abcdCorpus } from '../../../src/evaluate/adapters/index.ts'
import type { Interaction } from '../../../src/model/interaction.ts'

const dialogue = (id: string, name?: string): Interaction => ({
  id,
  channel: 'chat',
  participants: [
    { id: 'agent', role: 'agent', name: 'Ben' },
    { id: 'customer', role: 'customer', ...(name !== undefined && { name }) },
  ],
  turns: [{ participantId: 'customer', text: 'norah quill here' }],
  metadata: { flow: 'shipping' },
})

test('the name becomes a label and leaves the participant data; the list becomes the part', () => {
  const { interactions, labels } = abcdCorpus([
    { interaction: dialogue('1', 'norah quill'), pointer: '/dev/7' },
  ])
  expect(labels).toEqual([{ interactionId: '1', label: 'customerName', value: 'norah quill' }])
  expect(interactions).toEqual([{ ...dialogue('1'), metadata: { flow: 'shipping', split: 'dev' } }])
})

test('a conversation without a name has no label, one outside the lists no part', () => {
  expect(abcdCorpus([{ interaction: dialogue('2'), pointer: '/7' }])).toEqual({
    interactions: [dialogue('2')],
    labels: [],
  })
})
