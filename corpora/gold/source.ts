/** Reads `source/*.txt` (format: README.md) into conversations with their marks taken out of the text. */

export interface Mark {
  readonly start: number
  readonly end: number
  readonly key: string
  /** What follows the `=`; empty where nothing does. */
  readonly value: string
}

export interface SourceTurn {
  readonly participant: string
  readonly time: string
  readonly words: readonly string[]
  readonly labels: ReadonlyMap<string, string>
  readonly text: string
  readonly marks: readonly Mark[]
}

export interface SourceInteraction {
  readonly id: string
  /** Properties in the order of the file; a key may come more than once. */
  readonly properties: readonly (readonly [key: string, value: string])[]
  readonly turns: readonly SourceTurn[]
}

/** Throws an `Error` that names the conversation for what it cannot read. */
export function parseSource(source: string): readonly SourceInteraction[] {
  return source
    .split(/^=== /mu)
    .slice(1)
    .map((block) => {
      const [head = '', ...turns] = block.split(/^--- /mu)
      const [id = '', ...lines] = head.trim().split('\n')
      try {
        return {
          id: id.trim(),
          properties: lines.filter((line) => line.trim() !== '').map(keyAndRest),
          turns: turns.map(parseTurn),
        }
      } catch (error) {
        throw new Error(`${id.trim()}: ${(error as Error).message}`, { cause: error })
      }
    })
}

function keyAndRest(line: string): readonly [string, string] {
  const [key = '', ...rest] = line.trim().split(' ')
  return [key, rest.join(' ').trim()]
}

function parseTurn(block: string): SourceTurn {
  const newline = block.indexOf('\n')
  const [place = '', labels = ''] = block.slice(0, newline).split('|')
  const [participant = '', ...when] = place.trim().split(/ +/u)
  const days = when[0]?.startsWith('+') ? when.shift()! : ''
  const [time = '-', ...words] = when
  const { text, marks } = withoutMarks(block.slice(newline + 1).trimEnd())
  return {
    participant,
    time: days === '' ? time : `${days} ${time}`,
    words,
    labels: new Map(labels.trim() === '' ? [] : labels.trim().split(/ +/u).map(keyAndValue)),
    text,
    marks,
  }
}

function keyAndValue(label: string): [string, string] {
  const equals = label.indexOf('=')
  return equals < 0 ? [label, ''] : [label.slice(0, equals), label.slice(equals + 1)]
}

/** `[[key=value|words]]` → `words`, and where they stand. */
export function withoutMarks(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  let text = ''
  const marks: Mark[] = []
  const open: { readonly start: number; readonly label: string }[] = []
  for (let i = 0; i < marked.length;) {
    if (marked.startsWith('[[', i)) {
      const bar = marked.indexOf('|', i)
      if (bar < 0) throw new Error('a mark without "|"')
      open.push({ start: text.length, label: marked.slice(i + 2, bar) })
      i = bar + 1
    } else if (open.length > 0 && marked.startsWith(']]', i) && !endsBracket(marked, i)) {
      const { start, label } = open.pop()!
      const [key, value] = keyAndValue(label)
      marks.push({ start, end: text.length, key, value })
      i += 2
    } else text += marked.charAt(i++)
  }
  if (open.length > 0) throw new Error('a mark that does not close')
  return { text, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) }
}

/** Of an odd number of closing brackets the first is the text's own: `[[self|[NAME]]]`. */
function endsBracket(marked: string, at: number): boolean {
  let end = at
  while (marked.charAt(end) === ']') end++
  return (end - at) % 2 === 1
}
