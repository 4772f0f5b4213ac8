/**
 * No input crashes it: random and mutated input for everything that reads what strangers wrote. Readers must give problems;
 * what loads a file that the caller chose may refuse it with a `TypeError`. Anything else that is thrown breaks the promise.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import fc from 'fast-check'
import { parseLabel } from '../../src/evaluate/index.ts'
import {
  createAnalyzer,
  createPolicy,
  fitTemplates,
  isProblem,
  loadTemplates,
  parseMacros,
  readMacros,
  reportSchema,
  saveTemplates,
  type Interaction,
  type Report,
} from '../../src/index.ts'
import { problemCodes, type ProblemCode } from '../../src/model/problem.ts'
import { parseInstant } from '../../src/model/time.ts'
import { htmlText } from '../../src/readers/html/html-text.ts'
import { parseInteraction, read, readers, recognise } from '../../src/readers/index.ts'
import { redactReport } from '../../src/report/index.ts'
import { exampleCorpus } from '../annotate/support.ts'
import { contents } from '../readers/contents.ts'
import { interactionArbitrary, mutated, textArbitrary } from './arbitraries.ts'
import { countFrom, finish, isFull, say } from './promise.ts'

const RUNS = countFrom('UNSCRIPTED_FUZZ_RUNS', isFull ? 2000 : 15)
const SEED = countFrom('UNSCRIPTED_SEED', 20260301)

const example = exampleCorpus()
const templates = await fitTemplates(example.slice(0, 20))
const analyzer = createAnalyzer({
  templates,
  macros: [{ id: 'm', title: 'm', text: 'Hi {{name}}, it is on its way.' }],
})

/** Files to bend: our fixtures, and the samples where they are. */
const seeds: readonly Uint8Array[] = [
  ...Object.values(contents).map((content) => new TextEncoder().encode(content)),
  ...filesIn(new URL('../readers/fixtures/', import.meta.url)),
  ...filesIn(new URL('../../../shared/samples/', import.meta.url)),
].filter(({ length }) => length > 0 && length < 60_000)

function filesIn(folder: URL): readonly Uint8Array[] {
  if (!existsSync(folder)) {
    say(`${folder.pathname} is not there; its files are not bent`)
    return []
  }
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => new URL(name, folder))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file))
}

let runs = 0
const crashes: string[] = []

/** What a property broke with; fast-check shrinks the input, and only the kind of the error is told, not the input. */
async function fuzz<T>(
  name: string,
  arbitrary: fc.Arbitrary<T>,
  run: (value: T) => unknown,
  share = 1,
): Promise<void> {
  const numRuns = Math.max(1, Math.round(RUNS * share))
  const checked = await fc.check(
    fc.asyncProperty(arbitrary, async (value) => {
      runs++
      await run(value)
    }),
    { numRuns, seed: SEED, endOnFailure: false },
  )
  if (!checked.failed) return
  crashes.push(
    `${name}: ${checked.errorInstance instanceof Error ? checked.errorInstance.message : 'thrown'}`,
  )
  say(`${name}: ${String((checked.errorInstance as Error | undefined)?.stack)}`)
  say(`  counterexample, seed ${SEED}: ${fc.stringify(checked.counterexample).slice(0, 1500)}`)
}

/** A `TypeError` refuses what a caller handed over; whatever else is thrown is a crash. */
async function refusable(run: () => unknown): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof TypeError) || isInternal(error)) throw error
  }
}

/** "x is not a function", "Cannot read properties of undefined": the engine's, not ours. */
function isInternal({ message }: TypeError): boolean {
  return /^(?:Cannot |.* is not (?:a function|iterable|a constructor)|Reduce of|Invalid time|undefined )/u.test(
    message,
  )
}

/** Bytes, cut anywhere. */
const pieces = (bytes: Uint8Array, cut: number): readonly Uint8Array[] => {
  const at = cut % (bytes.length + 1)
  return [bytes.subarray(0, at), bytes.subarray(at)]
}

async function readEverything(bytes: Uint8Array, cut: number, format?: string): Promise<void> {
  const request = format === undefined ? {} : { format }
  for await (const record of read({ name: 'x', chunks: pieces(bytes, cut) }, request))
    if (isProblem(record)) {
      if (!Object.hasOwn(problemCodes, record.code satisfies ProblemCode))
        throw new Error('a problem of no known code')
    } else {
      const { id, channel } = record
      const again = parseInteraction(structuredClone(record)).interaction
      if (again === null)
        throw new Error(`${format ?? 'sniffed'} gives what is no interaction (${channel}, ${id.length})`)
      if (record.turns.length < 200) checkReport(record)
    }
}

function checkReport(interaction: Interaction): void {
  const report = analyzer.analyze(interaction)
  reportSchema.parse(report)
  checkSpans(interaction, report)
  redactReport(report)
}

function checkSpans({ turns }: Interaction, report: Report): void {
  const lengths = new Map(turns.map(({ id, text }, index) => [id ?? `t${index}`, text.length]))
  const inside = (turnId: string, { start, end }: { readonly start: number; readonly end: number }): void => {
    const length = lengths.get(turnId)
    if (length === undefined || !(start >= 0 && start <= end && end <= length))
      throw new Error('a span outside its turn')
  }
  for (const finding of report.findings) {
    inside(finding.turnId, finding)
    for (const span of finding.because) inside(span.turnId, span)
  }
  for (const turn of report.turns) {
    for (const name of turn.names) inside(turn.turnId, name)
    let at = 0
    for (const passage of turn.passages ?? []) {
      inside(turn.turnId, passage)
      if (passage.start !== at) throw new Error('passages with a gap between them')
      at = passage.end
    }
    if ((turn.passages?.length ?? 0) > 0 && at !== lengths.get(turn.turnId))
      throw new Error('passages that end early')
  }
}

