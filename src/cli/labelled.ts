/** The corpus a command is given, in whichever form it is labelled. */
import { parseLabelMap, type Corpus, type LabelForm } from '../evaluate/index.ts'
import type { Problem } from '../model/problem.ts'
import { isSystemError, readAbcd, readConvokit, readCorpus } from '../node/index.ts'
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
    throw isSystemError(error) ? new UsageError(`${path} is not a labelled corpus (${error.code})`) : error
  })

  async function read() {
    if (labelsFrom === 'canonical') return readCorpus(path, { labels: needsLabels })
    if (labelsFrom === 'abcd') return readAbcd(path)
    if (labelMap === undefined)
      throw new UsageError('--labels-from convokit needs --label-map: its metadata has no fixed meaning')
    return readConvokit(path, await fromJsonFile(labelMap, parseLabelMap))
  }
}
