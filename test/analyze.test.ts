import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  createAnalyzer,
  fitTemplates,
  reportSchema,
  signalIds,
  type Interaction,
  type Report,
} from '../src/index.ts'
import { languages } from '../src/language/index.ts'
import { toInteraction } from '../src/readers/values/validate.ts'
import { isProblem } from '../src/model/problem.ts'
import { interaction } from './detectors/support.ts'
import { expectReplays } from './scoring/replay.ts'

const corpus = readFileSync(new URL('../corpora/example/interactions.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line, index): Interaction => {
    const [record] = toInteraction(JSON.parse(line), { line: index + 1 })
    if (record === undefined || isProblem(record)) throw new Error(`Line ${index + 1} of the example corpus`)
    return record
  })

const templates = await fitTemplates(corpus)
const analyzer = createAnalyzer({ templates })
const examples = corpus.map((each): [string, Interaction, Report] => [each.id, each, analyzer.analyze(each)])

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

/** What every report promises, whatever it is about. */
function expectSound(about: Interaction, report: Report): void {
  expect(JSON.parse(JSON.stringify(report))).toEqual(reportSchema.parse(report))
  expectReplays(report)
  expect(report.turns.map(({ turnId }) => turnId)).toEqual(about.turns.map(({ id }, i) => id ?? `t${i}`))

  const texts = new Map(report.turns.map(({ turnId }, index) => [turnId, about.turns[index]!.text]))
  const expectQuotes = ({ turnId, start, end }: { turnId: string; start: number; end: number }): void => {
    expect(texts.get(turnId)?.slice(start, end)).toMatch(/\S/)
    expect(end).toBeLessThanOrEqual(texts.get(turnId)!.length)
  }
  for (const finding of report.findings) {
    expectQuotes(finding)
    finding.because.forEach(expectQuotes)
    expect(finding.message).not.toMatch(/\{\w+\}(?<!\{\{\w+\})/)
  }
  expect(new Set(report.findings.map(({ fingerprint }) => fingerprint)).size).toBe(report.findings.length)
  for (const [index, turn] of report.turns.entries()) {
    for (const name of turn.names) expectQuotes({ turnId: turn.turnId, ...name })
    if (turn.passages !== undefined) expectCovered(about.turns[index]!.text, turn.passages)
  }
}

/** From first to last character, without gap or overlap. */
function expectCovered(text: string, passages: readonly { start: number; end: number }[]): void {
  const bounds = passages.flatMap(({ start, end }) => [start, end])
  expect([0, ...bounds, text.length].every((bound, i, all) => i % 2 === 1 || bound === all[i + 1])).toBe(true)
  for (const { start, end } of passages) expect(start).toBeLessThan(end)
}

describe.each(examples)('the report of %s', (_, about, report) => {
  test('fits the schema, can be replayed, quotes its evidence and covers the agent’s turns', () => {
    expectSound(about, report)
    const agents = about.participants.flatMap(({ id, role }) => (role === 'agent' ? [id] : []))
    for (const [index, { participantId, kind = 'message' }] of about.turns.entries())
      expect(report.turns[index]!.passages !== undefined).toBe(
        agents.includes(participantId) && kind === 'message',
      )
  })

  test('is the same for input that cannot be changed, and leaves input as it was', () => {
    const before = JSON.stringify(about)
    expect(JSON.stringify(analyzer.analyze(deepFreeze(structuredClone(about))))).toBe(JSON.stringify(report))
    expect(JSON.stringify(analyzer.analyze(about))).toBe(JSON.stringify(report))
    expect(JSON.stringify(about)).toBe(before)
  })
})

function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === 'object') Object.values(value).forEach(deepFreeze)
  return Object.freeze(value)
}