const bytes = fc.uint8Array({ maxLength: 400 })
const cut = fc.nat()
const seed = fc.constantFrom(...seeds)

for (const format of Object.keys(readers)) {
  await fuzz(
    `reader ${format}, any bytes`,
    fc.tuple(bytes, cut),
    ([b, c]) => readEverything(b, c, format),
    0.4,
  )
  await fuzz(
    `reader ${format}, any text`,
    fc.tuple(textArbitrary, cut),
    ([text, c]) => readEverything(new TextEncoder().encode(text), c, format),
    0.4,
  )
  const own = new TextEncoder().encode(contents[format])
  await fuzz(`reader ${format}, a bent file of its own`, fc.tuple(mutated(fc.constant(own)), cut), ([b, c]) =>
    readEverything(b, c, format),
  )
  await fuzz(
    `reader ${format}, a bent file of any`,
    fc.tuple(mutated(seed), cut),
    ([b, c]) => readEverything(b, c, format),
    0.3,
  )
}
await fuzz('sniffed, bent files', fc.tuple(mutated(seed), cut), ([b, c]) => readEverything(b, c), 4)
await fuzz('sniffing any text', textArbitrary, (text) => recognise(text), 2)

await fuzz('any value as an interaction', fc.jsonValue(), (value) => parseInteraction(value), 4)
await fuzz('analysis of any interaction', interactionArbitrary, checkReport, 8)
await fuzz(
  'what if a finding were gone',
  interactionArbitrary,
  (interaction) => {
    for (const finding of analyzer.analyze(interaction).findings.slice(0, 3))
      analyzer.whatIf(interaction, finding)
  },
  2,
)
await fuzz(
  'templates of any interactions',
  fc.array(interactionArbitrary, { maxLength: 4 }),
  async (many) => {
    const index = await fitTemplates(many)
    const loaded = loadTemplates(saveTemplates(index))
    if (loaded.id !== index.id) throw new Error('an index that changes when it is saved')
    const of = createAnalyzer({ templates: loaded })
    for (const one of many) reportSchema.parse(of.analyze(one))
  },
  2,
)
const saved = saveTemplates(templates)
await fuzz('a bent index', mutated(fc.constant(saved)), (b) => refusable(() => loadTemplates(b)), 8)
await fuzz('any bytes as an index', bytes, (b) => refusable(() => loadTemplates(b)), 4)
await fuzz('any bytes as macros', fc.oneof(bytes, mutated(seed)), (b) => refusable(() => readMacros(b)), 4)
await fuzz('any value as macros', fc.jsonValue(), (value) => refusable(() => parseMacros(value)), 4)
await fuzz(
  'any macros in use',
  fc.tuple(
    fc.array(fc.record({ id: fc.string({ minLength: 1 }), title: fc.string(), text: textArbitrary })),
    interactionArbitrary,
  ),
  ([macros, interaction]) =>
    refusable(() => reportSchema.parse(createAnalyzer({ macros: parseMacros(macros) }).analyze(interaction))),
  4,
)
await fuzz(
  'any value as a policy',
  policyArbitrary(),
  (value) => refusable(() => createAnalyzer({ policy: createPolicy(value) })),
  8,
)
await fuzz(
  'any value as read options',
  fc.dictionary(
    fc.constantFrom('columns', 'roles', 'channel', 'agentDomains', 'agentAddresses', 'maxRecordBytes', 'x'),
    fc.jsonValue(),
  ),
  (options) => refusable(() => read({ chunks: [] }, options)),
  4,
)
await fuzz('any value as a label', fc.jsonValue(), (value) => parseLabel(JSON.stringify(value), {}), 4)
await fuzz(
  'any text as a time',
  fc.oneof(textArbitrary, fc.stringMatching(/^[\d:TZ.+-]{0,30}$/u)),
  (text) => parseInstant(text),
  8,
)
await fuzz(
  'any text as HTML',
  fc.oneof(textArbitrary, fc.stringMatching(/^[<>&;/a-z"'=! -]{0,80}$/u)),
  (text) => htmlText(text),
  8,
)

function policyArbitrary(): fc.Arbitrary<unknown> {
  const key = fc.constantFrom('weights', 'bands', 'mandated', 'options', 'checklist', 'channels', 'x')
  const inner = fc.dictionary(
    fc.oneof(fc.constantFrom('scripted-reply', 'missed-name', 'authentic', 'chat', '__proto__'), fc.string()),
    fc.jsonValue(),
  )
  return fc.oneof(fc.jsonValue(), fc.dictionary(key, fc.oneof(inner, fc.jsonValue())))
}

if (Object.keys(Object.prototype).length > 0) crashes.push('Object.prototype was changed')

finish({
  promise: 'no input crashes it',
  command: 'npm run verify:fuzz',
  figures: { runs, readers: Object.keys(readers).length, filesBent: seeds.length, seed: SEED, crashes },
  limit: '0 untyped exceptions, and every span inside its turn',
  ok: runs > 0 && crashes.length === 0,
})
