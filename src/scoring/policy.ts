/**
 * What each signal weighs, as data. The weights are priors: no published effect transfers as a coefficient, so they
 * are set by judgement (what customers notice first: a script, then coldness, then haste, then the name) and are there
 * to be replaced by a user's own.
 */
import * as z from 'zod/mini'
import { channels, type DeepReadonly } from '../model/interaction.ts'
import { expectedOf } from '../model/issues.ts'
import { round } from '../model/numbers.ts'
import { signalIds, type SignalId } from '../model/signals.ts'
import { contacts, type Contact } from './contact.ts'

const weightsSchema = z.partialRecord(z.enum(signalIds), z.number().check(z.minimum(0), z.maximum(1000)))

/** What a policy was fitted to, and how it then agreed with people it was not fitted to. Nothing reckons with it. */
const calibrationSchema = z.strictObject({
  /** Whose judgement: the label, or the rating. */
  target: z.enum(['authenticity', 'csat', 'qa']),
  /** Judged interactions, their agents, and in how many parts those were held out in turn. */
  interactions: z.int().check(z.nonnegative()),
  agents: z.int().check(z.nonnegative()),
  folds: z.int().check(z.nonnegative()),
  /** Judgements, 0–100, from which on people were taken to find it authentic, and fair. */
  cuts: z.strictObject({ authentic: z.number(), mixed: z.number() }),
  /** Signals too seldom found to be fitted: their weight is the one begun with. */
  kept: z.array(z.enum(signalIds)),
  /** On agents held out. */
  figures: z.array(
    z.strictObject({
      metric: z.string(),
      before: z.nullable(z.number()),
      after: z.nullable(z.number()),
      /** 95 % interval of the difference. */
      change: z.nullable(z.tuple([z.number(), z.number()])),
    }),
  ),
})

export const policySchema = z.strictObject({
  /** Weights of the signals, for every channel and then, laid over those, by channel. */
  weights: weightsSchema,
  channels: z.partialRecord(z.enum(channels), weightsSchema),
  /** Factors on the weights by the kind of exchange: what a script costs, and what a name is worth, differ. */
  contacts: z.partialRecord(
    z.enum(contacts),
    z.partialRecord(z.enum(signalIds), z.number().check(z.minimum(0), z.maximum(10))),
  ),
  /** The mark of a quality form, 0–1, from which on its boxes count as ticked. */
  checklist: z.strictObject({ minQa: z.number().check(z.minimum(0), z.maximum(1)) }),
  /** Scores from which on a band begins. */
  bands: z.strictObject({
    authentic: z.number().check(z.minimum(0), z.maximum(100)),
    mixed: z.number().check(z.minimum(0), z.maximum(100)),
  }),
  /** Coverage below which a score is only partial. */
  minCoverage: z.number().check(z.minimum(0), z.maximum(1)),
  /** Points, as a standard deviation, by which scores would differ under other weights one could defend. */
  weightsDeviation: z.number().check(z.minimum(0), z.maximum(50)),
  /** Texts that must be said, and so are nobody's routine: legal notices, disclosures. */
  mandated: z.array(z.string()),
  /** Options of the detectors, by signal. */
  options: z.partialRecord(
    z.enum(signalIds),
    z.record(z.string(), z.union([z.number(), z.boolean(), z.string()])),
  ),
  calibration: z.optional(calibrationSchema),
})

export type Policy = DeepReadonly<z.output<typeof policySchema>>

export const defaultPolicy: Policy = {
  weights: {
    'scripted-reply': 28,
    'rushed-turn': 16,
    'missing-empathy': 25,
    'missed-name': 12,
    'ignored-question': 13,
    friction: 6,
    // The most points it can earn back; it is in no sum of costs.
    'personal-effort': 10,
    // Only where it is found: finding none is no mark, and leaves the sums.
    discourtesy: 25,
  },
  channels: {
    // Mail waits for hours; the name at its head is the first thing read.
    email: { 'rushed-turn': 8, 'missed-name': 16 },
    voice: { 'missed-name': 8 },
  },
  // Scripting costs nothing in standardised encounters and most in customised ones (Victorino, Verma & Wardell 2013); how
  // much of its words counts follows the need before each reply, and this what the signal weighs beside the others.
  contacts: {
    standardised: { 'scripted-reply': 0.75, 'missed-name': 0.75, 'ignored-question': 1.25 },
    personal: { 'scripted-reply': 1.1, 'missing-empathy': 1.1 },
  },
  checklist: { minQa: 0.8 },
  // Where they part best what people called answered, standard and motions: `corpora/gold` (train and dev), and 208 conversations apart from it.
  bands: { authentic: 95, mixed: 82 },
  minCoverage: 0.75,
  // A judgement, like the weights themselves, until they are calibrated.
  weightsDeviation: 4,
  mandated: [],
  options: {},
}

/** The default policy with the parts given laid over it. Throws a `TypeError` that names what does not fit. */
export function createPolicy(given: unknown = {}): Policy {
  const parsed = z.partial(policySchema).safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
    const place = [...(issue?.path ?? []), ...unknown].join('.')
    throw new TypeError(
      `The policy does not fit at "${place}": ${issue === undefined ? 'unknown' : expectedOf(issue)}`,
    )
  }
  const bands = parsed.data.bands ?? defaultPolicy.bands
  if (bands.mixed > bands.authentic)
    throw new TypeError('The policy does not fit at "bands": mixed is above authentic')
  const parts = Object.fromEntries(Object.entries(parsed.data).filter(([, part]) => part !== undefined))
  return {
    ...defaultPolicy,
    ...parts,
    weights: { ...defaultPolicy.weights, ...parsed.data.weights },
    channels: channelsWith(parsed.data.channels),
  }
}

/** Weight by weight, so that naming one signal of a channel leaves the channel's others as they were. */
function channelsWith(given: Policy['channels'] = {}): Policy['channels'] {
  const laid = { ...defaultPolicy.channels }
  for (const channel of channels)
    if (given[channel] !== undefined) laid[channel] = { ...laid[channel], ...given[channel] }
  return laid
}

/** What the signal weighs on the channel, in an exchange of this kind. */
export function weightOf(
  policy: Policy,
  signal: SignalId,
  channel: (typeof channels)[number],
  contact: Contact | null = null,
): number {
  const weight = policy.channels[channel]?.[signal] ?? policy.weights[signal] ?? 0
  return contact === null ? weight : round(weight * (policy.contacts[contact]?.[signal] ?? 1), 4)
}
