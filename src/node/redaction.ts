/**
 * Redaction of a run: words go where the analysis is made, on whatever thread; ids are numbered here, in the order of the
 * input, since one thread cannot know what another has numbered.
 */
import type { Interaction } from '../model/interaction.ts'
import { isProblem, type Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import { createPseudonyms, createRedactor, renameReport, type Ids } from '../report/redact.ts'
import type { Crew, Packed } from './crew.ts'
import type { Input, ReadInputsOptions } from './files.ts'
import { readInputs } from './files.ts'

export interface RecordRedaction {
  /** Takes note of a record, also of one that was done by an earlier run; problems come back without what they might tell. */
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

export interface RedactInputsOptions extends ReadInputsOptions {
  /** Keys of metadata that stay beside those that do anyway. */
  readonly keepMetadata?: readonly string[]
}

/** The interactions of the inputs, redacted, and problems, in order. */
export async function* redactInputs(
  inputs: readonly Input[],
  { keepMetadata = [], ...options }: RedactInputsOptions = {},
): AsyncGenerator<Interaction | Problem, void, undefined> {
  const redactor = createRedactor({ keepMetadata })
  for await (const record of readInputs(inputs, options))
    yield isProblem(record) ? redactor.problem(record) : redactor.interaction(record).interaction
}
