/**
 * Cues of WebVTT and SubRip: blocks between blank lines, each with a line of times. Notes, styles and regions are passed
 * over, and so is whatever has no times.
 */
export interface Cue {
  readonly startMs: number | undefined
  readonly endMs: number | undefined
  /** The lines below the times. */
  readonly payload: readonly string[]
}

export interface CueFile {
  readonly cues: readonly Cue[]
  /** `Language:` of a WebVTT header, or empty. */
  readonly language: string
}

const arrow = '-->'

export function cueFile(text: string): CueFile {
  const cues: Cue[] = []
  let language = ''
  let block: string[] = []
  const finish = (): void => {
    if (block.length === 0) return
    // The times stand on the first line, or below an identifier.
    const at = block.findIndex((line, index) => index < 2 && line.includes(arrow))
    if (at >= 0 && !/^NOTE(?:\s|$)/.test(block[0]!)) cues.push(toCue(block[at]!, block.slice(at + 1)))
    else if (block[0]?.startsWith('WEBVTT') === true)
      language =
        block
          .find((line) => /^Language:/i.test(line))
          ?.slice('Language:'.length)
          .trim() ?? ''
    block = []
  }
  for (const line of linesOf(text)) {
    if (line.trim() === '') {
      finish()
    } else if (block.length > 1 && isTimes(line)) {
      // A blank line was lost: the number above these times is the next cue's.
      if (/^\d+$/.test(block.at(-1)!.trim())) block.pop()
      finish()
      block.push(line)
    } else block.push(line)
  }
  finish()
  return { cues, language }
}

/** Lines without their endings, one at a time: a long file need not be held twice. */
export function* linesOf(text: string): Generator<string> {
  let from = 0
  while (from < text.length) {
    let end = text.indexOf('\n', from)
    if (end < 0) end = text.length
    let line = text.slice(from, end)
    if (line.endsWith('\r')) line = line.slice(0, -1)
    from = end + 1
    // Old Macintosh files end their lines with the return alone.
    if (line.includes('\r')) yield* line.split('\r')
    else yield line
  }
}

function isTimes(line: string): boolean {
  return line.includes(arrow) && /^\s*[\d:.,]{5,20}\s*-->/.test(line.slice(0, 60))
}

function toCue(times: string, payload: readonly string[]): Cue {
  const at = times.indexOf(arrow)
  const [end = ''] = times
    .slice(at + arrow.length)
    .trim()
    .split(/\s/, 1)
  return { startMs: cueTime(times.slice(0, at).trim()), endMs: cueTime(end), payload }
}

/** `01:02:03.456`, `02:03.456`, `00:00:01,5` → ms; `NaN` for what is no time, so that it is told. */
function cueTime(text: string): number {
  let total = 0
  let part = 0
  let digits = 0
  let places = -1
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x30 && unit <= 0x39) {
      if (++digits > 4) return NaN
      part = part * 10 + unit - 0x30
    } else if (digits === 0 || places >= 0) return NaN
    else {
      if (unit === 0x3a) total = (total + part) * 60
      else if (unit === 0x2e || unit === 0x2c) {
        total = (total + part) * 1000
        places = 0
      } else return NaN
      part = 0
      digits = 0
    }
  }
  // Minutes and seconds at least.
  if (digits === 0 || !text.includes(':')) return NaN
  if (places < 0) return (total + part) * 1000
  return digits > 3 ? NaN : total + part * (digits === 1 ? 100 : digits === 2 ? 10 : 1)
}
