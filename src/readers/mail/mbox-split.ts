/**
 * The mails of an mbox file, from bytes cut anywhere. A mail begins at a line like `From anna@mail.example Mon Feb  3
 * 10:02:13 2025`; "From" and a day are asked for, since sentences begin with "From" too. `>From ` at the beginning of a
 * line stands for `From `, and `>>From ` for `>From `.
 */
import { joined } from '../bytes/bytes.ts'

export interface MboxMail {
  /** Without the `From ` line; `null` where it is larger than the limit. To be read before the next chunk is pushed. */
  readonly bytes: Uint8Array | null
  /** 1-based line of the source that the mail begins on. */
  readonly line: number
  /** Byte offsets in the source, half-open, the `From ` line included. */
  readonly start: number
  readonly end: number
  /** No mail, but what stands before the first `From ` line. */
  readonly isPreamble: boolean
}

const FROM_LINE = /^From \S{1,200} +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b/
/** As much of a line as is needed to know what it is. */
const ENOUGH = 256

const LF = 10
const F = 0x46
const QUOTE = 0x3e
/** A byte order mark in UTF-8. */
const MARK = [0xef, 0xbb, 0xbf]
const FROM = [0x46, 0x72, 0x6f, 0x6d, 0x20]

const latin = new TextDecoder('latin1')

export function isFromLine(line: string): boolean {
  return FROM_LINE.test(line)
}

export interface MboxSplitter {
  /** The mails that are complete with this chunk. The chunk may be used again once they were read. */
  push(chunk: Uint8Array): readonly MboxMail[]
  /** The last mail, if there is one. */
  end(): readonly MboxMail[]
}

/** What stands before the first `From ` line is handed over too, unless it is blank. */
export function createMboxSplitter(maxBytes: number): MboxSplitter {
  const mail = createOpenMail(maxBytes)
  /** The beginning of a line that may be a `From ` line, of which too little has come. */
  let undecided: Uint8Array = new Uint8Array(0)
  /** Offset in the source of the bytes at hand. */
  let base = 0
  /** Whether the bytes at hand begin inside a line, and whether that is a `From ` line. */
  let isInside = false
  let isInFromLine = false

  function split(bytes: Uint8Array, isLast: boolean): readonly MboxMail[] {
    const done: MboxMail[] = []
    let at = isInside ? nextLine(bytes, 0) : 0
    let kept = isInFromLine ? Math.min(at, bytes.length) : 0
    if (isInside && at <= bytes.length) {
      mail.countLine()
      isInFromLine = false
    }
    while (at < bytes.length) {
      const first = bytes[at]
      let next = at
      if (base + at === 0 && first === MARK[0]) {
        if (bytes.length < MARK.length && !isLast) break
        if (MARK.every((unit, index) => bytes[index] === unit)) {
          kept = at = MARK.length
          continue
        }
      }
      if (first === F || first === QUOTE) {
        next = nextLine(bytes, at)
        const isWhole = next <= bytes.length || bytes.length - at >= ENOUGH || isLast
        if (!isWhole) break
        if (first === QUOTE && isQuotedFrom(bytes, at)) {
          mail.add(bytes.subarray(kept, at))
          kept = at + 1
        } else if (first === F && isFromLine(latin.decode(bytes.subarray(at, Math.min(next, at + ENOUGH))))) {
          mail.add(bytes.subarray(kept, at))
          done.push(...mail.close(base + at))
          kept = Math.min(next, bytes.length)
          isInFromLine = next > bytes.length
        }
      } else next = nextLine(bytes, at)
      at = next
      if (at <= bytes.length) mail.countLine()
    }
    // Beyond the end, the last line goes on in the next chunk.
    isInside = at > bytes.length
    const rest = Math.min(at, bytes.length)
    mail.add(bytes.subarray(kept, rest))
    mail.keep()
    undecided = bytes.slice(rest)
    base += rest
    return done
  }

  return {
    push: (chunk) => split(undecided.length === 0 ? chunk : joined([undecided, chunk]), false),
    end: () => [...split(undecided, true), ...mail.close(base)],
  }
}

/** Where the line after the one at `at` begins; beyond the end if no line ends here. */
function nextLine(bytes: Uint8Array, at: number): number {
  const found = bytes.indexOf(LF, at)
  return found < 0 ? bytes.length + 1 : found + 1
}

function isQuotedFrom(bytes: Uint8Array, start: number): boolean {
  let at = start
  const last = start + ENOUGH - FROM.length
  while (at < last && bytes[at] === QUOTE) at++
  return FROM.every((unit, index) => bytes[at + index] === unit)
}

/** The mail being collected. Pieces are joined once, and copied only where a chunk ends before the mail does. */
function createOpenMail(maxBytes: number) {
  let pieces: Uint8Array[] = []
  /** How many of the pieces are our own. */
  let copied = 0
  let length = 0
  let start = 0
  let line = 1
  let startLine = 1
  let isBefore = true
  return {
    add(piece: Uint8Array): void {
      length += piece.length
      if (length > maxBytes) pieces = []
      else if (piece.length > 0) pieces.push(piece)
      copied = Math.min(copied, pieces.length)
    },
    /** Copies what the chunk at hand holds of it. */
    keep(): void {
      for (; copied < pieces.length; copied++) pieces[copied] = pieces[copied]!.slice()
    },
    countLine(): void {
      line++
    },
    /** Hands over what was collected and begins a new mail, whose `From ` line starts at byte `end`. */
    close(end: number): readonly MboxMail[] {
      const bytes = length > maxBytes ? null : joined(pieces)
      const isNothing = isBefore && bytes !== null && isBlank(bytes)
      const mail = { bytes, line: startLine, start, end, isPreamble: isBefore }
      isBefore = false
      pieces = []
      copied = 0
      length = 0
      start = end
      startLine = line
      return isNothing ? [] : [mail]
    },
  }
}

function isBlank(bytes: Uint8Array): boolean {
  return latin.decode(bytes).trim() === ''
}
