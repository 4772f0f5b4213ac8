/** What the fields of a corpus mean, declared by whoever knows the corpus: no field is taken for a label by its name. */
import * as z from 'zod/mini'
import { roles } from '../../model/interaction.ts'
import { labelNames, parseLabel, type Label, type LabelName } from '../corpus.ts'
import { parts } from '../parts.ts'

const bound = z
  .strictObject({ atLeast: z.optional(z.number()), atMost: z.optional(z.number()) })
  .check(z.refine(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined))

/** One field, and what its values mean. Without `values`, `yes` and `scale` a value is taken as it stands. */
const valueSchema = {
  on: z.enum(['utterance', 'conversation']),
  /** Key of the metadata. */
  field: z.string().check(z.minLength(1)),
  /** Value of ours by value of theirs, written as text. What is not listed was not judged. */
  values: z.optional(z.record(z.string(), z.union([z.boolean(), z.number(), z.string()]))),
  /** Numbers that mean `true`, and those that mean `false`; what lies in neither was not judged. */
  yes: z.optional(bound),
  no: z.optional(bound),
  /** Their range, as two numbers, laid over ours. */
  scale: z.optional(
    z
      .strictObject({ from: z.tuple([z.number(), z.number()]), to: z.tuple([z.number(), z.number()]) })
      .check(z.refine(({ from: [low, high] }) => low !== high)),
  ),
}

const fieldSchema = z.union([
  z.strictObject({ ...valueSchema, label: z.enum(labelNames) }),
  z.strictObject({
    ...valueSchema,
    on: z.literal('conversation'),
    rating: z.enum(['csat', 'qa', 'agentSelf']),
    /** The best there is. */
    max: z.number().check(z.positive()),
  }),
  z.strictObject({ ...valueSchema, on: z.literal('conversation'), split: z.literal(true) }),
])

const labelMapSchema = z.strictObject({
  fields: z.array(fieldSchema).check(z.minLength(1)),
  /** Roles by speaker, `*` for all others, where the corpus gives none. */
  roles: z.optional(z.record(z.string(), z.enum(roles))),
})

/** What `--label-map` holds; the README of `src/evaluate` has an example. */
export type LabelMap = Readonly<z.output<typeof labelMapSchema>>
export type MappedField = z.output<typeof fieldSchema>

/** Throws a `TypeError` that names the place in the map. */
export function parseLabelMap(value: unknown): LabelMap {
  const parsed = labelMapSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const place = parsed.error.issues[0]!.path.map((key) => `/${String(key)}`).join('')
  throw new TypeError(`The label map does not fit at "${place}"`)
}

/** What a value of theirs is in our terms; `undefined` where it says nothing. */
export function mappedValue(
  { values, yes, no, scale }: MappedField,
  given: unknown,
): Label['value'] | undefined {
  if (typeof given !== 'boolean' && typeof given !== 'number' && typeof given !== 'string') return undefined
  if (values !== undefined) return new Map(Object.entries(values)).get(String(given))
  if (yes !== undefined || no !== undefined)
    return isWithin(given, yes) ? true : isWithin(given, no) ? false : undefined
  if (scale === undefined) return given
  if (typeof given !== 'number') return undefined
  const { from, to } = scale
  return to[0] + ((given - from[0]) / (from[1] - from[0])) * (to[1] - to[0])
}

function isWithin(value: unknown, range: z.output<typeof bound> | undefined): boolean {
  if (range === undefined || typeof value !== 'number') return false
  const { atLeast = -Infinity, atMost = Infinity } = range
  return value >= atLeast && value <= atMost
}

/** The label, if its value is one that the label may have. */
export function checkedLabel(label: Omit<Label, 'value'>, value: Label['value']): Label | null {
  const parsed = parseLabel(JSON.stringify({ ...label, value }), {})
  return 'code' in parsed ? null : parsed
}

export function asPart(value: Label['value'] | undefined): string | undefined {
  return parts.find((part) => part === value)
}

/** Whose turns a label is about; a label on another's turn says nothing that is measured. */
export const labelledRoles: Readonly<Partial<Record<LabelName, 'agent' | 'customer'>>> = {
  scripted: 'agent',
  template: 'agent',
  rushed: 'agent',
  empathy: 'agent',
  effort: 'agent',
  discourtesy: 'agent',
  need: 'customer',
  question: 'customer',
}
