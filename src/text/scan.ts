/**
 * The one scanner: words, slots and sentences of a text in a single pass over its folded view. Linear in the length of
 * the text: look-ahead is bounded, and no character is visited more than a fixed number of times.
 */
import { mix32 } from '../model/hash.ts'
import { endsAbbreviation } from './abbreviations.ts'
import { CharClass, characterTables } from './characters.ts'
import { FNV_OFFSET, FNV_PRIME, hashUnits } from './hash-word.ts'
import { isHost } from './hosts.ts'
import { markEnd, starsEnd } from './marks.ts'
import { NumberJoins } from './number-joins.ts'
import { amountEnd, isCurrencySign } from './number-words.ts'
import { Char, Part, punctuationTable } from './punctuation.ts'
import { isGreekQuestionMark } from './questions.ts'
import { TokenColumns } from './token-columns.ts'
import { TokenKind, type Sentence, type Tokens } from './tokens.ts'
import { unspacedEnd } from './unspaced.ts'
import { createView, GUARD, type View } from './view.ts'

/** A line at least this long was probably wrapped by a mail program, so its break does not end a sentence. */
const WRAPPED_LINE = 60
/** Units of working memory kept from one text to the next; a longer text gets its own. */
const KEPT_CAPACITY = 1 << 15
export { hashUnits, hashWord } from './hash-word.ts'
let kept: Scanner | undefined

/** Tokens and sentences of `text`, in order. */
export function scan(text: string): Tokens {
  if (text.length > KEPT_CAPACITY) return new Scanner(text.length).scan(text)
  kept ??= new Scanner(KEPT_CAPACITY)
  return kept.scan(text)
}

/** Holds the working memory. Each method reads what starts at `at` and returns where to go on. */
class Scanner {
  private readonly classOf = characterTables().classOf
  private readonly partOf = punctuationTable()

  private readonly folded: Uint16Array
  private readonly found: TokenColumns
  private readonly joins: NumberJoins

  private text = ''
  private view: View = createView('')
  private units: Uint16Array = this.view.units
  private readonly sentences: Sentence[] = []
  private lineStart = 0
  /** `capacity`: the longest text in units. No text has more tokens, for the letters of a ligature share theirs. */
  constructor(capacity: number) {
    this.folded = new Uint16Array(capacity + GUARD)
    this.found = new TokenColumns(capacity)
    this.joins = new NumberJoins(this.found)
  }

  scan(text: string): Tokens {
    const view = createView(text, this.folded)
    this.text = text
    this.view = view
    this.units = view.units
    this.found.count = 0
    this.sentences.length = 0
    this.found.sentenceFirst = 0
    this.lineStart = 0
    this.joins.reset(text, view)
    let at = 0
    while (at < view.length) at = this.step(at)
    this.endSentence(view.length)
    return this.found.toTokens(view, this.sentences)
  }

  private classAt(index: number): number {
    return this.classOf[this.units[index]!]!
  }

  /** Whether the unit plays the part, a `Part`, in punctuation. */
  private plays(index: number, part: number): boolean {
    return (this.partOf[this.units[index]!]! & part) !== 0
  }

  private step(at: number): number {
    switch (this.classAt(at)) {
      case CharClass.letter:
        return this.word(at)
      case CharClass.space:
        return at + 1
      case CharClass.digit:
        return this.number(at, at)
      case CharClass.newline:
        return this.newline(at)
      case CharClass.unspaced:
        return this.token(TokenKind.word, at, unspacedEnd(this.units, at + 1))
      default:
        return this.other(at)
    }
  }

  private token(kind: number, start: number, end: number): number {
    this.found.add(kind, hashUnits(this.units, start, end), start, end)
    return end
  }

  private word(start: number): number {
    const { units, classOf } = this
    let hash = FNV_OFFSET
    let end = start
    for (;;) {
      const unit = units[end]!
      const held = classOf[unit]!
      const isInside =
        held === CharClass.letter ||
        (held === CharClass.apostrophe && classOf[units[end + 1]!] === CharClass.letter)
      if (!isInside) break
      hash = Math.imul(hash ^ unit, FNV_PRIME)
      end++
    }
    const after = classOf[units[end + 1]!]!
    switch (units[end]) {
      case Char.space:
        break
      case Char.dash:
      case Char.underscore:
        if (after === CharClass.digit) return this.number(start, end)
        break
      case Char.at:
        if (this.isAlphanumeric(end + 1)) return this.address(this.joinedStart(start))
        break
      case Char.colon:
        if (units[end + 1] === Char.slash && units[end + 2] === Char.slash) return this.address(start)
        break
      case Char.dot:
        if (after === CharClass.letter && isHost(this.text, this.view, start, end))
          return this.address(this.joinedStart(start))
        break
      default:
        if (this.classAt(end) === CharClass.digit) return this.number(start, end)
    }
    // Few words follow a number, so few are looked up.
    const { found } = this
    const joined = found.count - found.afterNumber < 2 ? this.joins.wordEnd(start, end, mix32(hash)) : 0
    if (joined > 0) return joined
    found.add(TokenKind.word, mix32(hash), start, end)
    return end
  }

