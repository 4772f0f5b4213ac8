/** Conversations that are not whole yet, in the order they were begun. */
import type { Conversation } from '../conversation/conversation.ts'

/** What a conversation is found by. */
export type Key = string | number

/**
 * The one asked for last is at hand: the messages of a conversation mostly stand together, and one that is whole at once needs no table.
 */
export class Opened {
  /** All but the one begun last, where that is still at hand. */
  private readonly others = new Map<Key, Conversation>()
  private key: Key = ''
  private recent: Conversation | undefined
  private isInTable = false

  get(key: Key): Conversation | undefined {
    if (this.recent !== undefined && this.key === key) return this.recent
    const found = this.others.get(key)
    if (found !== undefined) this.hold(key, found, true)
    return found
  }

  /** Begins one under a key that no other has. */
  add(key: Key, conversation: Conversation): void {
    this.hold(key, conversation, false)
  }

  /** Gives the conversation back, and forgets it. */
  take(key: Key): Conversation | undefined {
    if (this.recent === undefined || this.key !== key) {
      const found = this.others.get(key)
      if (found !== undefined) this.others.delete(key)
      return found
    }
    const { recent } = this
    this.recent = undefined
    if (this.isInTable) this.others.delete(key)
    return recent
  }

  all(): readonly (readonly [Key, Conversation])[] {
    this.settle()
    return [...this.others]
  }

  /** Of all, for whoever takes one after the other and lets each go. */
  keys(): readonly Key[] {
    this.settle()
    return [...this.others.keys()]
  }

  private hold(key: Key, conversation: Conversation, isInTable: boolean): void {
    this.settle()
    this.key = key
    this.recent = conversation
    this.isInTable = isInTable
  }

  private settle(): void {
    if (this.recent !== undefined && !this.isInTable) this.others.set(this.key, this.recent)
    this.isInTable = true
  }
}
