/** What the sources of one run are joined by: mail by its threads, what help desks export by the ids of tickets. */
import type { Interaction } from '../model/interaction.ts'
import type { Problem } from '../model/problem.ts'
import type { MailThreads } from './mail/mail-threads.ts'

export interface Shared {
  readonly mail?: MailThreads
  readonly desks?: SharedDesks
}

/** The conversations of one help desk, gathered over several sources. */
export interface DeskGathering {
  /** Records taken so far. */
  readonly count: number
  /** Everything still held. */
  rest(): Generator<Interaction | Problem>
}

/** Conversations of help desks of several sources, on their way to interactions. */
export interface SharedDesks {
  /** Records taken so far. */
  readonly count: number
  /** The gathering of a reader, made by the first source of its format. */
  of<T extends DeskGathering>(reader: string, make: () => T): T
  /** Everything still held, in order of the sources. */
  finish(): Generator<Interaction | Problem>
}

/** Give one to each `read` of a run, and read what `finish` yields after the last. */
export function createSharedDesks(): SharedDesks {
  const byReader = new Map<string, DeskGathering>()
  return {
    get count() {
      let count = 0
      for (const desk of byReader.values()) count += desk.count
      return count
    },
    of<T extends DeskGathering>(reader: string, make: () => T): T {
      const known = byReader.get(reader) as T | undefined
      if (known !== undefined) return known
      const made = make()
      byReader.set(reader, made)
      return made
    },
    *finish() {
      for (const desk of byReader.values()) yield* desk.rest()
    },
  }
}
