/** Templates as people read them, as bytes: agents and examples by their place in the lists of the rows. */
import { isoOrNull } from '../model/time.ts'
import { TIME_SHIFT, type ByteReader, type ByteWriter } from './bytes.ts'
import type { Knowledge } from './knowledge.ts'
import type { Names } from './learned-section.ts'
import { EXAMPLES, countsOf, spreadOf, type Template } from './list.ts'

/** As `list.ts` makes them. */
const ID = /^[0-9a-f]{12}(?:-\d{1,9})?$/u

export function writeTemplates(writer: ByteWriter, templates: readonly Template[], names: Names): void {
  const agentAt = placesOf(names.agents)
  const interactionAt = placesOf(names.interactions)
  for (const { id, text, uses, interactions, agents, firstSeen, lastSeen, examples } of templates) {
    writer.text(id)
    writer.text(text)
    writer.integer(uses)
    writer.integer(interactions)
    writePlaces(writer, agents, agentAt)
    writeTime(writer, firstSeen)
    writeTime(writer, lastSeen)
    writePlaces(writer, examples, interactionAt)
  }
}

/** One for each pattern. */
export function readTemplates(
  reader: ByteReader,
  patterns: Knowledge['patterns'],
  names: Names,
): readonly Template[] {
  const templates = patterns.map(({ words }) => readTemplate(reader, words, names))
  if (new Set(templates.map(({ id }) => id)).size < templates.length) throw new RangeError('Two have one id')
  return templates
}

function readTemplate(reader: ByteReader, pattern: Uint32Array, { interactions, agents }: Names): Template {
  const id = reader.text()
  if (!ID.test(id)) throw new RangeError('This is no id')
  const text = reader.text()
  const uses = reader.integer()
  const held = reader.integer()
  if (held === 0 || held > uses || held > interactions.length) throw new RangeError('A template is not used')
  const users = readPlaces(reader, agents.length)
  const [first, last] = [readTime(reader), readTime(reader)]
  return {
    id,
    text,
    ...countsOf(pattern),
    uses,
    interactions: held,
    agents: users.map((agent) => agents[agent]!),
    spread: spreadOf(users.length, agents.length),
    firstSeen: isoOrNull(first),
    lastSeen: isoOrNull(last),
    examples: readPlaces(reader, interactions.length)
      .slice(0, EXAMPLES)
      .map((interaction) => interactions[interaction]!),
  }
}

function writePlaces(
  writer: ByteWriter,
  names: readonly string[],
  placeOf: ReadonlyMap<string, number>,
): void {
  writer.integer(names.length)
  for (const name of names) writer.integer(placeOf.get(name)!)
}

function readPlaces(reader: ByteReader, limit: number): readonly number[] {
  return Array.from({ length: reader.count(1) }, () => {
    const place = reader.integer()
    if (place >= limit) throw new RangeError('A place points at nothing')
    return place
  })
}

function writeTime(writer: ByteWriter, iso: string | null): void {
  writer.integer(iso === null ? 0 : new Date(iso).getTime() + TIME_SHIFT)
}

function readTime(reader: ByteReader): number {
  const stored = reader.integer()
  return stored === 0 ? NaN : stored - TIME_SHIFT
}

function placesOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, place) => [name, place]))
}
