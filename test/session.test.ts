import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAnalyzer, fitTemplates, type Interaction } from '../src/index.ts'

const example = readFileSync(new URL('../corpora/example/interactions.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Interaction)
const analyzer = createAnalyzer({ templates: await fitTemplates(example) })

describe('a session', () => {
  test('ends as the whole is analysed, however its turns come', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...example),
        fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 10 }),
        fc.nat({ max: 3 }),
        (interaction, sizes, given) => {
          const session = analyzer.session({ ...interaction, turns: interaction.turns.slice(0, given) })
          let at = given
          for (const size of sizes) {
            const report = session.push(...interaction.turns.slice(at, at + size))
            at += size
            // Every moment is the analysis of the conversation so far.
            expect(report).toEqual(
              analyzer.analyze({ ...interaction, turns: interaction.turns.slice(0, at) }),
            )
          }
          session.push(...interaction.turns.slice(at))
          expect(session.end()).toEqual(analyzer.analyze(interaction))
        },
      ),
      { numRuns: 25 },
    )
  })

  test('shows a finding while it stands, and takes it back when the next turn answers', () => {
    const head: Interaction = {
      id: 's',
      channel: 'chat',
      language: 'en',
      participants: [
        { id: 'c', role: 'customer' },
        { id: 'a', role: 'agent' },
      ],
      turns: [{ participantId: 'c', text: 'Has the parcel left the depot in Leeds?' }],
    }
    const session = analyzer.session(head)
    const rules = (report: ReturnType<typeof session.end>): readonly string[] =>
      report.findings.map(({ ruleId }) => ruleId)
    expect(rules(session.push({ participantId: 'a', text: 'Thank you and goodbye.' }))).toContain(
      'ignored-question/ignored',
    )
    const after = session.push({
      participantId: 'a',
      text: 'Oh wait: yes, your parcel left the depot in Leeds at nine.',
    })
    expect(rules(after)).not.toContain('ignored-question/ignored')
    expect(session.interaction.turns).toHaveLength(3)
    expect(head.turns).toHaveLength(1)
  })
})

describe('a session refuses', () => {
  const start: Interaction = { ...example[0]!, turns: [] }
  const turn = example[0]!.turns[0]!

  test.each([null, 'hello', {}, { turns: [] }])('to begin with %o', (given) => {
    expect(() => analyzer.session(given as never)).toThrow(new TypeError(NO_INTERACTION))
  })

  test.each([[[{}]], [[null]], [[[turn]]], [[turn, { text: 'hi' }]], [[{ participantId: 'a' }]]])(
    'the turns %j, and stays as it was',
    (turns) => {
      const session = analyzer.session(start)
      expect(() => session.push(...(turns as never[]))).toThrow(
        new TypeError('Expected turns: push({ participantId, text }, …)'),
      )
      expect(session.interaction.turns).toEqual([])
    },
  )

  test('a turn of a participant it does not name, as a reader does, and stays as it was', () => {
    const session = analyzer.session(start)
    const stranger = { ...turn, participantId: 'nobody of these' }
    const why = new TypeError('A turn names a participant that the record does not list.')
    expect(() => session.push(turn, stranger)).toThrow(why)
    expect(session.interaction.turns).toEqual([])
    expect(() => analyzer.session({ ...start, turns: [stranger] })).toThrow(why)
    session.push(turn)
    expect(session.end().turns).toHaveLength(1)
  })

  test('an id used before, also one that another turn has by its place', () => {
    const { participantId, text } = turn
    const why = new TypeError('Two turns share an id.')
    const session = analyzer.session({ ...start, turns: [{ id: 't1', participantId, text }] })
    expect(() => session.push({ id: 't1', participantId, text })).toThrow(why)
    expect(() => session.push({ participantId, text })).toThrow(why)
    expect(() => session.push({ id: 'x', participantId, text }, { id: 'x', participantId, text })).toThrow(
      why,
    )
    session.push({ id: 'x', participantId, text }, { participantId, text })
    expect(session.interaction.turns).toHaveLength(3)
    expect(() => session.push({ id: 't2', participantId, text })).toThrow(why)
  })

  test('turns after its end, which can be asked for again', () => {
    const session = analyzer.session(start)
    session.push(turn)
    const report = session.end()
    expect(() => session.push(turn)).toThrow(TypeError)
    expect(() => session.push(turn)).toThrow('This session has ended')
    expect(session.end()).toEqual(report)
  })
})

const NO_INTERACTION = 'Expected an interaction; parseInteraction says what is wrong with a value'

describe('what if a finding’s words were gone', () => {
  test('is the analysis of the interaction without them', () => {
    for (const interaction of example)
      for (const finding of analyzer.analyze(interaction).findings) {
        const turns = interaction.turns.map((turn, index) =>
          (turn.id ?? `t${index}`) === finding.turnId
            ? { ...turn, text: turn.text.slice(0, finding.start) + turn.text.slice(finding.end) }
            : turn,
        )
        expect(analyzer.whatIf(interaction, finding)).toEqual(analyzer.analyze({ ...interaction, turns }))
      }
  })

  test('is refused for a span that is not in the interaction', () => {
    const [interaction] = example
    expect(() => analyzer.whatIf(interaction!, { turnId: 'nowhere', start: 0, end: 1 })).toThrow(RangeError)
    expect(() => analyzer.whatIf(interaction!, { turnId: 't0', start: 0, end: 99_999 })).toThrow(RangeError)
    expect(() => analyzer.whatIf(interaction!, { turnId: 't0', start: 2, end: 1 })).toThrow(RangeError)
    expect(() => analyzer.whatIf(interaction!, { turnId: 't0', start: NaN, end: 1 })).toThrow(RangeError)
    expect(() => analyzer.whatIf(interaction!, { turnId: 't0', start: 0, end: 1.5 })).toThrow(RangeError)
    expect(() => analyzer.whatIf(interaction!, { turnId: 't0' } as never)).toThrow(RangeError)
    expect(() => analyzer.whatIf(null as never, { turnId: 't0', start: 0, end: 1 })).toThrow(NO_INTERACTION)
  })
})

test('a score is a function of its own interaction: reordering unrelated ones changes nothing', async () => {
  const backwards = createAnalyzer({ templates: await fitTemplates([...example].reverse()) })
  for (const interaction of example.slice(0, 12))
    expect(backwards.analyze(interaction)).toEqual(analyzer.analyze(interaction))
})
