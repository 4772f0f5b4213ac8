/**
 * What a linear model sees of sentences: hashes of words, of neighbours, of words with one between, of groups of letters,
 * and of the closing mark. Each counts once, however often it occurs. Case, accents, apostrophes ("dont") and drawn-out
 * letters ("sooo") are left out; numbers, addresses, placeholders and names become slots, so which order or whom it
 * is about says nothing. Linear in the words.
 */
import { mix32 } from '../model/hash.ts'
import type { Span } from '../model/span.ts'
import { characterTables } from './characters.ts'
import { FeatureSet } from './feature-set.ts'
import { FNV_OFFSET, FNV_PRIME } from './hash-word.ts'
import { TokenKind, type Sentence, type Tokens } from './tokens.ts'

/** Which features a model was trained on. It is stored with the model, since any other choice would make it nonsense. */
export interface FeatureShape {
  /** Neighbouring words, the ends of the sentence included. */
  readonly pairs: boolean
  /** Words with one word between them. */
  readonly skips: boolean
  /** Letters in a group of letters, the word's ends included; 0 for none. */
  readonly letters: number
  /** Words that negate what follows them. */
  readonly negations: readonly string[]
  /** How many words after a negation, within its sentence, are marked as negated. */
  readonly reach: number
  /**
   * Written form, without accents and apostrophes → the words it stands for, separated by spaces, or an empty text where it is
   * passed over. It gives a sentence nearly the same features in several manners of speech.
   */
  readonly forms?: Readonly<Record<string, string>>
}

/**
 * Distinct features of the sentences, 32-bit hashes. `names`: spans of names, in order, each of which becomes a slot.
 */
export type Featurizer = (
  text: string,
  tokens: Tokens,
  sentences: readonly Sentence[],
  names?: readonly Span[],
) => Uint32Array

/** Letters of a word that are looked at; few words are longer. */
const MAX_LETTERS = 30
/** A run of one letter this long is drawn out. */
const DRAWN_OUT = 3

/** What is mixed into a hash so that features of different kinds are different. */
const Kind = { word: 1, negated: 2, pair: 3, skip: 4, letters: 5, mark: 6, slot: 7 } as const
const EDGE = 0x3c6ef372
const NAME = 9

export function featurizer(shape: FeatureShape): Featurizer {
  const writer = new FeatureWriter(shape)
  return (text, tokens, sentences, names = []) => {
    writer.found.begin(capacityFor(tokens, sentences))
    let name = 0
    let lastName = -1
    for (const sentence of sentences) {
      writer.beginSentence()
      for (let i = sentence.firstToken; i < sentence.endToken; i++) {
        const start = tokens.start[i]!
        const end = tokens.end[i]!
        while (name < names.length && names[name]!.end <= start) name++
        if (name < names.length && names[name]!.start < end) {
          // "María López" is one slot, like "Li".
          if (name !== lastName) writer.slot(NAME)
          lastName = name
        } else if (tokens.kind[i] === TokenKind.word) writer.word(text, start, end, i)
        else writer.slot(tokens.kind[i]!)
      }
      if (sentence.endToken > sentence.firstToken) writer.endSentence(closingMark(text, tokens, sentence))
    }
    return writer.found.toArray()
  }
}

/** Gathers the features of sentences, told word by word. Its memory is used again from text to text. */
class FeatureWriter {
  /** What was gathered: to be begun for each text. */
  readonly found = new FeatureSet()
  private readonly shape: FeatureShape
  private readonly letters = new Letters()
  private readonly negations: ReadonlySet<number>
  private readonly forms: ReadonlyMap<number, readonly number[]>
  /** Hashes of the last word and of the one before it; `EDGE` where the sentence begins. */
  private before = EDGE
  private beforeThat = EDGE
  /** Words before this token are negated. */
  private negatedUntil = -1

  constructor(shape: FeatureShape) {
    this.shape = shape
    this.negations = new Set(shape.negations.map((word) => this.letters.hashOf(word)))
    this.forms = formsOf(shape, this.letters)
  }

  beginSentence(): void {
    this.before = EDGE
    this.beforeThat = EDGE
    this.negatedUntil = -1
  }

  /** Something whose words say nothing: a name, a number, an address. */
  slot(kind: number): void {
    const hash = mix(Kind.slot, kind, 0)
    this.found.add(hash)
    this.follow(hash)
  }

