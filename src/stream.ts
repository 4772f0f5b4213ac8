import { attempt } from './attempt.ts'
import type { Interaction } from './model/interaction.ts'
import type { Report } from './model/report.ts'
import { requireKnown } from './model/options.ts'
import { blockEnd, type Pipeline } from './pipeline.ts'
import { requireMany } from './require.ts'

/** Options of `analyzeAll`. */
export interface StreamOptions {
  /** Stops with its reason between two reports. */
  readonly signal?: AbortSignal
  /** Called after each report with the number of reports so far. */
  readonly onProgress?: (done: number) => void
}

const KNOWN: readonly (keyof StreamOptions)[] = ['signal', 'onProgress']

/** `analyze`: of one interaction, as the pipeline does, but says what is none. Throws at once for an unknown option. */
export function analyzeEach(
  pipeline: Pipeline,
  analyze: (interaction: Interaction) => Report,
  interactions: AsyncIterable<Interaction> | Iterable<Interaction>,
  options: StreamOptions = {},
): AsyncIterable<Report> {
  requireKnown(options, KNOWN)
  requireMany(interactions)
  return reportsOf(pipeline, analyze, interactions, options)
}

/** The same analysis over many, in input order: of a stream one interaction in memory at a time, of a list in blocks. */
async function* reportsOf(
  pipeline: Pipeline,
  analyze: (interaction: Interaction) => Report,
  interactions: AsyncIterable<Interaction> | Iterable<Interaction>,
  { signal, onProgress }: StreamOptions,
): AsyncIterable<Report> {
  signal?.throwIfAborted()
  let done = 0
  const made = Array.isArray(interactions) ? inBlocks(pipeline, analyze, interactions) : interactions
  for await (const make of made) {
    signal?.throwIfAborted()
    yield typeof make === 'function' ? make() : analyze(make)
    onProgress?.(++done)
  }
}

/**
 * Hands out each report when it is asked for. Where a block fails, its interactions are analysed one at a time, so that only the
 * one at fault throws.
 */
function* inBlocks(
  pipeline: Pipeline,
  analyze: (interaction: Interaction) => Report,
  list: readonly Interaction[],
): Generator<() => Report, void, undefined> {
  let first = 0
  while (first < list.length) {
    // A value that is no interaction, whatever its type says, has no turns to measure.
    const end = attempt(() => blockEnd(list, first)) ?? first + 1
    const block = list.slice(first, end)
    const reports = attempt(() => pipeline(block))
    for (const [place, interaction] of block.entries()) yield () => reports?.[place] ?? analyze(interaction)
    first = end
  }
}
