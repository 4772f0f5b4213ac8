import { describe, expect, test } from 'vitest'
import { createAnnotator } from '../../src/annotate/annotate.ts'
import type { PaceBaseline } from '../../src/annotate/pace/pace-baseline.ts'
import { createPeers } from '../../src/annotate/pace/peers.ts'
import type { Traced } from '../../src/annotate/types.ts'
import type { Detector, Remark, Verdict } from '../../src/detectors/index.ts'
import { languages } from '../../src/language/index.ts'
import type { Macro } from '../../src/model/macro.ts'
import type { Channel, Interaction, Participant, Role, Turn } from '../../src/model/interaction.ts'
import { createTracer } from '../../src/templates/passages.ts'
import { emptyTemplates, fitTemplates } from '../../src/templates/template-index.ts'

/** What a detector is shown: a short transcript and its circumstances. */
export interface Case {
  /**
   * One turn a line: `0:16 agent: …`, the clock optional (voice: `0:16-0:19.5`), the name in brackets: `customer (María López): …`. Behind the
   * label, `+macro`, `+automation` and `+note` say what the source system knows. `\n` in a line breaks it.
   */
  readonly in: string
  /** Transcripts of other interactions that the words are compared with. */
  readonly corpus?: readonly string[]
  readonly channel?: Channel
  /** BCP 47; absent: English. `null`: to be detected. */
  readonly language?: string | null
  readonly mandated?: readonly string[]
  /** Saved texts the organisation supplied. */
  readonly macros?: readonly Macro[]
  /** How fast people answer where this comes from. */
  readonly pace?: PaceBaseline
  /** The detector with other options. */
  readonly with?: Detector
}

interface Found extends Case {
  /** Keys of the rules, in the order of the remarks. */
  readonly rules: readonly string[]
  /** The words each remark points at. */
  readonly quotes: readonly string[]
  /** The words each remark rests on besides, where the case is about them. */
  readonly because?: readonly string[]
  /** Of the signal, where the case is about it. */
  readonly value?: number
}

interface Abstains extends Case {
  readonly state: 'no-opportunity' | 'not-scorable'
  readonly because: string
}

/** The tables of one detector; every title is the rest of a sentence. */
export interface Tables {
  readonly finds: Readonly<Record<string, Found>>
  readonly clears: Readonly<Record<string, Case>>
  readonly abstains: Readonly<Record<string, Abstains>>
}

/** Runs the tables, and holds every verdict on the way to what all verdicts promise. */
export function testDetector(detector: Detector, { finds, clears, abstains }: Tables): void {
  describe(`${detector.id} finds`, () => {
    test.each(Object.entries(finds))('%s', async (_, expected) => {
      const traced = await trace(expected)
      const verdict = judge(expected.with ?? detector, traced)
      if (verdict.state !== 'judged') throw new Error(`Abstained: ${verdict.reason}`)
      const { remarks } = verdict
      expect(remarks.map(({ rule }) => rule)).toEqual(expected.rules)
      expect(remarks.map((remark) => quote(traced, remark))).toEqual(expected.quotes)
      if (expected.because !== undefined)
        expect(remarks.flatMap(({ because }) => because.map((span) => quote(traced, span)))).toEqual(
          expected.because,
        )
      if (expected.value !== undefined) expect(valueOf(verdict)).toBeCloseTo(expected.value, 4)
    })
  })

  // A detector that gives no verdict where it finds nothing has nothing to clear.
  const cleared = Object.entries(clears)
  describe.runIf(cleared.length > 0)(`${detector.id} clears`, () => {
    test.each(cleared)('%s', async (_, given) => {
      const verdict = judge(given.with ?? detector, await trace(given))
      expect(verdict).toMatchObject({ state: 'judged', remarks: [] })
    })
  })

  describe(`${detector.id} abstains on`, () => {
    test.each(Object.entries(abstains))('%s', async (_, { state, because, ...given }) => {
      expect(judge(given.with ?? detector, await trace(given))).toMatchObject({ state, reason: because })
    })
  })

  test(`${detector.id} has a case for each of its rules`, () => {
    const found = Object.values(finds).flatMap(({ rules }) => rules)
    expect([...new Set(found)].sort()).toEqual(Object.keys(detector.rules).sort())
  })
}

/** The verdict, after checking what holds for every verdict. */
export function judge(detector: Detector, traced: Traced): Verdict {
  const verdict = detector.detect(traced)
  expect(detector.detect(traced), 'the same verdict twice').toEqual(verdict)
  for (const [id, figure] of verdict.turns ?? []) {
    expect(textOf(traced, id)).toBeTypeOf('string')
    expectShare(figure)
  }
  if (verdict.state !== 'judged') {
    expect(verdict.reason).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
    return verdict
  }
  expectShare(verdict.confidence)
  for (const remark of verdict.remarks) {
    expectShare(remark.share)
    expect(Object.keys(detector.rules)).toContain(remark.rule)
    expectFilled(detector, remark)
    expect(quote(traced, remark), 'evidence holds words').toMatch(/\S/)
    for (const span of remark.because) expect(quote(traced, span)).toMatch(/\S/)
  }
  return verdict
}

