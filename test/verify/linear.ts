/** No stage grows faster than its input. */
import { createAnnotator } from '../../src/annotate/annotate.ts'
import { languagesOf } from '../../src/annotate/language.ts'
import { createLexicons } from '../../src/annotate/lexicons.ts'
import { detectors } from '../../src/detectors/index.ts'
import { createAnalyzer, fitTemplates, type Interaction } from '../../src/index.ts'
import { languages } from '../../src/language/index.ts'
import { createLanguageDetector } from '../../src/linguistics/index.ts'
import type { Macro } from '../../src/model/macro.ts'
import { htmlText } from '../../src/readers/html-text.ts'
import { parseMacros, readMacros } from '../../src/readers/macros.ts'
import { recognise } from '../../src/readers/index.ts'
import { redactReport } from '../../src/report/index.ts'
import { readers } from '../../src/readers/index.ts'
import { createTracer } from '../../src/templates/passages.ts'
import { emptyTemplates } from '../../src/templates/template-index.ts'
import { scan } from '../../src/text/scan.ts'
import { exampleCorpus } from '../annotate/support.ts'
import { readAs } from '../readers/support.ts'
import { growthOf } from './doubling.ts'
import {
  contents,
  conversation,
  interactions,
  mainInteractions,
  mainTexts,
  texts,
  type MakeInteraction,
  type MakeText,
} from './pathological.ts'
import { finish, isFull, say } from './promise.ts'

const LIMITS = { ratio: 2.3, msAtMegabyte: 1000 }

const lexicons = createLexicons(languages)
const annotate = createAnnotator(languages)
const detector = await createLanguageDetector()
const example = exampleCorpus()
const templates = await fitTemplates(example)
const macros: readonly Macro[] = [
  {
    id: 'm1',
    title: 'Wait',
    text: 'Thank you for contacting us about order {{order}}. We will reply within two working days.',
  },
  { id: 'm2', title: 'Name', text: 'Hi {{name}}, thank you for waiting, is there anything else?' },
]
const analyzer = createAnalyzer({ templates, macros })
const trace = createTracer(templates)
const traceMacros = createTracer(emptyTemplates(), [], macros)

type Stage<In> = (input: In) => () => unknown

const textStages: Readonly<Record<string, Stage<string>>> = {
  scan: (text) => () => scan(text),
  'HTML to text': (text) => () => htmlText(text),
  'list of macros': (text) => () => parseMacros([{ id: 'm', text }]),
  'file of macros': (text) => {
    const bytes = new TextEncoder().encode(text)
    return () => readMacros(bytes).catch(() => null)
  },
  'macro of the text': (text) => () => createTracer(emptyTemplates(), [], [{ id: 'm', title: 'm', text }]),
}

const interactionStages: Readonly<Record<string, Stage<Interaction>>> = {
  'language detection': (interaction) => {
    const scanned = interaction.turns.map(({ text }) => scan(text))
    const open = { ...interaction }
    delete (open as { language?: string }).language
    return () => languagesOf(open, scanned, lexicons, detector)
  },
  annotate: (interaction) => () => annotate(interaction),
  'template match': (interaction) => {
    const annotated = annotate(interaction)
    return () => trace(annotated)
  },
  'macros match': (interaction) => {
    const annotated = annotate(interaction)
    return () => traceMacros(annotated)
  },
  'template fit': (interaction) => () => fitTemplates([interaction, { ...interaction, id: 'i2' }]),
  ...Object.fromEntries(
    Object.entries(detectors).map(([id, create]): readonly [string, Stage<Interaction>] => {
      const built = create()
      return [
        `detector ${id}`,
        (interaction) => {
          const traced = trace(annotate(interaction))
          return () => built.detect(traced)
        },
      ]
    }),
  ),
  analyze: (interaction) => () => analyzer.analyze(interaction),
  redact: (interaction) => {
    const report = analyzer.analyze(interaction)
    return () => redactReport(report)
  },
}

/** Many interactions that say the same, or nearly: what template learning compares. */
const corpora: Readonly<Record<string, (size: number) => readonly Interaction[]>> = {
  'equal interactions': (size) =>
    corpusOf(size, () => 'Thank you for contacting us. We will reply within two days.'),
  'interactions with one slot': (size) =>
    corpusOf(size, (i) => `Dear ${i}, thank you for contacting us about ${i * 7}, it is on its way.`),
  'interactions that share half': (size) =>
    corpusOf(size, (i) => `w${i} v${i} u${i} x${i} y${i}. It is on its way now, thank you.`),
  'interactions that share nothing': (size) =>
    corpusOf(size, (i) => Array.from({ length: 9 }, (_, k) => `w${i * 9 + k}`).join(' ')),
  'interactions of one word': (size) => corpusOf(size, () => 'ok'),
}

function corpusOf(size: number, reply: (index: number) => string): readonly Interaction[] {
  const made: Interaction[] = []
  for (let length = 0; length < size;) {
    const text = reply(made.length)
    made.push({
      id: `i${made.length}`,
      channel: 'chat',
      language: 'en',
      participants: [
        { id: 'c', role: 'customer' },
        { id: `a${made.length % 5}`, role: 'agent' },
      ],
      turns: [
        { participantId: 'c', text: 'And?' },
        { participantId: `a${made.length % 5}`, text },
      ],
    })
    length += text.length + 220
  }
  return made
}

interface Case {
  readonly stage: string
  readonly input: string
  /** Megabytes at which it is measured; 1 unless given. */
  readonly megabytes?: number
  readonly prepare: (size: number) => () => unknown
}

