/** Markdown tables for the README, and figures as they stand in them. */
import { significant } from './measure.ts'

export type Cell = string | number | null

export function markdownTable(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]): string => `| ${cells.map((cell) => cell ?? '–').join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}

/** `text` with what stands between the marks of `name` replaced; throws where the marks are missing. */
export function replaceBlock(text: string, name: string, block: string): string {
  const [open, close] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`]
  const start = text.indexOf(open)
  const end = text.indexOf(close)
  if (start < 0 || end < start) throw new Error(`The marks ${open} and ${close} are missing`)
  return `${text.slice(0, start + open.length)}\n${block}\n${text.slice(end)}`
}

/** A share to so many places, without the nought before the point. */
export function share(value: number | null | undefined, places = 3): string | null {
  return value?.toFixed(places).replace(/^(-?)0\./u, '$1.') ?? null
}

export function percent(value: number | null | undefined): string | null {
  return value == null ? null : `${(100 * value).toFixed(1)} %`
}

/** Two significant digits are what a shared machine gives. */
export function short(value: number): string {
  return significant(value, 2).toLocaleString('en')
}

export function count(value: number): string {
  return Math.round(value).toLocaleString('en')
}

export function duration(us: number): string {
  return us < 1000 ? `${short(us)} µs` : us < 1e6 ? `${short(us / 1000)} ms` : `${short(us / 1e6)} s`
}
