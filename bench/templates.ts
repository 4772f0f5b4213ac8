/**
 * What is pasted, and what is a template: our engine and what a user would reach for instead, on the same replies in one
 * run, accuracy beside cost. JSON on standard output; `--table` adds tables on standard error.
 *
 *     npm run --silent bench:templates -- [--sizes 1000,10000] [--large] [--million] [--noise 0.05,0.2] [--seed 1]
 *                                         [--corpus FOLDER]… [--workers] [--quick] [--table]
 *
 * `--large` adds 100,000 replies, `--million` 1,000,000. `--corpus`: a labelled folder instead of the generator, at 1,000
 * replies and whole. `--quick` leaves out the peers that compare all pairs. `--workers` measures two threads beside one.
 */
import { availableParallelism, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { significant } from './measure.ts'
import { measureOurs } from './templates/measure-ours.ts'
import { measurePeers, MOST_REPLIES, type Measured } from './templates/peers.ts'
import { formatResult, type Growth, type Result, type Run } from './templates/result.ts'
import { openSource, type Source, type SourceSetup } from './templates/source.ts'
import { repliesOf, type Reply } from './templates/types.ts'
import { measureWorkers } from './templates/workers.ts'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    noise: { type: 'string', default: '0.05' },
    seed: { type: 'string', default: '1' },
    corpus: { type: 'string', multiple: true, default: [] },
    large: { type: 'boolean', default: false },
    million: { type: 'boolean', default: false },
    workers: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    table: { type: 'boolean', default: false },
  },
})

/** A folder's first replies, for the peers that take no more. */
const FOLDER_START = 1000
const WHOLE = Number.MAX_SAFE_INTEGER

const numbers = (text: string): readonly number[] => text.split(',').map(Number)
const sizes = [
  ...numbers(values.sizes),
  ...(values.large ? [100_000] : []),
  ...(values.million ? [1_000_000] : []),
].sort((a, b) => a - b)

/** Setups that differ in size only, ascending: one series for each noise or folder. */
const series: readonly (readonly SourceSetup[])[] =
  values.corpus.length > 0
    ? values.corpus.map((folder) =>
        [FOLDER_START, WHOLE].map((replies) => ({ kind: 'folder', folder, replies })),
      )
    : numbers(values.noise).map((noise) =>
        sizes.map((replies) => ({ kind: 'generated', options: { replies, noise, seed: values.seed } })),
      )

/** Small corpora are run more often: their times are short, and vary more. */
function roundsFor(replies: number): number {
  return replies <= 1000 ? 7 : replies <= 100_000 ? 3 : 1
}

function runOf(setup: SourceSetup, measured: Measured): Run {
  const source = openSource(setup)
  const load = loadavg()[0]!
  const rounds = roundsFor(source.replies)
  // Before the peers' replies are held, which the collector would have to look after.
  const ours = measureOurs(source, rounds)
  const peers = measurePeers(
    { replies: firstReplies(source), total: source.replies, rounds, withPairs: !values.quick },
    measured,
  )
  const parseUs = ours.stages['parse']!.usPerReply
  return {
    corpus: source.description,
    replies: source.replies,
    load: significant(load, 2),
    ours,
    peers: peers.map((peer) => ({ ...peer, timesParse: significant(peer.usPerReply / parseUs, 3) })),
  }
}

/** As many as any peer can take. */
function firstReplies(source: Source): readonly Reply[] {
  const replies: Reply[] = []
  let number = 0
  for (const labelled of source.interactions()) {
    if (replies.length >= MOST_REPLIES) break
    replies.push(...repliesOf(labelled, number++))
  }
  return replies
}

function growthOf(runs: readonly Run[]): readonly Growth[] {
  return runs.slice(1).map(({ corpus, replies, ours }, index) => {
    const { replies: from, ours: smaller } = runs[index]!
    return { corpus, from, to: replies, ratio: significant(ours.usPerReply / smaller.usPerReply, 3) }
  })
}

// Compiled code is what is measured, so everything runs once before it counts.
measureOurs(openSource({ kind: 'generated', options: { replies: 2000, seed: 'warm-up' } }), 1)
const measuredSeries = series.map((setups) => {
  const measured: Measured = new Map()
  return setups.map((setup) => runOf(setup, measured))
})
const largest = series[0]!.findLast((setup) => setup.kind === 'folder' || setup.options.replies <= 10_000)
const result: Result = {
  bench: 'templates',
  node: process.version,
  cores: availableParallelism(),
  runs: measuredSeries.flat(),
  growth: measuredSeries.flatMap(growthOf),
  workers: values.workers && largest !== undefined ? await measureWorkers(largest) : null,
}
console.log(JSON.stringify(result, null, 2))
if (values.table) console.error(formatResult(result))
