/** The parts a unit plays in punctuation, as bits: one may play several. */
export const Part = {
  terminates: 1,
  closes: 2,
  endsAddress: 4,
  joinsDigits: 8,
  joinsAddress: 16,
  opensMark: 32,
} as const

let built: Uint8Array | undefined

/** The parts of every folded unit, as bits of `Part`. */
export function punctuationTable(): Uint8Array {
  built ??= build()
  return built
}

function build(): Uint8Array {
  const table = new Uint8Array(65536)
  const assign = (part: number, chars: string): void => {
    for (const char of chars) table[code(char)]! |= part
  }
  assign(Part.terminates, '.!?…。')
  assign(Part.closes, '.,!?:;)]}>"\'')
  // The zeros that stand behind every view end an address too.
  assign(Part.endsAddress, '<>()[]{}"|\0')
  assign(Part.joinsDigits, '.,:/-_')
  assign(Part.joinsAddress, '.-_+')
  assign(Part.opensMark, '{[<%#')
  return table
}

const code = (char: string): number => char.charCodeAt(0)

/** The marks the scanner knows by name, as units. */
export const Char = {
  space: code(' '),
  lineFeed: code('\n'),
  return: code('\r'),
  at: code('@'),
  colon: code(':'),
  semicolon: code(';'),
  slash: code('/'),
  dot: code('.'),
  comma: code(','),
  dash: code('-'),
  underscore: code('_'),
  percent: code('%'),
  star: code('*'),
  hash: code('#'),
  openBrace: code('{'),
  closeBrace: code('}'),
  openBracket: code('['),
  closeBracket: code(']'),
  less: code('<'),
  greater: code('>'),
} as const
