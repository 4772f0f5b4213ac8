/** Files on disk: the room that knows about Node. */
import { loadTemplatesBy, saveTemplates, type TemplateIndex } from '../templates/template-index.ts'
import { digestBoth } from './digest-both.ts'
import { parsedFile } from './parsed-file.ts'
import { writeFileSafely } from './write.ts'

/**
 * The index in a file. Rejects with a `TypeError` that names the file where it is no index, of another version, truncated or
 * damaged, and with the system's error where it cannot be read.
 */
export function readTemplatesFile(path: string): Promise<TemplateIndex> {
  return parsedFile(path, (bytes) => loadTemplatesBy(digestBoth, bytes))
}

/**
 * Writes the index to a file: as a whole or, where that fails, not at all, so that what was there before stays. Rejects with the
 * system's error.
 */
export function writeTemplatesFile(path: string, index: TemplateIndex): Promise<void> {
  return writeFileSafely(path, saveTemplates(index))
}

export {
  fileInput,
  isSystemError,
  readInputs,
  streamInput,
  type Input,
  type ReadInputsOptions,
} from './files.ts'
export { defaultWorkers } from './crew.ts'
export { redactInputs, type RedactInputsOptions } from './redaction.ts'
export { filesOf } from './glob.ts'
export { unpacked } from './gzip.ts'
export { inspectInput, type InspectOptions } from './inspect.ts'
export { scoreToFile, scoreToStream, type FileRunOptions, type RunOptions } from './run.ts'
export {
  fitInputs,
  scoreInputs,
  type FitInputsOptions,
  type ScoreInputsOptions,
  type WorkOptions,
} from './score.ts'
export { readCorpus } from './corpus.ts'
export { readAbcd, readConvokit, type ReadLabelled } from './labelled.ts'
export { readMacrosFile } from './macros.ts'
export { fileOutput, streamOutput, writeFileSafely, type ByteOutput, type Output } from './write.ts'
export { readReports } from './reports.ts'
export { tableFormats, type TableFormat } from './table-sinks.ts'
export { writeTables, type WriteTablesOptions, type WrittenTables } from './tables.ts'
