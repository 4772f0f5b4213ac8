/**
 * The canonical interaction: what every reader yields and every analysis takes. The zod schema is the definition; the
 * types and the published JSON Schema are made from it.
 */
import * as z from 'zod'
import { parseInstant } from './time.ts'

export const schemaVersion = 1

export const channels = ['chat', 'email', 'voice', 'sms', 'social', 'other'] as const
export const roles = ['customer', 'agent', 'bot', 'system', 'unknown'] as const
export const turnKinds = ['message', 'note', 'event'] as const
export const provenanceKinds = ['typed', 'macro', 'automation', 'ai', 'ai-assisted'] as const

const id = z.string().min(1).max(500)

const instant = z
  .string()
  .refine((text) => parseInstant(text) !== null, 'expected an ISO 8601 date and time')
  .meta({
    description: 'ISO 8601 date and time. Without a zone, only differences within the interaction are used.',
  })

const milliseconds = z
  .number()
  .nonnegative()
  .meta({ description: 'Milliseconds from the start of the interaction.' })

const participantSchema = z.object({
  id,
  role: z.enum(roles),
  name: z.string().max(500).optional(),
  group: z.string().max(500).optional().meta({ description: 'Team or department.' }),
})

const provenanceSchema = z.object({
  kind: z.enum(provenanceKinds),
  id: z.string().max(500).optional(),
  title: z.string().max(500).optional(),
})

const turnSchema = z.object({
  id: id.optional().meta({ description: 'Unique within the interaction; absent: "t" and the index.' }),
  participantId: id,
  text: z.string(),
  sentAt: instant.optional(),
  startMs: milliseconds.optional(),
  endMs: milliseconds.optional(),
  kind: z
    .enum(turnKinds)
    .optional()
    .meta({ description: 'Absent: message. Notes and events are never scored.' }),
  provenance: provenanceSchema.optional(),
})

const rating = z.number()

const ratingsSchema = z.object({
  csat: rating.optional(),
  csatMax: rating.optional(),
  qa: rating.optional(),
  qaMax: rating.optional(),
  agentSelf: rating.optional(),
  agentSelfMax: rating.optional(),
})

export const interactionSchema = z
  .object({
    schemaVersion: z.literal(schemaVersion).optional(),
    id,
    channel: z.enum(channels),
    language: z.string().min(1).max(50).optional().meta({ description: 'BCP 47; absent: detected.' }),
    startedAt: instant.optional(),
    participants: z.array(participantSchema),
    turns: z.array(turnSchema),
    ratings: ratingsSchema.optional(),
    metadata: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({
    title: 'unscripted interaction',
    description: 'One exchange between a customer and those who answered.',
  })

/** The fields the schema knows, by place: what else a record holds is set aside with a warning. */
export const knownFields = {
  interaction: new Set(Object.keys(interactionSchema.shape)),
  participant: new Set(Object.keys(participantSchema.shape)),
  turn: new Set(Object.keys(turnSchema.shape)),
} as const

/** Lists and tuples included. */
export type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T

export type Channel = (typeof channels)[number]
export type Role = (typeof roles)[number]
export type Participant = DeepReadonly<z.output<typeof participantSchema>>
export type Provenance = DeepReadonly<z.output<typeof provenanceSchema>>
export type Turn = DeepReadonly<z.output<typeof turnSchema>>
export type Ratings = DeepReadonly<z.output<typeof ratingsSchema>>
export type Interaction = DeepReadonly<z.output<typeof interactionSchema>>

/** The turn's own id, or the one its place gives it. */
export function turnId(turn: Turn, index: number): string {
  return turn.id ?? `t${index}`
}
