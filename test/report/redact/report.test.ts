/** Reports carried over to the redacted text. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  createAnalyzer,
  fitTemplates,
  reportSchema,
  interactionSchema,
  type Interaction,
  type Report,
  type Span,
} from '../../../src/index.ts'
import { fingerprint } from '../../../src/model/hash.ts'
import { createRedactor, redactInteraction, redactReport } from '../../../src/report/redact.ts'
import { exampleLines } from '../../cli/support.ts'

const interactions = exampleLines.map((line) => JSON.parse(line) as Interaction)
const analyzer = createAnalyzer({ templates: await fitTemplates(interactions) })
const MARKS = /\[(?:NAME|EMAIL|PHONE|CARD|IBAN|ORDER|ADDRESS|LINK)\]/g

/** Everything a carried report promises of its offsets. */
function expectToFit(original: Interaction, report: Report): void {
  const redactor = createRedactor()
  const redacted = redactor.interaction(original)
  const now = redacted.report(report)
  reportSchema.parse(now)
  interactionSchema.parse(redacted.interaction)
  const texts = new Map(redacted.interaction.turns.map(({ id, text }, index) => [id ?? `t${index}`, text]))
  const isIn = ({ turnId, start, end }: Span & { turnId: string }): void => {
    const text = texts.get(turnId)!
    expect(start <= end && end <= text.length, turnId).toBe(true)
    for (const mark of text.matchAll(MARKS)) {
      const [from, to] = [mark.index, mark.index + mark[0].length]
      // Nothing begins or ends inside a mark.
      for (const offset of [start, end]) expect(offset <= from || offset >= to).toBe(true)
    }
  }
  for (const [index, turn] of now.turns.entries()) {
    const text = texts.get(turn.turnId)!
    const { passages } = turn
    if (passages !== undefined && text.length > 0) {
      expect([passages[0]?.start, passages.at(-1)?.end]).toEqual([0, text.length])
      for (const [at, passage] of passages.entries()) {
        expect(passage.end).toBeGreaterThan(passage.start)
        if (at > 0) expect(passage.start).toBe(passages[at - 1]!.end)
        isIn({ ...passage, turnId: turn.turnId })
      }
    }
    for (const name of turn.names) isIn({ ...name, turnId: turn.turnId })
    const edits = redacted.edits[index]!
    const before = original.turns[index]!.text
    for (const [at, finding] of now.findings.entries()) {
      if (finding.turnId !== turn.turnId) continue
      isIn(finding)
      for (const because of finding.because) isIn(because)
      const { start, end } = report.findings[at]!
      const touched = edits.some((edit) => edit.start < end && start < edit.end)
      if (!touched) expect(text.slice(finding.start, finding.end)).toBe(before.slice(start, end))
    }
  }
}

test('offsets of every example fit the redacted text, and what no mark touches reads as before', () => {
  for (const interaction of interactions) expectToFit(interaction, analyzer.analyze(interaction))
})

const pieces = fc.constantFrom(
  ...[
    'Hi ',
    'María López',
    ' ',
    'Ben',
    '4111 1111 1111 1111',
    '07700 900123',
    'a@b.example',
    '\n',
    '. ',
    ', ',
  ],
  ...[
    '22 Wellington Road, Leeds LS6 2AB',
    'order KX48812',
    'Thank you for your message',
    '> ',
    '王伟',
    '😀',
    '[NAME]',
    'Mr ',
  ],
)

test('offsets fit whatever a conversation is made of', () => {
  const text = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
      const interaction: Interaction = {
        id: 'x',
        channel: 'email',
        participants: [
          { id: 'c', role: 'customer', name: 'María López' },
          { id: 'a', role: 'agent', name: 'Ben' },
        ],
        turns: texts.map((each, index) => ({ participantId: index % 2 === 0 ? 'c' : 'a', text: each })),
      }
      expectToFit(interaction, analyzer.analyze(interaction))
    }),
    { numRuns: 60 },
  )
})

test('what is redacted stays as it is when it is redacted again', () => {
  for (const interaction of interactions) {
    const once = redactInteraction(interaction).interaction
    expect(redactInteraction(once).interaction).toEqual(once)
  }
})

