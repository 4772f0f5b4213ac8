/** What was pasted or dropped, read as the command line reads files: one guard, one set of threads, one of tickets for all. */
import type { Interaction } from '../../../../model/interaction.ts'
import { isProblem, type Problem } from '../../../../model/problem.ts'
import {
  createDuplicateGuard,
  createMailThreads,
  createSharedDesks,
  peek,
  read,
  readers,
  recognise,
  type ReadOptions,
  type Source,
} from '../../../../readers/index.ts'

export interface Given {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What became of one file. */
export interface ReadFile {
  readonly name: string
  /** What people call the format; `null` where no reader knows the content. */
  readonly format: string | null
  readonly interactions: number
  /** Mails and records of tickets, put together only when all files are read. */
  readonly held: number
}

export interface Gathered {
  readonly files: readonly ReadFile[]
  readonly interactions: readonly Interaction[]
  readonly problems: readonly Problem[]
  /** Conversations put together from mails and records of tickets. */
  readonly joined: number
}

/** Called now and then in long work, so that the page can be drawn; throws where the work is no longer wanted. */
export type Pause = () => Promise<void>

export async function gather(
  given: readonly Given[],
  options: ReadOptions,
  pause: Pause = () => Promise.resolve(),
): Promise<Gathered> {
  const guard = createDuplicateGuard()
  const threads = createMailThreads()
  const desks = given.length > 1 ? createSharedDesks() : undefined
  const request = { ...options, guard, threads, ...(desks && { desks }) }
  const [interactions, problems, files]: [Interaction[], Problem[], ReadFile[]] = [[], [], []]
  const heldNow = (): number => threads.count + (desks?.count ?? 0)
  const keep = (record: Interaction | Problem): void => {
    if (isProblem(record)) problems.push(record)
    else interactions.push(record)
  }
  const sources = sourcesOf(given)
  for (const [index, { name }] of given.entries()) {
    const source = sources[index]!
    const [interactionsBefore, heldBefore] = [interactions.length, heldNow()]
    const format = (await formatOf(source)) ?? (options.roles === undefined ? null : 'text')
    for await (const record of read(source, { ...request, ...(format !== null && { format }) })) {
      keep(record)
      await pause()
    }
    files.push({
      name,
      format: format === null ? null : readers[format]!.title,
      interactions: interactions.length - interactionsBefore,
      held: heldNow() - heldBefore,
    })
  }
  const before = interactions.length
  for (const rest of [desks?.finish() ?? [], threads.finish(options)])
    for (const record of rest) {
      keep(isProblem(record) ? record : guard(record))
      const warning = guard.warning?.() ?? null
      if (warning !== null) keep(warning)
      await pause()
    }
  return { files, interactions, problems, joined: interactions.length - before }
}

function sourcesOf(given: readonly Given[]): readonly Source[] {
  const labels = labelsOf(given.map(({ name }) => name))
  return given.map(({ name, bytes }, index) => ({
    name,
    label: labels[index]!,
    chunks: [bytes],
    beside: besideOf(given, index),
  }))
}

/**
 * The id of the reader surest of the content; `null` where none is. (Whoever says who speaks in content nobody knows says that
 * it is a transcript: a name is no sign of one by itself.)
 */
async function formatOf(source: Source): Promise<string | null> {
  const peeked = await peek(source)
  await peeked.close()
  const [best] = recognise(peeked.head)
  return best?.id ?? null
}

/** The other files, for formats of several. */
function besideOf(given: readonly Given[], self: number): (name: string) => readonly Uint8Array[] | null {
  return (name) => {
    const other = given.find((each, index) => index !== self && each.name === name)
    return other === undefined ? null : [other.bytes]
  }
}

/** The names, and of several files of one name all but the first with a number: a page is not told their folders. */
function labelsOf(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}

/**
 * Who is an agent, from what somebody typed: names, addresses and domains of mail, with commas between. Whoever is not among
 * them, and whose role the file does not give, is then a customer.
 */
export function agentsOf(typed: string): ReadOptions {
  const words = typed.split(/[,;\n]/u).map((word) => word.trim())
  const all = words.filter((word) => word !== '')
  if (all.length === 0) return {}
  const addresses = all.filter((word) => /^[^@\s]+@[^@\s]+$/u.test(word))
  const domains = all.filter((word) => /^@?[^@\s]+\.[^@\s.]+$/u.test(word))
  return {
    roles: Object.fromEntries([
      ['*', 'customer' as const],
      ...all.map((word) => [word, 'agent' as const] as const),
    ]),
    ...(addresses.length > 0 && { agentAddresses: addresses }),
    ...(domains.length > 0 && { agentDomains: domains }),
  }
}
