/** The corpus a command is given, in whichever form it is labelled. */
import { parseLabelMap, type Corpus, type LabelForm } from '../evaluate/index.ts'
import type { Problem } from '../model/problem.ts'
import { isSystemError, readAbcd, readConvokit, readCorpus } from '../node/index.ts'
import { systemReason } from './advice.ts'
import { fromJsonFile } from './inputs.ts'
import { UsageError } from './io.ts'

export interface LabelFlags {
  readonly labelsFrom?: LabelForm
  readonly labelMap?: string
}

export async function readLabelled(
  path: string,
  { labelsFrom = 'canonical', labelMap }: LabelFlags,
  needsLabels = true,
): Promise<{ readonly corpus: Corpus; readonly problems: readonly Problem[] }> {
  if (labelMap !== undefined && labelsFrom !== 'convokit')
    throw new UsageError('--label-map needs --labels-from convokit')
  return read().catch((error: unknown) => {
    if (!isSystemError(error)) throw error
    const missing = error.path === undefined ? '' : `; what is missing: ${error.path}`
    throw new UsageError(`${path} is not a labelled corpus ${systemReason(error.code)}${missing}`)
  })

  async function read() {
    if (labelsFrom === 'canonical') return readCorpus(path, { labels: needsLabels })
    if (labelsFrom === 'abcd') return readAbcd(path)
    if (labelMap === undefined)
      throw new UsageError('--labels-from convokit needs --label-map: its metadata has no fixed meaning')
    return readConvokit(path, await fromJsonFile(labelMap, parseLabelMap))
  }
}

/** What to tell of labels that point at nothing in the corpus, and so count for nothing; `null` where all point at something. */
export function strayLabels({ interactions, labels }: Corpus): string | null {
  const lengthsOf = new Map(
    interactions.map(({ id, turns }) => [id, new Map(turns.map((turn) => [turn.id, turn.text.length]))]),
  )
  const stray = labels.filter(({ interactionId, turnId, start = 0, end = 0 }) => {
    const lengths = lengthsOf.get(interactionId)
    const length = turnId === undefined ? 0 : lengths?.get(turnId)
    return lengths === undefined || length === undefined || Math.max(start, end) > length
  })
  return stray.length === 0
    ? null
    : `${stray.length} of ${labels.length} labels name an interaction, a turn or a span that the corpus does not hold.`
}
