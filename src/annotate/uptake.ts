/**
 * Whether an agent's run takes up what the customer asked. Answers are known by what they share with the question and by
 * their form (a time to "when", a number to "how much"); an honest "I'll find out" and a question back count too.
 */
import { logistic, round } from '../model/numbers.ts'
import type { Passage } from '../model/report.ts'
import { spanAt } from '../model/span.ts'
import { hitsFrom } from '../text/phrases.ts'
import { endsAsQuestion } from '../text/questions.ts'
import { TokenKind, type Sentence } from '../text/tokens.ts'
import type { PhraseGroup } from '../language/index.ts'
import type { Question } from './questions.ts'
import type { Lexicon } from './lexicon.ts'
import { stemsOf } from './stems.ts'
import { isAside, type AnnotatedTurn, type Run, type Traced } from './types.ts'
import { says } from './words.ts'

type Trait = 'time' | 'number' | 'reason' | 'plain' | 'promise' | 'question' | 'deflection' | 'steps'

/** What a run holds that could answer, worked out once for all the questions before it. */
export interface Answer {
  /** Stems of the content words of everything but greetings, goodbyes, set phrases and quotes. */
  readonly stems: ReadonlySet<string>
  /** Words and sentences of the same. */
  readonly words: number
  readonly sentences: number
  /** Whether all of them ask something back. */
  readonly onlyAsks: boolean
  readonly traits: ReadonlySet<Trait>
  /** Share of its words that were pasted, as far as is known. */
  readonly pasted: number
  /** How the customer went on, where they did: what they spoke of, and whether they protested. */
  readonly next: Next
}

interface Next {
  readonly stems: ReadonlySet<string>
  readonly protests: boolean
  readonly thanks: boolean
}

const TRAITS = [
  ['time', 'answer-time'],
  ['reason', 'answer-reason'],
  ['plain', 'answer-plain'],
  ['promise', 'commitment'],
  ['steps', 'instruction'],
] as const satisfies readonly (readonly [Trait, PhraseGroup])[]

/** A run that only asks back is judged with the next one: who asks for a name first may answer well. */
const MAX_RUNS = 6

/** What the agent says to the prompt of pair `index`, up to where they have said more than questions. */
export function answerTo(traced: Traced, index: number): Answer {
  const { pairs } = traced
  let end = index + 1
  let answer = answerIn(pairs[index]!.reply.turns, traced, pairs[end]?.prompt)
  while (answer.onlyAsks && end < Math.min(pairs.length, index + MAX_RUNS)) {
    end++
    const turns = pairs.slice(index, end).flatMap(({ reply }) => reply.turns)
    answer = answerIn(turns, traced, pairs[end]?.prompt)
  }
  return answer
}

function answerIn(turns: readonly AnnotatedTurn[], traced: Traced, next: Run | undefined): Answer {
  const { lexicon } = traced
  const stems = new Set<string>()
  const traits = new Set<Trait>()
  let words = 0
  let sentences = 0
  let asking = 0
  for (const turn of turns)
    for (const sentence of turn.tokens.sentences) {
      if (says(turn, sentence, 'deflection')) traits.add('deflection')
      if (says(turn, sentence, 'hold-announcement') || says(turn, sentence, 'transfer')) traits.add('promise')
      // "No, sorry for the inconvenience" answers, set phrase or not.
      if (opensWith(turn, sentence, 'answer-plain')) traits.add('plain')
      if (!isOwn(turn, sentence)) continue
      sentences++
      words += sentence.endToken - sentence.firstToken
      for (const stem of stemsOf(turn, lexicon, sentence)) stems.add(stem)
      for (const [trait, group] of TRAITS) if (says(turn, sentence, group)) traits.add(trait)
      if (holdsNumber(turn, sentence)) traits.add('number')
      if (!isAsking(turn, sentence)) continue
      asking++
      traits.add('question')
    }
  const onlyAsks = asking > 0 && asking === sentences
  return {
    stems,
    words,
    sentences,
    onlyAsks,
    traits,
    pasted: pastedShare(turns, traced),
    next: nextOf(next, lexicon),
  }
}

