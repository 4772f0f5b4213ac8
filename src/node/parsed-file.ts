import { readFile } from 'node:fs/promises'

/**
 * What `parse` makes of the file. A `TypeError` of its own names the file; where the file cannot be read, this rejects with the
 * system's error.
 */
export async function parsedFile<T>(path: string, parse: (bytes: Uint8Array) => T | Promise<T>): Promise<T> {
  const bytes = await readFile(path)
  try {
    return await parse(bytes)
  } catch (error) {
    throw error instanceof TypeError ? new TypeError(`${path}: ${error.message}`) : error
  }
}
