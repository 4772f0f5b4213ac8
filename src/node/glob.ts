/**
 * Names to files: folders with everything in them, patterns with what they match, always in order of code units, so that
 * a run reads the same files in the same order everywhere. `*` and `?` stay within a name, `**` crosses folders.
 */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { convokitCompanions } from '../readers/convokit.ts'

/**
 * The files a name stands for: a file for itself, a folder for all files below it, a pattern for those it matches. A name
 * that is nothing of these is handed back, so that reading it tells that it is not there.
 */
export async function filesOf(name: string): Promise<readonly string[]> {
  const found = await stat(name).catch(() => null)
  if (found?.isDirectory() === true) return await filesBelow(name)
  if (found !== null || !/[*?]/.test(name)) return [name]
  return await matching(name)
}

/** Hidden files and folders, and links to folders, are left out; so are files that belong to another one. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = new Set(entries.map(({ name }) => name))
  const files: string[] = []
  for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) files.push(...(await filesBelow(path)))
    else if (!isCompanion(entry.name, names) && (entry.isFile() || (await isLinkToFile(path))))
      files.push(path)
  }
  return files
}

/** `speakers.json` beside `utterances.jsonl` is read with it, not by itself. */
function isCompanion(name: string, names: ReadonlySet<string>): boolean {
  return convokitCompanions.includes(name) && (names.has('utterances.jsonl') || names.has('utterances.json'))
}

async function isLinkToFile(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}

async function matching(pattern: string): Promise<readonly string[]> {
  const parts = pattern.split(/[\\/]/)
  const firstWild = parts.findIndex((part) => /[*?]/.test(part))
  const base = parts.slice(0, firstWild).join('/')
  const folder = base === '' ? (firstWild > 0 ? '/' : '.') : base
  const found = await stat(folder).catch(() => null)
  if (found?.isDirectory() !== true) return []
  const prefix = folder === '.' ? 0 : join(folder, '/').length
  const wanted = parts.slice(firstWild)
  const files = await filesBelow(folder)
  return files.filter((file) => matchesPath(file.slice(prefix).split(/[\\/]/), wanted))
}

/** Whether the names of a path match those of a pattern, in which `**` stands for any number of folders. */
export function matchesPath(path: readonly string[], pattern: readonly string[]): boolean {
  return matches(path, pattern, (part) => part === '**', matchesName)
}

/** Whether a name matches a pattern of `*` and `?`. */
export function matchesName(name: string, pattern: string): boolean {
  return matches(
    Array.from(name),
    Array.from(pattern),
    (unit) => unit === '*',
    (unit, wanted) => wanted === '?' || unit === wanted,
  )
}

/** Greedy matching that takes back only the last wildcard: at worst the product of the two lengths. */
function matches(
  items: readonly string[],
  pattern: readonly string[],
  isAny: (part: string) => boolean,
  isOne: (item: string, part: string) => boolean,
): boolean {
  let at = 0
  let part = 0
  let lastAny = -1
  let resumeAt = 0
  while (at < items.length) {
    const wanted = pattern[part]
    if (wanted !== undefined && isAny(wanted)) {
      lastAny = part++
      resumeAt = at
    } else if (wanted !== undefined && isOne(items[at]!, wanted)) {
      at++
      part++
    } else if (lastAny >= 0) {
      part = lastAny + 1
      at = ++resumeAt
    } else return false
  }
  while (part < pattern.length && isAny(pattern[part]!)) part++
  return part === pattern.length
}
