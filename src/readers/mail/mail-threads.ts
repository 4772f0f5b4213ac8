/**
 * Mails to threads, in whatever order they come: joined by `References`, `In-Reply-To` and Gmail's thread id, which
 * programs set, and last by subject (`mail-subjects.ts`). An answer may come before its question, and in another file, so
 * texts are held until all mail is read, up to a limit; ids are held longer, up to a limit of their own.
 */
import type { Interaction } from '../../model/interaction.ts'
import { problem, type Problem } from '../../model/problem.ts'
import { createOpenIdTable } from '../values/id-table.ts'
import { toMailInteraction } from './mail-interaction.ts'
import type { MailMessage } from './mail-message.ts'
import { mailRoles } from './mail-roles.ts'
import { createMailSets } from './mail-sets.ts'
import { joinBySubject } from './mail-subjects.ts'
import type { ReadOptions } from '../types.ts'

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

/**
 * Ids remembered at most, those that mails only refer to among them, and mails: 22 to 28 MB and 4 to 6. One more, and those of the earlier
 * half are forgotten.
 */
const MOST_IDS = 2 ** 20

interface Held {
  /** Among those that came once, from 1 on. */
  readonly number: number
  readonly message: MailMessage
  /** Name of the source, for ids of threads whose mails have none. */
  readonly base: string
}

/**
 * `maxHeldUnits`: UTF-16 units of text, beyond which threads are let go, those quiet longest first. `mostIds`: ids, and mails,
 * beyond which the earlier half is forgotten, and a warning says so.
 */
export function createMailThreads(maxHeldUnits = MAX_HELD_UNITS, mostIds = MOST_IDS): MailThreads {
  return new Threads(maxHeldUnits, mostIds)
}

/** A class, since the engine gives every generator made inside a function a shape of its own, and most files hold one mail. */
class Threads implements MailThreads {
  count = 0
  private units = 0
  private readonly sets = createMailSets()
  /**
   * By id, and by thread of Gmail, twice a mail that named it, and one more where it is a mail's own. Ids hold
   * no space, so the two kinds do not meet.
   */
  private readonly nodes = createOpenIdTable()
  private held = new Map<number, Held>()
  /** Mails that came once. */
  private added = 0
  /** Ids, or mails, beyond which some are forgotten; more only where more mails are held. */
  private most: number
  private isForgetTold = false
  private readonly maxHeldUnits: number
  private readonly mostIds: number

  constructor(maxHeldUnits: number, mostIds: number) {
    this.maxHeldUnits = maxHeldUnits
    this.mostIds = mostIds
    this.most = mostIds
  }

  *add(message: MailMessage, base: string, options: ReadOptions): Generator<Interaction | Problem> {
    const { nodes, sets } = this
    this.count++
    if (nodes.size > this.most || sets.size() > this.most) {
      this.forget()
      if (!this.isForgetTold)
        yield problem('forgotten-ids', message.origin, forgotten(this.mostIds), 'warning')
      this.isForgetTold = true
    }
    const known = message.id === null ? undefined : nodes.get(message.id)
    if (known !== undefined && known % 2 === 1) {
      yield problem('duplicate-turn', message.origin, 'The same mail came earlier.', 'warning')
      return
    }
    const node = sets.add()
    if (message.id !== null) {
      nodes.put(message.id, node * 2 + 1)
      if (known !== undefined) sets.join(known >>> 1, node)
    }
    for (const id of message.references) this.link(node, id)
    if (message.gmailThread !== null) this.link(node, `gmail ${message.gmailThread}`)
    this.held.set(node, { number: ++this.added, message, base })
    this.units += unitsOf(message)
    // Half of it at once, those first that have been quiet longest, so that the work stays linear.
    if (this.units > this.maxHeldUnits) yield* this.letGo(0.5, options)
  }

  finish(options: ReadOptions): Generator<Interaction | Problem> {
    return this.letGo(0, options)
  }

  private link(node: number, id: string): void {
    const known = this.nodes.get(id)
    if (known !== undefined) this.sets.join(known >>> 1, node)
    // Whoever is in the thread stands for the id; what is named again is to be forgotten later.
    if (known === undefined || node - (known >>> 1) > this.mostIds / 4)
      this.nodes.put(id, node * 2 + ((known ?? 0) % 2))
  }

  /** Keeps the ids that the latest mails stand for, half as many as there may be; of mails these, and what is held. */
  private forget(): void {
    const { nodes, sets, held } = this
    const named = new Int32Array(sets.size())
    nodes.each((value) => {
      named[value >>> 1]!++
    })
    let first = named.length
    const most = this.mostIds / 2
    for (let ids = 0; first > 0 && named.length - first < most; first--) {
      ids += named[first - 1]!
      if (ids > most) break
    }
    const numbers = sets.keep((node) => node >= first || held.has(node))
    nodes.renumber((value) => (value >>> 1 < first ? -1 : numbers[value >>> 1]! * 2 + (value % 2)))
    this.held = new Map(Array.from(held, ([node, mail]) => [numbers[node]!, mail]))
    this.most = Math.max(this.mostIds, held.size + this.mostIds / 2)
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
      const fallbackId = `${mails[0]!.base}-${mails[0]!.number}`
      for (const record of toMailInteraction(messages, fallbackId, options, roleOf)) yield record
    }
  }
}

const CUT = 'The thread goes back further than mail is held; its earlier mails were read apart.'

function forgotten(mostIds: number): string {
  return `More than ${mostIds} ids of mails: those that came before the last ${mostIds / 2} of them are forgotten. An answer that names no later one begins a thread of its own, and one of these mails is read again if it comes again.`
}

function unitsOf({ text }: MailMessage): number {
  return text.length + UNITS_PER_MAIL
}
