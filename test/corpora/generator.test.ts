import { describe, expect, test } from 'vitest'
import { editWords } from '../../corpora/generator/edits.ts'
import {
  agentFrames,
  customerFrames,
  greetings,
  signOffs,
  slotFrames,
} from '../../corpora/generator/frames.ts'
import { generate, templatesOf, type Labelled } from '../../corpora/generator/generate.ts'
import { sentence } from '../../corpora/generator/grammar.ts'
import { fillSlots, makePeople } from '../../corpora/generator/slots.ts'
import { agentSentence, zipf } from '../../corpora/generator/templates.ts'
import { commonPhrases, past } from '../../corpora/generator/words.ts'
import { parseLabel } from '../../src/evaluate/corpus.ts'
import { random } from '../../src/evaluate/metrics/random.ts'
import { interactionSchema, turnId, type Turn } from '../../src/model/interaction.ts'

const corpus = (replies: number, noise: number, seed = 'test'): readonly Labelled[] => [
  ...generate({ replies, noise, seed }),
]

const agentTurns = ({ interaction }: Labelled): readonly Turn[] =>
  interaction.turns.filter(({ participantId }) => participantId !== 'customer')

/** Text of each labelled passage, by template. */
function passages(made: readonly Labelled[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { interaction, labels } of made) {
    const texts = new Map(interaction.turns.map((turn, index) => [turnId(turn, index), turn.text]))
    for (const { label, turnId: id, start, end, value } of labels)
      if (label === 'template')
        found.set(String(value), [...(found.get(String(value)) ?? []), texts.get(id!)!.slice(start, end)])
  }
  return found
}

describe('a generated corpus', () => {
  test('has exactly the replies asked for, each labelled', () => {
    const made = corpus(301, 0.05)
    expect(made.flatMap(agentTurns)).toHaveLength(301)
    const scripted = made.flatMap(({ labels }) => labels.filter(({ label }) => label === 'scripted'))
    expect(scripted).toHaveLength(301)
    const share = scripted.filter(({ value }) => value === true).length / 301
    expect(share).toBeGreaterThan(0.4)
    expect(share).toBeLessThan(0.6)
  })

  test('is in the canonical form', () => {
    for (const { interaction, labels } of corpus(60, 0.2)) {
      expect(interactionSchema.parse(interaction)).toEqual(interaction)
      for (const label of labels) expect(parseLabel(JSON.stringify(label), {})).toEqual(label)
    }
  })

  test('is the same for the same options, another for another seed', () => {
    expect(corpus(80, 0.1)).toEqual(corpus(80, 0.1))
    expect(corpus(80, 0.1)).not.toEqual(corpus(80, 0.1, 'other'))
  })

  test('comes one at a time', () => {
    const endless = generate({ replies: 1_000_000_000, templates: 10, agents: 4 })
    expect(endless.next().value?.interaction.id).toBe('g0')
    expect(endless.next().value?.interaction.id).toBe('g1')
  })

  test('leaves no slot open', () => {
    for (const { interaction } of corpus(200, 0.3))
      for (const { text } of interaction.turns) expect(text).not.toMatch(/[{}]|undefined/)
  })

  test('labels exactly what was pasted, where nothing was edited', () => {
    const templates = new Map(templatesOf({ replies: 400, seed: 'test' }).map((held) => [held.id, held]))
    let whole = 0
    for (const [id, texts] of passages(corpus(400, 0))) {
      // The fixed words between the slots must stand there in order; an interrupted use holds some of the sentences.
      const sentences = templates.get(id)!.sentences.map((text) => text.split(/\{\{\w+\}\}/))
      for (const text of texts) {
        const held = sentences.filter((pieces) => inOrder(pieces, text))
        expect(held.length).toBeGreaterThan(0)
        if (held.length === sentences.length) whole++
      }
    }
    expect(whole).toBeGreaterThan(150)
  })

  test('times never run backwards', () => {
    for (const { interaction } of corpus(100, 0.05)) {
      const times = interaction.turns.map(({ sentAt }) => Date.parse(sentAt!))
      expect(times).toEqual([...times].sort((a, b) => a - b))
    }
  })

  test('holds few free sentences twice, and many common phrases', () => {
    const rng = random('free')
    const free = Array.from({ length: 5000 }, () => agentSentence(rng))
    expect(new Set(free).size).toBeGreaterThan(4990)
    const text = corpus(500, 0.05)
      .flatMap(agentTurns)
      .map((turn) => turn.text)
      .join(' ')
    expect(text.split(commonPhrases[0]!).length).toBeGreaterThan(20)
  })
})

function inOrder(pieces: readonly string[], text: string): boolean {
  let at = 0
  for (const piece of pieces) {
    const found = text.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return true
}

describe('editing', () => {
  const text = Array.from({ length: 2000 }, (_, index) => `word${index}.`).join(' ')

  test('changes the share of words asked for', () => {
    const kept = new Set(editWords(text, 0.2, random('edits')).split(' '))
    const changed = text.split(' ').filter((word) => !kept.has(word)).length / 2000
    // A word put in before another, one edit in four, leaves the other as it was.
    expect(changed).toBeGreaterThan(0.12)
    expect(changed).toBeLessThan(0.18)
  })

  test('does nothing at no noise and leaves slots alone at full noise', () => {
    expect(editWords(text, 0, random('none'))).toBe(text)
    expect(editWords('{{name}} {{number}}.', 1, random('all'))).toBe('{{name}} {{number}}.')
  })
})

describe('the grammar', () => {
  test.each([...agentFrames, ...slotFrames, ...customerFrames, ...greetings, ...signOffs])(
    'fills "%s"',
    (frame) => {
      const rng = random(frame)
      const filled = fillSlots(sentence([frame], rng), makePeople('Ann', 'billing', rng), rng)
      expect(filled).not.toMatch(/[{}]|undefined|\ba [aeiou]/)
    },
  )

  test('forms the past of regular verbs', () => {
    expect(['move', 'carry', 'delay', 'trim', 'cancel', 'check'].map(past)).toEqual([
      'moved',
      'carried',
      'delayed',
      'trimmed',
      'cancelled',
      'checked',
    ])
  })

  test('draws unevenly as asked', () => {
    const rng = random('zipf')
    const counts = (exponent: number): readonly number[] => {
      const draw = zipf(4, exponent)
      const found = [0, 0, 0, 0]
      for (let i = 0; i < 12_000; i++) found[draw(rng)]!++
      return found
    }
    const [first, second, , last] = counts(1)
    expect(first! / second!).toBeCloseTo(2, 0)
    expect(first! / last!).toBeGreaterThan(3.5)
    for (const count of counts(0)) expect(count / 3000).toBeCloseTo(1, 0)
  })
})
