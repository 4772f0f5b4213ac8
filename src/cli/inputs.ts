/** From command-line arguments to inputs, read options and policies. */
import { readFile } from 'node:fs/promises'
import { roles } from '../model/interaction.ts'
import type { ReadRequest } from '../readers/index.ts'
import { checkReadOptions } from '../readers/read-options.ts'
import { createPolicy, type Policy } from '../scoring/policy.ts'
import { fileInput, filesOf, isSystemError, streamInput, unpacked, type Input } from '../node/index.ts'
import { toList } from './arguments.ts'
import { systemReason } from './advice.ts'
import { UsageError, type Io } from './io.ts'

export interface ReadFlags {
  readonly format?: string
  readonly map?: string
  readonly agentDomains?: string
  readonly agentAddresses?: string
  /** `name=role,…`, or a JSON file of roles by name. */
  readonly roles?: string
}

/**
 * The files named, all files of the folders named and those that patterns match, each once; `-` for standard input, and
 * nothing named means standard input. Where the inputs are read only once,
 * standard input is not kept in memory.
 */
export async function inputsOf(
  files: readonly string[],
  io: Io,
  isReadOnce: boolean,
): Promise<readonly Input[]> {
  const names = files.length === 0 ? ['-'] : files
  if (names.filter((name) => name === '-').length > 1)
    throw new UsageError('Standard input can be named only once')
  if (names.includes('-') && 'isTTY' in io.stdin && io.stdin.isTTY === true && files.length === 0)
    throw new UsageError('Name a file, or - to read standard input')
  const standardInput = (): Input | Promise<Input> =>
    isReadOnce
      ? {
          name: 'stdin',
          bytes: null,
          isReadOnce: true,
          open: () => unpacked('stdin', io.stdin as AsyncIterable<Uint8Array>),
        }
      : streamInput('stdin', io.stdin)
  const inputs: Input[] = []
  const seen = new Set<string>()
  for (const name of names) {
    const found = name === '-' ? [name] : await filesOf(name)
    if (found.length === 0)
      throw new UsageError(
        /[*?]/u.test(name) ? `No file matches ${name}` : `There is no file in the folder ${name}`,
      )
    for (const file of found) {
      // Named once and matched again is still one file; twice by its own name is the caller's word.
      if (file !== name && seen.has(file)) continue
      seen.add(file)
      inputs.push(await (file === '-' ? standardInput() : fileInput(file)))
    }
  }
  return inputs
}

/**
 * What the `--map` file declares (`columns`, `roles`, `channel` and the rest), and over it `--format`, `--roles` and the
 * addresses of agents.
 */
export async function readRequestOf({
  format,
  map,
  roles: who,
  agentDomains,
  agentAddresses,
}: ReadFlags): Promise<ReadRequest> {
  const declared = map === undefined ? {} : await fromJsonFile(map, declarationsOf)
  const given = who === undefined ? undefined : { ...declared.roles, ...(await rolesOf(who)) }
  return {
    ...declared,
    ...(given && { roles: given }),
    ...(format !== undefined && { format }),
    ...(agentDomains !== undefined && { agentDomains: toList(agentDomains) }),
    ...(agentAddresses !== undefined && { agentAddresses: toList(agentAddresses) }),
  }
}

/** What a user may declare in a file, and nothing else: a request also holds what readers hand to one another. */
function declarationsOf(given: object): ReadRequest {
  const { format, ...options } = given as ReadRequest
  checkReadOptions(options)
  return { ...options, ...(format !== undefined && { format }) }
}

const ROLES_FORM = '--roles takes name=role,name=role, or a JSON file'

/** `tom=agent,*=customer`, or the name of a JSON file; which roles there are is checked with the other options. */
async function rolesOf(given: string): Promise<NonNullable<ReadRequest['roles']>> {
  if (!given.includes('='))
    return (await readJsonFile(given).catch((error: unknown) => {
      throw error instanceof UsageError ? new UsageError(`${error.message}; ${ROLES_FORM}`) : error
    })) as NonNullable<ReadRequest['roles']>
  const pairs = given.split(',').map((pair) => {
    // The last one: an address may hold the sign, a role does not.
    const sign = pair.lastIndexOf('=')
    const [name, role] = [pair.slice(0, sign).trim(), pair.slice(sign + 1).trim()]
    if (sign < 0 || name === '' || role === '') throw new UsageError(ROLES_FORM)
    if (!(roles as readonly string[]).includes(role))
      throw new UsageError(`--roles: “${role}” is no role; a role is one of ${roles.join(', ')}`)
    return [name, role] as const
  })
  // Entries, not assignment: any string may be a name, `__proto__` included.
  return Object.fromEntries(pairs) as NonNullable<ReadRequest['roles']>
}

/** The parts of a policy a `--policy` file holds, laid over the default; the default where there is none. */
export function policyFrom(path: string | undefined): Promise<Policy> {
  return path === undefined ? Promise.resolve(createPolicy()) : fromJsonFile(path, createPolicy)
}

/** What `parse` makes of a JSON file's object. Throws a `UsageError` that names the file, also for what `parse` refuses. */
export async function fromJsonFile<T>(path: string, parse: (value: object) => T): Promise<T> {
  const value = await readJsonFile(path)
  try {
    return parse(value)
  } catch (error) {
    throw error instanceof TypeError ? new UsageError(`${path}: ${error.message}`) : error
  }
}

/** A JSON file holding one object. Throws a `UsageError` that names the file, never what stands in it. */
export async function readJsonFile(path: string): Promise<object> {
  const value = await readJson(path)
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new UsageError(`${path} must hold one JSON object`)
  return value
}

/** A JSON file. Throws as above. */
async function readJson(path: string): Promise<unknown> {
  const text = textOf(await readGiven(path))
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new UsageError(`${path} is not valid JSON`)
  }
}

/** The bytes of a file an option names. Throws a `UsageError` that names it where it cannot be read. */
export async function readGiven(path: string): Promise<Uint8Array> {
  return await readFile(path).catch((error: unknown) => {
    throw isSystemError(error)
      ? new UsageError(`${path} could not be read ${systemReason(error.code)}`)
      : error
  })
}

/** As editors write it, byte order mark or not: what a Windows shell sends to a file is UTF-16. */
function textOf(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}
