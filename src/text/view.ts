import type { Span } from '../model/span.ts'
import { tokenText, type Tokens } from './tokens.ts'
import { characterTables } from './characters.ts'
import { MappedView, roomFor, type Room } from './mapped-view.ts'

/**
 * A text folded for comparison, each unit of which knows the characters it came from. The text itself is never
 * rewritten: match on `units`, report through `toOriginal`.
 */
export interface View {
  /** Folded UTF-16 units, followed by zeros as a guard: `length` of them count. */
  readonly units: Uint16Array
  readonly length: number
  /** Whether every unit is folded in its own place, so that offsets are those of the original text. */
  readonly isPlain: boolean
  /** The span of the original text that `[start, end)` of the folded units came from. */
  toOriginal(start: number, end: number): Span
}

/** Zeros behind the last unit, so a scanner may look ahead without asking where the text ends. */
export const GUARD = 4

/** The view of `text`, folded into `units` where that is given and large enough (`text.length + GUARD`). */
export function createView(text: string, units: Uint16Array = new Uint16Array(text.length + GUARD)): View {
  const done = foldPlain(text, units)
  if (done < text.length) return new MappedView(text, units, done, roomFor(text.length, GUARD))
  for (let i = 0; i < GUARD; i++) units[done + i] = 0
  return new PlainView(units, done)
}

/** Folds units in their own place up to the first that does not fold so; returns where that is. Alone, it is optimised better. */
function foldPlain(text: string, units: Uint16Array): number {
  const { fold } = characterTables()
  const { length } = text
  for (let i = 0; i < length; i++) {
    const folded = fold[text.charCodeAt(i)]!
    if (folded === 0) return i
    units[i] = folded
  }
  return length
}

/** A text that folds unit by unit, as nearly all do; `mapped-view.ts` has the rest. */
class PlainView implements View {
  readonly isPlain = true
  readonly units: Uint16Array
  readonly length: number

  constructor(units: Uint16Array, length: number) {
    this.units = units
    this.length = length
  }

  toOriginal(start: number, end: number): Span {
    return { start, end }
  }
}

/** Texts of at most so many units are folded in memory kept for them: allocating it costs more than folding a word. */
const WORD = 64
let kept: { readonly head: Uint16Array; readonly room: Room } | undefined

/** A view of at most `WORD` units that is done with before the next is asked for; nothing guards its end. */
function wordView(text: string): Pick<View, 'units' | 'length'> {
  kept ??= { head: new Uint16Array(WORD), room: roomFor(WORD, 1) }
  const { head, room } = kept
  const done = foldPlain(text, head)
  return done < text.length ? new MappedView(text, head, done, room) : { units: head, length: done }
}

/** A token as `foldText` has it. */
export function foldedToken(text: string, tokens: Tokens, index: number): string {
  return foldText(tokenText(text, tokens, index))
}

/** The folded text as a string: equal for texts that differ only in case, width, accents, marks and look-alikes. */
export function foldText(text: string): string {
  // Nearly all calls are for single plain words; a regular expression, or a lower-cased copy, took five times as long.
  let isSmall = true
  let at = 0
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if ((unit >= SMALL_A && unit <= SMALL_Z) || (unit >= ZERO && unit <= NINE)) continue
    if (unit < CAPITAL_A || unit > CAPITAL_Z) break
    isSmall = false
  }
  if (at === text.length) return isSmall ? text : text.toLowerCase()
  const view = text.length > WORD ? createView(text) : wordView(text)
  let folded = ''
  for (let i = 0; i < view.length; i++) folded += String.fromCharCode(view.units[i]!)
  return folded
}

const [ZERO, NINE, CAPITAL_A, CAPITAL_Z, SMALL_A, SMALL_Z] = [0x30, 0x39, 0x41, 0x5a, 0x61, 0x7a] as const
