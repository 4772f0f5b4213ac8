/**
 * No stage grows faster than its input. The quick form takes the inputs that `pathological.ts` calls the main ones; `--full` every
 * stage on every input.
 */
import type { Interaction } from '../../src/index.ts'
import { growthOf, type Growth } from './doubling.ts'
import { corpusStages, interactionStages, readerStages, textStages, type Stage } from './linear-stages.ts'
import {
  contents,
  conversation,
  corpora,
  interactions,
  mainInteractions,
  mainTexts,
  personal,
  texts,
  type MakeInteraction,
  type MakeText,
} from './pathological.ts'
import { finish, isFull, say } from './promise.ts'

const LIMITS = { ratio: 2.3, msAtMegabyte: 1000 }
/**
 * Redaction annotates a text first, and then asks about every word of it, who it might be: a megabyte of names, or of signs that are
 * a word each, takes longer.
 */
const REDACTION = 'redact words'
const REDACTION_MS = 2000
const msLimitOf = (stage: string): number => (stage === REDACTION ? REDACTION_MS : LIMITS.msAtMegabyte)
const MEGABYTE = 1 << 20

type Inputs<In> = Readonly<Record<string, (size: number) => In>>

/** Takes its interaction twice, since what is said once is no template. */
const TWICE = 'template fit'

/** A stage on an input. Cases of one input stand together, so that what is made ready for them is made once. */
interface Case {
  readonly stage: string
  readonly input: string
  /** Megabytes at which it is measured; 1 unless given. */
  readonly megabytes?: number
  readonly prepare: (size: number) => () => unknown
}

function casesOf<In>(stages: Readonly<Record<string, Stage<In>>>, inputs: Inputs<In>): readonly Case[] {
  return Object.entries(inputs).flatMap(([input, make]) => {
    const madeAt = new Map<number, In>()
    const at = (size: number): In => {
      const made = madeAt.get(size) ?? make(size)
      madeAt.set(size, made)
      return made
    }
    const own = Object.entries(stages).map(([stage, prepare]) => ({
      stage,
      input,
      prepare: (size: number) => prepare(at(stage === TWICE ? size / 2 : size)),
    }))
    // A case of no stage lets go of the inputs.
    return [
      ...own,
      {
        stage: '',
        input,
        prepare: () => () => {
          madeAt.clear()
        },
      },
    ]
  })
}

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

const analyze = only(interactionStages, ['analyze'])
const redact = only(interactionStages, [REDACTION])

const quick: readonly Case[] = [
  ...casesOf(analyze, {
    ...mapped(only(texts, mainTexts), chatted),
    ...mapped(only(texts, ['newlines']), mailed, ', by mail'),
    ...only(interactions, mainInteractions),
  }),
  ...casesOf(redact, mapped(only(personal, ['names', 'streets']), chatted)),
  ...casesOf(only(readerStages, ['reader eml']), only(contents, ['mail: parts', 'mail: addresses'])),
  ...casesOf(only(readerStages, ['reader csv']), only(contents, ['crossed quotes'])),
  ...casesOf(only(readerStages, ['reader json']), only(contents, ['nested objects'])),
]

const full: readonly Case[] = [
  ...casesOf(textStages, texts),
  ...casesOf(interactionStages, { ...mapped(texts, chatted), ...interactions }),
  ...casesOf(
    only(interactionStages, ['annotate', 'analyze', 'redact', REDACTION]),
    mapped(texts, mailed, ', by mail'),
  ),
  ...casesOf(redact, mapped(personal, chatted)),
  ...casesOf(corpusStages, corpora),
  ...casesOf(readerStages, contents),
]

const sized = (megabytes: number, stages: typeof analyze, inputs: Inputs<Interaction>): readonly Case[] =>
  casesOf(stages, inputs).map((one) => ({ ...one, input: `${one.input}, ${megabytes} MB`, megabytes }))

const oneTurn = (make: MakeText): MakeInteraction => {
  return (size) => ({
    id: 'i1',
    channel: 'chat',
    participants: [{ id: 'a', role: 'agent' }],
    turns: [{ participantId: 'a', text: make(size) }],
  })
}

/** The very sizes that TRUST names; 100,000 parts and 57,000 addresses of a mail are a megabyte, and among the others. */
const large: readonly Case[] = [
  ...sized(10, analyze, mapped(only(texts, ['thanks', 'digits']), oneTurn, ' in one turn')),
  // 1,000,000 turns.
  ...sized(74, analyze, only(interactions, ['equal short turns'])),
]

/** Parts of a megabyte that are asked first in the long form: what comes near a limit in them is measured at its size. */
const PARTS = [4, 2] as const

function measured({ stage, prepare, megabytes = 1 }: Case): Promise<Growth> {
  const limits = { ratio: LIMITS.ratio, ms: msLimitOf(stage) * megabytes }
  const parts = isFull && megabytes === 1 ? PARTS : []
  return growthOf(prepare, limits, { size: megabytes * MEGABYTE, parts })
}

const wanted = process.env['UNSCRIPTED_LINEAR']
const cases = (isFull ? [...full, ...large] : quick).filter(
  ({ stage, input }) => stage === '' || wanted === undefined || `${stage} × ${input}`.includes(wanted),
)
const broken: string[] = []
let worstRatio = { ratio: 0, place: '' }
let worstMs = { ms: 0, place: '' }
const stages = new Set<string>()
let judged = 0
const begun = process.cpuUsage()
for (const one of cases) {
  const { stage, input, megabytes = 1, prepare } = one
  if (stage === '') {
    prepare(0)()
    continue
  }
  const place = `${stage} × ${input}`
  const before = process.cpuUsage()
  const { ratio, ms } = await measured(one)
  if (wanted !== undefined)
    say(`${place}: ${ratio.toFixed(2)}, ${ms.toFixed(0)} ms; ${secondsSince(before).toFixed(1)} s to measure`)
  const msAtMegabyte = ms / megabytes
  judged++
  stages.add(stage)
  if (ratio > worstRatio.ratio) worstRatio = { ratio, place }
  if (msAtMegabyte > worstMs.ms) worstMs = { ms: msAtMegabyte, place }
  if (ratio > LIMITS.ratio || msAtMegabyte > msLimitOf(stage)) {
    broken.push(`${place}: t(2n)/t(n) ${ratio.toFixed(2)}, ${msAtMegabyte.toFixed(0)} ms at 1 MB`)
    say(broken.at(-1)!)
  }
}
say(`${judged} cases in ${secondsSince(begun).toFixed(0)} s of CPU time`)

function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

finish({
  promise: 'no stage grows faster than its input',
  command: 'npm run verify:linear',
  figures: {
    stages: stages.size,
    cases: judged,
    worstRatio: Number(worstRatio.ratio.toFixed(2)),
    worstRatioAt: worstRatio.place,
    worstMsAtMegabyte: Math.round(worstMs.ms),
    worstMsAt: worstMs.place,
    broken,
  },
  limit: 't(2n)/t(n) ≤ 2.3 and 1 MB ≤ 1 s of CPU time (to redact words: 2 s), for every stage and input',
  ok: judged > 0 && broken.length === 0,
})
