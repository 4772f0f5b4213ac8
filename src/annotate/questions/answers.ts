/** What an agent's run holds that could answer a question. */
import { spanAt } from '../../model/span.ts'
import { hitOf } from '../../text/phrases.ts'
import { endsAsQuestion } from '../../text/questions.ts'
import { tokenAt, type Sentence } from '../../text/tokens.ts'
import type { PhraseGroup } from '../../language/index.ts'
import { askedIn, PROTESTS, type Asked } from './asked-later.ts'
import { clausesIn } from './clauses.ts'
import {
  besideSetPhrase,
  holdsNumber,
  isMandated,
  isOwn,
  isSaidAgain,
  isShort,
  numbersIn,
  pastedShare,
} from './own-answer.ts'
import { stemsOf } from '../stems.ts'
import type { AnnotatedTurn, Run, Traced } from '../types.ts'
import { answersPlainly, holds, opensWith, says } from '../words.ts'

export type Trait =
  | 'time'
  | 'number'
  | 'price'
  | 'count'
  | 'unknown'
  | 'reason'
  | 'plain'
  | 'statement'
  | 'outcome'
  | 'promise'
  | 'question'
  | 'deflection'
  | 'steps'

/** What a run holds that could answer, worked out once for all the questions before it. */
export interface Answer {
  /** Stems of the content words of everything but greetings, goodbyes, set phrases and quotes. */
  readonly stems: ReadonlySet<string>
  /** Words and sentences of the same. */
  readonly words: number
  readonly sentences: number
  /** Of the words, those of sentences that ask something back or offer more. */
  readonly asking: number
  /** Whether all of them send the customer elsewhere. */
  readonly onlyDeflects: boolean
  /** Whether all of them ask something back. */
  readonly onlyAsks: boolean
  /** Whether they do so to the end, where the agent says goodbye: nothing more will come. */
  readonly isLeft: boolean
  readonly traits: ReadonlySet<Trait>
  /** Share of its words that were pasted, as far as is known, or said to this customer before. */
  readonly pasted: number
  /** Whether it holds steps that the customer had been given before. */
  readonly stepsAgain: boolean
  /** How the customer went on, where they did: whether they protested, and thanked. */
  readonly next: Next
  /** What the customer asked later on, run by run, the next one first. */
  readonly askedLater: readonly Asked[]
}

interface Next {
  readonly protests: boolean
  readonly thanks: boolean
}

const TRAITS = [
  ['time', 'answer-time'],
  ['time', 'answer-moment'],
  ['price', 'answer-price'],
  ['count', 'answer-count'],
  ['unknown', 'answer-unknown'],
  ['reason', 'answer-reason'],
  ['plain', 'answer-plain'],
  ['statement', 'answer-statement'],
  ['promise', 'commitment'],
  ['steps', 'instruction'],
] as const satisfies readonly (readonly [Trait, PhraseGroup])[]

/** A run that only asks back is judged with the next one: who asks for a name first may answer well. */
const MAX_RUNS = 6

/** Runs of the customer in which a question may come back. */
const MAX_LATER = 8

/** What the customer says from pair `first` on, the last words that nobody answered included. */
function promptsFrom({ pairs, runs }: Traced, first: number): readonly Run[] {
  const prompts = pairs.slice(first, first + MAX_LATER).map(({ prompt }) => prompt)
  const last = runs.at(-1)
  const isUnanswered = last?.role === 'customer' && prompts.length < MAX_LATER
  return isUnanswered ? [...prompts, last] : prompts
}

/** What the agent says to the prompt of pair `index`, up to where they have said more than questions. */
export function answerTo(traced: Traced, index: number): Answer {
  const { pairs } = traced
  let end = index + 1
  let { turns } = pairs[index]!.reply
  let said = contentOf(turns, traced)
  while (said.onlyAsks && end < Math.min(pairs.length, index + MAX_RUNS)) {
    end++
    turns = pairs.slice(index, end).flatMap(({ reply }) => reply.turns)
    said = contentOf(turns, traced)
  }
  const later = promptsFrom(traced, end)
  const askedLater = later.map((run) => askedIn(run, traced.lexicon))
  const { stems, words, asking, sentences, onlyDeflects, onlyAsks, traits } = said
  // Written out: a spread with fields behind it takes ten times as long.
  return {
    stems,
    words,
    asking,
    sentences,
    onlyDeflects,
    onlyAsks,
    traits,
    isLeft: onlyAsks && isLeft(traced, index, end),
    pasted: pastedShare(turns, traced),
    stepsAgain: traits.has('steps') && !traits.has('plain') && isSaidAgain(turns, traced),
    next: nextOf(later[0], askedLater[0]),
    askedLater,
  }
}

/**
 * Whether the conversation ends with the reply of the pair before `end`, on a goodbye, and the customer, who had asked at `index`, has not
 * thanked since. Every mail ends on a goodbye, so those say nothing.
 */
function isLeft({ pairs, runs, interaction }: Traced, index: number, end: number): boolean {
  const isLast = end === pairs.length && runs.at(-1)?.role === 'agent' && interaction.channel !== 'email'
  return (
    isLast &&
    saysIn(pairs[end - 1]!.reply, 'farewell') &&
    !pairs.slice(index + 1, end).some(({ prompt }) => saysIn(prompt, 'gratitude'))
  )
}