/** Each `{placeholder}` of the rule's message has its datum. */
function expectFilled({ rules }: Detector, { rule, data }: Remark): void {
  const asked = [...rules[rule]!.message.matchAll(/\{(\w+)\}/g)].map(([, key]) => key!)
  for (const key of asked) {
    expect(data, `"${rule}" asks for {${key}}`).toHaveProperty(key)
    expect(data[key], `{${key}} of "${rule}"`).not.toBe('')
    expect(data[key], `{${key}} of "${rule}"`).not.toBeNaN()
  }
}

function expectShare(share: number): void {
  expect(share).toBeGreaterThanOrEqual(0)
  expect(share).toBeLessThanOrEqual(1)
}

/** The signal's value as the score takes it; `null` where it was not judged. */
export function valueOf(verdict: Verdict): number | null {
  if (verdict.state !== 'judged') return null
  return Math.min(
    1,
    verdict.remarks.reduce((sum, { share }) => sum + share, 0),
  )
}

/** The words a span points at; throws where it leaves its turn. */
function quote(
  traced: Traced,
  { turnId, start, end }: { turnId: string; start: number; end: number },
): string {
  const text = textOf(traced, turnId)
  expect(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end).toBe(true)
  expect(end).toBeLessThanOrEqual(text.length)
  return text.slice(start, end)
}

function textOf({ turns }: Traced, turnId: string): string {
  const turn = turns.find(({ id }) => id === turnId)
  expect(turn, `the turn ${turnId}`).toBeDefined()
  return turn!.text
}

export const annotate = createAnnotator(languages)

/** How much a customer's message, said first, calls for a word about it, 0–1. */
export function needOf(message: string): number {
  return annotate(interaction(`customer: ${message}`)).turns[0]!.need!
}

/** A case annotated and traced, as detectors see it. */
export async function trace({
  in: transcript,
  corpus = [],
  mandated = [],
  macros,
  pace,
  ...about
}: Case): Promise<Traced> {
  const others = corpus.map((text, index) => interaction(text, { ...about, id: `other-${index}` }))
  const index = others.length === 0 ? emptyTemplates() : await fitTemplates(others, annotate)
  const annotated = annotate(interaction(transcript, about))
  const peers = pace === undefined ? annotated.peers : createPeers(pace)
  return createTracer(index, mandated, macros)({ ...annotated, peers })
}

const LINE =
  /^(?:(?<clock>[\d:]+)(?:-(?<until>[\d:.]+))? )?(?<role>\w+)(?: \((?<name>[^)]*)\))?(?<marks>(?: ?\+\w+)*): (?<text>.*)$/u

/** The transcript as an interaction. Voice is timed by offsets, everything else by the clock. */
export function interaction(
  transcript: string,
  about: { id?: string; channel?: Channel; language?: string | null } = {},
): Interaction {
  const { id = 'case', channel = 'chat', language = 'en' } = about
  const participants = new Map<string, Participant>()
  const turns = transcript
    .trim()
    .split('\n')
    .map((line): Turn => {
      const found = LINE.exec(line.trim())?.groups
      if (found === undefined) throw new Error(`Not a line of a transcript: ${line}`)
      const { clock, until, role, name, marks = '', text } = found
      const known = participants.get(role!)
      participants.set(role!, {
        id: role!,
        // `agent2` is another agent.
        role: role!.replace(/\d$/u, '') as Role,
        ...known,
        ...(name !== undefined && { name }),
      })
      return {
        participantId: role!,
        text: text!.replaceAll('\\n', '\n'),
        ...(clock !== undefined && timeOf(clock, channel)),
        ...(until !== undefined && { endMs: secondsOf(until) * 1000 }),
        ...(marks.includes('+macro') && { provenance: { kind: 'macro', id: 'M-1' } }),
        ...(marks.includes('+automation') && { provenance: { kind: 'automation' } }),
        ...(marks.includes('+note') && { kind: 'note' }),
      }
    })
  return {
    id,
    channel,
    ...(language !== null && { language }),
    participants: [...participants.values()],
    turns,
  }
}

/** `1:05` = a minute and five seconds after nine in the morning. */
function timeOf(clock: string, channel: Channel): Pick<Turn, 'sentAt' | 'startMs'> {
  const seconds = secondsOf(clock)
  if (channel === 'voice') return { startMs: seconds * 1000 }
  return { sentAt: new Date(Date.UTC(2026, 2, 2, 9, 0, seconds)).toISOString().replace('.000', '') }
}

function secondsOf(clock: string): number {
  return clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
}

/** `count` other interactions in which an agent says the text. */
export function saidElsewhere(text: string, count: number): readonly string[] {
  return Array.from({ length: count }, () => `customer: Hello there.\nagent: ${text}`)
}