describe('analyze', () => {
  const words = fc.constantFrom(
    'Hi Karen,',
    'Dear customer,',
    'my name is Ana-María',
    '[NAME]',
    '{{first_name}}',
    '{{order}}',
    'I am so worried!',
    'this is the third time I write',
    'I completely understand your frustration.',
    'Sorry.',
    'is there anything else I can help you with?',
    '\n\nKind regards\nBen',
    '\n> quoted',
    'On Mon, 9 Mar 2026 at 08:20, Ben wrote:',
    '£649',
    '…',
  )
  const text = fc
    .array(fc.oneof({ weight: 3, arbitrary: words }, fc.string({ unit: 'binary', maxLength: 12 })), {
      maxLength: 12,
    })
    .map((parts) => parts.join(' '))
  const turn = fc.record(
    {
      participantId: fc.constantFrom('customer', 'agent', 'agent2', 'bot'),
      text,
      sentAt: fc.constantFrom('2026-03-02T09:00:00Z', '2026-03-02T09:00:02Z', '2026-03-02T09:00:09'),
      startMs: fc.nat(9999),
      kind: fc.constantFrom('message', 'note', 'event'),
      provenance: fc.record({ kind: fc.constantFrom('typed', 'macro', 'automation', 'ai', 'ai-assisted') }),
    },
    { requiredKeys: ['participantId', 'text'] },
  )
  const anything: fc.Arbitrary<Interaction> = fc.record(
    {
      id: fc.constant('any'),
      channel: fc.constantFrom('chat', 'email', 'voice', 'sms', 'social', 'other'),
      language: fc.constantFrom('en', 'en-GB', 'de', 'und'),
      participants: fc.constant([
        { id: 'customer', role: 'customer', name: 'Anna Weber' },
        { id: 'agent', role: 'agent', name: 'Ben' },
        { id: 'agent2', role: 'agent' },
        { id: 'bot', role: 'bot' },
      ]),
      turns: fc.array(turn, { maxLength: 10 }),
    },
    { requiredKeys: ['id', 'channel', 'participants', 'turns'] },
  )

  test('gives a sound report of anything', () => {
    const mandated = createAnalyzer({ templates, policy: { mandated: ['I am so worried'] } })
    fc.assert(
      fc.property(anything, (given) => {
        expectSound(given, analyzer.analyze(given))
        expectSound(given, mandated.analyze(given))
      }),
      { numRuns: 300 },
    )
  })

  test('does not score an interaction without turns, or without an agent’s words', () => {
    const none = analyzer.analyze({ id: 'none', channel: 'chat', participants: [], turns: [] })
    expect(none).toMatchObject({
      score: null,
      eligibility: { status: 'not-scorable', reasons: ['no-turns'] },
    })
    const bot = analyzer.analyze(interaction('customer: Hi, I am Anna.\nbot: Hi Karen!'))
    expect(bot).toMatchObject({
      score: null,
      eligibility: { status: 'not-scorable', reasons: ['no-agent-words'] },
    })
    expect(bot.agents).toEqual([])
  })

  test('says that there is nothing to judge where the policy weighs nothing that was', () => {
    const weights = Object.fromEntries(signalIds.map((id) => [id, id === 'missing-empathy' ? 25 : 0]))
    const empathyAlone = createAnalyzer({ templates, policy: { weights } })
    const report = empathyAlone.analyze(interaction('0:00 customer: Thanks.\n0:09 agent: Bye.'))
    expect(report).toMatchObject({
      score: null,
      eligibility: { status: 'not-scorable', reasons: ['nothing-to-judge'] },
    })
  })

  test('does not score an agent whose every message is empty, as where only pictures were sent', () => {
    const needy = 'customer: I am furious, my order never came and I was charged twice. Why?'
    for (const text of ['', ' \t\n']) {
      const asked = interaction(`${needy}\nagent: x`)
      const turns = asked.turns.map((turn, index) => (index === 1 ? { ...turn, text } : turn))
      const report = analyzer.analyze({ ...asked, turns })
      expect(report).toMatchObject({
        score: null,
        eligibility: { status: 'not-scorable', reasons: ['no-agent-words'] },
        findings: [],
      })
      expect(Object.values(report.signals).map(({ state }) => state)).not.toContain('missed')
      expect(Object.values(report.signals).map(({ state }) => state)).not.toContain('met')
    }
  })

  test('reports no pace on the telephone', () => {
    const given = interaction('0:00 customer: Where is it?\n0:01 agent: It left.', { channel: 'voice' })
    const report = analyzer.analyze(given)
    expect(report.turns.some(({ pace }) => pace !== undefined)).toBe(false)
    expect(report.signals['rushed-turn'].state).toBe('not-scorable')
  })

  test('keeps a name that looks like a placeholder out of the message’s own', () => {
    const given = interaction('customer ({used}): Where is it?\nagent: Dear customer, it left.')
    expect(analyzer.analyze(given).findings.map(({ message }) => message)).toEqual([
      '“Dear customer” to a customer known as {used}.',
    ])
  })

  test('notes where nothing was fitted that nothing could be compared', () => {
    const report = createAnalyzer().analyze(interaction('customer: Where?\nagent: In Leeds.'))
    expect(report.provenance.templates).toBeNull()
    expect(report.signals['scripted-reply']).toMatchObject({ state: 'not-scorable', cost: 0 })
  })
})

