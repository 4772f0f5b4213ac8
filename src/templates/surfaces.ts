/**
 * The words of all replies as written, each kept once: a word and what stands between it and the next one. A reply is
 * then a row of numbers, and can be shown again as it was, slots blanked.
 */
import { mix32 } from '../model/hash.ts'
import { KeyTable, resized } from '../similarity/key-table.ts'

/** A longer word is cut where it is shown; its hash is that of the whole. */
const MOST_WORD = 60
/** More white space or punctuation behind a word says nothing. */
const MOST_TRAIL = 12

export class SurfaceTable {
  readonly texts: string[] = []
  /** Word hash of each, or `SLOT`. */
  words: Uint32Array = new Uint32Array(512)
  private readonly keys = new KeyTable()

  /**
   * The number of the surface `text[start, end)` of the word hash given, followed by what stands up to `next`. A slot
   * shows `slotText` in place of its own characters.
   */
  add(word: number, text: string, start: number, end: number, next: number, slotText: string | null): number {
    const from = slotText === null ? start : end
    const stop = wholeEnd(text, end, Math.min(next, end + MOST_TRAIL))
    let high = word
    let low = slotText === null ? 1 : 2
    for (let at = from; at < stop; at++) {
      const unit = text.charCodeAt(at)
      high = Math.imul(high ^ unit, 0x01000193)
      low = (Math.imul(low, 0x85ebca6b) + unit) | 0
    }
    const number = this.keys.add(mix32(high), mix32(low))
    if (number === this.texts.length) {
      const shown = slotText ?? text.slice(start, wholeEnd(text, start, Math.min(end, start + MOST_WORD)))
      this.push(word, shown + text.slice(end, stop))
    }
    return number
  }

  private push(word: number, text: string): void {
    const number = this.texts.length
    if (number === this.words.length) this.words = resized(this.words, number * 2)
    this.words[number] = word
    this.texts.push(text)
  }
}

/** `end`, or one less where a character would be cut in two. */
function wholeEnd(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1)
  return end > start && end < text.length && last >= 0xd800 && last <= 0xdbff ? end - 1 : end
}
