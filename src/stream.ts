import type { Interaction } from './model/interaction.ts'
import type { Report } from './model/report.ts'

export interface StreamOptions {
  readonly signal?: AbortSignal
  /** Called after each report with the number of reports so far. */
  readonly onProgress?: (done: number) => void
}

/** The same analysis over a stream: one interaction in memory at a time, in input order. */
export async function* analyzeEach(
  analyze: (interaction: Interaction) => Report,
  interactions: AsyncIterable<Interaction> | Iterable<Interaction>,
  { signal, onProgress }: StreamOptions = {},
): AsyncIterable<Report> {
  signal?.throwIfAborted()
  let done = 0
  for await (const interaction of interactions) {
    signal?.throwIfAborted()
    yield analyze(interaction)
    onProgress?.(++done)
  }
}
