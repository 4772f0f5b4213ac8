/**
 * Which script a text is in, and which language that settles. Counted over the words of a bounded stretch, so that a
 * name in another script does not change the language; a text of two scripts, neither of which has most words, is in none.
 */

import type { Tokens } from '../text/tokens.ts'

export type Script = 'latin' | 'cyrillic' | 'arabic' | 'kana' | 'han' | 'other' | keyof typeof languageOf

/** Scripts that one language of today is written in, or nearly so. */
const languageOf = {
  greek: 'el',
  hebrew: 'he',
  thai: 'th',
  georgian: 'ka',
  armenian: 'hy',
  hangul: 'ko',
} as const

/** First and last unit of each block outside ASCII, in order. */
const BLOCKS: readonly (readonly [number, number, Script])[] = [
  [0xc0, 0x24f, 'latin'],
  [0x370, 0x3ff, 'greek'],
  [0x400, 0x52f, 'cyrillic'],
  [0x531, 0x58f, 'armenian'],
  [0x5d0, 0x5ea, 'hebrew'],
  [0x620, 0x6ff, 'arabic'],
  [0x750, 0x77f, 'arabic'],
  [0x900, 0xdff, 'other'],
  [0xe01, 0xe4e, 'thai'],
  [0xe80, 0x109f, 'other'],
  [0x10a0, 0x10ff, 'georgian'],
  [0x1100, 0x11ff, 'hangul'],
  [0x1200, 0x1dff, 'other'],
  [0x1e00, 0x1eff, 'latin'],
  [0x1f00, 0x1fff, 'greek'],
  [0x3041, 0x30ff, 'kana'],
  [0x3400, 0x9fff, 'han'],
  [0xac00, 0xd7a3, 'hangul'],
]

/** Share of the words that makes a script the text's. */
const MOST = 0.6
/** Share of kana that makes Chinese characters Japanese; a Japanese sentence has .4 and more. */
const SOME_KANA = 0.1

/** The script of most words that begin in the first `limit` units, each told by its first letter. */
export function scriptOf(text: string, { count, start }: Tokens, limit: number): Script | null {
  let counts: Map<Script, number> | undefined
  let plain = 0
  let others = 0
  for (let token = 0; token < count && start[token]! < limit; token++) {
    const unit = text.charCodeAt(start[token]!)
    // Most text is ASCII: no table is asked about it.
    if (unit < 0x80) {
      const lower = unit | 0x20
      if (lower >= 0x61 && lower <= 0x7a) plain++
      continue
    }
    const script = blockOf(unit)
    if (script === null) continue
    others++
    counts ??= new Map()
    counts.set(script, (counts.get(script) ?? 0) + 1)
  }
  // All that is said of nearly every text.
  if (counts === undefined) return plain > 0 ? 'latin' : null
  if (plain > 0) counts.set('latin', (counts.get('latin') ?? 0) + plain)
  const words = plain + others
  const kana = counts.get('kana') ?? 0
  if (kana > SOME_KANA * words && kana + (counts.get('han') ?? 0) >= MOST * words) return 'kana'
  for (const [script, found] of counts) if (found >= MOST * words) return script
  return null
}

/** The language a script stands for, if it stands for one. */
export function languageOfScript(script: Script): string | undefined {
  if (script === 'kana') return 'ja'
  if (script === 'han') return 'zh'
  return (languageOf as Readonly<Partial<Record<Script, string>>>)[script]
}

function blockOf(unit: number): Script | null {
  let low = 0
  let high = BLOCKS.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (BLOCKS[middle]![1] < unit) low = middle + 1
    else high = middle
  }
  const block = BLOCKS[low]
  return block !== undefined && unit >= block[0] ? block[2] : null
}
