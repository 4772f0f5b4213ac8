/** Files on disk: the room that knows about Node. */
import { readFile } from 'node:fs/promises'
import { loadTemplates, saveTemplates, type TemplateIndex } from '../templates/template-index.ts'
import { writeFileSafely } from './write.ts'

/** Throws a `TypeError` for a file that is no index, of another version, truncated or damaged. */
export async function readTemplatesFile(path: string): Promise<TemplateIndex> {
  return loadTemplates(await readFile(path))
}

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
export { fitInputs, scoreInputs, type FitInputsOptions } from './score.ts'
export { readCorpus } from './corpus.ts'
export { fileOutput, streamOutput, writeFileSafely, type Output } from './write.ts'
