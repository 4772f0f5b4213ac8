/**
 * Templates learned on several threads: stretches of the input are counted apart, merged, and learned from once. The index
 * is the same to the byte however the input is cut, so it does not matter who counts what.
 */
import type { Interaction } from '../model/interaction.ts'
import { problem, type Origin, type Problem, type ProblemCode } from '../model/problem.ts'
import { originOf } from '../readers/index.ts'
import { indexFrom, type TemplateIndex } from '../templates/template-index.ts'
import { batchesOf } from './batches.ts'
import { inOrder } from './in-order.ts'
import type { Pool } from './pool.ts'
import type { Counted, Learned } from './protocol.ts'
import { startThread, type ThreadOptions } from './thread.ts'

/** Larger than to score: each stretch tells its own vocabulary. */
const BATCH = { records: 1024, weight: 512 * 1024, waitMs: 1000 } as const
/** Parts merged at a time, so that few are held and each is merged a few times at most. */
const FAN_IN = 16

interface Stretch {
  readonly records: readonly string[]
  readonly origins: readonly Origin[]
}

export async function learnOnThreads(
  pool: Pool,
  { entry, setup, recordTimeoutMs }: ThreadOptions,
  workers: number,
  interactions: AsyncIterable<Interaction>,
  tell: (problem: Problem) => void,
  signal: AbortSignal | undefined,
): Promise<TemplateIndex> {
  // Without a limit on memory; started now, so that it is ready when the others are done.
  const learner = startThread({ entry, setup, recordTimeoutMs })
  const end = (): void => void learner.end()
  signal?.addEventListener('abort', end)
  try {
    const parts = createParts(pool)
    const stretches = stretchesOf(interactions)
    const bounds = { pieces: workers * 3, weight: Infinity }
    const counts = inOrder(
      stretches,
      (stretch) => count(pool, stretch),
      () => 0,
      bounds,
      signal,
    )
    for await (const { parts: counted, problems } of counts) {
      for (const fault of problems) tell(fault)
      for (const { body, pace } of counted) await parts.add({ body, pace })
    }
    // The threads of the pool have nothing to do until it has ended.
    if (setup.willScore) pool.warmUp()
    const ended = await learner.send({ kind: 'learn', parts: parts.all() })
    signal?.throwIfAborted()
    if ('death' in ended)
      throw new RangeError(
        'There is too much to learn templates from at once; fit parts of it, and merge them',
      )
    const { knowledge, body, pace } = ended.result as Learned
    return indexFrom(knowledge, body, pace)
  } finally {
    signal?.removeEventListener('abort', end)
    await learner.end()
  }
}

async function* stretchesOf(
  interactions: AsyncIterable<Interaction>,
): AsyncGenerator<Stretch, void, undefined> {
  const packed = async function* (): AsyncGenerator<{ record: string; origin: Origin }, void, undefined> {
    for await (const interaction of interactions)
      yield { record: JSON.stringify(interaction), origin: originOf(interaction) ?? {} }
  }
  for await (const batch of batchesOf(packed(), ({ record }) => record.length, BATCH))
    yield { records: batch.map(({ record }) => record), origins: batch.map(({ origin }) => origin) }
}

async function count(
  pool: Pool,
  { records, origins }: Stretch,
): Promise<{ readonly parts: readonly Counted[]; readonly problems: readonly Problem[] }> {
  const parts: Counted[] = []
  const codes = new Map<number, ProblemCode>()
  for (const part of await pool.run('fit', records))
    if ('death' in part) codes.set(part.records[0], part.death.code)
    else {
      parts.push(part.result)
      for (const number of part.result.failed) codes.set(part.records[number]!, 'failed-analysis')
    }
  const problems = origins.flatMap((origin, record) => {
    const code = codes.get(record)
    return code === undefined ? [] : [problem(code, origin)]
  })
  return { parts, problems }
}

/** Counted parts by how often each was merged: so that few are held, and the work stays within a logarithm of linear. */
function createParts(pool: Pool): { add(part: Counted): Promise<void>; all(): readonly Counted[] } {
  const levels: Counted[][] = []
  async function add(part: Counted, level: number): Promise<void> {
    const held = (levels[level] ??= [])
    held.push(part)
    if (held.length < FAN_IN) return
    levels[level] = []
    await add(await pool.merge(held), level + 1)
  }
  return { add: (part) => add(part, 0), all: () => levels.flat() }
}
