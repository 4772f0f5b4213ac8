/**
 * What each signal weighs, as data. The weights are priors: no published effect transfers as a coefficient, so they
 * are set by judgement (what customers notice first: a script, then coldness, then haste, then the name) and are there
 * to be replaced by a user's own.
 */
import * as z from 'zod'
import { channels } from '../model/interaction.ts'
import { signalIds, type SignalId } from '../model/signals.ts'

const weightsSchema = z.partialRecord(z.enum(signalIds), z.number().min(0).max(1000))

export const policySchema = z.strictObject({
  /** Weights of the signals, for every channel and then, laid over those, by channel. */
  weights: weightsSchema,
  channels: z.partialRecord(z.enum(channels), weightsSchema),
  /** Scores from which on a band begins. */
  bands: z.strictObject({ authentic: z.number().min(0).max(100), mixed: z.number().min(0).max(100) }),
  /** Coverage below which a score is only partial. */
  minCoverage: z.number().min(0).max(1),
  /** Points, as a standard deviation, by which scores would differ under other weights one could defend. */
  weightsDeviation: z.number().min(0).max(50),
  /** Texts that must be said, and so are nobody's routine: legal notices, disclosures. */
  mandated: z.array(z.string()),
  /** Options of the detectors, by signal. */
  options: z.partialRecord(
    z.enum(signalIds),
    z.record(z.string(), z.union([z.number(), z.boolean(), z.string()])),
  ),
})

export type Policy = z.output<typeof policySchema>

export const defaultPolicy: Policy = {
  weights: { 'scripted-reply': 35, 'rushed-turn': 20, 'missing-empathy': 30, 'missed-name': 15 },
  channels: {
    // Mail waits for hours; the name at its head is the first thing read.
    email: { 'rushed-turn': 10, 'missed-name': 20 },
    voice: { 'missed-name': 10 },
  },
  bands: { authentic: 85, mixed: 65 },
  minCoverage: 0.75,
  // A judgement, like the weights themselves, until they are calibrated.
  weightsDeviation: 4,
  mandated: [],
  options: {},
}

/** The default policy with the parts given laid over it. Throws a `TypeError` that names what does not fit. */
export function createPolicy(given: unknown = {}): Policy {
  const parsed = policySchema.partial().safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : []
    const place = [...(issue?.path ?? []), ...unknown].join('.')
    throw new TypeError(`The policy does not fit at "${place}": ${issue?.message ?? 'unknown'}`)
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

/** What the signal weighs on the channel. */
export function weightOf(policy: Policy, signal: SignalId, channel: (typeof channels)[number]): number {
  return policy.channels[channel]?.[signal] ?? policy.weights[signal] ?? 0
}
