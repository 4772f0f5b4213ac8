/** Fields of a value nobody has checked yet: the wanted type, or nothing. Keys are ours, never the file's. */
import { isRecord } from './parse-json.ts'

export type Fields = Readonly<Record<string, unknown>>

const none: Fields = {}

/** The field as an object; an empty one if it is none. */
export function fieldsOf(value: unknown): Fields {
  return isRecord(value) ? value : none
}

/** The value as a list; an empty one if it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : []
}

/** A string as it is, a number as JSON writes it; empty for everything else. */
export function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** A finite number, or a string that spells one: several vendors write seconds as strings. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value !== 'string' || value === '' || !/^-?\d{1,20}(?:\.\d{1,20})?$/.test(value.trim()))
    return undefined
  return Number(value)
}

/** The first string among the values that is not blank, or the empty one. */
export function firstWord(...values: readonly unknown[]): string {
  for (const value of values) {
    const word = wordOf(value)
    if (word.trim() !== '') return word
  }
  return ''
}