const casesOf = <In>(
  stages: Readonly<Record<string, Stage<In>>>,
  inputs: Readonly<Record<string, (size: number) => In>>,
): readonly Case[] =>
  Object.entries(stages).flatMap(([stage, prepare]) =>
    Object.entries(inputs).map(([input, make]) => ({
      stage,
      input,
      prepare: (size: number) => prepare(make(size)),
    })),
  )

const mailed = (make: MakeText): MakeInteraction => conversation(make, 'email')
const chatted = (make: MakeText): MakeInteraction => conversation(make, 'chat')
const mapped = <T, U>(
  values: Readonly<Record<string, T>>,
  change: (value: T) => U,
  mark = '',
): Readonly<Record<string, U>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name + mark, change(value)]))
const only = <T>(
  values: Readonly<Record<string, T>>,
  names: readonly string[],
): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)))

const readerStages: Readonly<Record<string, Stage<string>>> = {
  ...Object.fromEntries(
    Object.keys(readers).map((id): readonly [string, Stage<string>] => [
      `reader ${id}`,
      (text) => {
        const bytes = new TextEncoder().encode(text)
        return () => readAs(id, bytes)
      },
    ]),
  ),
  // Readers see no more of a file than this before one is chosen.
  sniffing: (text) => () => recognise(text.slice(0, 1 << 16)),
}

const corpusStage: Readonly<Record<string, Stage<readonly Interaction[]>>> = {
  'template fit of many': (many) => () => fitTemplates(many),
}

const quick: readonly Case[] = [
  ...casesOf(only(interactionStages, ['analyze']), {
    ...mapped(only(texts, mainTexts), chatted),
    ...mapped(only(texts, ['newlines']), mailed, ', by mail'),
    ...only(interactions, mainInteractions),
  }),
  ...casesOf(only(readerStages, ['reader eml']), only(contents, ['mail: parts', 'mail: addresses'])),
  ...casesOf(only(readerStages, ['reader csv']), only(contents, ['crossed quotes'])),
  ...casesOf(only(readerStages, ['reader json']), only(contents, ['nested objects'])),
]

const full: readonly Case[] = [
  ...casesOf(textStages, texts),
  ...casesOf(interactionStages, { ...mapped(texts, chatted), ...interactions }),
  ...casesOf(only(interactionStages, ['annotate', 'analyze', 'redact']), mapped(texts, mailed, ', by mail')),
  ...casesOf(corpusStage, corpora),
  ...casesOf(readerStages, contents),
]

const sized = (megabytes: number, [only]: readonly Case[]): Case => ({
  ...only!,
  input: `${only!.input}, ${megabytes} MB`,
  megabytes,
  prepare: (size) => only!.prepare(size * megabytes),
})

/** The very sizes that TRUST names. */
const large: readonly Case[] = [
  sized(
    10,
    casesOf(only(interactionStages, ['analyze']), { 'one turn': (size) => oneTurn(texts['thanks']!(size)) }),
  ),
  sized(
    10,
    casesOf(only(interactionStages, ['analyze']), {
      'one turn of digits': (size) => oneTurn(texts['digits']!(size)),
    }),
  ),
  // 1,000,000 turns.
  sized(74, casesOf(only(interactionStages, ['analyze']), only(interactions, ['equal short turns']))),
  // 100,000 parts, and 57,000 addresses.
  sized(1, casesOf(only(readerStages, ['reader eml']), only(contents, ['mail: addresses']))),
  sized(1, casesOf(only(readerStages, ['reader eml']), only(contents, ['mail: parts']))),
]

function oneTurn(text: string): Interaction {
  return {
    id: 'i1',
    channel: 'chat',
    participants: [{ id: 'a', role: 'agent' }],
    turns: [{ participantId: 'a', text }],
  }
}

const wanted = process.env['UNSCRIPTED_LINEAR']
const cases = (isFull ? [...full, ...large] : quick).filter(
  ({ stage, input }) => wanted === undefined || `${stage} × ${input}`.includes(wanted),
)
const broken: string[] = []
let worstRatio = { ratio: 0, place: '' }
let worstMs = { ms: 0, place: '' }
const stages = new Set<string>()
for (const { stage, input, megabytes = 1, prepare } of cases) {
  const place = `${stage} × ${input}`
  if (process.env['UNSCRIPTED_LINEAR'] !== undefined) say(place)
  const { ratio, ms } = await growthOf(prepare, { ratio: LIMITS.ratio, ms: LIMITS.msAtMegabyte * megabytes })
  const msAtMegabyte = ms / megabytes
  stages.add(stage)
  if (ratio > worstRatio.ratio) worstRatio = { ratio, place }
  if (msAtMegabyte > worstMs.ms) worstMs = { ms: msAtMegabyte, place }
  if (ratio > LIMITS.ratio || msAtMegabyte > LIMITS.msAtMegabyte) {
    broken.push(`${place}: t(2n)/t(n) ${ratio.toFixed(2)}, ${msAtMegabyte.toFixed(0)} ms at 1 MB`)
    say(broken.at(-1)!)
  }
}

finish({
  promise: 'no stage grows faster than its input',
  command: 'npm run verify:linear',
  figures: {
    stages: stages.size,
    cases: cases.length,
    worstRatio: Number(worstRatio.ratio.toFixed(2)),
    worstRatioAt: worstRatio.place,
    worstMsAtMegabyte: Math.round(worstMs.ms),
    worstMsAt: worstMs.place,
    broken,
  },
  limit: 't(2n)/t(n) ≤ 2.3 and 1 MB ≤ 1 s of CPU time, for every stage and input',
  ok: cases.length > 0 && broken.length === 0,
})
