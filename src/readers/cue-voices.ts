import { trimmed } from './blanks.ts'

/** The text of one cue, by voice: `<v.class Name>` opens one, `</v>`, the next one or the end of the cue closes it. */
export interface CueVoice {
  /** `null` for text outside any voice. */
  readonly voice: string | null
  readonly classes: readonly string[]
  /** Without tags, entities decoded, the breaks of display as spaces; never blank. */
  readonly text: string
}

/** A bound on the length of a tag, so that a text full of `<` is read in linear time. */
const maxTag = 1024

export function cueVoices(source: string): readonly CueVoice[] {
  const first = source.indexOf('<')
  if (first < 0) return withText(null, noClasses, source)
  return oneVoice(source, first) ?? voicesOf(source)
}

/** What most cues are: one voice from the beginning to the end, without other tags. `null` for all others. */
function oneVoice(source: string, first: number): readonly CueVoice[] | null {
  if (first !== 0 || !source.startsWith('<v ')) return null
  const close = source.indexOf('>')
  if (close < 0 || close > maxTag) return null
  const last = source.indexOf('<', 1)
  if (last >= 0 && (last < close || last !== source.length - END.length || !source.endsWith(END))) return null
  const text = source.slice(close + 1, last < 0 ? source.length : last)
  return withText(nameOf(source.slice(1, close)), noClasses, text)
}

const END = '</v>'

function voicesOf(source: string): readonly CueVoice[] {
  const found: CueVoice[] = []
  const lastClose = source.lastIndexOf('>')
  let voice: string | null = null
  let classes: readonly string[] = []
  let pieces: string[] = []
  const turnTo = (next: string | null, nextClasses: readonly string[]): void => {
    if (pieces.length > 0) found.push(...withText(voice, classes, pieces.join('')))
    voice = next
    classes = nextClasses
    pieces = []
  }
  let at = 0
  while (at < source.length) {
    const open = source.indexOf('<', at)
    if (open < 0) break
    if (open > at) pieces.push(source.slice(at, open))
    const close = open < lastClose && isTagStart(source, open) ? closeOf(source, open) : -1
    if (close < 0) {
      pieces.push('<')
      at = open + 1
      continue
    }
    const tag = source.slice(open + 1, close)
    if (tag.startsWith('v') && /^v(?:[.\s]|$)/.test(tag)) turnTo(nameOf(tag), classesOf(tag))
    else if (tag.startsWith('/v') && tag.trimEnd() === '/v') turnTo(null, [])
    at = close + 1
  }
  if (at < source.length) pieces.push(source.slice(at))
  turnTo(null, [])
  return found
}

function closeOf(source: string, open: number): number {
  const close = source.indexOf('>', open)
  return close - open <= maxTag ? close : -1
}

/** `a < b` opens no tag; `<00:19.000>` is a time within the cue. */
function isTagStart(source: string, open: number): boolean {
  return /[a-z/\d]/i.test(source.charAt(open + 1))
}

/** `v.first.loud Maria Keller` → `Maria Keller`. */
function nameOf(tag: string): string {
  const space = tag.search(/\s/)
  if (space < 0) return ''
  const name = tag.slice(space + 1)
  return decode(/\s/.test(name) ? name.replaceAll(/\s+/g, ' ').trim() : name)
}

const noClasses: readonly string[] = []

function classesOf(tag: string): readonly string[] {
  if (!tag.startsWith('v.')) return noClasses
  return tag
    .split(/\s/, 1)[0]!
    .split('.')
    .slice(1)
    .filter((name) => name !== '')
}

function withText(voice: string | null, classes: readonly string[], written: string): readonly CueVoice[] {
  const text = decode(trimmed(written.includes('\n') ? written.replaceAll('\n', ' ') : written))
  return text === '' ? [] : [{ voice: voice === '' ? null : voice, classes, text }]
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
  '&nbsp;': '\u00A0',
  '&lrm;': '\u200E',
  '&rlm;': '\u200F',
}

function decode(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(/&(?:amp|lt|gt|quot|#39|apos|nbsp|lrm|rlm);/g, (entity) => entities[entity]!)
}
