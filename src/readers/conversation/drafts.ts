/** The messages of a conversation in the order they came, found by their ids. */
import type { DraftTurn } from './said.ts'

/** Messages that are told apart without a table: most conversations are short, and a table for each would cost more than they do. */
const SEARCHED = 32

/** A chain of them: a list has room for sixteen more than are in it. */
export class Drafts {
  /** The first of the chain. */
  first: DraftTurn | null = null
  count = 0
  private last: DraftTurn | null = null
  private byId: Map<string, DraftTurn> | null = null

  isEmpty(): boolean {
    return this.first === null
  }

  /** Whether any of them is more than an event. */
  haveWords(): boolean {
    let draft = this.first
    while (draft?.kind === 'event') draft = draft.next
    return draft !== null
  }

  add(draft: DraftTurn): void {
    draft.next = null
    if (this.last === null) this.first = draft
    else this.last.next = draft
    this.last = draft
    this.count++
    if (draft.turn.id !== undefined) this.byId?.set(draft.turn.id, draft)
  }

  withId(id: string): DraftTurn | undefined {
    if (this.byId !== null) return this.byId.get(id)
    if (this.count >= SEARCHED) return this.table().get(id)
    for (let draft = this.first; draft !== null; draft = draft.next) if (draft.turn.id === id) return draft
    return undefined
  }

  /** The id, or one made of it that none of them has. */
  freeId(wanted: string): string {
    let free = wanted
    for (let n = 2; this.withId(free) !== undefined; n++) free = `${wanted.slice(0, 480)}-${n}`
    return free
  }

  private table(): ReadonlyMap<string, DraftTurn> {
    this.byId = new Map()
    for (let draft = this.first; draft !== null; draft = draft.next)
      if (draft.turn.id !== undefined) this.byId.set(draft.turn.id, draft)
    return this.byId
  }
}
