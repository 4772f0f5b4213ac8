/**
 * Labels that mean one role and nothing else, in the languages exports come in. A label that could mean two (`member`,
 * `assistant`, `owner`) is left out on purpose: a wrong role is worse than an unknown one.
 */
import type { Role } from '../../model/interaction.ts'
import { fold } from '../read-options.ts'

const labels: Readonly<Record<Exclude<Role, 'unknown'>, string>> = {
  customer: `customer, client, user, end user, enduser, visitor, requester, caller, consumer, shopper, buyer, guest,
    patient, tenant, passenger, policyholder, policy holder,
    kunde, kundin, anrufer, anruferin, besucher, besucherin, cliente, clienta, usuario, usuaria, utilisateur,
    utilisatrice, visiteur, visiteuse, cliente, πελάτης, πελάτισσα, χρήστης, επισκέπτης`,
  agent: `agent, support, support agent, customer support, customer service, customer care, service agent, operator,
    live agent, tech support, technical support, customer support agent, customer service agent, customer service rep,
    customer service representative, support representative, rep, representative, csr, advisor, adviser, staff, employee, admin, receptionist, reception, clerk, concierge,
    support team, support specialist, support rep, helpdesk, help desk, agentin, mitarbeiter,
    mitarbeiterin, berater, beraterin, kundenberater, kundenberaterin, sachbearbeiter, sachbearbeiterin,
    kundenservice, kundendienst, kundenbetreuer, kundenbetreuerin, service client, atención al cliente,
    servicio al cliente, soporte, agente, operador, operadora, asesor, asesora, conseiller, conseillère, opérateur,
    opératrice, employé, employée, εκπρόσωπος, υπάλληλος, εξυπηρέτηση, εξυπηρέτηση πελατών`,
  bot: `bot, chatbot, chat bot, virtual agent, virtual assistant, automated agent, ai agent, ai assistant, ivr, voicebot,
    assistant virtuel, asistente virtual, virtueller assistent, virtuelle assistentin, εικονικός βοηθός`,
  system: `system, système, sistema, σύστημα`,
}

const roleByLabel = new Map(
  Object.entries(labels).flatMap(([role, list]) =>
    list.split(',').map((label): [string, Role] => [fold(label), role as Role]),
  ),
)

/** The role the label means, compared without case and with `_` or `-` read as a space; `undefined` if it tells none. */
export function roleOfLabel(label: string): Role | undefined {
  return roleByLabel.get(fold(label.replaceAll(/[_-]/g, ' ')))
}

/**
 * The role a speaker's name gives away: a role label, one with a number (`Agent 2`, `Visitor 81234567`) or a name behind it (`Agent Ruth`), or a
 * name with a word for a machine in it (`Shop Bot`, `ShopBot`, `Ada (Chatbot)`, `Shop AI Agent`; not `Abbot`).
 */
export function roleOfName(name: string): Role | undefined {
  if (MACHINE.test(name) || /\p{Ll}Bot$/u.test(name)) return 'bot'
  return roleOfLabel(name.replace(/(?<=\p{L}) #?\d{1,12}$/u, '')) ?? titledName(name)?.role
}

const MACHINE =
  /(?<![\p{L}\p{N}])(?:(?:chat|voice)?bot|(?:ai|virtual|automated|digital)[ _-](?:agent|assistant))(?![\p{L}\p{N}])/iu

/** Left out are words that begin names of other things: `Support Anna` may be a team, `Guest House` a shop. */
const titles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...['agent', 'advisor', 'adviser', 'rep', 'representative', 'operator', 'csr'].map(
    (word): [string, Role] => [word, 'agent'],
  ),
  ...['customer', 'caller', 'visitor', 'patient'].map((word): [string, Role] => [word, 'customer']),
])
/** "Customer Care", "Patient Services", "Caller ID", "Agent Notes": no names. */
const NO_NAMES: ReadonlySet<string> = new Set(
  `account address admin advocate billing browser care center centre complaints contact copilot assist country department desk email experience feedback
  helpdesk id info ip language line liaison manager name notes number office operations phone portal relations response sales service
  services success support system team technical`.split(/\s+/),
)

/** `Agent Ruth`: the role, and the name without it; the words of the name are capitalised and none belongs to a department. */
export function titledName(label: string): { readonly role: Role; readonly name: string } | undefined {
  const space = label.indexOf(' ')
  const role = space < 0 ? undefined : titles.get(fold(label.slice(0, space)))
  if (role === undefined) return undefined
  const name = label.slice(space + 1).trim()
  const words = name.split(' ')
  const isName =
    words.length <= MAX_NAME_WORDS &&
    words.every((word) => /^\p{Lu}/u.test(word) && !NO_NAMES.has(fold(word)))
  return isName ? { role, name } : undefined
}

const MAX_NAME_WORDS = 3
