/** Whose name a called-out name is: the customer's or that of somebody the customer named, a slip of it, or somebody else's. */
import { foldText } from '../../text/view.ts'
import type { NameCandidate } from './name-at.ts'
import { likeness, mayBeHeardAs, partsOf, type NameParts } from './name-parts.ts'
import { isDesk } from './participant-name.ts'
import type { Lexicon } from '../lexicon.ts'
import type { NameContext } from './name-uses.ts'
import type { Name } from '../types.ts'

/**
 * `null`: somebody else who may be spoken of or spoken to, a word that names nobody ("Aunty", "Legend"), or a name nothing is
 * known to compare with. `titled`: "Mr Bell" to somebody known as Mark alone is most likely Mark Bell. `turnIndex`: where it is
 * said.
 */
export function kindOf(
  name: NameCandidate,
  turnIndex: number,
  context: NameContext,
  titled = false,
): Name['kind'] | null {
  const { customer, others, said, lexicon } = context
  if (name.redacted) return customer !== null || context.redactedSource ? 'correct' : null
  if (customer === null || customer.redacted || customer.parts.length === 0) return null
  const written = partsOf(name.text, lexicon)
  // Behind a title a word is a name: "Dear Mr King".
  const used = titled ? written : withoutAddressWords(written, context)
  if (used.length === 0 || isDesk(used)) return null
  // "Anna Weber" to somebody known as Anna: the agent knows more of the name than is said here.
  const isFuller = customer.parts.every((part) => used.includes(part)) || isCompound(name, used, context)
  const isSame = isFuller || isInitials(name.text, customer.parts)
  const like = isSame ? 'same' : likeness(used, customer.parts, lexicon)
  if (like === 'same' || (context.heard && mayBeHeardAs(used, customer.parts))) return 'correct'
  // Who gave one of their two names may be called by the other: Mark by "Mr Bell", Mrs Okonkwo by "Grace".
  const isOther = titled ? !customer.isFamily : customer.isFamily && like === 'other'
  if (customer.parts.length === 1 && isOther) return null
  if (customer.uncertain || (others.length > 0 && likeness(used, others, lexicon) === 'same')) return null
  // Who writes for a customer, or is copied in, is rightly addressed, and the agent has called somebody by a name.
  if (isSomebodyNamed(used, turnIndex, customer.parts, said)) return 'correct'
  // "Mummy Chinedu" is Chinedu's mother; "Chief Okoro" is Okoro.
  if (used.length < written.length && !lexicon.rankWords.has(written[0]!)) return null
  return like === 'close' && !isOfTheFamily(used, customer.parts, lexicon) ? 'misspelt' : 'wrong'
}

/** Of a turn, by whether a title stands before the name, and its words. */
export type KnownKinds = Map<string, Name['kind'] | null>

/** As `kindOf`; the same words are the same name all through a turn, however often it calls. */
export function kindIn(
  index: number,
  name: NameCandidate,
  titled: boolean,
  context: NameContext,
  kinds: KnownKinds,
): Name['kind'] | null {
  if (name.redacted) return kindOf(name, index, context, titled)
  const key = titled ? ` ${name.text}` : name.text
  const known = kinds.get(key)
  if (known !== undefined) return known
  const kind = kindOf(name, index, context, titled)
  kinds.set(key, kind)
  return kind
}

/** "Jean Sumner" to Ralph Sumner: the same family name behind a given name that is no slip, form or initial of any of the customer's. */
function isOfTheFamily(used: NameParts, own: NameParts, lexicon: Lexicon): boolean {
  const [given] = used
  if (used.length < 2 || own.length < 2 || given === undefined) return false
  return (
    used.at(-1) === own.at(-1) &&
    likeness([given], own, lexicon) === 'other' &&
    own.every((part) => part.charAt(0) !== given.charAt(0))
  )
}

/** "Aunty Ada" and "Ramesh Ji" without the words that call anybody; they stay where they are the customer's name: "Buddy". */
function withoutAddressWords(written: NameParts, { customer, lexicon }: NameContext): NameParts {
  return written.filter((part) => !lexicon.addressWords.has(part) || customer!.parts.includes(part))
}

/** "Anna-Maria" to Anna Lee, "Gonzalez-Ruiz" to Maria Gonzalez: a compound of which the customer gave a part. */
function isCompound({ text }: NameCandidate, used: NameParts, { customer }: NameContext): boolean {
  return text.includes('-') && used.some((part) => customer!.parts.includes(part))
}

/** "EB" to Ellen Brandt, in capitals: "Al" is a name. */
function isInitials(written: string, own: NameParts): boolean {
  if (!/^\p{Lu}{2,4}$/u.test(written)) return false
  return own
    .map((part) => part.charAt(0))
    .join('')
    .includes(foldText(written))
}

/** Whether the customer had named this person, as "Ana", or "Ana Weber" where Weber is the customer's own name. */
function isSomebodyNamed(
  used: NameParts,
  turnIndex: number,
  own: NameParts,
  said: NameContext['said'],
): boolean {
  return (
    used.some((part) => said(part, turnIndex)) &&
    used.every((part) => own.includes(part) || said(part, turnIndex))
  )
}
