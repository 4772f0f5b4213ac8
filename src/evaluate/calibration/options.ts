/** What a calibration takes, and what of it makes no sense. */
import type { Macro } from '../../model/macro.ts'
import { requireKnown } from '../../model/options.ts'
import type { Policy } from '../../scoring/policy.ts'
import type { TemplateIndex } from '../../templates/template-index.ts'
import type { Part } from '../parts.ts'
import { targets, type Target } from './observation.ts'
import type { Cuts } from './reading.ts'

/** Options of `calibrate`. */
export interface CalibrateOptions {
  /** Whose judgement to agree with: the label `authenticity`, or a rating of the interactions. Absent: authenticity. */
  readonly target?: Target
  /** Fit to this part alone (`metadata.split`). */
  readonly part?: Part
  /** Judge the fitted policy on this part as well, which nothing is learned from. Asks for `part`. */
  readonly test?: Part
  /**
   * The least judgements, 0–100, that count as authentic and as mixed; ratings are taken as shares of their maximum, in per cent.
   * Default: 75 and 50 for authenticity, 80 and 60 for ratings.
   */
  readonly cuts?: Cuts
  /** The policy to begin with, laid over the default one. */
  readonly policy?: Partial<Policy>
  /** As for `createAnalyzer`; without templates, those of the part itself are learned. */
  readonly templates?: TemplateIndex
  readonly macros?: readonly Macro[]
  /** Seed of the folds and of the intervals; default `1`. */
  readonly seed?: string
  /** Bootstrap replicates behind each interval; default 500. */
  readonly replicates?: number
}

export const defaultCuts: Readonly<Record<Target, Cuts>> = {
  // What the guide to the label says: above 75 somebody answered, below 50 it was mostly motions.
  authenticity: { authentic: 75, mixed: 50 },
  // Four of five, and three of five.
  csat: { authentic: 80, mixed: 60 },
  qa: { authentic: 80, mixed: 60 },
}

const KNOWN: readonly (keyof CalibrateOptions)[] = [
  'target',
  'part',
  'test',
  'cuts',
  'policy',
  'templates',
  'macros',
  'seed',
  'replicates',
]

/** Throws a `TypeError` for an unknown option, a `RangeError` for those that contradict one another. */
export function requireSense(given: CalibrateOptions, cuts: Cuts): void {
  requireKnown(given, KNOWN)
  const { target, part, test } = given
  if (target !== undefined && !targets.includes(target))
    throw new RangeError(`A target is one of ${targets.join(', ')}`)
  if (test !== undefined && (part === undefined || part === test))
    throw new RangeError('A part to test on needs another part to fit to')
  if (!(cuts.mixed >= 0 && cuts.mixed <= cuts.authentic && cuts.authentic <= 100))
    throw new RangeError('The cuts lie between 0 and 100, that of the authentic not below that of the mixed')
}
