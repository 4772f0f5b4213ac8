import { readMacros, type MacroList } from '../readers/macros/macros.ts'
import { parsedFile } from './parsed-file.ts'

/** The macros of a file. Rejects with a `TypeError` naming it if they do not fit, with the system's error if it cannot be read. */
export function readMacrosFile(path: string): Promise<MacroList> {
  return parsedFile(path, readMacros)
}
