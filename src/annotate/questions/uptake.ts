/**
 * Whether an agent's run takes up what the customer asked. Answers are known by what they share with the question and by
 * their form (a time to "when", a number to "how much"); an honest "I'll find out" and a question back count too.
 */
import { logistic, round } from '../../model/numbers.ts'
import type { Answer } from './answers.ts'
import { formOf, isNoAnswer, lacks } from './answer-form.ts'
import { questionKey, type Asked } from './asked-later.ts'
import type { Question } from './questions.ts'

/** Weights of the features below, as `bench/train-uptake.ts` fits them to the training part of `corpora/gold`. */
export const uptakeModel = {
  intercept: 0.634,
  shared: 1.708,
  form: 0.654,
  statement: 0.183,
  promise: 0.862,
  asksBack: 0.189,
  length: 0.334,
  pasted: -2.69,
  askedAgain: -1.91,
  protested: -2.094,
  content: 0.008,
  others: -0.374,
} as const satisfies UptakeFeatures

export interface UptakeFeatures {
  readonly intercept: number
  /** Root of the share of the question's stems that the run holds. */
  readonly shared: number
  /** The run has the form of an answer to this kind of question, as far as it has sentences for all questions. */
  readonly form: number
  /** It has no such form, but states something ("you can …", "it is …"). */
  readonly statement: number
  /** It promises to look, to act, or to hand on. */
  readonly promise: number
  /** It asks back. */
  readonly asksBack: number
  /** Its own words a question, in units of `LONG_ANSWER`, at most 1. */
  readonly length: number
  /** Share of it that was pasted; less, the more of the question it holds and where it has the form of an answer. */
  readonly pasted: number
  /** Share of the question's stems that the customer's next run protests with, or that a later one asks again. */
  readonly askedAgain: number
  /** The customer protested next, not at another question's answer; less, the more of the question the reply holds. */
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

/** Of each question of one run; they share the sentences and words of the answer, and a protest belongs to those it speaks of. */
export function uptakeFeatures(questions: readonly Question[], answer: Answer): readonly UptakeFeatures[] {
  const { traits, words, asking, sentences, pasted, stepsAgain, next, askedLater } = answer
  const count = questions.length
  const room = Math.min(1, sentences / count)
  // Behind an answer of the agent's own, the few words of a short question come again in one that goes on from it.
  const mayGoOn = pasted === 0 && !traits.has('question')
  const again = questions.map((question) => {
    const isBrief = mayGoOn && question.isOpened && question.stems.size < MIN_SUBJECT
    return Math.max(
      0,
      sharedWith(question, askedLater[0]?.protests ?? NONE),
      isBrief ? 0 : namedAgain(question, askedLater[0]),
      ...askedLater.map((asked) => sameQuestion(question, asked, isBrief)),
    )
  })
  const isSpokenOf = again.some((share) => share > 0)
  return questions.map((question, i) => {
    const shared = sharedWith(question, answer.stems)
    const askedAgain = again[i]!
    const form = formOf(question, answer)
    const isContent = next.thanks && !next.protests && askedAgain === 0
    // "Thanks, but you haven't said about the other" takes nothing from the date that was given.
    const isSettled = form === 'fits' && question.expects !== 'anything' && isSpokenOf && askedAgain === 0
    const protested = next.protests && !isSettled
    // Pasted text answers too: a how-to to "how" and to "what do I do?", a date to "when", a short line or an outcome to anything.
    const isHowTo = question.stems.size === 0 && traits.has('steps')
    const answers =
      question.expects !== 'anything' ||
      isHowTo ||
      (words - asking <= SHORT_ANSWER && !stepsAgain) ||
      traits.has('outcome')
    return {
      intercept: 1,
      shared: Math.sqrt(shared),
      form: form === 'fits' ? room : 0,
      statement: form === 'states' ? room : 0,
      promise: traits.has('promise') ? 1 : 0,
      asksBack: traits.has('question') ? room : 0,
      length: Math.min(1, words / (LONG_ANSWER * count)),
      // What the customer is content with is held against nobody.
      pasted: isContent ? 0 : pasted * (1 - shared) * (answers && form === 'fits' ? 1 - room : 1),
      askedAgain,
      protested: protested ? 1 - shared : 0,
      content: isContent ? 1 : 0,
      others: 1 - 1 / count,
    }
  })
}

export const uptakeFeatureNames = Object.keys(uptakeModel) as readonly (keyof UptakeFeatures)[]

export interface Uptake {
  /** That the run takes the question up, 0–1. */
  readonly probability: number
  /**
   * Whether anything tells of an answer, or of none: shared words, an answer's form, a promise, a question back, thanks, no time where one
   * was wanted. Without any the probability is no more than what is usual.
   */
  readonly isEvident: boolean
}

/** A greeting, a goodbye, a set phrase and nothing else takes up nothing; nor do questions back to the end, and then a goodbye. */
const NOTHING_SAID: Uptake = { probability: 0, isEvident: false }

/** Whether there is nothing in it but greetings, goodbyes and set phrases. */
export function saysNothing({ words, traits }: Answer): boolean {
  return words === 0 && traits.size === 0
}

/** Of each question of one run. */
export function uptakesOf(questions: readonly Question[], answer: Answer): readonly Uptake[] {
  if (answer.isLeft || saysNothing(answer)) return questions.map(() => NOTHING_SAID)
  const all = uptakeFeatures(questions, answer)
  const isTaken = all.some(({ shared }) => shared > 0)
  const wantsSeveral = new Set(questions.map(({ expects }) => expects)).size > 1
  return all.map((features, i) => {
    const question = questions[i]!
    if (isPassedOver(question, answer)) return PASSED_OVER
    const { shared, form, statement, promise, asksBack, content } = features
    // What is said of one question in its own words is no answer to another that wants no date, sum or reason.
    const isLent = isTaken && shared === 0 && question.expects === 'anything'
    const logOdds = uptakeFeatureNames.reduce((sum, name) => sum + uptakeModel[name] * features[name], 0)
    const isUnfit =
      (wantsSeveral && lacks(question, answer)) ||
      isNoAnswer(question, answer) ||
      (shared === 0 && (form === 0 || isLent) && isNamedOnly(question, answer))
    const probability = round(logistic(logOdds), 4)
    return {
      probability: isUnfit ? Math.min(probability, UNFIT) : probability,
      isEvident:
        isUnfit ||
        shared > 0 ||
        promise > 0 ||
        content > 0 ||
        (!isLent && (form > 0 || statement > 0 || asksBack > 0)),
    }
  })
}

/** By the customer's own word. */
const PASSED_OVER: Uptake = { probability: 0, isEvident: true }

/**
 * "And the dog?" behind a reply without a dog in it, to whoever had asked of one: a question that names something and asks nothing of it is the
 * one before. Not behind a question, which it may answer in doubt, nor behind "I'll ask".
 */
function isNamedOnly({ stems }: Question, { stems: said, traits, askedLater }: Answer): boolean {
  if (traits.has('question') || traits.has('promise') || traits.has('unknown')) return false
  const named = askedLater[0]?.named ?? []
  return named.some(
    (those) => those.size > 0 && [...those].every((stem) => stems.has(stem) && !said.has(stem)),
  )
}

/** Whether the customer asks for it again at once, says that they did, and the reply holds next to nothing of what they ask for. */
function isPassedOver({ stems }: Question, { stems: said, askedLater }: Answer): boolean {
  const again = [...stems].filter((stem) => askedLater[0]?.again.has(stem))
  const missed = again.filter((stem) => !said.has(stem)).length
  return missed > NEARLY_ALL * again.length && missed >= Math.min(stems.size, MIN_MISSED)
}

/** Share of the words asked for again that the reply leaves out, and how many they are at least; all of a shorter question. */
const NEARLY_ALL = 2 / 3
const MIN_MISSED = 2

/** Chance that a time or a sum was given where the reply holds none: it was in none of the few such replies of `corpora/gold`, train and dev. */
const UNFIT = 0.35

/** What another question about the same counts for, beside the same asked again. */
const ANOTHER = 0.4
/** Stems of a question below which to name them again may only be to go on: "Which paint should I use?", "If I use that paint, will it …?" */
const MIN_SUBJECT = 3

/** How far the run names again what the question is about, in what it asks or beside it. */
function namedAgain(question: Question, asked: Asked | undefined): number {
  if (asked === undefined) return 0
  return Math.max(sharedWith(question, asked.told), ANOTHER * sharedWith(question, asked.questions))
}

const NONE: ReadonlySet<string> = new Set()
/** Share of the stems that must come again in a later question. */
const SAME = 0.5

/**
 * Share of the question's stems that the run asks for again. "How much is the room in June?" after "… in May?" is another question: it
 * leaves a word out and brings one of its own. So is one that has the few words of a short one and more, unless the customer says that it is the same.
 */
function sameQuestion(question: Question, { questions, wholes, again }: Asked, isBrief: boolean): number {
  const share = sharedWith(question, questions)
  if (share < SAME) return 0
  if (!bringsMore(questions, question)) return share
  if (share < 1) return 0
  const isSame = wholes().has(questionKey(question.stems)) || sharedWith(question, again) === 1
  return isSame || !isBrief ? 1 : 0
}

/** Not by a copy of the set: a run may ask thousands of things. */
function bringsMore(asked: ReadonlySet<string>, { stems }: Question): boolean {
  for (const stem of asked) if (!stems.has(stem)) return true
  return false
}

/** Share of the question's stems that come again. */
function sharedWith({ stems }: Question, said: ReadonlySet<string>): number {
  if (stems.size === 0) return 0
  let shared = 0
  for (const stem of stems) if (said.has(stem)) shared++
  return shared / stems.size
}
