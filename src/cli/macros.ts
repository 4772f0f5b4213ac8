/** The macros a `--macros` file holds. */
import type { Macro } from '../model/macro.ts'
import { readMacrosFile } from '../node/index.ts'
import type { Io } from './io.ts'

/** Ids shown of macros that were left out. */
const SHOWN_MACROS = 5

/** What was left out is told on standard error, unless quiet; redacted, only how many. */
export async function macrosFrom(
  path: string,
  { quiet, redact }: { readonly quiet?: boolean; readonly redact?: boolean },
  io: Io,
): Promise<readonly Macro[]> {
  const { macros, leftOut } = await readMacrosFile(path)
  if (quiet !== true && leftOut.length > 0) {
    const ids = leftOut.slice(0, SHOWN_MACROS).join(', ')
    const more = leftOut.length > SHOWN_MACROS ? ', …' : ''
    const which = redact === true ? '' : ` (${ids}${more})`
    const told = `Macros without a word to look for, left out: ${leftOut.length}${which}`
    io.stderr.write(`${told.replaceAll(/\p{Cc}/gu, ' ')}\n`)
  }
  return macros
}
