import { expect } from 'vitest'
import type { Interaction } from '../../src/model/interaction.ts'
import { isProblem, type Problem } from '../../src/model/problem.ts'
import { read, readers, type ReadOptions, type ReadRequest, type Source } from '../../src/readers/index.ts'

export type Stream = (Interaction | Problem)[]

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const out: T[] = []
  for await (const item of items) out.push(item)
  return out
}

export function source(content: string | Uint8Array, name?: string): Source {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { chunks: [bytes], ...(name !== undefined && { name }) }
}

/** Everything one reader yields for the content. */
export async function readAs(
  format: string,
  content: string | Uint8Array,
  options: ReadOptions = {},
): Promise<Stream> {
  return collect(readers[format]!.read(source(content), options))
}

/** Everything `read` yields, by way of sniffing unless a format is given. */
export async function readAll(from: Source, request: ReadRequest = {}): Promise<Stream> {
  return collect(read(from, request))
}

export function problems(stream: Stream): Problem[] {
  return stream.filter(isProblem)
}

export function interactions(stream: Stream): Interaction[] {
  return stream.filter((record): record is Interaction => !isProblem(record))
}

/** Code, level and place of each problem, as one line: `error unclosed-quote 3`. */
export function told(stream: Stream): string[] {
  return problems(stream).map(({ level, code, origin }) =>
    [level, code, origin.line, origin.pointer].filter((part) => part !== undefined).join(' '),
  )
}

/** The only interaction of a stream without problems. */
export function only(stream: Stream): Interaction {
  expect(told(stream)).toEqual([])
  expect(stream).toHaveLength(1)
  return interactions(stream)[0]!
}

/** A canonical interaction as plain JSON, to be bent by tests. */
export function canonical(changes: object = {}): Record<string, unknown> {
  return {
    id: 'i1',
    channel: 'chat',
    participants: [
      { id: 'c', role: 'customer', name: 'Maria' },
      { id: 'a', role: 'agent' },
    ],
    turns: [
      { participantId: 'c', text: 'Hi' },
      { participantId: 'a', text: 'Hello Maria', sentAt: '2025-02-03T09:02:13Z' },
    ],
    ...changes,
  }
}
