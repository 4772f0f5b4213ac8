import type { Io } from './io.ts'

const WIDTH = 24
const STEP_MS = 100

export interface Progress {
  /** `done` of `total` units; `total` is `null` where it is not known. */
  update(label: string, done: number, total: number | null): void
  clear(): void
}

const silent: Progress = { update: () => undefined, clear: () => undefined }

/** A bar on one line of a terminal; silent elsewhere, so that logs stay clean. */
export function createProgress({ stderr, env }: Io, isQuiet: boolean): Progress {
  if (isQuiet || stderr.isTTY !== true || env['TERM'] === 'dumb') return silent
  let last = 0
  let shown = false
  return {
    update(label, done, total) {
      const now = Date.now()
      if (now - last < STEP_MS) return
      last = now
      shown = true
      const share = total === null || total === 0 ? null : Math.min(1, done / total)
      const bar =
        share === null
          ? ''
          : `${'█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░')} ${String(Math.round(share * 100)).padStart(3)} % `
      stderr.write(`\r\u001b[2K${bar}${label}`)
    },
    clear() {
      if (shown) stderr.write('\r\u001b[2K')
    },
  }
}