function saysIn({ turns }: Run, group: PhraseGroup): boolean {
  return turns.some((turn) => holds(turn, group))
}

/** Whether the agent's run of pair `index` does nothing but ask back. */
export function onlyAsksBack(traced: Traced, index: number): boolean {
  return contentOf(traced.pairs[index]!.reply.turns, traced).onlyAsks
}

/** What the turns say, apart from what became of it. */
type Content = Omit<Answer, 'isLeft' | 'pasted' | 'stepsAgain' | 'next' | 'askedLater'>

function contentOf(turns: readonly AnnotatedTurn[], traced: Traced): Content {
  const { lexicon } = traced
  const stems = new Set<string>()
  const traits = new Set<Trait>()
  let words = 0
  let sentences = 0
  let questions = 0
  let asking = 0
  let deflecting = 0
  for (const turn of turns)
    for (const written of clausesIn(turn)) {
      const greeted = behindGreeting(turn, written)
      if (greeted === null || isMandated(turn, greeted, traced)) continue
      const sentence = besideSetPhrase(turn, greeted, lexicon)
      // "It's been a pleasure, bye": a statement beside a goodbye may be more of it.
      const isWhole = sentence === greeted
      if (says(turn, sentence, 'deflection')) traits.add('deflection')
      if (promises(turn, sentence)) traits.add('promise')
      // "No, sorry for the inconvenience" answers, set phrase or not.
      if (answersPlainly(turn, sentence)) traits.add('plain')
      if (!isOwn(turn, sentence)) continue
      sentences++
      if (says(turn, sentence, 'deflection')) deflecting++
      words += sentence.endToken - sentence.firstToken
      for (const stem of stemsOf(turn, lexicon, sentence)) stems.add(stem)
      for (const [trait, group] of TRAITS)
        if ((isWhole || trait !== 'statement') && says(turn, sentence, group)) traits.add(trait)
      if (isShort(sentence) && says(turn, sentence, 'answer-outcome')) traits.add('outcome')
      for (const trait of numbersIn(turn, sentence)) traits.add(trait)
      if (!isAsking(turn, sentence)) continue
      questions++
      asking += sentence.endToken - sentence.firstToken
      traits.add('question')
    }
  const onlyAsks = questions > 0 && questions === sentences
  const onlyDeflects = deflecting > 0 && deflecting === sentences
  return { stems, words, asking, sentences, onlyDeflects, onlyAsks, traits }
}

function nextOf(next: Run | undefined, asked: Asked | undefined): Next {
  if (next === undefined) return { protests: false, thanks: false }
  const thanks = saysIn(next, 'gratitude')
  const groups = PROTESTS.filter((group) => saysIn(next, group))
  // "Ya lo hice, gracias" may say of steps that they were done: neither that they were no answer nor that they were.
  const isDone = thanks && groups[0] === 'protest' && asked?.questions.size === 0
  return isDone ? { protests: false, thanks: false } : { protests: groups.length > 0, thanks }
}

/** "One moment", "I'll pass you on"; not "Please take a moment to rate this chat". */
function promises(turn: AnnotatedTurn, sentence: Sentence): boolean {
  if (says(turn, sentence, 'farewell')) return false
  return says(turn, sentence, 'hold-announcement') || says(turn, sentence, 'transfer')
}

/** What a sentence says behind the greeting it begins with: "yes" of "Hi Ana, yes." `null` where nothing is left. */
function behindGreeting(turn: AnnotatedTurn, sentence: Sentence): Sentence | null {
  const region = spanAt(turn.regions, sentence.start)
  if (region?.kind !== 'greeting') return sentence
  const firstToken = tokenAt(turn.tokens, region.end)
  if (firstToken >= sentence.endToken) return null
  const start = turn.tokens.start[firstToken]!
  const rest = { ...sentence, firstToken, start }
  const isMore =
    !says(turn, rest, 'greeting') && (rest.endToken - firstToken >= MIN_BESIDE || holdsNumber(turn, rest))
  return isMore || REPLIES.some((group) => says(turn, rest, group)) ? rest : null
}

/** Words behind a greeting that are more than more of it ("Hi Ana, good morning."): "Hi Joan, at dusk." */
const MIN_BESIDE = 2
const REPLIES = [...TRAITS.map(([, group]) => group), 'answer-outcome', 'question'] as const

const ASKING = ['question', 'request', 'detail-request'] as const

/** "Yes, four left, shall I hold one?" asks, and answers. */
export function isAsking(turn: AnnotatedTurn, sentence: Sentence): boolean {
  if (answersPlainly(turn, sentence)) return false
  // "Sorry I can't compare them, anything else?" states; "Puede" of "¿Puede decirme …?" does not.
  const states =
    hitOf(turn.phrases, sentence.firstToken, sentence.firstToken + 2, 'answer-statement') !== undefined
  if (states && !ASKING.some((group) => opensWith(turn, sentence, group))) return false
  return (
    endsAsQuestion(turn.text, sentence) ||
    says(turn, sentence, 'detail-request') ||
    says(turn, sentence, 'name-request')
  )
}
