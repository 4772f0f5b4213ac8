/** From a chain of equal stretches to the pieces of a match: gaps of edits and filled slots bridged, ends lengthened. */
import type { Chain } from '../similarity/chain.ts'
import { GapAlignment, MAX_GAP } from '../similarity/gap-alignment.ts'
import type { Sequences } from '../similarity/sequences.ts'
import { SLOT } from './mask.ts'
import { leftovers, type Copied } from './match-leftovers.ts'

/** The words `[first, end)` of a text, and the sentences in it, half-open, where they are known. */
export interface MatchedText {
  readonly words: Uint32Array
  readonly first: number
  readonly end: number
  readonly sentences: readonly (readonly [number, number])[]
}

export interface PieceSettings {
  readonly maxGap: number
  readonly maxFill: number
}

/** Words of a pattern beyond an end that are compared, and how many more of the text. */
const REACH = 12
const MORE = 4
/** Words of a light piece that counts beside heavy ones. */
const BESIDE_WORDS = 3

export class PieceBuilder {
  /** Of the last match: its pieces, the weight and the number of the pattern words in them. */
  found: readonly { readonly first: number; readonly end: number }[] = []
  weight = 0
  words = 0
  /** Weight of the pattern from the first word in them to the last, whether found or not. */
  reach = 0

  /** The piece being built. */
  private first = 0
  private patternFirst = 0
  private pieceWeight = 0
  private pieceWords = 0
  /** What has been read so far ends here, in the text and in the patterns. */
  private textAt = 0
  private patternAt = 0
  private closed: Copied[] = []

  private readonly gap: GapAlignment
  private readonly sequences: Sequences
  private readonly settings: PieceSettings

  constructor(sequences: Sequences, settings: PieceSettings) {
    this.sequences = sequences
    this.settings = settings
    this.gap = new GapAlignment(sequences, SLOT)
  }

  /**
   * Pieces of the text. Those lighter than `minWeight` are left out, unless the others weigh `sureWeight`: where most of
   * a text was pasted, so were the few plain words of it that stand beside, and its short sentences, edited.
   */
  build(text: MatchedText, pattern: number, chain: Chain, minWeight: number, sureWeight: number): void {
    this.followChain(text, pattern, chain)
    const isHeavy = ({ weight }: Copied): boolean => weight >= minWeight && weight > 0
    const heavy = this.closed.filter(isHeavy)
    const isSure = weightOf(heavy) >= sureWeight
    this.settle(isSure ? this.withLight(text, pattern, isHeavy) : heavy)
  }

  private followChain({ words, first, end }: MatchedText, pattern: number, chain: Chain): void {
    this.closed = []
    const { offsets } = this.sequences
    for (let link = 0; link < chain.length; link++) {
      const start = chain.start[link]!
      const position = chain.position[link]!
      if (link === 0) this.open(words, first, start, offsets[pattern]!, position)
      else if (!this.bridge(words, start, position)) {
        this.lengthen(words, start, position)
        this.close()
        this.open(words, this.textAt, start, this.patternAt, position)
      }
      this.read(start, chain.end[link]!, position)
    }
    if (chain.length === 0) return
    this.lengthen(words, end, offsets[pattern + 1]!)
    this.close()
  }

  private withLight(
    { words, first, end, sentences }: MatchedText,
    pattern: number,
    isHeavy: (piece: Copied) => boolean,
  ): readonly Copied[] {
    const { offsets } = this.sequences
    const pieces = this.closed.filter((piece) => isHeavy(piece) || piece.words >= BESIDE_WORDS)
    const whole = { first, end, patternFirst: offsets[pattern]!, patternEnd: offsets[pattern + 1]! }
    const light = leftovers(words, sentences, pieces, whole, this.sequences)
    return light.length === 0 ? pieces : [...pieces, ...light].sort((a, b) => a.first - b.first)
  }

