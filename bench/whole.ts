/**
 * What the whole costs and how right it is, in one run: each stage, growth, two workers, and what a user could run instead.
 * JSON to `bench/results.json`, and on standard error what changed since the result that stood there.
 *
 *     npm run bench -- [--million] [--compare FILE] [--out FILE] [--quick]
 *
 * `--million` adds 1,000,000 replies to the growth. `--compare` another result than the one at `--out`. `--quick` measures the
 * first 1,000 interactions, in three rounds: to see that it runs.
 */
import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { significant } from './measure.ts'
import { compareResults, formatComparison } from './whole/compare.ts'
import { generatedCorpus, mainCorpus, startOf } from './whole/corpus.ts'
import { measurePeers } from './whole/peers.ts'
import type { Growth, Peer, Result, Stages } from './whole/result.ts'
import { measureStages } from './whole/stages.ts'
import { measureWorkers } from './whole/workers.ts'
import { writeJson } from './write-json.ts'

const { values } = parseArgs({
  options: {
    million: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    compare: { type: 'string' },
    out: { type: 'string', default: 'bench/results.json' },
  },
})

const ROUNDS = values.quick ? { stages: 3, peers: 3, workers: 1 } : { stages: 5, peers: 3, workers: 3 }
/** Interactions peers are run on: the slowest takes milliseconds a turn. */
const PEER_INTERACTIONS = values.quick ? 200 : 2000
const QUICK_INTERACTIONS = 1000
const SIZES = values.quick ? [500, 1000] : [1000, 10_000, 100_000, ...(values.million ? [1_000_000] : [])]
/** Small corpora are run more often: their times are short, and vary more. */
const roundsAt = (replies: number): number => (replies <= 1000 ? 7 : replies <= 10_000 ? 3 : 1)

const started = performance.now()
const loadBefore = loadavg()[0]!
const say = (what: string): void => {
  console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${what}`)
}

// Compiled code is what is measured, so everything runs once before it counts.
say('warm-up')
await measureStages(generatedCorpus(1000), 1, 'all')

const all = mainCorpus()
const corpus = values.quick ? startOf(all, QUICK_INTERACTIONS) : all
say(`stages, ${corpus.text.replies} replies of ${corpus.text.corpus}`)
const stages = await measureStages(corpus, ROUNDS.stages, 'all')

const start = startOf(corpus, PEER_INTERACTIONS)
say(`peers, ${start.text.replies} replies`)
const ours = await measureStages(start, ROUNDS.peers, 'whole')
const methods: readonly Peer[] = [
  {
    ...ours.costs.find(({ id }) => id === 'whole')!,
    id: 'unscripted',
    package: null,
    does: 'everything: templates learned and traced, all signals, score',
    rightness: ours.rightness,
  },
  ...measurePeers(start, ROUNDS.peers),
]

say('two workers')
const workers = await measureWorkers(corpus, ROUNDS.workers)

const sizes: Stages[] = []
for (const size of SIZES) {
  say(`growth, ${size} replies`)
  sizes.push(await measureStages(generatedCorpus(size), roundsAt(size), 'whole'))
}

const seconds = (performance.now() - started) / 1000
const result: Result = {
  bench: 'whole',
  node: process.version,
  cores: availableParallelism(),
  load: [significant(loadBefore, 2), significant(loadavg()[0]!, 2)],
  seconds: Math.round(seconds),
  stages,
  peers: { text: start.text, methods },
  growth: { sizes, steps: sizes.slice(1).map((stage, index) => stepOf(sizes[index]!, stage)) },
  workers,
}
const earlier = values.compare ?? values.out
if (existsSync(earlier)) {
  const before = JSON.parse(readFileSync(earlier, 'utf8')) as Result
  console.error(formatComparison(compareResults(before, result)))
}
await writeJson(values.out, result)
say(`done, in ${values.out}`)

function stepOf(smaller: Stages, larger: Stages): Growth {
  const usPerReply = ({ costs }: Stages): number => costs.find(({ id }) => id === 'whole')!.usPerReply
  return {
    from: smaller.text.replies,
    to: larger.text.replies,
    ratio: significant(usPerReply(larger) / usPerReply(smaller), 3),
  }
}
