/** The loop every reader of a vendor's JSON has: records of the source, each to its conversation. */
import type { Interaction } from '../../model/interaction.ts'
import { isProblem, problem, type Origin, type Problem } from '../../model/problem.ts'
import type { Fields } from './json-fields.ts'
import { jsonValues } from './json-values.ts'
import { isRecord } from './parse-json.ts'
import { createIds } from '../values/source-name.ts'
import type { ReadOptions, Source } from '../types.ts'

/** What a record is turned into; `idOf` gives an id to a record that has none. */
export type RecordReader = (record: Fields, context: Context) => Generator<Interaction | Problem>

export interface Context {
  readonly options: ReadOptions
  readonly origin: Origin
  readonly idOf: (own: string) => string
}

function isEmpty(record: Fields): boolean {
  for (const _ in record) return false
  return true
}

/** `rest`: what is to come once all records have been read. */
export async function* readRecords(
  source: Source,
  options: ReadOptions,
  toRecords: RecordReader,
  rest: () => Iterable<Interaction | Problem> = () => [],
): AsyncGenerator<Interaction | Problem> {
  const idOf = createIds(source, 'transcript')
  for await (const batch of jsonValues(source, options))
    for (const item of batch) {
      if (isProblem(item)) yield item
      else if (!isRecord(item.value)) yield problem('invalid-record', item.origin, 'Expected an object.')
      else if (isEmpty(item.value)) {
        // A megabyte of `{}` is 350,000 records. It counts among those without an id all the same.
        idOf('')
        yield problem('no-words', item.origin)
      } else for (const record of toRecords(item.value, { options, origin: item.origin, idOf })) yield record
    }
  yield* rest()
}
