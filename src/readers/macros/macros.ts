/** Lists of macros, told apart by their content: JSON (plain, Zendesk), CSV and TSV. */
import type { Macro } from '../../model/macro.ts'
import { scan } from '../../text/scan.ts'
import { TokenKind } from '../../text/tokens.ts'
import { plainPlaceholders } from './liquid.ts'
import { macrosOfCsv } from './macros-csv.ts'
import { macrosOfJson } from './macros-json.ts'
import { parseJson } from '../json/parse-json.ts'

/** What a list of saved texts holds. */
export interface MacroList {
  readonly macros: readonly Macro[]
  /** Ids of those without a word to look for: they only set a field, or hold nothing but placeholders. */
  readonly leftOut: readonly string[]
}

/**
 * The macros of a file. Throws a `TypeError` that names the place, never the text, where the content is none of the
 * formats, does not fit, or uses an id twice.
 */
export async function readMacros(content: Uint8Array): Promise<MacroList> {
  const text = decode(content)
  if (!/^\s*[[{]/u.test(text.slice(0, 1024))) return toList(await macrosOfCsv(content))
  const value = parseJson(text)
  if (value === undefined) throw new TypeError('The macros are not valid JSON')
  return toList(macrosOfJson(value))
}

/** Macros from parsed JSON: an array of `{ id, title?, text }`, or a Zendesk export. Throws a `TypeError` as `readMacros` does. */
export function parseMacros(value: unknown): readonly Macro[] {
  return toList(macrosOfJson(value)).macros
}

function decode(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    throw new TypeError('The macros are not valid UTF-8')
  }
}

function toList(given: readonly Macro[]): MacroList {
  const seen = new Set<string>()
  const macros: Macro[] = []
  const leftOut: string[] = []
  for (const [index, macro] of given.entries()) {
    if (seen.has(macro.id)) throw new TypeError(`Two macros share an id; the second is number ${index + 1}`)
    seen.add(macro.id)
    const text = plainPlaceholders(macro.text)
    if (scan(text).kind.includes(TokenKind.word)) macros.push({ ...macro, text })
    else leftOut.push(macro.id)
  }
  return { macros, leftOut }
}
