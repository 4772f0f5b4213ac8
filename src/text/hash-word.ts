import { mix32 } from '../model/hash.ts'
import { createView } from './view.ts'

export const FNV_OFFSET = 0x811c9dc5
export const FNV_PRIME = 0x01000193

/** The hash the scanner gives a folded word: FNV-1a over its units, mixed. */
export function hashUnits(units: Uint16Array, start: number, end: number): number {
  let hash = FNV_OFFSET
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ units[i]!, FNV_PRIME)
  return mix32(hash)
}

/** The same of a text as it stands, unfolded. */
export function hashText(text: string): number {
  let hash = FNV_OFFSET
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME)
  return mix32(hash)
}

/** The hash the scanner gives a word, folded here. */
export function hashWord(word: string): number {
  const view = createView(word)
  return hashUnits(view.units, 0, view.length)
}

/** The hashes of words written with spaces between them. */
export function hashWords(words: string): readonly number[] {
  return words.split(' ').map(hashWord)
}
