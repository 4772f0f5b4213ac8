/** The macros a `--macros` file holds. */
import type { Macro } from '../model/macro.ts'
import { readMacrosFile } from '../node/index.ts'
import type { Io } from './io.ts'

/** Ids shown of macros that were left out. */
const SHOWN_MACROS = 5

/** What was left out is told on standard error, unless quiet. */
export async function macrosFrom(
  path: string,
  { quiet }: { readonly quiet?: boolean },
  io: Io,
): Promise<readonly Macro[]> {
  const { macros, leftOut } = await readMacrosFile(path)
  if (quiet !== true && leftOut.length > 0) {
    const ids = leftOut.slice(0, SHOWN_MACROS).join(', ')
    const more = leftOut.length > SHOWN_MACROS ? ', …' : ''
    const told = `Macros without a word to look for, left out: ${leftOut.length} (${ids}${more})`
    io.stderr.write(`${told.replaceAll(/\p{Cc}/gu, ' ')}\n`)
  }
  return macros
}
