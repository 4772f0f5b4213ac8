/**
 * Which supplied macro a stretch of a reply came from. First version: runs of words shared with the macro, small edits
 * bridged, in macros most of which is found in the reply. Edit effort and very long lists are still to come.
 */
import * as z from 'zod'
import { scan } from '../text/scan.ts'
import { TokenKind } from '../text/tokens.ts'
import { SLOT, type MaskedTurn } from './mask.ts'
import { GRAM_WORDS, gramCount, gramKey, wordsIn } from './units.ts'

const macroSchema = z.object({ id: z.string().min(1), title: z.string().optional(), text: z.string() })

/** Saved text an organisation supplied. Placeholders in double braces, brackets or percent signs are slots. */
export type Macro = Readonly<z.output<typeof macroSchema>>

/** Macros from parsed JSON: an array of `{ id, title?, text }`. Throws a `TypeError` that names the place, not the text. */
export function parseMacros(value: unknown): readonly Macro[] {
  const parsed = z.array(macroSchema).safeParse(value)
  if (!parsed.success)
    throw new TypeError(`The macros do not fit at "${parsed.error.issues[0]?.path.join('.') ?? ''}"`)
  const ids = parsed.data.map(({ id }) => id)
  if (new Set(ids).size < ids.length) throw new TypeError('Two macros share an id')
  return parsed.data
}

/** A stretch `[first, end)` of masked positions that came from a macro. */
export interface MacroUse {
  readonly first: number
  readonly end: number
  readonly macro: Macro
}

export type MacroFinder = (masked: MaskedTurn) => readonly MacroUse[]

/** Share of a macro's runs a reply must hold: a shared sentence alone does not make it this macro. */
const MIN_CONTAINED = 0.5
/** Words changed inside a macro before it counts as two stretches. */
const BRIDGE_WORDS = 3

interface Entry {
  readonly macro: Macro
  readonly runs: number
}

export function createMacroFinder(macros: readonly Macro[]): MacroFinder {
  const byGram = new Map<string, Set<Entry>>()
  for (const macro of macros) {
    const masked = maskMacro(macro)
    const entry = { macro, runs: gramCount(masked) }
    for (let i = 0; i < entry.runs; i++) {
      const key = gramKey(masked, i).join(':')
      const held = byGram.get(key)
      if (held === undefined) byGram.set(key, new Set([entry]))
      else held.add(entry)
    }
  }
  return (masked) => findMacros(masked, byGram)
}

function maskMacro({ text }: Macro): MaskedTurn {
  const tokens = scan(text)
  const hash: number[] = []
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.kind[i] === TokenKind.word ? tokens.hash[i]! : SLOT
    if (word !== SLOT || hash.at(-1) !== SLOT) hash.push(word)
  }
  const columns = Uint32Array.from(hash)
  return { hash: columns, firstToken: columns, endToken: columns, sentences: [] }
}

/** The macros a reply holds most of, the most contained first; where two overlap, the first keeps the words. */
function findMacros(
  masked: MaskedTurn,
  byGram: ReadonlyMap<string, ReadonlySet<Entry>>,
): readonly MacroUse[] {
  const hits = new Map<Entry, number[]>()
  for (let i = 0; i < gramCount(masked); i++)
    for (const entry of byGram.get(gramKey(masked, i).join(':')) ?? []) {
      const held = hits.get(entry)
      if (held === undefined) hits.set(entry, [i])
      else held.push(i)
    }
  return [...hits]
    .filter(([{ runs }, positions]) => positions.length >= MIN_CONTAINED * runs)
    .sort(([a, x], [b, y]) => y.length - x.length || (a.macro.id < b.macro.id ? -1 : 1))
    .flatMap(([{ macro }, positions]) =>
      stretches(positions)
        .filter(([first, end]) => wordsIn(masked, first, end) >= GRAM_WORDS)
        .map(([first, end]) => ({ first, end, macro })),
    )
}

/** Ascending run positions joined into stretches, small gaps bridged. */
function stretches(positions: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  for (const position of positions) {
    const last = found.at(-1)
    if (last !== undefined && position - last[1] <= BRIDGE_WORDS) last[1] = position + GRAM_WORDS
    else found.push([position, position + GRAM_WORDS])
  }
  return found
}
