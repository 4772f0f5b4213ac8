import { expect, test } from 'vitest'
import { only, readAll, source, told } from './support.ts'

const dialogue = {
  convo_id: 3592,
  scenario: { personal: { customer_name: 'crystal minh' }, flow: 'product_defect', subflow: 'return_size' },
  original: [
    ['agent', 'Hi!'],
    ['customer', 'Wrong size.'],
    ['action', 'Account has been pulled up.'],
  ],
}
const expected = {
  id: '3592',
  channel: 'chat',
  participants: [
    { id: 'agent', role: 'agent' },
    { id: 'customer', role: 'customer', name: 'crystal minh' },
    { id: 'action', role: 'system' },
  ],
  turns: [
    { participantId: 'agent', text: 'Hi!' },
    { participantId: 'customer', text: 'Wrong size.' },
    { participantId: 'action', text: 'Account has been pulled up.', kind: 'event' },
  ],
  metadata: { flow: 'product_defect', subflow: 'return_size' },
}

test.each([
  ['a list', [dialogue]],
  ['the splits of the whole set', { train: [dialogue] }],
])('%s becomes this', async (_name, content) => {
  expect(only(await readAll(source(JSON.stringify(content))))).toEqual(expected)
})

test('a pair that is none is told where it stands', async () => {
  const broken = { ...dialogue, original: [...dialogue.original, ['agent'], 7] }
  expect(told(await readAll(source(JSON.stringify({ dev: [broken] }))))).toEqual([
    'warning invalid-record /dev/0/original/3',
    'warning invalid-record /dev/0/original/4',
  ])
})
