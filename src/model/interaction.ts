/**
 * The canonical interaction: what every reader yields and every analysis takes. The zod schema is the definition; the
 * types and the published JSON Schema are made from it.
 */
import * as z from 'zod/mini'
import { parseInstant } from './time.ts'

/** Of interactions and reports; one of another version is refused. */
export const schemaVersion = 1

export const channels = ['chat', 'email', 'voice', 'sms', 'social', 'other'] as const
export const roles = ['customer', 'agent', 'bot', 'system', 'unknown'] as const
export const turnKinds = ['message', 'note', 'event'] as const
export const provenanceKinds = ['typed', 'macro', 'automation', 'ai', 'ai-assisted'] as const

const id = z.string().check(z.minLength(1), z.maxLength(500))

const instant = z.string().check(
  z.refine((text) => parseInstant(text) !== null, 'expected an ISO 8601 date and time'),
  z.meta({
    description: 'ISO 8601 date and time. Without a zone, only differences within the interaction are used.',
  }),
)

const milliseconds = z
  .number()
  .check(z.nonnegative(), z.meta({ description: 'Milliseconds from the start of the interaction.' }))

const participantSchema = z.object({
  id,
  role: z.enum(roles),
  name: z.optional(z.string().check(z.maxLength(500))),
  group: z.optional(z.string().check(z.maxLength(500))).check(z.meta({ description: 'Team or department.' })),
})

const provenanceSchema = z.object({
  kind: z.enum(provenanceKinds),
  id: z.optional(z.string().check(z.maxLength(500))),
  title: z.optional(z.string().check(z.maxLength(500))),
})

const turnSchema = z.object({
  id: z
    .optional(id)
    .check(z.meta({ description: 'Unique within the interaction; absent: "t" and the index.' })),
  participantId: id,
  text: z.string(),
  sentAt: z.optional(instant),
  startMs: z.optional(milliseconds),
  endMs: z.optional(milliseconds),
  kind: z
    .optional(z.enum(turnKinds))
    .check(z.meta({ description: 'Absent: message. Notes and events are never scored.' })),
  provenance: z.optional(provenanceSchema),
})

const rating = z.number()

const ratingsSchema = z.object({
  csat: z.optional(rating),
  csatMax: z.optional(rating),
  qa: z.optional(rating),
  qaMax: z.optional(rating),
  agentSelf: z.optional(rating),
  agentSelfMax: z.optional(rating),
})

/** The zod schema of an interaction, and the source of `unscripted/schema/interaction.json`. */
export const interactionSchema = z
  .object({
    schemaVersion: z.optional(z.literal(schemaVersion)),
    id,
    channel: z.enum(channels),
    language: z
      .optional(z.string().check(z.minLength(1), z.maxLength(50)))
      .check(z.meta({ description: 'BCP 47; absent: detected.' })),
    startedAt: z.optional(instant),
    participants: z.array(participantSchema),
    turns: z.array(turnSchema),
    ratings: z.optional(ratingsSchema),
    metadata: z.optional(z.record(z.string(), z.unknown())),
  })
  .check(
    z.meta({
      title: 'unscripted interaction',
      description: 'One exchange between a customer and those who answered.',
    }),
  )

/** The fields the schema knows, by place: what else a record holds is set aside with a warning. */
export const knownFields = {
  interaction: new Set(Object.keys(interactionSchema.shape)),
  participant: new Set(Object.keys(participantSchema.shape)),
  turn: new Set(Object.keys(turnSchema.shape)),
  provenance: new Set(Object.keys(provenanceSchema.shape)),
  ratings: new Set(Object.keys(ratingsSchema.shape)),
} as const

/** Lists and tuples included. */
export type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T

/** The way the exchange took; `other` where none of these fits. */
export type Channel = (typeof channels)[number]
/** The part somebody plays. Nothing that is said as `unknown`, `bot` or `system` is scored. */
export type Role = (typeof roles)[number]
/** Somebody who takes part, under an id that is unique within the interaction. */
export type Participant = DeepReadonly<z.output<typeof participantSchema>>
/** Where the words of a turn came from, as their source says; absent where it says nothing. */
export type Provenance = DeepReadonly<z.output<typeof provenanceSchema>>
/** One message by one participant. `sentAt` is ISO 8601; `startMs` and `endMs` are milliseconds from the start of the interaction. */
export type Turn = DeepReadonly<z.output<typeof turnSchema>>
/** Marks that people gave, each beside the most it could have been. */
export type Ratings = DeepReadonly<z.output<typeof ratingsSchema>>
/** One exchange between a customer and those who answered. Valid once `parseInteraction` or a reader has seen it. */
export type Interaction = DeepReadonly<z.output<typeof interactionSchema>>

/** The turn's own id, or the one its place gives it. */
export function turnId(turn: Turn, index: number): string {
  return turn.id ?? `t${index}`
}
