import type { Origin } from '../model/problem.ts'
import type { Source } from './types.ts'

/** The source as a whole. */
export function sourceOrigin({ name }: Source): Origin {
  return name === undefined ? {} : { file: name }
}

/** A line of the source, 1-based. */
export function lineOrigin(source: Source, line: number): Origin {
  return { ...sourceOrigin(source), line }
}
