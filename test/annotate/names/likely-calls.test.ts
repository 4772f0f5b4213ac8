/** Names that call the customer where no wording tells, and what the model sees of them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAnnotator } from '../../../src/annotate/annotate.ts'
import { callFeatures } from '../../../src/annotate/names/call-features.ts'
import type { Channel, Interaction } from '../../../src/model/interaction.ts'
import { languages } from '../../../src/language/index.ts'

const annotate = createAnnotator(languages)

function talk(agent: string, channel: Channel, language: string): Interaction {
  return {
    id: 'talk',
    channel,
    language,
    participants: [
      { id: 'c', role: 'customer', name: 'Priya Raman' },
      { id: 'a', role: 'agent', name: 'Douglas' },
    ],
    turns: [
      { participantId: 'c', text: 'Order 4471 has not come.' },
      { participantId: 'a', text: 'Let me look.' },
      { participantId: 'c', text: 'ok' },
      { participantId: 'a', text: agent },
    ],
  }
}

function likely(agent: string, channel: Channel = 'chat', language = 'en'): readonly string[] {
  const { names } = annotate(talk(agent, channel, language)).turns[3]!
  return names.flatMap(({ kind, text, probability }) =>
    kind === 'wrong' && probability !== undefined ? [text] : [],
  )
}

describe('a name that no wording calls', () => {
  test.each([
    ['Sorry about that Mr Patel, it is moved now.', 'Patel'],
    ['Okay Sarah I have it here.', 'Sarah'],
    ['It left at six. Is there anything else, Sarah?', 'Sarah'],
    ['right then sarah ive got that here', 'sarah'],
  ])('likely calls the customer: %s', (text, name) => {
    expect(likely(text)).toEqual([name])
  })

  test.each([
    'I have put it under Sarah Patel as you said.',
    'Our fitter, Mr Patel, has it in the van.',
    'Sarah in the depot says it left at six.',
    'Have you paid the application fee?',
    'He left it with Sarah, Mr Patel.',
    'It is in the name on the account, Mr Patel.',
    'No sir. Airport Hotel, it is inside the terminal.',
    'Good morning, Larkfield Home.',
    'It goes by the Victoria line.',
    'That is done for you, Priya.',
  ])('may tell of somebody, or be none: %s', (text) => {
    expect(likely(text)).toEqual([])
  })

  test('is left alone in a language without the model', () => {
    expect(likely('Ist sonst noch etwas, Sarah?', 'chat', 'de')).toEqual([])
  })

  test('is left alone in an agent’s first words on the telephone, and where it was told of before', () => {
    const call = talk('okay sarah i have it here', 'voice', 'en')
    const [first, , , last] = call.turns
    expect(annotate({ ...call, turns: [first!, last!] }).turns[1]!.names).toEqual([])
    const told = {
      ...call,
      turns: [first!, { participantId: 'a', text: 'I have asked Sarah.' }, call.turns[2]!, last!],
    }
    expect(annotate(told).turns[3]!.names).toEqual([])
  })
})

test('features are distinct, and none of them hangs on which name it is', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ maxLength: 60 }),
      (before, after) => {
        const [one, other] = ['Sarah', 'Ngozi'].map((name) => {
          const turn = annotate(talk(`${before} ${name} ${after}`, 'chat', 'en')).turns[3]!
          const at = [...turn.tokens.start.subarray(0, turn.tokens.count)].indexOf(before.length + 1)
          return at < 0 ? undefined : callFeatures(turn, { at, firstToken: at, endToken: at + 1 })
        })
        if (one === undefined || other === undefined) return
        expect(new Set(one).size).toBe(one.length)
        expect(one).toEqual(other)
      },
    ),
    { numRuns: 100 },
  )
})
