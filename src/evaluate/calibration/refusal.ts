/** What a policy cannot be fitted to, and how much would do. */

/** Why a corpus is no ground for a fit, for programs. */
export type RefusalCode =
  'too-few-interactions' | 'too-few-agents' | 'no-variation' | 'nothing-missed' | 'duplicate-interactions'

/** One thing a corpus lacks for a fit. */
export interface Lack {
  readonly code: RefusalCode
  /** How many there are, and how many are needed. */
  readonly have: number
  readonly need: number
}

const sentences: Readonly<Record<RefusalCode, (lack: Lack) => string>> = {
  'too-few-interactions': ({ have, need }) =>
    `${have} interactions with both a judgement and a score, where ${need} would do`,
  'too-few-agents': ({ have, need }) => `${have} agents, where ${need} would do`,
  'no-variation': ({ have, need }) =>
    `${have} interactions judged otherwise than most are, where ${need} would do`,
  'nothing-missed': ({ have, need }) =>
    `no signal was found in more than ${have} of the judged interactions, where ${need} would do`,
  'duplicate-interactions': ({ have }) =>
    `${have} interactions are given more than once, and each must be there once`,
}

/** The corpus is no ground to fit a policy on. The message says everything that lacks; it quotes no transcript. */
export class CalibrationError extends Error {
  readonly lacks: readonly Lack[]

  constructor(lacks: readonly Lack[]) {
    super(`No policy can be fitted to this: ${lacks.map((lack) => sentences[lack.code](lack)).join('; ')}.`)
    this.name = 'CalibrationError'
    this.lacks = lacks
  }
}
