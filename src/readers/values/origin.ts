import type { Origin } from '../../model/problem.ts'
import type { Source } from '../types.ts'

/** The source as a whole. */
export function sourceOrigin({ name }: Source): Origin {
  return name === undefined ? {} : { file: name }
}

/** A line of the source, 1-based. */
export function lineOrigin({ name }: Source, line: number): Origin {
  return name === undefined ? { line } : { file: name, line }
}

/** A value inside the source, by its JSON Pointer. */
export function pointerOrigin({ name }: Source, pointer: string): Origin {
  return name === undefined ? { pointer } : { file: name, pointer }
}
