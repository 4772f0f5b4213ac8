/**
 * Whether an agent's run takes up what the customer asked. Answers are known by what they share with the question and by
 * their form (a time to "when", a number to "how much"); an honest "I'll find out" and a question back count too.
 */
import { logistic, round } from '../model/numbers.ts'
import type { Answer } from './answers.ts'
import type { Question } from './questions.ts'

/** Weights of the features below, as `bench/train-uptake.ts` fits them to the training part of `corpora/gold`. */
export const uptakeModel = {
  intercept: 0.611,
  shared: 1.613,
  form: 0.637,
  promise: 0.76,
  asksBack: 0.008,
  length: 0.348,
  pasted: -2.619,
  askedAgain: -2.183,
  protested: -2.044,
  content: 0.092,
  others: -0.484,
} as const satisfies UptakeFeatures

export interface UptakeFeatures {
  readonly intercept: number
  /** Root of the share of the question's stems that the run holds. */
  readonly shared: number
  /** The run has the form of an answer to this kind of question, as far as it has sentences for all questions. */
  readonly form: number
  /** It promises to look, to act, or to hand on. */
  readonly promise: number
  /** It asks back. */
  readonly asksBack: number
  /** Its own words a question, in units of `LONG_ANSWER`, at most 1. */
  readonly length: number
  /** Share of it that was pasted; less, the more of the question it holds and where it has the form of an answer. */
  readonly pasted: number
  /** Share of the question's stems that the customer's next run holds again. */
  readonly askedAgain: number
  /** The customer protested next; less, the more of the question the reply holds. */
  readonly protested: number
  /** The customer thanked next, and neither asked again nor protested. */
  readonly content: number
  /** 0 for a single question, towards 1 for many. */
  readonly others: number
}

/** Words up to which a pasted reply may be a plain answer. */
const SHORT_ANSWER = 14
/** Words of one's own a question from which on more of them tell no more. */
const LONG_ANSWER = 30

/** `questions`: how many the run answers; each has to share its sentences and words with the others. */
export function uptakeFeatures(question: Question, answer: Answer, questions: number): UptakeFeatures {
  const { traits, words, sentences, pasted, next } = answer
  const room = Math.min(1, sentences / questions)
  const form = fits(question, answer) ? room : 0
  const shared = sharedWith(question, answer.stems)
  const askedAgain = sharedWith(question, next.stems)
  const isContent = next.thanks && !next.protests && askedAgain === 0
  // Pasted text answers too: a how-to to "how", a date to "when", a short line or an outcome to anything.
  const answers = question.expects !== 'anything' || words <= SHORT_ANSWER || traits.has('outcome')
  return {
    intercept: 1,
    shared: Math.sqrt(shared),
    form,
    promise: traits.has('promise') ? 1 : 0,
    asksBack: traits.has('question') ? room : 0,
    length: Math.min(1, words / (LONG_ANSWER * questions)),
    // What the customer is content with is held against nobody.
    pasted: isContent ? 0 : pasted * (1 - shared) * (answers ? 1 - form : 1),
    askedAgain,
    protested: next.protests ? 1 - shared : 0,
    content: isContent ? 1 : 0,
    others: 1 - 1 / questions,
  }
}

export const uptakeFeatureNames = Object.keys(uptakeModel) as readonly (keyof UptakeFeatures)[]

export interface Uptake {
  /** That the run takes the question up, 0–1. */
  readonly probability: number
  /**
   * Whether anything tells of an answer: shared words, an answer's form, a promise, a question back, thanks. Without any the probability is
   * no more than what is usual.
   */
  readonly isEvident: boolean
}

/** A greeting, a goodbye, a set phrase and nothing else takes up nothing. */
const NOTHING_SAID: Uptake = { probability: 0, isEvident: false }

export function uptakeOf(question: Question, answer: Answer, questions: number): Uptake {
  if (answer.words === 0 && answer.traits.size === 0) return NOTHING_SAID
  const features = uptakeFeatures(question, answer, questions)
  const { shared, form, promise, asksBack, content } = features
  const logOdds = uptakeFeatureNames.reduce((sum, name) => sum + uptakeModel[name] * features[name], 0)
  return {
    probability: round(logistic(logOdds), 4),
    isEvident: shared > 0 || form > 0 || promise > 0 || asksBack > 0 || content > 0,
  }
}

/** Share of the question's stems that come again. */
function sharedWith({ stems }: Question, said: ReadonlySet<string>): number {
  let shared = 0
  for (const stem of stems) if (said.has(stem)) shared++
  return shared / stems.size
}

/** Whether the run has the form of an answer to this kind of question. */
function fits({ expects, isRequest }: Question, { traits }: Answer): boolean {
  if (expects === 'time') return traits.has('time') || traits.has('number')
  if (expects === 'amount') return traits.has('number')
  if (expects === 'reason') return traits.has('reason')
  if (expects === 'steps') return traits.has('steps') || traits.has('promise')
  return (
    traits.has('plain') ||
    traits.has('outcome') ||
    traits.has('steps') ||
    (isRequest && traits.has('promise'))
  )
}