test('a message is written again from its rule, so a report that holds no name keeps every word', () => {
  for (const interaction of interactions) {
    const report = analyzer.analyze(interaction)
    const { report: now } = redactInteraction(interaction, report)
    for (const [index, { message, data }] of report.findings.entries()) {
      const isWritten = ['name', 'used', 'placeholder', 'macro', 'slot'].some((key) => key in data)
      if (!isWritten) expect(now.findings[index]!.message).toBe(message)
    }
  }
})

test('a wrong name is redacted with the right one', () => {
  const interaction = interactions.find(({ id }) => id === 'LF-3008')!
  const { report } = redactInteraction(interaction, analyzer.analyze(interaction))
  const wrong = report.findings.find(({ ruleId }) => ruleId === 'missed-name/wrong-name')!
  expect(wrong.message).toBe('Addresses the customer as “[NAME]”; the customer is [NAME].')
  expect(wrong.data).toMatchObject({ used: '[NAME]', name: '[NAME]' })
})

test('scores, signals and passages’ origins are those of the open report', () => {
  for (const interaction of interactions) {
    const open = analyzer.analyze(interaction)
    const { report } = redactInteraction(interaction, open)
    expect([report.score, report.signals, report.coverage]).toEqual([open.score, open.signals, open.coverage])
    expect(report.provenance).toEqual({ ...open.provenance, redacted: true })
  }
})

describe('fingerprints', () => {
  test('are made of what the redacted report shows, so names of other lengths give the same ones', () => {
    const of = (name: string): readonly string[] => {
      const interaction: Interaction = {
        id: 'x',
        channel: 'chat',
        participants: [
          { id: 'c', role: 'customer', name },
          { id: 'a', role: 'agent' },
        ],
        turns: [
          { participantId: 'c', text: `This is ${name}. Where is my parcel?` },
          { participantId: 'a', text: `Dear Karen, {{first_name}}, we looked for ${name}.` },
        ],
      }
      const report = analyzer.analyze(interaction)
      expect(report.findings.length).toBeGreaterThan(0)
      return redactInteraction(interaction, report).report.findings.map(({ fingerprint }) => fingerprint)
    }
    expect(of('Bo')).toEqual(of('Maximiliana'))
  })
})

describe('a report without its interaction', () => {
  test('loses its names, and keeps its offsets', () => {
    for (const interaction of interactions) {
      const open = analyzer.analyze(interaction)
      const report = redactReport(open)
      const text = JSON.stringify(report)
      const name = interaction.participants.find(({ role }) => role === 'customer')?.name ?? ''
      for (const part of name.split(' ').filter((word) => /^\p{L}{4,}$/u.test(word)))
        expect(text).not.toContain(part)
      expect(report.findings.map(({ start, end }) => [start, end])).toEqual(
        open.findings.map(({ start, end }) => [start, end]),
      )
    }
  })

  test('is under new ids where its own are personal, and its fingerprints are made of those', () => {
    const interaction: Interaction = {
      id: 'maria@mail.example',
      channel: 'chat',
      participants: [
        { id: 'c', role: 'customer', name: 'María' },
        { id: 'ben@shop.example', role: 'agent' },
      ],
      turns: [
        { id: 'm1', participantId: 'c', text: 'Where is my parcel?' },
        {
          id: 'for María Smith',
          participantId: 'ben@shop.example',
          text: 'Dear {{first_name}}, it is late.',
        },
      ],
    }
    const report = redactReport(analyzer.analyze(interaction))
    expect([report.interactionId, report.agents]).toEqual(['redacted-i1', ['redacted-a1']])
    expect(report.turns.map(({ turnId }) => turnId)).toEqual(['m1', 't1'])
    expect(report.findings.length).toBeGreaterThan(0)
    for (const { ruleId, turnId, start, end, fingerprint: found } of report.findings)
      expect(found).toBe(fingerprint('redacted-i1', ruleId, turnId, start, end))
  })

  test('says of a rule that nobody knows only what it may', () => {
    const open = analyzer.analyze(interactions.find(({ id }) => id === 'LF-3008')!)
    const [first, ...rest] = open.findings
    const odd = {
      ...first!,
      ruleId: 'scripted-reply/of-another-version',
      message: 'Dear Karen Smith, hello.',
    }
    const [now] = redactReport({ ...open, findings: [odd, ...rest] }).findings
    expect(now!.message).toBe('Dear [NAME], hello.')
  })
})