function nextOf(next: Run | undefined, lexicon: Lexicon): Next {
  const turns = next?.turns ?? []
  const says = (group: PhraseGroup): boolean =>
    turns.some(({ phrases }) => phrases.some((hit) => hit.group === group))
  return {
    stems: new Set(
      turns.flatMap((turn) => turn.tokens.sentences.flatMap((each) => [...stemsOf(turn, lexicon, each)])),
    ),
    protests: says('escalation') || says('repeated-contact'),
    thanks: says('gratitude'),
  }
}

function pastedShare(turns: readonly AnnotatedTurn[], { passages }: Traced): number {
  const of = (isCounted: (passage: Passage) => boolean): number =>
    turns
      .flatMap((turn) => passages[turn.index]!.filter(isCounted))
      .reduce((sum, { start, end }) => sum + end - start, 0)
  const all = of(() => true)
  return all === 0 ? 0 : of(({ scripted }) => (scripted ?? 0) >= 0.5) / all
}

/** A sentence that begins with a greeting and goes on for so long is more than a greeting. */
const MIN_BESIDE = 6

/** Not a greeting, a goodbye, a set phrase or a quotation: those answer nothing. */
function isOwn(turn: AnnotatedTurn, sentence: Sentence): boolean {
  const region = spanAt(turn.regions, sentence.start)
  if (isAside(region)) return false
  if (region !== undefined && sentence.endToken - sentence.firstToken < MIN_BESIDE) return false
  return !says(turn, sentence, 'stock') && !says(turn, sentence, 'farewell')
}

function isAsking(turn: AnnotatedTurn, sentence: Sentence): boolean {
  return (
    endsAsQuestion(turn.text, sentence) ||
    says(turn, sentence, 'detail-request') ||
    says(turn, sentence, 'name-request')
  )
}

function opensWith(turn: AnnotatedTurn, { firstToken }: Sentence, group: PhraseGroup): boolean {
  return hitsFrom(turn.phrases, firstToken, firstToken + 1).some((hit) => hit.group === group)
}

function holdsNumber({ tokens }: AnnotatedTurn, { firstToken, endToken }: Sentence): boolean {
  for (let token = firstToken; token < endToken; token++)
    if (tokens.kind[token] === TokenKind.number) return true
  return false
}

/** Weights of the features below, as `bench/train-uptake.ts` fits them to the training part of `corpora/gold`. */
export const uptakeModel = {
  intercept: 0.744,
  shared: 1.861,
  form: 0.425,
  promise: 0.631,
  asksBack: 0.385,
  length: 0.453,
  pasted: -2.723,
  askedAgain: -2.019,
  protested: -1.7,
  content: 0.144,
  others: -0.346,
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
  /** Share of it that was pasted; less, where it has the form of an answer. */
  readonly pasted: number
  /** Share of the question's stems that the customer's next run holds again. */
  readonly askedAgain: number
  /** The customer protested next. */
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
  return {
    intercept: 1,
    shared: Math.sqrt(sharedWith(question, answer.stems)),
    form,
    promise: traits.has('promise') ? 1 : 0,
    asksBack: traits.has('question') ? room : 0,
    length: Math.min(1, words / (LONG_ANSWER * questions)),
    // Pasted text answers too: a how-to to "how", a date to "when", a short line to anything.
    pasted: question.expects === 'anything' && words > SHORT_ANSWER ? pasted : pasted * (1 - form),
    askedAgain: sharedWith(question, next.stems),
    protested: next.protests ? 1 : 0,
    content: next.thanks && !next.protests && sharedWith(question, next.stems) === 0 ? 1 : 0,
    others: 1 - 1 / questions,
  }
}

export const uptakeFeatureNames = Object.keys(uptakeModel) as readonly (keyof UptakeFeatures)[]

/** The probability that the run takes the question up, 0–1. */
export function uptakeOf(question: Question, answer: Answer, questions: number): number {
  // A greeting, a goodbye, a set phrase and nothing else takes up nothing.
  if (answer.words === 0 && answer.traits.size === 0) return 0
  const features = uptakeFeatures(question, answer, questions)
  return round(
    logistic(uptakeFeatureNames.reduce((sum, name) => sum + uptakeModel[name] * features[name], 0)),
    4,
  )
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
  return traits.has('plain') || traits.has('steps') || (isRequest && traits.has('promise'))
}
