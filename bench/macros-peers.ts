/**
 * Which supplied macro a reply was made from: our finder beside search engines a user would index macros with. JSON on
 * standard output; `--table` adds a table on standard error.
 *
 *     npm run --silent bench:macros -- [--macros 10000] [--replies 2000] [--noise 0.05,0.2] [--seed 1] [--table]
 *
 * Slow peers get fewer macros and replies, which the result says; a search among fewer macros is the easier one.
 */
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { textTable } from '../src/report/table.ts'
import { fuse } from './macros/fuse.ts'
import { measureMacros } from './macros/measure.ts'
import { miniSearch } from './macros/minisearch.ts'
import { lookupStages, ours } from './macros/ours.ts'
import type { MacrosResult } from './macros/readme.ts'
import { makeTask, type MacroPeer, type MacroTask } from './macros/task.ts'
import { winkBm25 } from './macros/wink-bm25.ts'
import { significant } from './measure.ts'

const { values } = parseArgs({
  options: {
    macros: { type: 'string', default: '10000' },
    replies: { type: 'string', default: '2000' },
    noise: { type: 'string', default: '0.05,0.2' },
    seed: { type: 'string', default: '1' },
    table: { type: 'boolean', default: false },
  },
})

const ROUNDS = 3
/** A peer's lookups take milliseconds each; rounds are left out where the replies are few enough to count as said. */
const PEER_ROUNDS = 1

function taskFor({ most }: MacroPeer, noise: number): MacroTask {
  return makeTask({
    macros: Math.min(most.macros, Number(values.macros)),
    replies: Math.min(most.replies, Number(values.replies)),
    noise,
    seed: values.seed,
  })
}

const load = significant(loadavg()[0]!, 2)
const results = values.noise
  .split(',')
  .map(Number)
  .flatMap((noise): MacrosResult['results'] => {
    const task = taskFor(ours, noise)
    return [
      { ...measureMacros(ours, task, noise, ROUNDS), ...lookupStages(task, ROUNDS) },
      ...[winkBm25, miniSearch, fuse].map((peer) =>
        measureMacros(peer, taskFor(peer, noise), noise, PEER_ROUNDS),
      ),
    ]
  })

const result: MacrosResult = { bench: 'macros', node: process.version, load, results }
console.log(JSON.stringify(result, null, 2))
if (values.table)
  console.error(
    textTable(
      ['method', 'macros', 'replies', 'noise', 'F1', 'span overlap', 'ms a reply', 'p50', 'p99', 'rounds'],
      results.map(({ id, macros, replies, noise, f1, spanOverlap, msPerReply, wallMs, rounds }) => [
        id,
        macros,
        replies,
        noise,
        f1 === null ? null : significant(f1),
        spanOverlap,
        msPerReply,
        wallMs.p50,
        wallMs.p99,
        rounds,
      ]),
    ),
  )