describe('analyzeAll', () => {
  const wanted = examples.map(([, , report]) => report)

  test('yields what analyze gives, in input order, from any iterable', async () => {
    expect(await collect(analyzer.analyzeAll(corpus))).toEqual(wanted)
    async function* stream(): AsyncIterable<Interaction> {
      for (const each of corpus) yield await Promise.resolve(each)
    }
    expect(await collect(analyzer.analyzeAll(stream()))).toEqual(wanted)
  })

  test('counts the reports', async () => {
    const done: number[] = []
    await collect(analyzer.analyzeAll(corpus.slice(0, 3), { onProgress: (count) => done.push(count) }))
    expect(done).toEqual([1, 2, 3])
  })

  test('stops with the signal’s reason, and lets go of its source', async () => {
    let released = false
    function* source(): Iterable<Interaction> {
      try {
        yield* corpus
      } finally {
        released = true
      }
    }
    const controller = new AbortController()
    const reports: Report[] = []
    const run = async (): Promise<void> => {
      for await (const report of analyzer.analyzeAll(source(), { signal: controller.signal })) {
        reports.push(report)
        if (reports.length === 3) controller.abort(new Error('enough'))
      }
    }
    await expect(run()).rejects.toThrow('enough')
    expect(reports).toEqual(wanted.slice(0, 3))
    expect(released).toBe(true)
  })

  test('does not begin once it is aborted', async () => {
    const signal = AbortSignal.abort(new Error('too late'))
    await expect(collect(analyzer.analyzeAll(corpus, { signal }))).rejects.toThrow('too late')
  })

  test('gives the same bytes for interactions learned and scored in another order', async () => {
    const places = corpus.map((_, index) => index)
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(places, { minLength: places.length }), async (order) => {
        const shuffled = order.map((index) => corpus[index]!)
        const learned = await fitTemplates(shuffled)
        expect(learned.id).toBe(templates.id)
        const reports = await collect(createAnalyzer({ templates: learned }).analyzeAll(shuffled))
        const inOrder = order.map((index) => JSON.stringify(wanted[index]))
        expect(reports.map((report) => JSON.stringify(report)).join('\n')).toBe(inOrder.join('\n'))
      }),
      { numRuns: 5 },
    )
  })
})

describe('fitTemplates', () => {
  test('learns with packs of one’s own', async () => {
    const alone = await fitTemplates(corpus, { languages: { en: languages['en']! } })
    expect(alone.id).toMatch(/^sha256:/)
    const none = await fitTemplates(corpus, { languages: {} })
    expect(none.id).not.toBe(alone.id)
  })

  test.each([
    [{ policy: {} }, 'Unknown option "policy"; known: languages, linguistics, languageDetector'],
    [{ languages: ['en'] }, 'Option "languages" must be language packs by code'],
    [{ languages: [languages['en']] }, 'Option "languages" must be language packs by code, such as { en }'],
    [null, 'The options must be an object'],
  ])('rejects with a TypeError for %o', async (options, message) => {
    await expect(fitTemplates(corpus, options as object)).rejects.toThrow(TypeError)
    await expect(fitTemplates(corpus, options as object)).rejects.toThrow(message)
  })
})

describe('what is no interaction is refused in words', () => {
  const refusal = 'Expected an interaction; parseInteraction says what is wrong with a value'

  test.each([null, 'hello', undefined, 7])('by fitTemplates and analyzeAll: %o is no list', async (given) => {
    const none = new TypeError('Expected a list or a stream of interactions')
    await expect(fitTemplates(given as never)).rejects.toThrow(none)
    expect(() => analyzer.analyzeAll(given as never)).toThrow(none)
  })

  test.each([[[{}]], [[null]], [[corpus]]])('by fitTemplates and analyzeAll, in %o', async (given) => {
    const stream = given as never[]
    await expect(fitTemplates(stream)).rejects.toThrow(new TypeError(refusal))
    await expect(collect(analyzer.analyzeAll(stream))).rejects.toThrow(new TypeError(refusal))
    await expect(collect(analyzer.analyzeAll(stream.values()))).rejects.toThrow(new TypeError(refusal))
  })
})

