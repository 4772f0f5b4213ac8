/** What `npm run bench` writes: every round, so that another run can tell drift from noise. */
import { median, significant, type Took } from '../measure.ts'

/** One round of something, with JSON.parse of the same lines in the same round, which other load slows as much. */
export interface Round {
  /** Of the whole process: other load on a shared machine distorts it least. */
  readonly cpuMs: number
  readonly wallMs: number
  readonly timesParse: number
}

export interface Cost {
  readonly id: string
  readonly rounds: readonly Round[]
  /** Medians of the rounds. */
  readonly cpuMs: number
  readonly wallMs: number
  readonly usPerReply: number
  readonly timesParse: number
  /** Median distance of a round's `timesParse` from that median. */
  readonly timesParseSpread: number
  readonly interactionsPerSecond: number
  /** Of JSON. */
  readonly megabytesPerSecond: number
  /** Where it was not measured at this size: how it was reckoned. */
  readonly extrapolated?: string
}

/** How right a method is about replies that hold something pasted; `null` where it does not say. */
export interface Rightness {
  /** At the method's threshold: .5 for ours, for others the best on these very labels. */
  readonly f1: number | null
  readonly auc: number | null
  readonly freeFlagged: number | null
  readonly wordF1: number | null
}

export interface Text {
  readonly corpus: string
  readonly interactions: number
  readonly replies: number
  readonly turns: number
  /** Of JSON. */
  readonly bytes: number
}

export interface Stages {
  readonly text: Text
  readonly costs: readonly Cost[]
  readonly rightness: Rightness
  /** Held by the finished index; `null` without `--expose-gc`. */
  readonly indexBytesPerReply: number | null
}

export interface Peer extends Cost {
  readonly package: string | null
  readonly does: string
  readonly rightness: Rightness | null
}

export interface Growth {
  readonly from: number
  readonly to: number
  /** Cost a reply at `to` over that at `from`. */
  readonly ratio: number
}

/** From start to end, templates given, by the clock. */
export interface Timed {
  /** The command with one worker, and with two, beside the thread that reads and writes. */
  readonly oneMs: number
  readonly twoMs: number
  readonly ratio: number
  /** Everything in one thread, by the library; absent in results from before it was measured. */
  readonly aloneMs?: number
  /** Over two workers. */
  readonly aloneRatio?: number
}

export interface Workers extends Timed {
  readonly rounds: number
  /** Twice the processor time of one over that of two: what the threads' own doing allows, whatever else runs. */
  readonly processorRatio: number
  /** Most memory the process had, in MB. */
  readonly onePeakMb: number
  readonly twoPeakMb: number
  /** The same text several times over, in one round. */
  readonly long?: Timed & { readonly interactions: number }
}

export interface Result {
  readonly bench: 'whole'
  readonly node: string
  readonly cores: number
  /** Load average of the last minute, before and after: above 1, others were measured along. */
  readonly load: readonly [number, number]
  readonly seconds: number
  readonly stages: Stages
  /** All of them, and ours, on the same text in the same run. */
  readonly peers: { readonly text: Text; readonly methods: readonly Peer[] }
  readonly growth: { readonly sizes: readonly Stages[]; readonly steps: readonly Growth[] }
  readonly workers: Workers | null
}

export function costOf(id: string, took: readonly Took[], parse: readonly Took[], text: Text): Cost {
  const rounds = took.map(({ cpuMs, wallMs }, round) => ({
    cpuMs: significant(cpuMs),
    wallMs: significant(wallMs),
    timesParse: significant(cpuMs / parse[round]!.cpuMs),
  }))
  const ratios = rounds.map(({ timesParse }) => timesParse)
  const cpuMs = median(rounds.map((round) => round.cpuMs))
  const timesParse = median(ratios)
  return {
    id,
    rounds,
    cpuMs: significant(cpuMs),
    wallMs: significant(median(rounds.map(({ wallMs }) => wallMs))),
    usPerReply: significant((1000 * cpuMs) / text.replies),
    timesParse: significant(timesParse, 3),
    timesParseSpread: significant(median(ratios.map((ratio) => Math.abs(ratio - timesParse))), 2),
    interactionsPerSecond: significant((1000 * text.interactions) / cpuMs, 3),
    megabytesPerSecond: significant(text.bytes / 1000 / cpuMs, 3),
  }
}
