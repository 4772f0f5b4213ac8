import type { Span } from '../model/span.ts'
import { characterTables, expansionOf, foldAstral, isCombining } from './characters.ts'

/**
 * A text folded for comparison, each unit of which knows the characters it came from. The text itself is never
 * rewritten: match on `units`, report through `toOriginal`.
 */
export interface View {
  /** Folded UTF-16 units, followed by zeros as a guard: `length` of them count. */
  readonly units: Uint16Array
  readonly length: number
  /** The span of the original text that `[start, end)` of the folded units came from. */
  toOriginal(start: number, end: number): Span
}

/** Zeros behind the last unit, so a scanner may look ahead without asking where the text ends. */
export const GUARD = 4

/** The view of `text`, folded into `units` where that is given and large enough (`text.length + GUARD`). */
export function createView(text: string, units: Uint16Array = new Uint16Array(text.length + GUARD)): View {
  const { fold } = characterTables()
  const length = text.length
  for (let i = 0; i < length; i++) {
    const folded = fold[text.charCodeAt(i)]!
    if (folded === 0) return new MappedView(text, units, i)
    units[i] = folded
  }
  for (let i = 0; i < GUARD; i++) units[length + i] = 0
  return new PlainView(units, length)
}

/** A text that folds unit by unit, as nearly all do. */
class PlainView implements View {
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

/** The few texts that do not: the origin of every folded unit is written down. */
class MappedView implements View {
  readonly units: Uint16Array
  length = 0
  private readonly starts: Uint32Array
  private readonly ends: Uint32Array

  /** `done` units of `head` are already folded. */
  constructor(text: string, head: Uint16Array, done: number) {
    const capacity = text.length * 3 + GUARD
    this.units = new Uint16Array(capacity)
    this.starts = new Uint32Array(capacity)
    this.ends = new Uint32Array(capacity)
    for (let i = 0; i < done; i++) this.push(head[i]!, i, 1)
    const { fold } = characterTables()
    for (let i = done; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      const codePoint = text.codePointAt(i)!
      const expansion = expansionOf(unit)
      if (codePoint > 0xffff) {
        const plain = foldAstral(codePoint)
        if (plain !== 0) this.push(plain, i, 2)
        else {
          this.push(unit, i, 2)
          this.push(text.charCodeAt(i + 1), i, 2)
        }
        i++
      } else if (expansion !== undefined)
        for (const letter of expansion) this.push(letter.charCodeAt(0), i, 1)
      else if (fold[unit] !== 0) this.push(fold[unit]!, i, 1)
      else if (isCombining(unit) && this.length > 0 && this.ends[this.length - 1] === i)
        this.ends[this.length - 1] = i + 1
    }
    this.starts[this.length] = text.length
  }

  toOriginal(start: number, end: number): Span {
    return end > start
      ? { start: this.starts[start]!, end: this.ends[end - 1]! }
      : { start: this.starts[start]!, end: this.starts[start]! }
  }

  private push(unit: number, start: number, width: number): void {
    this.units[this.length] = unit
    this.starts[this.length] = start
    this.ends[this.length] = start + width
    this.length++
  }
}

/** The folded text as a string: equal for texts that differ only in case, width, accents, marks and look-alikes. */
export function foldText(text: string): string {
  const view = createView(text)
  let folded = ''
  for (let i = 0; i < view.length; i++) folded += String.fromCharCode(view.units[i]!)
  return folded
}
