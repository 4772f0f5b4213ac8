/**
 * Plain transcripts: `Agent: …`, `[10:02:13] Anna: …`, `[2025-02-03T09:02:13] Maria Keller (Customer): …`. Lines without
 * a speaker belong to the turn before; `[…]` and `*** … ***` are events. A line of `---` or `===` parts two transcripts,
 * and what comes before the first turn is kept as `metadata.preamble`.
 */
import type { Interaction } from '../model/interaction.ts'
import type { Problem } from '../model/problem.ts'
import { isBlank } from './bytes/blanks.ts'
import { lineBatches, type Line } from './bytes/lines.ts'
import { declaredRoles } from './read-options.ts'
import { baseName } from './values/source-name.ts'
import { lineReader } from './transcripts/loose-line.ts'
import type { TranscriptLine } from './transcripts/transcript-line.ts'
import { roleOfSpeaker } from './transcripts/transcript-speakers.ts'
import { readTranscript } from './transcripts/transcript.ts'
import type { ReadOptions, Reader, Source } from './types.ts'

export const text: Reader = {
  id: 'text',
  title: 'Plain transcript',
  signs: 'lines that begin with a speaker, or with a time and a speaker',
  sniff,
  read,
}

/** Never as sure as a format with a grammar. */
function sniff(head: string): number {
  // A CSV cell that holds a transcript looks like one from its second line on, and captions do between their times.
  if (head.includes(' --> ') || /[,;\t|]"[^"\r\n:]{1,40}: /.test(head)) return 0
  const declared = declaredRoles({})
  const written = head.split(/[\r\n]+/)
  const lines = written.map(lineReader(written))
  const speech = lines.filter(
    ({ stamp, label }) => label !== null && (stamp !== null || roleOfSpeaker(label, declared) !== undefined),
  )
  if (speech.length === 0) return isDialogue(lines) ? 0.3 : 0
  return speech.length === 1 ? 0.4 : 0.6
}

/** A few names that take turns, "Rosa: …", "Ben: …": nobody's role is known until the caller says it. */
function isDialogue(lines: readonly TranscriptLine[]): boolean {
  const labels = lines.flatMap(({ label }) => (label === null || !/^\p{Lu}/u.test(label) ? [] : [label]))
  const speakers = new Set(labels).size
  const written = lines.filter((line) => !isBlank(line.text)).length
  return speakers > 1 && labels.length >= speakers * 2 && labels.length * 2 >= written
}

function isRule(line: string): boolean {
  const first = line.charCodeAt(0)
  // A letter or digit begins none, and nearly every line.
  if (first > EQUALS && first < DELETE) return false
  return (line.includes('---') || line.includes('===')) && /^(?:-{3,}|={3,})$/.test(line.trim())
}

const EQUALS = 0x3d
const DELETE = 0x7f

async function* read(source: Source, options: ReadOptions): AsyncGenerator<Interaction | Problem> {
  const base = baseName(source, 'transcript')
  let count = 0
  let block: Line[] = []
  const finish = function* (): Generator<Interaction | Problem> {
    if (block.some((line) => !isBlank(line.text))) {
      count++
      yield* readTranscript(count === 1 ? base : `${base}-${count}`, block, source, options)
    }
    block = []
  }
  for await (const batch of lineBatches(source, options))
    for (const line of batch) {
      if (line.problem !== undefined) yield line.problem
      else if (isRule(line.text)) for (const record of finish()) yield record
      else block.push(line)
    }
  for (const record of finish()) yield record
}