  word(text: string, start: number, end: number, token: number): void {
    const { shape, letters, found } = this
    letters.read(text, start, end)
    const hash = letters.hash()
    const stands = this.forms.get(hash | 0)
    if (stands !== undefined) {
      for (const word of stands) {
        found.add(mix(Kind.word, word, 0))
        if (shape.pairs) found.add(mix(Kind.pair, word, this.before))
        this.before = word
      }
      return
    }
    found.add(mix(token < this.negatedUntil ? Kind.negated : Kind.word, hash, 0))
    if (shape.letters > 0) letters.addGroups(shape.letters, found)
    if (this.negations.has(hash)) this.negatedUntil = token + 1 + shape.reach
    this.follow(hash)
  }

  /** `mark`: the sign it closes with, 0 for none. */
  endSentence(mark: number): void {
    if (this.shape.pairs) this.found.add(mix(Kind.pair, EDGE, this.before))
    this.found.add(mix(Kind.mark, mark, 0))
  }

  private follow(hash: number): void {
    const { shape, found, before, beforeThat } = this
    if (shape.pairs) found.add(mix(Kind.pair, hash, before))
    if (shape.skips && beforeThat !== EDGE) found.add(mix(Kind.skip, hash, beforeThat))
    this.beforeThat = before
    this.before = hash
  }
}

/** Hash of a written form → those of the words it stands for. */
function formsOf({ forms = {} }: FeatureShape, letters: Letters): ReadonlyMap<number, readonly number[]> {
  return new Map(
    Object.entries(forms).map(([form, stands]) => [
      letters.hashOf(form) | 0,
      stands
        .split(' ')
        .filter(Boolean)
        .map((word) => letters.hashOf(word)),
    ]),
  )
}

/** The feature of a word by itself, as a featurizer of any shape sees it: for models whose words have weights from elsewhere. */
export function wordFeature(word: string): number {
  return mix(Kind.word, new Letters().hashOf(word), 0) >>> 0 || 1
}

/** The character that closes the sentence, where it is one of `? ! .`; else 0. */
function closingMark(text: string, tokens: Tokens, { endToken, end }: Sentence): number {
  for (let at = tokens.end[endToken - 1]!; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 63 || unit === 33 || unit === 46) return unit
  }
  return 0
}

function capacityFor(tokens: Tokens, sentences: readonly Sentence[]): number {
  let most = 0
  for (const { firstToken, endToken } of sentences) {
    most += 2
    for (let i = firstToken; i < endToken; i++)
      most += 5 + Math.min(tokens.end[i]! - tokens.start[i]!, MAX_LETTERS)
  }
  return most
}

function mix(kind: number, hash: number, other: number): number {
  return mix32(Math.imul(hash ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(other, 0xc2b2ae35))
}

const APOSTROPHE = 39
/** Stands at both ends of a word in groups of letters. */
const BORDER = 1

/** The letters of one word, folded, between two borders. */
class Letters {
  count = 0
  private readonly units = new Uint16Array(MAX_LETTERS + 2).fill(BORDER, 0, 1)
  private readonly skeleton = characterTables().skeleton

  read(text: string, start: number, end: number): void {
    const { units, skeleton } = this
    let count = 0
    let run = 0
    for (let at = start; at < end && count < MAX_LETTERS; at++) {
      const unit = skeleton[text.charCodeAt(at)]!
      if (unit === 0 || unit === APOSTROPHE) continue
      run = count > 0 && units[count] === unit ? run + 1 : 1
      // The third letter of a run shows that the second was drawn out too; none is kept from the fourth on.
      if (run < DRAWN_OUT) units[++count] = unit
      else if (run === DRAWN_OUT) count--
    }
    units[count + 1] = BORDER
    this.count = count
  }

  /** The whole word's. */
  hash(): number {
    const { units, count } = this
    let hash = FNV_OFFSET
    for (let i = 1; i <= count; i++) hash = Math.imul(hash ^ units[i]!, FNV_PRIME)
    return mix32(hash)
  }

  hashOf(word: string): number {
    this.read(word, 0, word.length)
    return this.hash()
  }

  /** Every `length` letters in a row, the borders counted; of a word that is shorter, nothing but the word itself. */
  addGroups(length: number, into: FeatureSet): void {
    const { units } = this
    const last = this.count + 2 - length
    for (let from = 0; from <= last; from++) {
      let hash = FNV_OFFSET
      for (let i = from; i < from + length; i++) hash = Math.imul(hash ^ units[i]!, FNV_PRIME)
      into.add(mix(Kind.letters, hash, 0))
    }
  }
}
