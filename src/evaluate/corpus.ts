/** Labels of a corpus: one judgement a line of `labels.jsonl`. */
import * as z from 'zod/mini'
import type { Interaction } from '../model/interaction.ts'
import { isObject } from '../model/options.ts'
import { problem, type Origin, type Problem } from '../model/problem.ts'

/** The labels `evaluate` knows. The README of `src/evaluate` says what values each takes, and where the guide to them is. */
export const labelNames = [
  'scripted',
  'template',
  'rushed',
  'empathy',
  'need',
  'customerName',
  'nameUse',
  'authenticity',
  'question',
  'friction',
  'effort',
  'discourtesy',
] as const

/** The name of a label, as in `labels.jsonl`. */
export type LabelName = (typeof labelNames)[number]

/** The values each label may have. A text "true" that silently counted as a no would give a wrong figure that nobody notices. */
const values: Readonly<Record<LabelName, z.ZodMiniType>> = {
  scripted: z.boolean(),
  template: z.union([z.string(), z.number()]),
  rushed: z.boolean(),
  empathy: z.number().check(z.minimum(0), z.maximum(2)),
  need: z.union([z.boolean(), z.string()]),
  customerName: z.string(),
  nameUse: z.enum(['correct', 'misspelt', 'wrong', 'placeholder', 'missed', 'none']),
  authenticity: z.number().check(z.minimum(0), z.maximum(100)),
  question: z.enum(['answered', 'partly', 'deflected', 'ignored']),
  friction: z.enum([
    'slow-first-response',
    'long-wait',
    'hand-off',
    'asked-again',
    'repeated-instruction',
    'none',
  ]),
  effort: z.boolean(),
  discourtesy: z.boolean(),
}

const labelSchema = z
  .object({
    interactionId: z.string(),
    turnId: z.optional(z.string()),
    start: z.optional(z.int().check(z.nonnegative())),
    end: z.optional(z.int().check(z.nonnegative())),
    label: z.enum(labelNames),
    value: z.union([z.boolean(), z.number(), z.string()]),
  })
  .check(
    z.refine(({ label, value }) => values[label].safeParse(value).success, { path: ['value'] }),
    z.refine(
      ({ start, end }) => (start === undefined) === (end === undefined) && (start ?? 0) <= (end ?? 0),
      {
        path: ['end'],
      },
    ),
  )

/** One judgement. No span = the whole turn; no turn = the whole interaction. */
export type Label = Readonly<z.output<typeof labelSchema>>

/** Interactions, and what people judged of them. */
export interface Corpus {
  readonly interactions: readonly Interaction[]
  readonly labels: readonly Label[]
}

/** Throws a `TypeError` that says what to write, where something else than a corpus is given. */
export function requireCorpus(given: unknown): void {
  const { interactions, labels }: { interactions?: unknown; labels?: unknown } = isObject(given) ? given : {}
  if (!Array.isArray(interactions) || !Array.isArray(labels))
    throw new TypeError('Expected a corpus: { interactions, labels }; readCorpus reads one from a folder')
}

/** The label on a line of `labels.jsonl`, or the problem with it. `origin`: where the line comes from, for the problem. */
export function parseLabel(line: string, origin: Origin): Label | Problem {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return problem('invalid-json', origin)
  }
  const parsed = labelSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const pointer = parsed.error.issues[0]!.path.map((key) => `/${String(key)}`).join('')
  return problem('invalid-record', { ...origin, pointer })
}
