import type { Role } from '../../model/interaction.ts'
import type { Mailbox } from './mail-message.ts'
import { declaredRoles, fold } from '../read-options.ts'
import type { ReadOptions } from '../types.ts'

/** Who a mailbox belongs to, as far as the caller said; never guessed. */
export type MailRoles = (mailbox: Mailbox) => Role

/**
 * A declared role of the name or address first. Then agents are those whose address or domain is declared, subdomains
 * included, and everybody else is a customer. Where neither is declared, nobody can tell: `unknown`.
 */
export function mailRoles(options: ReadOptions): MailRoles {
  const declared = declaredRoles(options)
  const addresses = new Set((options.agentAddresses ?? []).map(fold))
  const domains = new Set((options.agentDomains ?? []).map((domain) => fold(domain).replace(/^@/, '')))
  const isDeclared = addresses.size + domains.size > 0
  return ({ address, name }) => {
    const role =
      (address === '' ? undefined : declared(address)) ?? (name === '' ? undefined : declared(name))
    if (role !== undefined) return role
    if (!isDeclared || address === '') return 'unknown'
    return addresses.has(address) || isInDomains(address, domains) ? 'agent' : 'customer'
  }
}

/** `support@mail.shop.example` is in `shop.example`. */
function isInDomains(address: string, domains: ReadonlySet<string>): boolean {
  let domain = address.slice(address.lastIndexOf('@') + 1)
  if (domain.length === address.length) return false
  for (let labels = 0; labels < MAX_LABELS; labels++) {
    if (domains.has(domain)) return true
    const dot = domain.indexOf('.')
    if (dot < 0) return false
    domain = domain.slice(dot + 1)
  }
  return false
}

/** Real host names have fewer; it keeps a name made of dots from being cut up without end. */
const MAX_LABELS = 20
