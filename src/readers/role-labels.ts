/**
 * Labels that mean one role and nothing else, in the languages exports come in. A label that could mean two (`member`,
 * `assistant`, `owner`) is left out on purpose: a wrong role is worse than an unknown one.
 */
import type { Role } from '../model/interaction.ts'
import { fold } from './read-options.ts'

const labels: Readonly<Record<Exclude<Role, 'unknown'>, string>> = {
  customer: `customer, client, user, end user, enduser, visitor, requester, caller, consumer, shopper, buyer, guest,
    kunde, kundin, anrufer, anruferin, besucher, besucherin, cliente, clienta, usuario, usuaria, utilisateur,
    utilisatrice, visiteur, visiteuse, cliente, πελάτης, πελάτισσα, χρήστης, επισκέπτης`,
  agent: `agent, support, support agent, customer support, customer service, customer care, service agent, operator,
    rep, representative, csr, advisor, adviser, staff, employee, admin, helpdesk, help desk, agentin, mitarbeiter,
    mitarbeiterin, berater, beraterin, kundenberater, kundenberaterin, sachbearbeiter, sachbearbeiterin,
    kundenservice, kundendienst, agente, operador, operadora, asesor, asesora, conseiller, conseillère, opérateur,
    opératrice, employé, employée, εκπρόσωπος, υπάλληλος, εξυπηρέτηση, εξυπηρέτηση πελατών`,
  bot: `bot, chatbot, chat bot, virtual agent, virtual assistant, automated agent, ai agent, ivr, voicebot`,
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
 * The role a speaker's name gives away: a role label, one with a number (`Agent 2`), or a name with the word "bot" in
 * it (`Shop Bot`, `ShopBot`; not `Abbot`).
 */
export function roleOfName(name: string): Role | undefined {
  if (/(?:^|[\s_-])bot(?:$|[\s_-])/i.test(name) || /\p{Ll}Bot$/u.test(name)) return 'bot'
  return roleOfLabel(name.replace(/(?<=\p{L}) #?\d{1,4}$/u, ''))
}
