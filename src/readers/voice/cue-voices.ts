import { trimmed } from '../bytes/blanks.ts'

/**
 * The text of one cue, by voice: `<v.class Name>` opens one, `</v>`, the next one or the end of the cue closes it. `voice` is
 * `null` for text outside any. `text`: without tags, entities decoded, the breaks of display as spaces; never blank.
 */
export type TakeVoice = (voice: string | null, classes: readonly string[], text: string) => void

/** A bound on the length of a tag, so that a text full of `<` is read in linear time. */
const maxTag = 1024

export function eachVoice(source: string, take: TakeVoice): void {
  const first = source.indexOf('<')
  if (first < 0) takeText(null, noClasses, source, take)
  else if (!takeOneVoice(source, first, take)) takeVoices(source, take)
}

/** What most cues are: one voice from the beginning to the end, without other tags. `false` for all others. */
function takeOneVoice(source: string, first: number, take: TakeVoice): boolean {
  if (first !== 0 || !source.startsWith('<v ')) return false
  const close = source.indexOf('>')
  if (close < 0 || close > maxTag) return false
  const last = source.indexOf('<', 1)
  if (last >= 0 && (last < close || last !== source.length - END.length || !source.endsWith(END)))
    return false
  const text = source.slice(close + 1, last < 0 ? source.length : last)
  takeText(nameOf(source.slice(1, close)), noClasses, text, take)
  return true
}

const END = '</v>'

function takeVoices(source: string, take: TakeVoice): void {
  const lastClose = source.lastIndexOf('>')
  let voice: string | null = null
  let classes: readonly string[] = []
  let pieces: string[] = []
  const turnTo = (next: string | null, nextClasses: readonly string[]): void => {
    if (pieces.length > 0) takeText(voice, classes, pieces.join(''), take)
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
  if (tag.startsWith('v ') && !ODD_NAME.test(tag)) return tag.slice(2)
  const space = tag.search(/\s/)
  if (space < 0) return ''
  const name = tag.slice(space + 1)
  return decode(/\s/.test(name) ? name.replaceAll(/\s+/g, ' ').trim() : name)
}

/** White space that is more than one space between two words, and what may be an entity. */
const ODD_NAME = /&|[^\S ]| {2}| $/

const noClasses: readonly string[] = []

function classesOf(tag: string): readonly string[] {
  if (!tag.startsWith('v.')) return noClasses
  return tag
    .split(/\s/, 1)[0]!
    .split('.')
    .slice(1)
    .filter((name) => name !== '')
}

function takeText(voice: string | null, classes: readonly string[], written: string, take: TakeVoice): void {
  const text = decode(trimmed(written.includes('\n') ? written.replaceAll('\n', ' ') : written))
  if (text !== '') take(voice === '' ? null : voice, classes, text)
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
