/** Numbers and times as the page writes them: the same on every machine, whatever its language. */

/** `71.4`, `100`. */
export function points(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** `+4.5`, `−18.1` (with a minus sign, which screen readers say), `0`. */
export function signed(value: number): string {
  const rounded = Math.round(value * 100) / 100
  return rounded > 0 ? `+${rounded}` : rounded < 0 ? `−${-rounded}` : '0'
}

/** 0–1 as `86 %`, never broken between the two. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`
}

export function range([low, high]: readonly [number, number]): string {
  return `${points(low)}–${points(high)}`
}

/** `1 interaction`, `12 interactions`. */
export function count(held: number, noun: string): string {
  return `${held} ${noun}${held === 1 ? '' : 's'}`
}

/** `2026-03-02 09:14`. */
export function minute(ms: number): string {
  return new Date(ms).toISOString().slice(0, 16).replace('T', ' ')
}

/** `2026-03-02`. */
export function day(iso: string): string {
  return iso.slice(0, 10)
}

/** `1:02` from the start of a recording. */
export function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