test('analyzeAll refuses an option it does not know at once', () => {
  expect(() => analyzer.analyzeAll(corpus, { onprogress: () => undefined } as never)).toThrow(
    new TypeError('Unknown option "onprogress"; known: signal, onProgress'),
  )
})

describe('createAnalyzer', () => {
  test.each([
    [{ template: 'x' }, 'Unknown option "template"; known: templates, macros, policy'],
    [{ policy: { weight: {} } }, 'The policy does not fit at "weight"'],
    [{ policy: { options: { 'missed-name': { turns: 1 } } } }, 'Unknown option "turns"'],
    [{ templates: {} }, 'Option "templates" must be a template index'],
    [{ pace: [] }, 'Option "pace" must be a baseline of pace'],
    [{ macros: 'Thank you.' }, 'Option "macros" must be a list of { id, text }'],
    [{ macros: [{ id: 'm1' }] }, 'Option "macros" must be a list of { id, text }'],
    [{ policy: 'strict' }, 'Option "policy" must be an object'],
    [{ linguistics: () => undefined }, 'Option "linguistics" must be what createLinguistics gives'],
    [{ languageDetector: null }, 'Option "languageDetector" must be what createLanguageDetector gives'],
    [{ languages: ['en'] }, 'Option "languages" must be language packs by code'],
    [{ languages: [languages['en']] }, 'Option "languages" must be language packs by code, such as { en }'],
    [null, 'The options must be an object'],
  ])('throws a TypeError for %o', (options, message) => {
    expect(() => createAnalyzer(options as object)).toThrow(TypeError)
    expect(() => createAnalyzer(options as object)).toThrow(message)
  })

  test.each([null, 'hello', {}, { turns: [] }, []])('analyses no %o, and says who tells more', (given) => {
    expect(() => analyzer.analyze(given as never)).toThrow('Expected an interaction; parseInteraction says')
  })

  test('marks its reports with the policy it used', () => {
    const policyOf = (policy: object): string =>
      createAnalyzer({ policy }).analyze(corpus[0]!).provenance.policy
    expect(policyOf({})).toBe(analyzer.analyze(corpus[0]!).provenance.policy)
    expect(policyOf({ minCoverage: 0.5 })).not.toBe(policyOf({}))
  })
})

test('the example corpus is scored as before', async () => {
  const digest = Object.fromEntries(examples.map(([id, about, report]) => [id, digestOf(about, report)]))
  await expect(`${JSON.stringify(digest, null, 2)}\n`).toMatchFileSnapshot('golden/example.json')
})

/** What a change of the score is explained by. Refreshed by `npx vitest run … test/analyze.test.ts -u`. */
function digestOf(about: Interaction, { score, band, coverage, signals, findings, turns }: Report): object {
  const texts = new Map(turns.map(({ turnId }, index) => [turnId, about.turns[index]!.text]))
  const states = Object.entries(signals).flatMap(([id, { state, value, weight, reason }]) =>
    weight === 0 ? [] : [[id, [state, value ?? reason].join(' ')]],
  )
  const evidence = findings.map(({ ruleId, turnId, start, end }) => [
    `${turnId}:${start} ${ruleId}`,
    shortened(texts.get(turnId)!.slice(start, end)),
  ])
  return {
    score,
    band,
    coverage,
    signals: Object.fromEntries(states) as object,
    findings: Object.fromEntries(evidence) as object,
  }
}

function shortened(quote: string): string {
  return quote.length <= 80 ? quote : `${quote.slice(0, 50)} … ${quote.slice(-25)}`
}

test('no band is told where an interaction is scored in part and its interval reaches into another', () => {
  const alone = createAnalyzer()
  const open = alone.analyze(interaction('customer: Is breakfast included?\nagent: Yes.'))
  expect(open).toMatchObject({ eligibility: { status: 'partial' }, score: 100, band: null })
  expect(open.interval![0]).toBeLessThan(85)
  for (const [, , { eligibility, band }] of examples)
    if (eligibility.status === 'scorable') expect(band).not.toBeNull()
})