  private settle(pieces: readonly Copied[]): void {
    this.found = pieces.map(({ first, end }) => ({ first, end }))
    this.weight = weightOf(pieces)
    this.words = pieces.reduce((sum, { words }) => sum + words, 0)
    this.reach = this.weightBetween(pieces[0]?.patternFirst ?? 0, pieces.at(-1)?.patternEnd ?? 0)
  }

  private weightBetween(first: number, end: number): number {
    const { weightBefore } = this.sequences
    return weightBefore[end]! - weightBefore[first]!
  }

  /** Takes up an equal stretch. */
  private read(start: number, end: number, position: number): void {
    const { wildcardsBefore } = this.sequences
    const positionEnd = position + end - start
    this.pieceWeight += this.weightBetween(position, positionEnd)
    this.pieceWords += end - start - (wildcardsBefore[positionEnd]! - wildcardsBefore[position]!)
    this.textAt = end
    this.patternAt = positionEnd
  }

  /** Takes up the gap before the next stretch, unless it holds too much that is foreign. */
  private bridge(text: Uint32Array, start: number, position: number): boolean {
    const { maxGap, maxFill } = this.settings
    const textLength = start - this.textAt
    const sequenceLength = position - this.patternAt
    if (textLength === 0 || sequenceLength === 0) return textLength <= maxGap
    const slots = this.sequences.wildcardsBefore[position]! - this.sequences.wildcardsBefore[this.patternAt]!
    if (textLength > MAX_GAP || sequenceLength > MAX_GAP) return false
    this.gap.align(text, {
      textFirst: this.textAt,
      textLength,
      sequenceFirst: this.patternAt,
      sequenceLength,
      step: 1,
      isOpen: false,
    })
    if (textLength > maxGap + slots * maxFill && this.gap.found * 2 < textLength) return false
    this.addGap()
    return true
  }

  /** Begins a piece at an equal stretch, and with what stands before it, back to `textFrom` and `patternFrom` at most. */
  private open(
    text: Uint32Array,
    textFrom: number,
    start: number,
    patternFrom: number,
    position: number,
  ): void {
    this.pieceWeight = 0
    this.pieceWords = 0
    this.align(text, start - 1, start - textFrom, position - 1, position - patternFrom, -1)
    this.first = start - this.gap.textTaken
    this.patternFirst = position - this.gap.sequenceTaken
  }

  /** Goes on with what stands behind the last stretch, up to `textEnd` and `patternEnd` at most. */
  private lengthen(text: Uint32Array, textEnd: number, patternEnd: number): void {
    const { textAt, patternAt } = this
    this.align(text, textAt, textEnd - textAt, patternAt, patternEnd - patternAt, 1)
    this.textAt += this.gap.textTaken
    this.patternAt += this.gap.sequenceTaken
  }

  /** Aligns what stands beyond an end, as far as it is worth it. */
  private align(
    text: Uint32Array,
    textFirst: number,
    textLength: number,
    sequenceFirst: number,
    sequenceLength: number,
    step: 1 | -1,
  ): void {
    if (textLength === 0 || sequenceLength === 0) {
      this.gap.clear()
      return
    }
    const reach = Math.min(sequenceLength, REACH)
    this.gap.align(text, {
      textFirst,
      textLength: Math.min(textLength, reach + MORE),
      sequenceFirst,
      sequenceLength: reach,
      step,
      isOpen: true,
    })
    this.addGap()
  }

  private addGap(): void {
    this.pieceWeight += this.gap.weight
    this.pieceWords += this.gap.found
  }

  private close(): void {
    this.closed.push({
      first: this.first,
      end: this.textAt,
      patternFirst: this.patternFirst,
      patternEnd: this.patternAt,
      weight: this.pieceWeight,
      words: this.pieceWords,
    })
  }
}

function weightOf(pieces: readonly Copied[]): number {
  return pieces.reduce((sum, { weight }) => sum + weight, 0)
}
