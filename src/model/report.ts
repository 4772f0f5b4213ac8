/**
 * The report of one interaction, which other programs build on: what was measured, what it cost, and the words that show it.
 * Offsets are half-open UTF-16 units of the turn's own text. Everything is plain JSON.
 */
import * as z from 'zod/mini'
import { channels, schemaVersion, type DeepReadonly } from './interaction.ts'
import { signalIds } from './signals.ts'

export const states = ['met', 'missed', 'no-opportunity', 'not-scorable'] as const
const levels = ['error', 'warning', 'note'] as const
export const bands = ['authentic', 'mixed', 'going-through-the-motions'] as const
export const eligibilities = ['scorable', 'partial', 'not-scorable'] as const

/** Where the characters of an agent's turn came from. */
export const passageOrigins = [
  'macro',
  'template',
  'stock',
  'mandated',
  'quoted',
  'signature',
  'automation',
  'own',
] as const

/** How a name was used: `self` is a speaker's own. */
const nameKinds = ['correct', 'misspelt', 'wrong', 'placeholder', 'generic', 'self'] as const

/** The checklist against the score: every box ticked and still cold, or the other three. */
const quadrants = ['ticked-and-warm', 'ticked-and-cold', 'unticked-and-warm', 'unticked-and-cold'] as const

const share = z.number().check(z.minimum(0), z.maximum(1))
const offset = z.int().check(z.nonnegative())
const span = { start: offset, end: offset }
const turnSpan = z.object({ turnId: z.string(), ...span })

const signalSchema = z.object({
  state: z.enum(states),
  value: z.nullable(share).check(
    z.meta({
      description:
        'How far the signal was missed (personal-effort: how far it was met); null where it was not judged.',
    }),
  ),
  weight: z
    .number()
    .check(z.nonnegative(), z.meta({ description: 'The weight the policy gives it on this channel.' })),
  cost: z
    .number()
    .check(
      z.meta({ description: 'Points taken from 100; negative where personal effort earned some back.' }),
    ),
  confidence: share,
  reason: z.optional(z.string()),
})

const nameMentionSchema = z.object({ ...span, kind: z.enum(nameKinds) })

const passageSchema = z.object({
  ...span,
  origin: z.enum(passageOrigins),
  templateId: z.optional(z.string()).check(
    z.meta({
      description:
        'The template or the macro. Absent where words recur that are of no template of the index, and where the source names no macro.',
    }),
  ),
  support: z
    .optional(z.int().check(z.nonnegative()))
    .check(z.meta({ description: 'Other interactions that hold it.' })),
  edited: z.optional(share).check(
    z.meta({
      description: 'Supplied macros: share of the macro’s words that were changed, left out or added to.',
    }),
  ),
  scripted: z.nullable(share),
})

const paceSchema = z.object({
  gapMs: z.number().check(z.nonnegative()),
  charsPerSecond: z.nullable(z.number().check(z.nonnegative())),
  expectedMs: z
    .number()
    .check(z.nonnegative(), z.meta({ description: 'The least time a fast reader and typist needs.' })),
})

const turnReportSchema = z.object({
  turnId: z.string(),
  need: z
    .optional(z.nullable(share))
    .check(z.meta({ description: 'Customer turns: emotional need; null = cannot tell.' })),
  scripted: z.optional(z.nullable(share)),
  rushed: z.optional(z.nullable(share)),
  empathy: z.optional(z.nullable(share)),
  pace: z.optional(paceSchema),
  names: z.array(nameMentionSchema),
  passages: z.optional(z.array(passageSchema)),
})

const checklistSchema = z.object({
  mandated: z.array(z.object({ index: offset, said: z.nullable(turnSpan) })).check(
    z.meta({
      description: 'The policy’s mandated texts, by their place in it, and where each was said first.',
    }),
  ),
  qa: z.nullable(share).check(z.meta({ description: 'The mark of a quality form, 0–1.' })),
  passed: z
    .nullable(z.boolean())
    .check(z.meta({ description: 'Everything mandated said and the mark high enough; null with neither.' })),
  quadrant: z.nullable(z.enum(quadrants)),
})

