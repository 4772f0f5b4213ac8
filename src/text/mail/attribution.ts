/**
 * The line above quoted words: "On Mon, 3 Feb 2025 at 10:02, Anna <a@mail.example> wrote:". Mail programs fold it over up
 * to four lines. Told by what all of them write: a date, who wrote, and a colon at the end.
 */
import { TokenKind, type Tokens } from '../tokens.ts'
import { isMarked, opens, type MailHit, type MailLine } from './lines.ts'

const MAX_LINES = 4
const MAX_LENGTH = 400
/** A name between the verb and the colon: "schrieb Anna Maria von der Heide:". */
const MAX_NAME_TOKENS = 8

interface Joined {
  readonly text: string
  readonly firstToken: number
  readonly endToken: number
  readonly hits: readonly MailHit[]
  readonly opensWell: boolean
}

/**
 * How many lines, from the one at `index` on, are an attribution; 0 if they are none. `isAbove`: marked lines follow, and
 * so a day without a date will do.
 */
export function attributionLines(lines: readonly MailLine[], index: number, tokens: Tokens): number {
  const first = lines[index]!
  if (first.text.length >= MAX_LENGTH || !mayOpen(first, tokens)) return 0
  let joined: Joined = {
    text: '',
    firstToken: first.firstToken,
    endToken: first.endToken,
    hits: [],
    opensWell: opens(first, 'attribution-opener') !== undefined,
  }
  for (let count = 1; count <= MAX_LINES && index + count <= lines.length; count++) {
    const line = lines[index + count - 1]!
    // Folded before its last bracket, the colon stands behind what looks like a quotation mark: ">:".
    if (line.text === '' || (count > 1 && isMarked(line) && !line.text.startsWith('>:'))) return 0
    joined = {
      ...joined,
      text: `${joined.text} ${line.text}`,
      endToken: line.endToken,
      hits: joined.hits.length === 0 ? line.hits : [...joined.hits, ...line.hits],
    }
    if (joined.text.length > MAX_LENGTH) return 0
    const next = lines[index + count]
    if (isAttribution(joined, tokens, next !== undefined && isMarked(next))) return count
    if (line.text.endsWith(':')) return 0
  }
  return 0
}

/** A quick no for almost every line. */
function mayOpen(line: MailLine, tokens: Tokens): boolean {
  if (line.text === '' || isMarked(line) || line.endToken === line.firstToken) return false
  if (opens(line, 'attribution-opener') !== undefined) return true
  for (let token = line.firstToken; token < line.endToken; token++)
    if (tokens.kind[token] === TokenKind.number) return true
  return false
}

function isAttribution(joined: Joined, tokens: Tokens, isAboveMarked: boolean): boolean {
  const { text, endToken, opensWell } = joined
  const verb = joined.hits.findLast(({ group }) => group === 'attribution-verb')
  const hasColon = text.endsWith(':') || text.endsWith('：')
  if (!hasColon && (verb === undefined || verb.endToken < endToken)) return false
  const address = addressIn(joined, tokens)
  const numbers = text.match(/\d+/g)?.length ?? 0
  const isVerbLast = verb !== undefined && verb.endToken >= endToken
  if (hasColon) {
    // A date, a name and an address need no verb, whatever the language.
    if (verb === undefined) return numbers >= 3 && address >= 0 && address === endToken - 1
    const isNameLast = verb.firstToken > joined.firstToken && endToken - verb.endToken <= MAX_NAME_TOKENS
    if (!isVerbLast && !isNameLast && address < verb.endToken) return false
    return (numbers >= 2 || isAboveMarked) && (opensWell || address >= 0)
  }
  // Without a colon only where nothing else is left to doubt: between dashes, or with the address.
  if (!isVerbLast || numbers < 3) return false
  return (text.startsWith(' --') && text.endsWith('--')) || (opensWell && address >= 0)
}

/** The last address among the tokens; −1 if there is none. */
function addressIn({ firstToken, endToken }: Joined, tokens: Tokens): number {
  for (let token = endToken - 1; token >= firstToken; token--)
    if (tokens.kind[token] === TokenKind.address) return token
  return -1
}
