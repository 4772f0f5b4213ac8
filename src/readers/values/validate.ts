/**
 * Any value to an interaction or to the problems with it. Messages are made here from what the schema expected, never
 * from what was found: a value or an unknown key may be a customer's words.
 */
import * as z from 'zod/mini'
import { interactionSchema, schemaVersion, turnId, type Interaction } from '../../model/interaction.ts'
import { expectedOf, sentenceOf } from '../../model/issues.ts'
import { isProblem, problem, type Origin, type Problem, type ProblemCode } from '../../model/problem.ts'
import { markFound } from './found-at.ts'
import { isRecord } from '../json/parse-json.ts'
import { isSound, isWellMade, type Known } from './sound.ts'
import { unknownFields } from './unknown-fields.ts'

/** A record with a thousand faults is told by its first ones. */
const maxProblems = 10

/** Generated code where the platform allows it, the ordinary parser elsewhere; about a third faster on real corpora. */
const schema = z.compile(interactionSchema)

/**
 * The interaction preceded by its warnings, or the errors alone. Pointers are appended to `origin.pointer`. A sound value
 * is handed on itself, so it has to be the caller's own; of any other, what the schema does not know is left out.
 * `areTimesRead`: the caller has read the times of all turns, and none is anything else.
 */
export function toInteraction(
  value: unknown,
  origin: Origin,
  areTimesRead = false,
): readonly (Interaction | Problem)[] {
  if (!isSound(value, areTimesRead)) return judged(value, origin)
  markFound(value, origin)
  return [value]
}

/**
 * The same for one that a reader made itself, of participants with ids of their own and turns that name them, whose fields
 * it has read: only what a source can make too long is looked at again.
 */
export function madeInteraction(
  made: Interaction,
  origin: Origin,
  known: Known,
): readonly (Interaction | Problem)[] {
  if (!isWellMade(made, known)) return toInteraction(made, origin, true)
  markFound(made, origin)
  return [made]
}

const required = Object.entries(interactionSchema.shape)
  .filter(([, field]) => !field.safeParse(undefined).success)
  .map(([name]) => name)

/** A copy of what the schema accepts, after warnings about the rest; or what is wrong with it. */
function judged(value: unknown, origin: Origin): readonly (Interaction | Problem)[] {
  // As the schema says it, without asking it: a megabyte of nulls is two hundred thousand of these, and took five times as long.
  if (!isRecord(value)) return [problem('invalid-record', origin, 'Expected object.')]
  if (hasOtherVersion(value)) {
    const message = `Expected schema version ${schemaVersion}.`
    return [problem('unsupported-schema-version', at(origin, ['schemaVersion']), message)]
  }
  // For the same reason: a megabyte of `{}` is 350,000 records. One problem says of each what there is to say.
  if (value['participants'] === undefined || value['turns'] === undefined) {
    const missing = required.filter((field) => value[field] === undefined)
    return [problem('invalid-record', origin, `Not an interaction; missing: ${missing.join(', ')}.`)]
  }
  const result = schema.safeParse(value)
  if (!result.success) return schemaProblems(result.error.issues, value, origin)
  const errors = referenceProblems(result.data, origin)
  if (errors.length > 0) return errors
  markFound(result.data, origin)
  return [...unknownFields(value as Interaction, (path) => at(origin, path)), result.data]
}

/**
 * A value at hand, such as parsed JSON: a copy of it as an interaction, or `null` and why; at most ten errors. Warnings come beside
 * an interaction alone. Never throws.
 */
export function parseInteraction(value: unknown): {
  readonly interaction: Interaction | null
  readonly problems: readonly Problem[]
} {
  const records = judged(value, {})
  const last = records.at(-1)
  if (last === undefined || isProblem(last))
    return { interaction: null, problems: records as readonly Problem[] }
  return { interaction: last, problems: records.slice(0, -1) as readonly Problem[] }
}

function hasOtherVersion(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'schemaVersion')) return false
  const version = (value as { schemaVersion: unknown }).schemaVersion
  return version !== undefined && version !== schemaVersion
}

type Path = readonly PropertyKey[]

function at(origin: Origin, path: Path): Origin {
  return path.length === 0 ? origin : { ...origin, pointer: `${origin.pointer ?? ''}${pointer(path)}` }
}

/** JSON Pointer, RFC 6901. */
function pointer(path: Path): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function schemaProblems(issues: readonly z.core.$ZodIssue[], value: unknown, origin: Origin): Problem[] {
  return issues.slice(0, maxProblems).map((issue) => {
    const absent = issue.path.length > 0 && find(value, issue.path) === undefined
    return problem(
      'invalid-record',
      at(origin, issue.path),
      absent ? `Missing; ${expectedOf(issue)}.` : sentenceOf(issue),
    )
  })
}

function find(value: unknown, path: Path): unknown {
  let held = value
  for (const key of path) {
    if (typeof held !== 'object' || held === null || !Object.hasOwn(held, key)) return undefined
    held = (held as Record<PropertyKey, unknown>)[key]
  }
  return held
}

/** What the schema cannot say: ids are unique, and turns name participants that are there. */
function referenceProblems({ participants, turns }: Interaction, origin: Origin): Problem[] {
  const problems: Problem[] = []
  const add = (code: ProblemCode, ...path: Path): void => {
    if (problems.length < maxProblems) problems.push(problem(code, at(origin, path)))
  }
  const known = new Set<string>()
  for (const [index, { id }] of participants.entries()) {
    if (known.has(id)) add('duplicate-participant', 'participants', index, 'id')
    known.add(id)
  }
  const seen = new Set<string>()
  for (const [index, turn] of turns.entries()) {
    if (!known.has(turn.participantId)) add('unknown-participant', 'turns', index, 'participantId')
    const id = turnId(turn, index)
    if (seen.has(id)) add('duplicate-turn', 'turns', index, ...(turn.id === undefined ? [] : ['id']))
    seen.add(id)
  }
  return problems
}
