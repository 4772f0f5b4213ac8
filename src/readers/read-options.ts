import { channels, roles, type Role } from '../model/interaction.ts'
import { isObject, options } from '../model/options.ts'
import { columnFields, type ReadOptions } from './types.ts'

const defaultMaxRecordBytes = 64 * 1024 * 1024

/**
 * Refuses mistyped options before anything is read.
 *
 * Throws a `TypeError` naming the option for an unknown key, a value of the wrong type, an unknown column field, role
 * or channel, and a limit that is not a positive number.
 */
export function checkReadOptions(given: ReadOptions): void {
  const {
    columns,
    roles: declared,
    channel,
    agentAddresses,
    agentDomains,
  } = options(
    { columns: {}, roles: {}, channel: '', agentAddresses: none, agentDomains: none, maxRecordBytes: 1 },
    given,
  )
  for (const [field, header] of Object.entries(columns)) {
    oneOf(`columns.${field}`, field, columnFields)
    if (typeof header !== 'string') throw new TypeError(`Option "columns.${field}" must be a string`)
  }
  for (const [who, role] of Object.entries(declared)) oneOf(`roles.${who}`, role, roles)
  if (channel !== '') oneOf('channel', channel, channels)
  // A domain taken for an address, or the other way about, would silently make every agent a customer.
  strings('agentAddresses', agentAddresses, /^[^@\s]+@[^@\s]+$/u, 'addresses')
  strings('agentDomains', agentDomains, /^@?[^@\s]+$/u, 'domains')
  recordLimit(given)
}

/** Throws a `TypeError` that says what to write, where something else than a source is given. */
export function requireSource(given: unknown): void {
  const chunks = isObject(given) ? given['chunks'] : undefined
  if (!isObject(chunks) || !(Symbol.iterator in chunks || Symbol.asyncIterator in chunks))
    throw new TypeError(
      'Expected a source: { name, chunks }, where chunks is a list or a stream of Uint8Array',
    )
}

const none: readonly string[] = []

function strings(option: string, values: unknown, shape: RegExp, what: string): void {
  const fits = (value: unknown): boolean => typeof value === 'string' && shape.test(value.trim())
  if (!Array.isArray(values) || !values.every(fits))
    throw new TypeError(`Option "${option}" must be a list of ${what}`)
}

function oneOf(option: string, value: unknown, known: readonly string[]): void {
  if (!known.includes(value as string))
    throw new TypeError(`Option "${option}" is unknown; known: ${known.join(', ')}`)
}

/** The record limit in bytes. Throws a `TypeError` unless it is a positive number, since `NaN` would switch it off. */
export function recordLimit({ maxRecordBytes = defaultMaxRecordBytes }: ReadOptions): number {
  if (!(maxRecordBytes > 0)) throw new TypeError('Option "maxRecordBytes" must be a positive number')
  return maxRecordBytes
}

/** Declared role of the first of the labels that was declared; `undefined` if none was. */
export type DeclaredRoles = (...labels: readonly string[]) => Role | undefined

/** A Map, because any string may be a speaker's name, `__proto__` included. */
export function declaredRoles({ roles: declared = {} }: ReadOptions): DeclaredRoles {
  const byLabel = new Map(Object.entries(declared).map(([label, role]) => [fold(label), role]))
  if (byLabel.size === 0) return nobody
  return (...labels) => {
    for (const label of labels) {
      const role = byLabel.get(fold(label))
      if (role !== undefined) return role
    }
    return undefined
  }
}

const nobody: DeclaredRoles = () => undefined

/** The role declared under `*`: that of every speaker whom neither the source nor a declaration knows. */
export function restRole({ roles: declared = {} }: ReadOptions): Role | undefined {
  return Object.hasOwn(declared, '*') ? declared['*'] : undefined
}

/** How labels and headers are compared: trimmed, composed, without case. */
export function fold(label: string): string {
  return label.trim().normalize('NFC').toLowerCase()
}
