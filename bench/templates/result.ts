/** The result of the template bench, and its table. */
import { textTable, type Cell } from '../../src/report/table.ts'
import type { Accuracy } from './accuracy.ts'
import type { OursResult } from './measure-ours.ts'
import type { PeerResult } from './measure-peers.ts'
import type { WorkersResult } from './workers.ts'

/** All methods on one corpus. */
export interface Run {
  readonly corpus: Readonly<Record<string, string | number>>
  readonly replies: number
  /** Load average of the last minute before the run: above 1, others were measured along. */
  readonly load: number
  readonly ours: OursResult
  readonly peers: readonly (PeerResult & { readonly timesParse: number })[]
}

export interface Growth {
  readonly corpus: Readonly<Record<string, string | number>>
  readonly from: number
  readonly to: number
  /** Cost a reply at `to` over that at `from`. */
  readonly ratio: number
}

export interface Result {
  readonly bench: 'templates'
  readonly node: string
  readonly cores: number
  readonly runs: readonly Run[]
  readonly growth: readonly Growth[]
  readonly workers: WorkersResult | null
}

const HEADER = [
  'method',
  'any F1',
  'free flagged %',
  'word F1',
  'cluster F1',
  'µs a reply',
  '× parse',
  'bytes a reply',
  'rounds',
] as const

const share = (value: number | null | undefined): string | null => value?.toFixed(4) ?? null

function accuracyCells(accuracy: Accuracy | null): readonly Cell[] {
  const flagged = accuracy?.freeFlagged ?? null
  return [
    share(accuracy?.anyF1),
    flagged === null ? null : (100 * flagged).toFixed(2),
    share(accuracy?.wordF1),
    share(accuracy?.clusterF1),
  ]
}

/** A method at one size, ours or a peer. */
export interface Method {
  readonly name: string
  readonly accuracy: Accuracy | null
  readonly usPerReply: number
  readonly timesParse: number
  readonly bytesPerReply: number | null
  readonly rounds: number
  readonly extrapolated?: string
}

/** Ours first. */
export function methodsOf({ ours, peers }: Run): readonly Method[] {
  return [
    { ...ours, name: 'unscripted', bytesPerReply: ours.indexBytesPerReply },
    ...peers.map((peer) => ({
      ...peer,
      name: peer.package === null ? peer.id : `${peer.package}: ${peer.id}`,
    })),
  ]
}

/** One row a method. */
function rowsOf(run: Run): readonly (readonly Cell[])[] {
  return methodsOf(run).map((method) => [
    method.name,
    ...accuracyCells(method.accuracy),
    method.usPerReply,
    method.timesParse,
    method.bytesPerReply,
    method.extrapolated === undefined ? method.rounds : 'extrapolated',
  ])
}

export function titleOf({ corpus, replies }: Run): string {
  const about = Object.entries(corpus).map(([name, value]) =>
    name === 'corpus' ? value : `${name} ${value}`,
  )
  return `${replies.toLocaleString('en')} replies, ${about.join(', ')}`
}

export function formatResult({ runs, growth, workers }: Result): string {
  const tables = runs.map((run) => {
    const stages = Object.entries(run.ours.stages).map(([stage, cost]): readonly Cell[] => [
      stage,
      cost.ms,
      cost.usPerReply,
      cost.timesParse,
    ])
    return [
      `${titleOf(run)} (load ${run.load})`,
      textTable(HEADER, rowsOf(run)),
      textTable(['stage of ours', 'ms', 'µs a reply', '× parse'], stages),
    ].join('\n\n')
  })
  return [
    ...tables,
    ...growth.map(({ from, to, ratio }) => `cost a reply, ${to} over ${from} replies: ${ratio} ×`),
    ...(workers === null
      ? []
      : [
          `two workers: ${workers.ratio} × by the wall clock (${workers.oneMs} and ${workers.twoMs} ms, load ${workers.load}), ` +
            `${workers.processorRatio} × by processor time`,
        ]),
    '',
  ].join('\n\n')
}