  /** Where an address begins that its host or its last word led to: "first.last" and "my-shop" belong to it. */
  private joinedStart(word: number): number {
    const { found } = this
    let start = word
    while (
      found.count > found.sentenceFirst &&
      found.last[found.count - 1] === start - 1 &&
      this.plays(start - 1, Part.joinsAddress) &&
      found.kind[found.count - 1] !== TokenKind.mark
    )
      start = found.first[--found.count]!
    return start
  }

  /** Runs to the next white space or bracket, less closing punctuation. */
  private address(start: number): number {
    let end = start
    while (!this.plays(end, Part.endsAddress) && this.classAt(end) < CharClass.space) end++
    while (end > start + 1 && this.plays(end - 1, Part.closes)) end--
    return this.token(TokenKind.address, start, end)
  }

  /** The number or number-like token from `start`, known to reach `from`. */
  private number(start: number, from: number): number {
    let end = from
    for (;;) {
      if (this.isAlphanumeric(end)) end++
      else if (this.plays(end, Part.joinsDigits) && this.isAlphanumeric(end + 1)) end += 2
      else break
    }
    if (this.units[end] === Char.percent) end++
    if (this.units[end] === Char.at && this.isAlphanumeric(end + 1))
      return this.address(this.joinedStart(start))
    return this.joins.add(this.joins.numberStart(start), amountEnd(this.units, end))
  }

  private isAlphanumeric(index: number): boolean {
    const held = this.classAt(index)
    return held === CharClass.letter || held === CharClass.digit
  }

  private other(at: number): number {
    const { units } = this
    const part = this.partOf[units[at]!]!
    if ((part & Part.opensMark) !== 0) {
      const end = markEnd(this.text, this.view, at)
      if (end > 0) return this.token(TokenKind.mark, at, end)
    }
    if (units[at] === Char.star && units[at + 1] === Char.star && units[at + 2] === Char.star)
      return this.token(TokenKind.mark, at, starsEnd(units, at))
    if (this.classAt(at) === CharClass.currency && this.classAt(at + 1) === CharClass.digit)
      return this.number(at, at + 1)
    if (isCurrencySign(units, at) && units[at + 1] === Char.space && this.classAt(at + 2) === CharClass.digit)
      return this.number(at, at + 2)
    if ((part & Part.terminates) !== 0 || this.asks(at)) return this.terminator(at)
    return at + 1
  }

  /** A semicolon in Greek text is its question mark. */
  private asks(at: number): boolean {
    return (
      this.units[at] === Char.semicolon &&
      isGreekQuestionMark(this.text, this.view.toOriginal(at, at + 1).start)
    )
  }

  private terminator(start: number): number {
    let end = start + 1
    while (this.plays(end, Part.terminates | Part.closes)) end++
    const after = this.classAt(end)
    const unspaced = start > 0 && this.classAt(start - 1) === CharClass.unspaced
    const breaks =
      unspaced || end >= this.view.length || after === CharClass.space || after === CharClass.newline
    const lone = end === start + 1 && this.units[start] === Char.dot
    if (breaks && !(lone && (endsAbbreviation(this.found, start) || this.joins.isInDate(start))))
      this.endSentence(end)
    return end
  }

  private newline(start: number): number {
    const { units } = this
    const lineLength = start - this.lineStart
    let end = start
    let breaks = 0
    while (this.classAt(end) >= CharClass.space) {
      if (units[end] === Char.lineFeed || (units[end] === Char.return && units[end + 1] !== Char.lineFeed)) {
        breaks++
        this.lineStart = end + 1
      }
      end++
    }
    const wrapped = breaks === 1 && lineLength >= WRAPPED_LINE && this.classAt(end) === CharClass.letter
    if (!wrapped) this.endSentence(start)
    return end
  }

  private endSentence(limit: number): void {
    const { first, last, count, sentenceFirst } = this.found
    if (count === sentenceFirst) return
    let end = limit
    while (end > last[count - 1]! && this.classAt(end - 1) >= CharClass.space) end--
    const span = this.view.toOriginal(first[sentenceFirst]!, end)
    this.sentences.push({ start: span.start, end: span.end, firstToken: sentenceFirst, endToken: count })
    this.found.sentenceFirst = count
  }
}
