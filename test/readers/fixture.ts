/** Exports written for these tests, and what is expected of them, as files in `fixtures/`. */
import { existsSync, readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Interaction } from '../../src/model/interaction.ts'
import type { ReadRequest } from '../../src/readers/index.ts'
import { interactions, readAll, type Stream } from './support.ts'

/** The text of a fixture: `zendesk.json`. */
export function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')
}

/** Reads the fixture by way of sniffing and holds it against `fixtures/<id>.expected.json`. */
export async function expectFixture(name: string): Promise<Stream> {
  const stream = await readFile(new URL(`fixtures/${name}`, import.meta.url), name)
  const expected: unknown = JSON.parse(fixture(`${name.slice(0, name.lastIndexOf('.'))}.expected.json`))
  expect(stream).toEqual(expected)
  return stream
}

const samples = new URL('../../../shared/samples/', import.meta.url)

/** The samples are kept beside the repository; a test that needs one is skipped where they are not. */
export const hasSamples = existsSync(samples)
export const sampleTitle = hasSamples ? 'the sample' : 'the sample (skipped: no ../shared/samples)'

export function readSample(name: string, request: ReadRequest = {}): Promise<Stream> {
  return readFile(new URL(name, samples), name, request)
}

function readFile(url: URL, name: string, request: ReadRequest = {}): Promise<Stream> {
  return readAll({ name, chunks: [readFileSync(url)] }, request)
}

/** Role, kind and provenance of each turn with the beginning of its text: `agent macro "Dear Maria"`. */
export function outline(stream: Stream, place = 0): string[] {
  const { participants, turns } = interactions(stream)[place] as Interaction
  const roles = new Map(participants.map(({ id, role }) => [id, role]))
  return turns.map(({ participantId, kind, provenance, text }) =>
    [
      roles.get(participantId),
      kind,
      provenance?.kind,
      JSON.stringify(Array.from(text.split('\n')[0]!).slice(0, 24).join('').trimEnd()),
    ]
      .filter((part) => part !== undefined)
      .join(' '),
  )
}
