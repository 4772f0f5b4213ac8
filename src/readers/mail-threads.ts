/**
 * Mails to threads, in whatever order they come: joined by `References`, `In-Reply-To` and Gmail's thread id, which
 * programs set, and last by subject (`mail-subjects.ts`). An answer may come before its question, and in another file, so
 * texts are held until all mail is read, up to a limit; ids are held throughout.
 */
import type { Interaction } from '../model/interaction.ts'
import { problem, type Problem } from '../model/problem.ts'
import { createIdTable } from './id-table.ts'
import { toMailInteraction } from './mail-interaction.ts'
import type { MailMessage } from './mail-message.ts'
import { mailRoles } from './mail-roles.ts'
import { createMailSets } from './mail-sets.ts'
import { joinBySubject } from './mail-subjects.ts'
import type { ReadOptions } from './types.ts'

/** Mail of one or several sources on its way to threads. Share one among the sources of a run. */
export interface MailThreads {
  /** Mails taken so far. */
  readonly count: number
  /** Takes a mail; yields threads that had to be let go to stay within the limit. */
  add(message: MailMessage, base: string, options: ReadOptions): Generator<Interaction | Problem>
  /** Everything still held, in order of the threads' first mails. */
  finish(options: ReadOptions): Generator<Interaction | Problem>
}

/** UTF-16 units of text held at most: at two bytes a unit, and with ids beside them, some 300 MB. */
const MAX_HELD_UNITS = 128 * 1024 * 1024
/** What a mail takes beside its text. */
const UNITS_PER_MAIL = 500

interface Held {
  readonly message: MailMessage
  /** Name of the source, for ids of threads whose mails have none. */
  readonly base: string
}

export function createMailThreads(maxHeldUnits = MAX_HELD_UNITS): MailThreads {
  return new Threads(maxHeldUnits)
}

/** A class, since the engine gives every generator made inside a function a shape of its own, and most files hold one mail. */
class Threads implements MailThreads {
  count = 0
  private units = 0
  private readonly sets = createMailSets()
  /**
   * By id, and by thread of Gmail, twice the mail that first named it, and one more where it is a mail's own. Ids hold
   * no space, so the two kinds do not meet.
   */
  private readonly nodes = createIdTable()
  private readonly held = new Map<number, Held>()
  private readonly maxHeldUnits: number

  constructor(maxHeldUnits: number) {
    this.maxHeldUnits = maxHeldUnits
  }

  *add(message: MailMessage, base: string, options: ReadOptions): Generator<Interaction | Problem> {
    const { nodes, sets } = this
    this.count++
    const known = message.id === null ? undefined : nodes.get(message.id)
    if (known !== undefined && known % 2 === 1) {
      yield problem('duplicate-turn', message.origin, 'The same mail came earlier.', 'warning')
      return
    }
    const node = sets.add()
    if (message.id !== null) {
      nodes.put(message.id, (known === undefined ? node * 2 : known) + 1)
      if (known !== undefined) sets.join(known >>> 1, node)
    }
    for (const id of message.references) this.link(node, id)
    if (message.gmailThread !== null) this.link(node, `gmail ${message.gmailThread}`)
    this.held.set(node, { message, base })
    this.units += unitsOf(message)
    // Half of it at once, those first that have been quiet longest, so that the work stays linear.
    if (this.units > this.maxHeldUnits) yield* this.letGo(0.5, options)
  }

  finish(options: ReadOptions): Generator<Interaction | Problem> {
    return this.letGo(0, options)
  }

  private link(node: number, id: string): void {
    const known = this.nodes.get(id)
    if (known === undefined) this.nodes.put(id, node * 2)
    else this.sets.join(known >>> 1, node)
  }

  private *letGo(share: number, options: ReadOptions): Generator<Interaction | Problem> {
    const { sets, held } = this
    const roleOf = mailRoles(options)
    if (held.size > 1)
      joinBySubject(
        Array.from(held, ([node, { message }]) => ({ node, message })),
        sets,
      )
    const threads = new Map<number, number[]>()
    for (const node of held.keys()) {
      const root = sets.rootOf(node)
      const nodes = threads.get(root)
      if (nodes === undefined) threads.set(root, [node])
      else nodes.push(node)
    }
    const order = [...threads].sort(([a, x], [b, y]) => (share === 0 ? a - b : x.at(-1)! - y.at(-1)!))
    for (const [root, nodes] of order) {
      if (share > 0 && this.units <= this.maxHeldUnits * share) return
      const mails = nodes.map((node) => held.get(node)!)
      if (sets.isCut(root)) yield problem('record-too-large', mails[0]!.message.origin, CUT, 'warning')
      if (share > 0) sets.cut(root)
      for (const node of nodes) {
        this.units -= unitsOf(held.get(node)!.message)
        held.delete(node)
      }
      const messages = mails.map(({ message }) => message)
      const fallbackId = `${mails[0]!.base}-${nodes[0]! + 1}`
      for (const record of toMailInteraction(messages, fallbackId, options, roleOf)) yield record
    }
  }
}

const CUT = 'The thread goes back further than mail is held; its earlier mails were read apart.'

function unitsOf({ text }: MailMessage): number {
  return text.length + UNITS_PER_MAIL
}
