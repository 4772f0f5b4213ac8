/** The results of reading as the table of `src/readers/README.md`. */
import { markdownTable, short, type Cell } from './tables.ts'

export interface Cost {
  readonly format: string
  readonly content: string
  readonly shape: string
  readonly yardstick: 'parse' | 'speed'
  readonly megabytes: number
  readonly interactions: number
  readonly errors: number
  readonly readCpuMs: number
  readonly megabytesPerSecond: number
  readonly parseCpuMs?: number
  readonly timesParse?: number
  /** `JSON.parse` of all that was read, as JSON: what its objects take to make. */
  readonly timesParseOfRecords?: number
}

export interface ReadersResult {
  readonly node: string
  readonly rounds: number
  readonly costs: readonly Cost[]
  readonly streams: readonly StreamCost[]
}

export interface StreamCost {
  readonly format: string
  readonly megabytes: number
  readonly interactions: number
  readonly problems: number
  /** What is held, in words. */
  readonly held: string
  readonly at: readonly {
    /** How much of it had been read. */
    readonly share: number
    /** After a collection, the least and the most in this tenth. */
    readonly leastHeldMegabytes: number
    readonly mostHeldMegabytes: number
    /** Typed arrays, in it: ids that were read. */
    readonly tablesMegabytes: number
    /** Until then. */
    readonly peakResidentMegabytes: number
    readonly interactions: number
  }[]
  /** Making the stream included. */
  readonly cpuSecondsWithMaking: number
}

/** A row a content, its shapes beside one another. */
export function costBlock({ costs }: ReadersResult): string {
  const rows = new Map<string, Cost[]>()
  for (const measured of costs) {
    const key = `${measured.format} ${measured.content}`
    rows.set(key, [...(rows.get(key) ?? []), measured])
  }
  return markdownTable(
    ['Format', 'Content', '× JSON.parse: compact', 'pretty', 'a record a line', 'MB/s'],
    Array.from(rows.values(), row),
  )
}

function row(shapes: readonly Cost[]): readonly Cell[] {
  const { format, content } = shapes[0]!
  const times = (wanted: string): Cell =>
    shapes.find(({ shape }) => shape === wanted)?.timesParse?.toFixed(1) ?? null
  const least = Math.min(...shapes.map(({ megabytesPerSecond }) => megabytesPerSecond))
  return [`\`${format}\``, content, times('compact'), times('pretty'), times('lines'), short(least)]
}
