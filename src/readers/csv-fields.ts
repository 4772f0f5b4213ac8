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
