import { readFile } from 'node:fs/promises'
import { readMacros, type MacroList } from '../readers/macros.ts'

/** Throws a `TypeError` naming the file if its macros do not fit. */
export async function readMacrosFile(path: string): Promise<MacroList> {
  const bytes = await readFile(path)
  try {
    return await readMacros(bytes)
  } catch (error) {
    throw error instanceof TypeError ? new TypeError(`${path}: ${error.message}`) : error
  }
}
