/** Views of texts that do not fold unit by unit: the origin of every folded unit is written down. */
import type { Span } from '../model/span.ts'
import {
  CharClass,
  characterTables,
  expansionOf,
  foldAstral,
  isIgnoredAstral,
  isTonalLetter,
} from './characters.ts'
import { compose, isCombining, MOST_MARKS } from './combining.ts'
import { disguiseTest } from './disguised-words.ts'
import { scriptOf, shapes } from './look-alikes.ts'
import { isTonal, withTone } from './tones.ts'

/** Units a single one may fold to: the longest ligature. */
const MOST_EXPANDED = 3

/** Working memory of a view: folded units, and where each begins and ends in the text. */
export interface Room {
  readonly units: Uint16Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** Room for a text of `length` units, with `guard` more behind it. */
export function roomFor(length: number, guard: number): Room {
  const capacity = length * MOST_EXPANDED + guard
  return {
    units: new Uint16Array(capacity),
    starts: new Uint32Array(capacity),
    ends: new Uint32Array(capacity),
  }
}

export class MappedView {
  readonly isPlain = false
  readonly units: Uint16Array
  length = 0
  private readonly text: string
  private readonly starts: Uint32Array
  private readonly ends: Uint32Array
  private readonly skeleton = characterTables().skeleton
  private readonly classOf = characterTables().classOf
  /** Whether accents are letters' own, as in Vietnamese, rather than adornment. */
  private readonly tonal: boolean
  private isDisguised: ((at: number) => boolean) | undefined

  /** `done` units of `head` are already folded; whatever `room` holds behind the last is left there. */
  constructor(text: string, head: Uint16Array, done: number, { units, starts, ends }: Room) {
    this.text = text
    this.tonal = isTonal(text)
    this.units = units
    this.starts = starts
    this.ends = ends
    let at = 0
    // The last one done may have marks to come; and with tones, all was done too plainly.
    if (!this.tonal) for (; at < done - 1; at++) this.push(head[at]!, at, at + 1)
    while (at < text.length) at = this.step(at)
    this.starts[this.length] = text.length
  }

  toOriginal(start: number, end: number): Span {
    return end > start
      ? { start: this.starts[start]!, end: this.ends[end - 1]! }
      : { start: this.starts[start]!, end: this.starts[start]! }
  }

  /** Folds the character at `at` with its marks and returns where the next one is. */
  private step(at: number): number {
    const unit = this.text.charCodeAt(at)
    if (unit >= 0xd800 && unit <= 0xdfff) return this.surrogate(at)
    const expansion = expansionOf(unit)
    if (expansion === undefined && this.skeleton[unit] === 0) {
      // No look ahead: a text of marks alone would be looked through from each of them.
      if (isCombining(unit)) this.extend(at + 1, at)
      return at + 1
    }
    const end = this.marksEnd(at + 1)
    if (expansion === undefined) this.push(this.folded(at, end), at, end)
    else {
      for (const letter of expansion) this.push(letter.charCodeAt(0), at, at + 1)
      this.extend(end)
    }
    return end
  }

  private folded(at: number, end: number): number {
    const unit = this.text.charCodeAt(at)
    const whole = end === at + 1 ? unit : compose(this.text.slice(at, Math.min(end, at + 1 + MOST_MARKS)))
    if (this.tonal) {
      const toned = withTone(whole)
      if (toned !== 0) return toned
    }
    const shape = shapes.get(whole)
    if (shape !== undefined) {
      this.isDisguised ??= disguiseTest(this.text, (index) => this.isInWord(index))
      if (this.isDisguised(at)) return shape
    }
    return this.skeleton[whole]! || this.skeleton[unit]!
  }

  private surrogate(at: number): number {
    const codePoint = this.text.codePointAt(at)!
    // Half a pair is no character.
    if (codePoint < 0x10000) return at + 1
    if (isIgnoredAstral(codePoint)) return at + 2
    const plain = foldAstral(codePoint)
    if (plain !== 0) this.push(plain, at, at + 2)
    else {
      this.push(this.text.charCodeAt(at), at, at + 2)
      this.push(this.text.charCodeAt(at + 1), at, at + 2)
    }
    return at + 2
  }

  private marksEnd(from: number): number {
    let end = from
    while (isCombining(this.text.charCodeAt(end))) end++
    return end
  }

  /** Whether the unit belongs to a word as it is written, marks and what cannot be seen included. */
  private isInWord(at: number): boolean {
    const unit = this.text.charCodeAt(at)
    if (unit >= 0xd800 && unit <= 0xdfff) return this.isPairInWord(unit < 0xdc00 ? at : at - 1)
    const folded = this.skeleton[unit]!
    return folded === 0 || this.classOf[folded] === CharClass.letter || isTonalLetter(unit)
  }

  /** The same of a pair of surrogates that begins at `at`; half a pair is left out, as tags are, and parts no word. */
  private isPairInWord(at: number): boolean {
    const codePoint = this.text.codePointAt(at)
    if (codePoint === undefined || codePoint < 0x10000) return true
    return isIgnoredAstral(codePoint) || scriptOf(this.text.charCodeAt(at)) > 0
  }

  private push(unit: number, start: number, end: number): void {
    this.units[this.length] = unit
    this.starts[this.length] = start
    this.ends[this.length] = end
    this.length++
  }

  /** Lets the last unit reach to `end`, if it reaches to `from` or that is not asked. */
  private extend(end: number, from?: number): void {
    if (this.length === 0) return
    if (from === undefined || this.ends[this.length - 1] === from) this.ends[this.length - 1] = end
  }
}