const findingSchema = z.object({
  ruleId: z.string(),
  signal: z.enum(signalIds),
  level: z.enum(levels),
  turnId: z.string(),
  ...span,
  message: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).check(
    z.meta({
      description:
        'The figures behind the message. `share` is the part of the signal’s value this finding accounts for.',
    }),
  ),
  because: z.array(turnSpan),
  scoreDelta: z.number(),
  fingerprint: z.string(),
})

/** The zod schema of a report, and the source of `unscripted/schema/report.json`. `report.md` explains every field. */
export const reportSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    interactionId: z.string(),
    channel: z.enum(channels),
    language: z.string().check(z.meta({ description: 'BCP 47; "und" where it could not be told.' })),
    agents: z.array(z.string()),
    eligibility: z.object({ status: z.enum(eligibilities), reasons: z.array(z.string()) }),
    score: z.nullable(z.number().check(z.minimum(0), z.maximum(100))),
    interval: z.nullable(z.tuple([z.number(), z.number()])),
    band: z.nullable(z.enum(bands)).check(
      z.meta({
        description:
          'null without a score, and where an interaction scored only in part leaves open which band it is.',
      }),
    ),
    coverage: share,
    signals: z.object(Object.fromEntries(signalIds.map((id) => [id, signalSchema])) as SignalShape),
    contact: z
      .nullable(z.enum(['standardised', 'personal']))
      .check(
        z.meta({ description: 'Whether the exchange called for a personal answer; null = cannot tell.' }),
      ),
    checklist: checklistSchema,
    customerName: z.nullable(z.object({ name: z.string(), knownFrom: z.nullable(turnSpan) })),
    turns: z.array(turnReportSchema),
    findings: z.array(findingSchema),
    provenance: z.object({
      library: z.string(),
      policy: z.string(),
      templates: z.nullable(z.string()),
      macros: z.nullable(z.string()),
      languages: z.string(),
      linguistics: z
        .optional(z.string())
        .check(z.meta({ description: 'The language library used, if any.' })),
      languageDetector: z
        .optional(z.string())
        .check(z.meta({ description: 'What told languages apart, if anything.' })),
      pace: z
        .optional(z.string())
        .check(z.meta({ description: 'The baseline that replies were held against, if any.' })),
      redacted: z
        .optional(z.literal(true))
        .check(z.meta({ description: 'Present where names were taken out.' })),
    }),
  })
  .check(
    z.meta({
      title: 'unscripted report',
      description: 'What one interaction shows, and the score that follows.',
    }),
  )

type SignalShape = Record<(typeof signalIds)[number], typeof signalSchema>

/** What became of a signal: judged (`met`, `missed`), not called for (`no-opportunity`), or not to be judged (`not-scorable`). */
export type State = (typeof states)[number]
/** How grave a finding is. */
export type Level = (typeof levels)[number]
/** What a score is called, by the limits of the policy. */
export type Band = (typeof bands)[number]
/** Where the characters of a passage came from. */
export type PassageOrigin = (typeof passageOrigins)[number]
/** How a name was used. */
export type NameKind = (typeof nameKinds)[number]
/** One signal: `value` and `confidence` 0–1, `weight` as the policy has it on this channel, `cost` in points of 100. */
export type SignalReport = DeepReadonly<z.output<typeof signalSchema>>
/** A span of an agent’s turn with one origin; the passages of a turn cover it. `scripted`: how likely it was pasted, 0–1; `null` where nobody can tell. */
export type Passage = DeepReadonly<z.output<typeof passageSchema>>
/** Of a reply in writing: milliseconds, and UTF-16 units a second (`null` where no time passed). */
export type Pace = DeepReadonly<z.output<typeof paceSchema>>
/** What was measured in one turn: shares 0–1, `null` where it could not be told, absent where it is not asked. */
export type TurnReport = DeepReadonly<z.output<typeof turnReportSchema>>
/** What a quality form would say of the exchange, beside the score. */
export type Checklist = DeepReadonly<z.output<typeof checklistSchema>>
/** One remark and its evidence, `[start, end)` of the turn’s own text. `scoreDelta`: points it took (below 0) or earned back. `fingerprint`: of interaction, rule and place, 16 hex digits. */
export type Finding = DeepReadonly<z.output<typeof findingSchema>>
/** What one interaction shows, and the score that follows: 0–100, `null` where nothing could be judged. Plain JSON. */
export type Report = DeepReadonly<z.output<typeof reportSchema>>
