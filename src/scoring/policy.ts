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

/**
 * What a policy was fitted to, and how well it then agreed with people it was not fitted to. A record only: no score depends on
 * it.
 */
const calibrationSchema = z.strictObject({
  /** Whose judgement: the label, or the rating. */
  target: z.enum(['authenticity', 'csat', 'qa']),
  /** Judged interactions, their agents, and the number of parts in which those were held out in turn. */
  interactions: z.int().check(z.nonnegative()),
  agents: z.int().check(z.nonnegative()),
  folds: z.int().check(z.nonnegative()),
  /** The least judgements, 0–100, that count as authentic and as mixed. */
  cuts: z.strictObject({ authentic: z.number(), mixed: z.number() }),
  /** Signals found too seldom to be fitted, whose weight was left as it was. */
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
  /** Weights of the signals, 0–1000: for all channels, and then, laid over those, for single channels. */
  weights: weightsSchema,
  channels: z.partialRecord(z.enum(channels), weightsSchema),
  /** Factors on the weights, 0–10, by the kind of exchange: a script or a missed name matters less in a standardised one. */
  contacts: z.partialRecord(
    z.enum(contacts),
    z.partialRecord(z.enum(signalIds), z.number().check(z.minimum(0), z.maximum(10))),
  ),
  /** The least mark of a quality form, as a share of its maximum (0–1), at which its boxes count as ticked. */
  checklist: z.strictObject({ minQa: z.number().check(z.minimum(0), z.maximum(1)) }),
  /** The least score, 0–100, of each band. */
  bands: z.strictObject({
    authentic: z.number().check(z.minimum(0), z.maximum(100)),
    mixed: z.number().check(z.minimum(0), z.maximum(100)),
  }),
  /** Coverage, 0–1, below which a score is only partial. */
  minCoverage: z.number().check(z.minimum(0), z.maximum(1)),
  /** Standard deviation, in points (0–50), of the scores that other defensible weights would give. It widens the interval. */
  weightsDeviation: z.number().check(z.minimum(0), z.maximum(50)),
  /** Texts that agents must say, such as legal notices: they count as nobody's routine. */
  mandated: z.array(z.string()),
  /** Options of the detectors, by signal. */
  options: z.partialRecord(
    z.enum(signalIds),
    z.record(z.string(), z.union([z.number(), z.boolean(), z.string()])),
  ),
  calibration: z.optional(calibrationSchema),
})

/**
 * What each signal weighs, where the bands begin, and the options of the detectors; `createPolicy` lays parts of one over the
 * default.
 */
export type Policy = DeepReadonly<z.output<typeof policySchema>>

/**
 * The policy used where none is given. Its weights and bands are judgements; `calibrate` of `unscripted/evaluate` fits them to
 * yours.
 */
export const defaultPolicy: Policy = {
  weights: {
    'scripted-reply': 28,
    'rushed-turn': 16,
    'missing-empathy': 25,
    'missed-name': 12,
    'ignored-question': 13,
    friction: 6,
    // The most points it can earn back; it takes part in no sum of costs.
    'personal-effort': 10,
    // Counts only where it is found: an interaction without it gains nothing, and the signal stays out of the sums.
    discourtesy: 25,
  },
  channels: {
    // Mail waits for hours; the name at its head is the first thing read.
    email: { 'rushed-turn': 8, 'missed-name': 16 },
    voice: { 'missed-name': 8 },
  },
  // Scripting costs nothing in standardised encounters and most in customised ones (Victorino, Verma & Wardell 2013). The
  // detector already counts scripted words by the need before each reply; these factors set what the signal weighs beside the
  // others.
  contacts: {
    standardised: { 'scripted-reply': 0.75, 'missed-name': 0.75, 'ignored-question': 1.25 },
    personal: { 'scripted-reply': 1.1, 'missing-empathy': 1.1 },
  },
  checklist: { minQa: 0.8 },
  // The scores that best separate what people called answered, standard and going through the motions: in `corpora/gold` (train
  // and dev), and in 208 other conversations.
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

/** Merged weight by weight, so that naming one signal of a channel leaves the channel's other signals as they were. */
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
