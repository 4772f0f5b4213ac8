import { describe, expect, test } from 'vitest'
import { generate, macrosOf, templatesOf, type Labelled } from '../../corpora/generator/corpus.ts'
import { editWords } from '../../corpora/generator/edits.ts'
import { createSpeaker, zipf } from '../../corpora/generator/grammar.ts'
import { en } from '../../corpora/generator/languages/en/index.ts'
import { past } from '../../corpora/generator/languages/en/words.ts'
import { grammars, type Language } from '../../corpora/generator/languages/index.ts'
import { fillSlots, makePeople } from '../../corpora/generator/slots.ts'
import { parseLabel } from '../../src/evaluate/corpus.ts'
import { random } from '../../src/evaluate/metrics/random.ts'
import { sha256 } from '../../src/model/hash.ts'
import { interactionSchema, turnId, type Turn } from '../../src/model/interaction.ts'

const languages = Object.keys(grammars) as Language[]

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

  // Figures measured on these corpora are compared over versions, so their bytes may change only on purpose.
  test.each([
    [
      { replies: 300, seed: 'pinned' },
      'sha256:ca819cf4a61d54d05017fe607a535fa0c2d09fab4682acf1b637753d62b49d16',
    ],
    [
      { replies: 300, seed: 'pinned', conduct: true, noise: 0.2 },
      'sha256:4020c988b6dc546aad1b2bc1ab0d77ab7564384a33aa5133b5f6f5c03967c094',
    ],
    [
      { replies: 100, seed: 'pinned', conduct: true, language: 'el' },
      'sha256:ada984343c08fd958e5e8a3e309cee62637b50b3167934802aef672048c0e549',
    ],
  ] as const)('has the bytes it always had: %j', (options, hash) => {
    expect(sha256([...generate(options)].map((made) => JSON.stringify(made)).join('\n'))).toBe(hash)
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

  test('holds many common phrases', () => {
    const text = corpus(500, 0.05)
      .flatMap(agentTurns)
      .map((turn) => turn.text)
      .join(' ')
    expect(text.split(en.commonPhrases[0]!).length).toBeGreaterThan(20)
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
    const kept = new Set(editWords(text, 0.2, en, random('edits')).split(' '))
    const changed = text.split(' ').filter((word) => !kept.has(word)).length / 2000
    // A word put in before another, one edit in four, leaves the other as it was.
    expect(changed).toBeGreaterThan(0.12)
    expect(changed).toBeLessThan(0.18)
  })

  test('does nothing at no noise and leaves slots alone at full noise', () => {
    expect(editWords(text, 0, en, random('none'))).toBe(text)
    expect(editWords('{{name}} {{number}}.', 1, en, random('all'))).toBe('{{name}} {{number}}.')
  })
})

describe.each(languages)('the grammar of %s', (code) => {
  const grammar = grammars[code]
  const speaker = createSpeaker(grammar)
  const { conduct } = grammar
  const frames = [
    ...grammar.agentFrames,
    ...grammar.slotFrames,
    ...grammar.customerFrames,
    ...grammar.greetings,
    ...grammar.signOffs,
    ...grammar.items,
    ...conduct.introductions,
    ...conduct.needs.flatMap(({ says }) => says),
    ...conduct.calm,
    ...conduct.questions.flatMap(({ asks, answers }) => [...asks, ...answers]),
    ...conduct.deflections,
    ...conduct.hollow,
    ...conduct.specific,
    ...conduct.namedGreetings,
    ...conduct.namelessGreetings,
  ]

  test('fills each of its frames', () => {
    for (const frame of frames) {
      const rng = random(frame)
      const people = {
        ...makePeople(grammar, { agent: 'Ann', team: 'billing' }, rng),
        subject: conduct.subjects[0]!,
      }
      const filled = fillSlots(speaker.sentence([frame], rng), people, speaker, rng)
      expect(filled, frame).not.toMatch(/[{}]|undefined|\ba [aeiou].* the /)
    }
  })

  test('says hardly anything twice', () => {
    const rng = random('free')
    const free = Array.from({ length: 3000 }, () => speaker.agentSentence(rng))
    expect(new Set(free).size).toBeGreaterThan(2970)
  })

  test('repeats no word in a list', () => {
    for (const words of [...Object.values(grammar.words), grammar.surnames, conduct.subjects])
      expect(words.length).toBe(new Set(words).size)
  })
})

describe('the grammar', () => {
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

describe.each(languages)('conduct in %s', (language) => {
  const made = [...generate({ replies: 480, seed: 'conduct', language, conduct: true, agents: 60 })]
  const labelled = made.flatMap(({ interaction, labels }) => {
    const turns = new Map(interaction.turns.map((turn, index) => [turnId(turn, index), turn]))
    return labels.map((label) => {
      const turn = label.turnId === undefined ? undefined : turns.get(label.turnId)
      return { ...label, interaction, turn, quoted: turn?.text.slice(label.start, label.end) ?? '' }
    })
  })
  const of = (label: string) => labelled.filter((each) => each.label === label)

  test('is in the canonical form', () => {
    for (const { interaction, labels } of made) {
      expect(interactionSchema.parse(interaction)).toEqual(interaction)
      for (const label of labels) expect(parseLabel(JSON.stringify(label), {})).toEqual(label)
    }
  })

  test('labels every kind of thing it does', () => {
    const values = (label: string): readonly unknown[] => [...new Set(of(label).map(({ value }) => value))]
    expect(values('question').toSorted()).toEqual(['answered', 'deflected', 'ignored'])
    expect(values('empathy').toSorted()).toEqual([0, 1, 2])
    expect(values('need')).toContain(false)
    expect(values('need')).toContain('anger')
    expect(values('rushed').toSorted()).toEqual([false, true])
    expect(values('nameUse')).toEqual(
      expect.arrayContaining(['correct', 'misspelt', 'wrong', 'placeholder', 'missed', 'none']),
    )
  })

  test('marks the name as it stands there', () => {
    for (const { interaction, start, value, quoted } of of('nameUse')) {
      if (start === undefined) continue
      const name = String(of('customerName').find((each) => each.interaction === interaction)?.value)
      if (value === 'correct')
        expect(name.startsWith(quoted.split(' ')[0]!) || name === 'undefined').toBe(true)
      else if (value === 'placeholder') expect(quoted).toMatch(/^[[{%]/)
      else expect(name.split(' ')[0]).not.toBe(quoted.split(' ')[0])
    }
  })

  test('marks questions, need on customers and empathy on answers to those', () => {
    for (const { quoted } of of('question')) expect(quoted).toMatch(/[?;]$/)
    for (const { turn } of of('need')) expect(turn!.participantId).toBe('customer')
    const needed = of('need').filter(({ value }) => value !== false).length
    expect(of('empathy')).toHaveLength(needed)
  })

  test('lets nobody hurry over something pasted', () => {
    const pasted = new Set(
      of('scripted').flatMap(({ interactionId, turnId: id, value }) =>
        value === true ? [`${interactionId} ${id!}`] : [],
      ),
    )
    for (const { interactionId, turnId: id } of of('rushed'))
      expect(pasted).not.toContain(`${interactionId} ${id!}`)
  })
})

describe('macros', () => {
  test('are the templates everybody pastes', () => {
    const options = { replies: 400, seed: 'macros' }
    const shared = templatesOf(options).filter(({ scope }) => scope === 'everyone')
    expect(macrosOf(options).map(({ id }) => id)).toEqual(shared.map(({ id }) => id))
    expect(shared.length).toBeGreaterThan(0)
  })
})
