/// <reference lib="dom" />
/** Which finding is looked at, and which are left out: the one thing in the view of an interaction that changes. */

export interface Selection {
  readonly chosen: () => number | null
  readonly without: () => ReadonlySet<number>
  /** Choosing the chosen one again lets it go. */
  readonly choose: (finding: number | null) => void
  readonly leaveOut: (finding: number, isOut: boolean) => void
  readonly putAllBack: () => void
  /** Called after every change. */
  readonly onChange: (listener: () => void) => void
}

export function createSelection(): Selection {
  let chosen: number | null = null
  let without: ReadonlySet<number> = new Set()
  const listeners: (() => void)[] = []
  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  return {
    chosen: () => chosen,
    without: () => without,
    choose(finding) {
      chosen = finding
      tell()
    },
    leaveOut(finding, isOut) {
      const kept = [...without].filter((each) => each !== finding)
      without = new Set(isOut ? [...kept, finding] : kept)
      tell()
    },
    putAllBack() {
      without = new Set()
      tell()
    },
    onChange: (listener) => {
      listeners.push(listener)
    },
  }
}
