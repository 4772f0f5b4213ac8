import fc from 'fast-check'
import { scan } from '../../src/text/scan.ts'
import { TokenKind, tokenText, type Tokens } from '../../src/text/tokens.ts'

const kindNames = Object.fromEntries(Object.entries(TokenKind).map(([name, kind]) => [kind, name]))

/** The tokens as they stand in the text; what is not a word with its kind: `order`, `number A-17`. */
export function told(text: string, tokens: Tokens = scan(text)): string[] {
  return Array.from({ length: tokens.count }, (_, index) => {
    const quoted = tokenText(text, tokens, index)
    const kind = tokens.kind[index]!
    return kind === TokenKind.word ? quoted : `${kindNames[kind]!} ${quoted}`
  })
}

export function sentencesOf(text: string): string[] {
  return scan(text).sentences.map(({ start, end }) => text.slice(start, end))
}

/** What the scanner looks at, in every combination. */
const pieces = [
  ...['a', 'I', 'Dr', 'com', 'it', 'www', 'NAME', 'first_name', 'x'.repeat(70), '7', '2026', 'é', 'e\u0301'],
  ...['.', '!', '?', '…', '。', ',', ':', ';', "'", '’', '-', '_', '/', '@', '://', '+', '%', '#', '$', '€'],
  ...['{', '}', '{{', '}}', '[', ']', '<', '>', '(', ')', '"', '|', '*', '***', '！', '［'],
  ...[' ', '  ', '\n', '\r\n', '\r', '\t', '\u00a0', '\u2028', '\0', '\u200b', '\u00ad', '\ufeff', '\ufe0f'],
  ...['ﬃ', 'ж', 'λ', '한', '語', 'い', 'ไ', 'ش', 'İ', '𝐀', '𝟗', '😀', '𠮷', '\ud800', '\udc00'],
]

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  // Lone surrogates, and everything else a UTF-16 string can hold.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
)
