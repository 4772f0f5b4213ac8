/**
 * The one scanner: words, slots and sentences of a text in a single pass over its folded view. Linear in the length of
 * the text: look-ahead is bounded, and no character is visited more than a fixed number of times.
 */
import { mix32 } from '../model/hash.ts'
import { CharClass, characterTables } from './characters.ts'
import { TokenKind, type Sentence, type Tokens } from './tokens.ts'
import { createView, GUARD, type View } from './view.ts'

/** Longest placeholder or redaction mark, in characters, brackets included. */
const MAX_MARK = 60
/** A line at least this long was probably wrapped by a mail program, so its break does not end a sentence. */
const WRAPPED_LINE = 60
/** Units of working memory kept from one text to the next; a longer text gets its own. */
const KEPT_CAPACITY = 1 << 15

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** The hash the scanner gives a folded word: FNV-1a over its units, mixed. */
export function hashUnits(units: Uint16Array, start: number, end: number): number {
  let hash = FNV_OFFSET
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ units[i]!, FNV_PRIME)
  return mix32(hash)
}

/** The hash the scanner gives a word, folded here. */
export function hashWord(word: string): number {
  const view = createView(word)
  return hashUnits(view.units, 0, view.length)
}

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
  private readonly partOf = tables().partOf
  private readonly domains = tables().domains
  private readonly abbreviations = tables().abbreviations
  private readonly www = hashWord('www')

  private readonly folded: Uint16Array
  private readonly hash: Uint32Array
  private readonly first: Uint32Array
  private readonly last: Uint32Array
  private readonly kind: Uint8Array

  private text = ''
  private view: View = createView('')
  private units: Uint16Array = this.view.units
  private count = 0
  private sentences: Sentence[] = []
  private sentenceFirst = 0
  private lineStart = 0

  /** `capacity`: the longest text in units. No text has more tokens, for the letters of a ligature share theirs. */
  constructor(capacity: number) {
    this.folded = new Uint16Array(capacity + GUARD)
    this.hash = new Uint32Array(capacity)
    this.first = new Uint32Array(capacity)
    this.last = new Uint32Array(capacity)
    this.kind = new Uint8Array(capacity)
  }

  scan(text: string): Tokens {
    const view = createView(text, this.folded)
    this.text = text
    this.view = view
    this.units = view.units
    this.count = 0
    this.sentences = []
    this.sentenceFirst = 0
    this.lineStart = 0
    let at = 0
    while (at < view.length) at = this.step(at)
    this.endSentence(view.length)
    return this.columns()
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
        return this.token(TokenKind.word, at, at + 1)
      default:
        return this.other(at)
    }
  }

  private token(kind: number, start: number, end: number): number {
    return this.add(kind, hashUnits(this.units, start, end), start, end)
  }

  private add(kind: number, hash: number, start: number, end: number): number {
    const index = this.count++
    this.hash[index] = hash
    this.first[index] = start
    this.last[index] = end
    this.kind[index] = kind
    return end
  }

  private word(start: number): number {
    const { units, classOf } = this
    let hash = FNV_OFFSET
    let end = start
    while (
      this.classAt(end) === CharClass.letter ||
      (this.classAt(end) === CharClass.apostrophe && this.classAt(end + 1) === CharClass.letter)
    ) {
      hash = Math.imul(hash ^ units[end]!, FNV_PRIME)
      end++
    }
    const after = classOf[units[end + 1]!]!
    switch (units[end]) {
      case SPACE:
        break
      case DASH:
      case UNDERSCORE:
        if (after === CharClass.digit) return this.number(start, end)
        break
      case AT:
        if (this.isAlphanumeric(end + 1)) return this.address(this.joinedStart(start))
        break
      case COLON:
        if (units[end + 1] === SLASH && units[end + 2] === SLASH) return this.address(start)
        break
      case DOT:
        if (after === CharClass.letter && this.isHost(start, end))
          return this.address(this.joinedStart(start))
        break
      default:
        if (this.classAt(end) === CharClass.digit) return this.number(start, end)
    }
    return this.add(TokenKind.word, mix32(hash), start, end)
  }

  /** Whether the word `[start, dot)` and the dot behind it open a host name: "www." or "example.com". */
  private isHost(start: number, dot: number): boolean {
    const { text, view } = this
    if (hashUnits(this.units, start, dot) === this.www) return true
    let end = dot + 1
    while (end - dot <= LONGEST_DOMAIN && this.classAt(end) === CharClass.letter) end++
    // "say.It's" lacks a space.
    if (this.classAt(end) === CharClass.apostrophe && this.classAt(end + 1) === CharClass.letter) return false
    if (!this.domains.has(hashUnits(this.units, dot + 1, end))) return false
    // So does "help you.It", while "Dealer.Com" is written as a name.
    const domain = view.toOriginal(dot + 1, end)
    return (
      !isTitle(text.slice(domain.start, domain.end)) ||
      isTitle(text.slice(view.toOriginal(start, dot).start, domain.start))
    )
  }

  /** Where an address begins that its host or its last word led to: "first.last" and "my-shop" belong to it. */
  private joinedStart(word: number): number {
    let start = word
    while (
      this.count > this.sentenceFirst &&
      this.last[this.count - 1] === start - 1 &&
      this.plays(start - 1, Part.joinsAddress) &&
      this.kind[this.count - 1] !== TokenKind.mark
    )
      start = this.first[--this.count]!
    return start
  }

  /** Runs to the next white space or bracket, less closing punctuation. */
  private address(start: number): number {
    let end = start
    while (
      end < this.view.length &&
      !this.plays(end, Part.endsAddress) &&
      this.classAt(end) < CharClass.space
    )
      end++
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
    if (this.units[end] === PERCENT) end++
    if (this.units[end] === AT && this.isAlphanumeric(end + 1)) return this.address(this.joinedStart(start))
    return this.token(TokenKind.number, start, end)
  }

  private isAlphanumeric(index: number): boolean {
    const held = this.classAt(index)
    return held === CharClass.letter || held === CharClass.digit
  }

  private other(at: number): number {
    const { units } = this
    const part = this.partOf[units[at]!]!
    if ((part & Part.opensMark) !== 0) {
      const end = this.markEnd(at)
      if (end > 0) return this.token(TokenKind.mark, at, end)
    }
    if (units[at] === STAR && units[at + 1] === STAR && units[at + 2] === STAR) return this.stars(at)
    if (this.classAt(at) === CharClass.currency && this.classAt(at + 1) === CharClass.digit)
      return this.number(at, at + 1)
    if ((part & Part.terminates) !== 0) return this.terminator(at)
    return at + 1
  }

  private stars(start: number): number {
    let end = start
    while (this.units[end] === STAR || this.units[end] === DASH || this.classAt(end) === CharClass.digit)
      end++
    return this.token(TokenKind.mark, start, end)
  }

  /** The end of the placeholder or redaction mark that opens here, or 0 if none does. */
  private markEnd(start: number): number {
    const { units, view } = this
    const opening = units[start]!
    const closing = MARK_CLOSERS.get(opening)
    const limit = Math.min(view.length, start + MAX_MARK)
    let inner = start + 1
    if (closing !== opening) while (inner < limit && units[inner] === opening) inner++
    let end = inner
    while (end < limit && units[end] !== closing && this.classAt(end) !== CharClass.newline) end++
    if (end === inner || end >= limit) return 0
    const inside = this.text.slice(view.toOriginal(inner - 1, inner).end, view.toOriginal(end, end + 1).start)
    if (units[end] !== closing || !looksLikeMark(opening, inside)) return 0
    if (closing !== opening) while (units[end + 1] === closing && end < limit) end++
    return end + 1
  }

  private terminator(start: number): number {
    let end = start + 1
    while (end < this.view.length && this.plays(end, Part.terminates | Part.closes)) end++
    const after = this.classAt(end)
    const unspaced = start > 0 && this.classAt(start - 1) === CharClass.unspaced
    const breaks =
      unspaced || end >= this.view.length || after === CharClass.space || after === CharClass.newline
    const lone = end === start + 1 && this.units[start] === DOT
    if (breaks && !(lone && this.isAbbreviation(this.count - 1, start))) this.endSentence(end)
    return end
  }

  /** Whether the token is an abbreviation that ends at `end`. */
  private isAbbreviation(token: number, end: number): boolean {
    if (token < 0 || this.last[token] !== end || this.kind[token] !== TokenKind.word) return false
    const letters = end - this.first[token]!
    // "J. Smith" and "a.m." — but "I." and "a." do end sentences rarely enough.
    return letters === 1 || this.abbreviations.has(this.hash[token]!)
  }

  private newline(start: number): number {
    const { units, view } = this
    const lineLength = start - this.lineStart
    let end = start
    let breaks = 0
    while (end < view.length && this.classAt(end) >= CharClass.space) {
      if (units[end] === LINE_FEED || (units[end] === RETURN && units[end + 1] !== LINE_FEED)) {
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
    const { count, sentenceFirst, first, last } = this
    if (count === sentenceFirst) return
    let end = limit
    while (end > last[count - 1]! && this.classAt(end - 1) >= CharClass.space) end--
    const span = this.view.toOriginal(first[sentenceFirst]!, end)
    this.sentences.push({ start: span.start, end: span.end, firstToken: sentenceFirst, endToken: count })
    this.sentenceFirst = count
  }

  private columns(): Tokens {
    const { count, view } = this
    const hash = new Uint32Array(count)
    const start = new Uint32Array(count)
    const end = new Uint32Array(count)
    const kind = new Uint8Array(count)
    for (let i = 0; i < count; i++) {
      const span = view.toOriginal(this.first[i]!, this.last[i]!)
      hash[i] = this.hash[i]!
      start[i] = span.start
      end[i] = span.end
      kind[i] = this.kind[i]!
    }
    return { count, hash, start, end, kind, sentences: this.sentences }
  }
}

interface Tables {
  /** The parts a unit plays in punctuation, as bits of `Part`. */
  readonly partOf: Uint8Array
  readonly domains: ReadonlySet<number>
  readonly abbreviations: ReadonlySet<number>
}

let built: Tables | undefined

function tables(): Tables {
  built ??= {
    partOf: punctuationTable(),
    domains: hashSet(
      'com net org io co uk de gr eu fr es it nl pt pl info biz app shop store dev ai us ca au',
    ),
    abbreviations: hashSet(
      'mr mrs ms dr prof sr jr st no nr vs etc inc ltd approx dept ref tel hr fr bzw ca usw κ κα χλμ τηλ sra dra mme',
    ),
  }
  return built
}

/** A little longer than any domain of the list, so that "companion" is not read as "com". */
const LONGEST_DOMAIN = 8

function hashSet(words: string): ReadonlySet<number> {
  return new Set(words.split(' ').map(hashWord))
}

/** The parts a unit plays in punctuation, as bits: one may play several. */
const Part = {
  terminates: 1,
  closes: 2,
  endsAddress: 4,
  joinsDigits: 8,
  joinsAddress: 16,
  opensMark: 32,
} as const

function punctuationTable(): Uint8Array {
  const table = new Uint8Array(65536)
  const assign = (part: number, chars: string): void => {
    for (const char of chars) table[code(char)]! |= part
  }
  assign(Part.terminates, '.!?…。')
  assign(Part.closes, '.,!?:;)]}>"\'')
  assign(Part.endsAddress, '<>()[]{}"|')
  assign(Part.joinsDigits, '.,:/-_')
  assign(Part.joinsAddress, '.-_+')
  assign(Part.opensMark, '{[<%#')
  return table
}

const code = (char: string): number => char.charCodeAt(0)

const SPACE = code(' ')
const LINE_FEED = code('\n')
const RETURN = code('\r')
const AT = code('@')
const COLON = code(':')
const SLASH = code('/')
const DOT = code('.')
const DASH = code('-')
const UNDERSCORE = code('_')
const PERCENT = code('%')
const STAR = code('*')
const BRACE = code('{')
const HASH = code('#')

const MARK_CLOSERS: ReadonlyMap<number, number> = new Map([
  [BRACE, code('}')],
  [code('['), code(']')],
  [code('<'), code('>')],
  [PERCENT, PERCENT],
  [HASH, HASH],
])

/** Whether the word is written with a capital and then small letters. */
function isTitle(word: string): boolean {
  return /^\p{Lu}\P{Lu}/u.test(word)
}

/** Field names that stand for a value even in mixed case: "[First Name]", "<order number>". */
const FIELD = /(?:^|[ _-])(?:name|number|date|email|address|id|company|agent|order)$/i

/** Whether bracketed text is a placeholder or a redaction, rather than an aside such as "[agent on hold]". */
function looksLikeMark(opening: number, inside: string): boolean {
  if (opening === BRACE) return true
  if (!/^[\p{L}\p{N} _./-]+$/u.test(inside) || !/\p{L}/u.test(inside)) return false
  const words = inside.split(/[ _]/u).length
  const shouted = inside === inside.toUpperCase() && words <= 4
  if (opening === PERCENT || opening === HASH) return shouted && !inside.includes(' ')
  return shouted || (words <= 3 && FIELD.test(inside)) || (inside.includes('_') && !inside.includes(' '))
}
