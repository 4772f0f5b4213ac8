import { CharClass, characterTables } from './characters.ts'
import { hashUnits } from './hash-word.ts'
import { dottedHalfEnd, isMonthAhead, isNumberGap, numberWord } from './number-words.ts'
import { goesOnBehind, mayGoOnBehind } from './ordinals.ts'
import { Char } from './punctuation.ts'
import type { TokenColumns } from './token-columns.ts'
import { TokenKind } from './tokens.ts'
import { createView, type View } from './view.ts'

/** A place before any text, and too far from it to be near anything. */
const NEVER = -9

/** Joins numbers and the words that belong to them into one token while a text is scanned. */
export class NumberJoins {
  private readonly found: TokenColumns
  private readonly classOf = characterTables().classOf
  private units: Uint16Array = new Uint16Array(0)
  private text = ''
  private view: View = createView('')
  /** Where the last month in a number ends. */
  private monthEnd = NEVER

  constructor(found: TokenColumns) {
    this.found = found
  }

  reset(text: string, view: View): void {
    this.text = text
    this.view = view
    this.units = view.units
    this.found.afterNumber = NEVER
    this.monthEnd = NEVER
  }

  /** Joins a month, a half of the day or a currency to the number before it and returns its end; 0 where it is no such word. */
  wordEnd(start: number, end: number, hash: number): number {
    const word = numberWord(hash)
    const isMonth = word === 'month' || word === 'short-month'
    const last = this.found.count - (isMonth && this.isLinked(this.found.count - 1) ? 2 : 1)
    if (!this.isNumberBefore(last, last + 1 === this.found.count ? start : this.found.first[last + 1]!))
      return 0
    // "Am 30.6. am Abend"
    if (word === 'half-day' && this.units[this.found.last[last]!] === Char.dot) return 0
    const dotted = word === undefined ? dottedHalfEnd(this.units, end) : 0
    if (dotted === 0 && (word === undefined || word === 'link')) return 0
    const to = Math.max(end, dotted)
    if (isMonth) this.monthEnd = to
    this.found.count = last
    return this.add(this.found.first[last]!, to)
  }

  private isLinked(token: number): boolean {
    return token > this.found.sentenceFirst && numberWord(this.found.hash[token]!) === 'link'
  }

  private isNumberBefore(token: number, start: number): boolean {
    const { kind, last } = this.found
    return (
      token >= this.found.sentenceFirst &&
      kind[token] === TokenKind.number &&
      isNumberGap(this.units, last[token]!, start)
    )
  }

  /** Where the number at `start` begins in full: at the month or the currency before it, or at the date that it ends. */
  numberStart(start: number): number {
    const { found, units } = this
    let token = found.count - 1
    if (token < found.sentenceFirst || !isNumberGap(units, found.last[token]!, start)) return start
    if (this.isLinked(token) && found.last[token - 1] === this.monthEnd) token--
    if (found.kind[token] === TokenKind.word) {
      const word = numberWord(found.hash[token]!)
      if (word !== 'month' && word !== 'short-month' && word !== 'currency') return start
    } else if (found.kind[token] !== TokenKind.number || found.last[token] !== this.monthEnd) return start
    found.count = token
    return found.first[token]!
  }

  add(start: number, end: number): number {
    this.found.afterNumber = this.found.count + 1
    this.found.add(TokenKind.number, hashUnits(this.units, start, end), start, end)
    return end
  }

  /** Whether the full stop at `dot` stands inside a date, or behind an ordinal: "3. Mai", "Sept. 3", "die 3. Mahnung". */
  isInDate(dot: number): boolean {
    const { found } = this
    const token = found.count - 1
    if (token < found.sentenceFirst || found.last[token] !== dot) return false
    if (found.kind[token] === TokenKind.number && this.monthEnd !== dot)
      return (
        this.units[dot + 1] === Char.space && (isMonthAhead(this.units, dot) || this.isOrdinal(token, dot))
      )
    const isShort = this.monthEnd === dot || numberWord(found.hash[token]!) === 'short-month'
    return (
      isShort && this.units[dot + 1] === Char.space && this.classOf[this.units[dot + 2]!] === CharClass.digit
    )
  }

  private isOrdinal(token: number, dot: number): boolean {
    const { first, hash, sentenceFirst } = this.found
    const start = first[token]!
    const before = token > sentenceFirst ? hash[token - 1]! : 0
    // Numbers end many sentences, and few are ordinals.
    if (!mayGoOnBehind(this.units, start, dot, before)) return false
    return goesOnBehind({
      units: this.units,
      start,
      end: dot,
      before,
      earlier: token - 1 > sentenceFirst ? hash[token - 2]! : 0,
      next: this.written(dot + 2),
      isCapital: () => /^\p{Lu}/u.test(this.written(first[sentenceFirst]!)),
    })
  }

  /** The letter at a place of the view, as it was written; empty at its end. */
  private written(index: number): string {
    if (index >= this.view.length) return ''
    return String.fromCodePoint(this.text.codePointAt(this.view.toOriginal(index, index + 1).start)!)
  }
}
