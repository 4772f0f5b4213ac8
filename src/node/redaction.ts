/**
 * Redaction of a run. Words are redacted where the analysis is made, on whatever thread; ids are numbered here, in the order of
 * the input, as no thread knows what another has numbered.
 */
import type { Interaction } from '../model/interaction.ts'
import { isProblem, type Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import { createPseudonyms, createRedactor, renameReport, type Ids } from '../report/redact.ts'
import type { Crew, Packed } from './crew.ts'
import type { Input, ReadInputsOptions } from './files.ts'
import { readInputs } from './files.ts'

export interface RecordRedaction {
  /** Registers the ids of a record, also of one that an earlier run has done; a problem comes back redacted. */
  noted(record: Interaction | Problem): Interaction | Problem
  /** The interaction last noted, on its way. */
  packed(interaction: Interaction, crew: Crew): Packed
}

export function createRecordRedaction(): RecordRedaction {
  const pseudonyms = createPseudonyms()
  const redactor = createRedactor()
  let ids: Ids = { interaction: '', participants: new Map(), turns: new Map(), changed: false }
  return {
    noted(record) {
      if (isProblem(record)) return redactor.problem(record)
      ids = pseudonyms.of(record)
      return record
    },
    packed(interaction, crew) {
      const packed = crew.pack(interaction)
      const { origin } = redactor.problem({
        code: 'failed-analysis',
        level: 'error',
        message: '',
        origin: packed.origin,
      })
      if (!ids.changed) return { ...packed, origin }
      const own = ids
      const rename = (report: Report): Report => renameReport(report, own)
      return { ...packed, origin, rename }
    },
  }
}

/** Options of `redactInputs`: those of `readInputs`, and what metadata to keep. */
export interface RedactInputsOptions extends ReadInputsOptions {
  /** Keys of `metadata` to keep beside those that are kept anyway. */
  readonly keepMetadata?: readonly string[]
}

/**
 * The interactions of the inputs with names, addresses and numbers of people taken out, and problems, in order. Throws a
 * `TypeError` when the first record is asked for where something in `inputs` is no input.
 */
export async function* redactInputs(
  inputs: readonly Input[],
  { keepMetadata = [], ...options }: RedactInputsOptions = {},
): AsyncGenerator<Interaction | Problem, void, undefined> {
  const redactor = createRedactor({ keepMetadata })
  for await (const record of readInputs(inputs, options))
    yield isProblem(record) ? redactor.problem(record) : redactor.interaction(record).interaction
}
