/**
 * A person's name in participant data or a mail header: "María López", "López, María", "Dr. María López",
 * "María López <maria@…>", "Yiannis Kosta (Johnny)", "Sam Reed (he/him)", and, as a weak source, the address alone: "maria.lopez@…".
 *
 * Blind spot: a company that is called like a person is taken for one, and a shared address for its owner.
 */
import type { Participant } from '../../model/interaction.ts'
import { hashWord, scan } from '../../text/scan.ts'
import { TokenKind } from '../../text/tokens.ts'
import { foldText } from '../../text/view.ts'
import type { Lexicon } from '../lexicon.ts'
import { partsOf, type NameParts } from './name-parts.ts'

export interface GivenName {
  readonly name: string
  /** Read off an address: good enough to know a name by, not to call another one wrong. */
  readonly uncertain: boolean
}

/** The participant's name, unless it is a handle, a firm or a "Guest" that no one would be greeted by. */
export function givenNameOf(participant: Participant | undefined, lexicon: Lexicon): GivenName | undefined {
  const written = participant?.name?.trim()
  if (written === undefined) return undefined
  if (isMark(written)) return { name: written, uncertain: false }
  const shown = withoutTitles(inOrder(withoutAsides(withoutAddress(written), lexicon)), lexicon)
  if (isPersonal(shown, lexicon)) return { name: shown, uncertain: false }
  const read = nameInAddress(written)
  return read !== undefined && isPersonal(read, lexicon) ? { name: read, uncertain: true } : undefined
}

/** "[NAME]", "XXXX": there is a name, but it was taken out. */
export function isMark(name: string): boolean {
  const { count, kind } = scan(name)
  return count === 1 && (kind[0] === TokenKind.mark || isCrossedOut(name))
}

/** "XXXX": a name that was crossed out. */
export function isCrossedOut(word: string): boolean {
  // Latin or Greek.
  return /^(?:x{3,40}|X{3,40}|χ{3,40}|Χ{3,40})$/u.test(word)
}

function isPersonal(name: string, lexicon: Lexicon): boolean {
  if (!/^[^\d@_/\\]{2,80}$/u.test(name) || !/\p{L}{2}/u.test(name)) return false
  const parts = partsOf(name, lexicon)
  if (parts.some((part) => FIRM.has(part)) || isDesk(parts)) return false
  return !parts.every((part) => lexicon.notNames.has(part) && !lexicon.ambiguousNames.has(part))
}

/** What names of firms end in, and what they are called by. */
const FIRM: ReadonlySet<string> = new Set(
  `ltd inc gmbh llc plc corp srl bv kg oy aps sarl ltda pty pvt limited incorporated company
  cafe restaurant hotel hostel clinic surgery pharmacy school academy university college institute bakery garage salon studio
  solutions services systems consulting consultants holdings group partners associates foundation association society council
  committee charity enterprises industries technologies stores supermarket motors plumbing properties lettings agency bistro
  praxis apotheke schule verein restaurante clinica colegio escuela farmacia panaderia escola padaria ecole pharmacie boulangerie
  εταιρεια καταστημα φαρμακειο σχολειο ξενοδοχειο εστιατοριο συλλογοσ`
    .trim()
    .split(/\s+/u)
    .map(foldText),
)

/** "Accounts Payable", "Dear Finance,": nobody's name. */
export function isDesk(parts: NameParts): boolean {
  return parts.every((part) => DESK.has(part))
}

/** What desks are called that several people write from: "Accounts Payable", "Buchhaltung". */
const DESK: ReadonlySet<string> = new Set(
  `accounts payable receivable accounting bookkeeping department dept office reception billing sales info admin administration
  helpdesk enquiries inquiries purchasing procurement finance hr marketing logistics dispatch warehouse operations legal compliance
  secretary desk and buchhaltung einkauf verwaltung sekretariat personalabteilung rezeption vertrieb buro zentrale kanzlei abteilung
  contabilidad compras administracion recepcion ventas oficina facturacion tesoreria departamento
  comptabilite achats accueil secretariat facturation bureau tresorerie
  contabilidade administracao rececao recepcao faturacao faturamento vendas escritorio secretaria financeiro
  λογιστηριο γραμματεια προμηθειεσ διοικηση πωλησεισ`
    .trim()
    .split(/\s+/u)
    .map(foldText),
)

/**
 * "(Johnny)" stays, "(she/her)", "(he)", "(Acme Ltd)" and "(ext. 204)" are no names. Brackets that are kept are left as they
 * are: `partsOf` reads past them.
 */
function withoutAsides(name: string, lexicon: Lexicon): string {
  if (!/[([]/u.test(name)) return name
  const kept = name.replace(ASIDE, (aside) => (isNickname(aside.slice(1, -1), lexicon) ? aside : ' '))
  return kept.replace(/ {1,200}/gu, ' ').trim()
}

const ASIDE = /[([][^()[\]]{0,100}[)\]]/gu

function isNickname(aside: string, lexicon: Lexicon): boolean {
  const words = aside.trim().split(/[\s.,]+/u)
  return (
    !/[/@\d]/u.test(aside) &&
    words.some((word) => word !== '' && !lexicon.functionWords.has(hashWord(foldText(word)))) &&
    !words.some((word) => FIRM.has(foldText(word)) || DESK.has(foldText(word)))
  )
}

/** `"María López" <maria@…>` without quotes and address. */
function withoutAddress(written: string): string {
  const at = written.indexOf('<')
  const shown = at > 0 && written.endsWith('>') ? written.slice(0, at) : written
  return shown
    .trim()
    .replace(/^["'“](.{1,100})["'”]$/u, '$1')
    .trim()
}

/** "López, María" as "María López"; what follows a second comma, or a degree, is left out. */
function inOrder(name: string): string {
  const [family, given] = name.split(',', 2).map((part) => part.trim())
  if (given === undefined || given === '' || family === undefined || family === '') return name
  return DEGREES.has(foldText(given).replaceAll('.', '')) ? family : `${given} ${family}`
}

const DEGREES: ReadonlySet<string> = new Set('jr sr phd md mba esq ii iii'.split(' '))

function withoutTitles(name: string, lexicon: Lexicon): string {
  const tokens = scan(name)
  let first = 0
  for (const { group, firstToken, endToken } of lexicon.phrases.match(tokens))
    if (group === 'honorific' && firstToken === first) first = endToken
  return first > 0 && first < tokens.count ? name.slice(tokens.start[first]) : name
}

/** "maria.lopez@…" as "Maria Lopez"; one word alone may be anything. */
function nameInAddress(written: string): string | undefined {
  const found = /(?:^|<)(?:mailto:)?([^@<>\s]{3,64})@[^@<>\s]{3,255}>?$/u.exec(written)?.[1]
  const parts = found?.split(/[._-]+/u).map((part) => part.replace(/\d{1,8}$/u, '')) ?? []
  if (parts.length < 2 || parts.length > 4 || !parts.every((part) => /^\p{L}{2,30}$/u.test(part)))
    return undefined
  return parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1).toLowerCase()).join(' ')
}
