/** The fields of a record so far. */
export interface Fields {
  readonly done: string[]
  /** Pieces of the quoted field that is still open at the end of the line. */
  open: string[]
  isOpen: boolean
}

export function noFields(): Fields {
  return { done: [], open: [], isOpen: false }
}

const QUOTE = 0x22

/**
 * Reads one line into `fields`, which is changed. `open`: a quoted field goes on in the next line. `broken`: something
 * other than a delimiter follows a closing quote. A quote inside a field that does not begin with one is a character.
 * Linear in the line: every search begins where the one before ended.
 */
export function scanFields(text: string, delimiter: string, fields: Fields): 'done' | 'open' | 'broken' {
  let at = 0
  while (true) {
    if (fields.isOpen) {
      const quote = text.indexOf('"', at)
      if (quote === -1) {
        fields.open.push(text.slice(at))
        return 'open'
      }
      const piece = text.slice(at, quote)
      at = quote + 1
      if (text.charCodeAt(at) === QUOTE) {
        fields.open.push(piece, '"')
        at++
        continue
      }
      // Most quoted fields are one piece.
      fields.done.push(fields.open.length === 0 ? piece : fields.open.join('') + piece)
      if (fields.open.length > 0) fields.open = []
      fields.isOpen = false
      if (at === text.length) return 'done'
      if (text[at] !== delimiter) return 'broken'
      at++
    } else if (text.charCodeAt(at) === QUOTE) {
      fields.isOpen = true
      at++
    } else {
      const end = text.indexOf(delimiter, at)
      fields.done.push(end === -1 ? text.slice(at) : text.slice(at, end))
      if (end === -1) return 'done'
      at = end + 1
    }
  }
}

/**
 * The fields of a line that is a whole record of so many columns and doubles no quote; `null` for any other, which
 * `scanFields` tells apart.
 */
export function wholeRecord(text: string, delimiter: string, columns: number): readonly string[] | null {
  const mark = delimiter.charCodeAt(0)
  const fields = new Array<string>(columns)
  let at = 0
  for (let column = 0; column < columns; column++) {
    const isQuoted = text.charCodeAt(at) === QUOTE
    const start = isQuoted ? at + 1 : at
    const found = text.indexOf(isQuoted ? '"' : delimiter, start)
    if (isQuoted && found < 0) return null
    const end = found < 0 ? text.length : found
    fields[column] = text.slice(start, end)
    at = isQuoted ? end + 1 : end
    if (at === text.length) return column === columns - 1 ? fields : null
    if (text.charCodeAt(at) !== mark) return null
    at++
  }
  return null
}
