/**
 * Ignored question: the customer asked, and what the agent said next took nothing of it up.
 *
 * Value: the sum over the questions of what became of them, over the number of questions that something tells of.
 * Blind spot: an answer in wholly other words and of no recognisable form is neither found nor missed, so such a question is left out; whether an answer is right is not judged; a question that has no form of one is not seen.
 * Sources: adjacency pairs, Schegloff & Sacks 1973; form of the answer by question type, as in question answering.
 */
import { answerTo, type Answer } from '../annotate/questions/answers.ts'
import { askedAt } from '../annotate/questions/echo.ts'
import { isWish, type Question } from '../annotate/questions/questions.ts'
import type { Run, Traced } from '../annotate/types.ts'
import { uptakesOf } from '../annotate/questions/uptake.ts'
import { spanOfTurn } from '../annotate/words.ts'
import { options } from '../model/options.ts'
import { noOpportunity, notScorable, withText, type Detector, type Remark } from './types.ts'

const defaults = {
  /** Probability that a question was taken up below which the reply hardly took it up, … */
  maxUptake: 0.5,
  /** … and below which it is called ignored. */
  ignoredUptake: 0.3,
  ignoredShare: 1,
  hardlyShare: 0.5,
  /** Sent elsewhere, with a text about the subject or none. */
  deflectedShare: 0.6,
  /** One of several, the others of which were taken up. */
  skippedShare: 0.6,
}

type Settings = typeof defaults

export function ignoredQuestion(given: Partial<Settings> = {}): Detector {
  const settings = options(defaults, given)
  return {
    id: 'ignored-question',
    rules: {
      ignored: { level: 'warning', message: 'The reply does not take this question up.' },
      hardly: { level: 'note', message: 'The reply hardly takes this question up.' },
      deflected: { level: 'note', message: 'The reply sends the customer elsewhere with this question.' },
      skipped: {
        level: 'note',
        message: 'The reply takes up {answered} of {questions} questions, and not this one.',
      },
    },
    detect(traced) {
      if (!traced.lexicon.groups.has('answer-plain')) return notScorable('unsupported-language')
      const asked = exchangesOf(traced, settings)
      if (asked.length === 0) return noOpportunity('no-question')
      const count = asked.reduce((sum, exchange) => sum + exchange.judged.length, 0)
      if (count === 0) return notScorable('answer-unclear')
      const remarks = asked.flatMap((exchange) => remarksOn(exchange, settings))
      return {
        state: 'judged',
        confidence: CONFIDENCE,
        remarks: remarks.map((remark) => ({ ...remark, share: remark.share / count })),
      }
    },
  }
}

/** Replies in which a wish may come true. */
const MAX_REPLIES = 8

/** Until it is measured on people's own conversations. */
const CONFIDENCE = 0.6

/** What was said to a customer's questions. */
interface Exchange {
  /** How many there were, judged or not. */
  readonly asked: number
  readonly judged: readonly Judged[]
  readonly answer: Answer
  /** The first run that answers. */
  readonly reply: Run
}

function exchangesOf(traced: Traced, settings: Settings): readonly Exchange[] {
  const { pairs } = traced
  const answers = new Map<number, Answer>()
  const answerAt = (index: number): Answer => {
    const answer = answers.get(index) ?? answerTo(traced, index)
    answers.set(index, answer)
    return answer
  }
  return pairs.flatMap(({ reply }, index): readonly Exchange[] => {
    const questions = withText(reply.turns).length === 0 ? [] : askedAt(traced, index)
    if (questions.length === 0) return []
    const answer = answerAt(index)
    // Nothing but questions back, for long or until the record ends: what became of it cannot be told.
    if (answer.onlyAsks && !answer.isLeft) return []
    // A wish may come true in the replies that follow: "I'd like to book a room" opens what takes several.
    const end = Math.min(pairs.length, index + 1 + MAX_REPLIES)
    const isGranted = ({ stems }: Question): boolean => {
      for (let later = index + 1; later < end; later++) if (tellsOutcome(stems, answerAt(later))) return true
      return false
    }
    return [
      { reply, answer, asked: questions.length, judged: judgedOf(questions, answer, isGranted, settings) },
    ]
  })
}

interface Judged {
  readonly question: Question
  /** Probability that it was taken up. */
  readonly uptake: number
}

/** A question that nothing tells of, neither for it nor against it, is not judged. */
function judgedOf(
  questions: readonly Question[],
  answer: Answer,
  isGranted: (wish: Question) => boolean,
  { maxUptake }: Settings,
): readonly Judged[] {
  const uptakes = uptakesOf(questions, answer)
  return questions.flatMap((question, i) => {
    const { probability: uptake, isEvident } = uptakes[i]!
    if (uptake >= maxUptake) return isEvident ? [{ question, uptake }] : []
    return [{ question, uptake: isWish(question) && isGranted(question) ? maxUptake : uptake }]
  })
}

/** Whether the reply tells in a word of the wish what became of it: "Your viewing is booked." */
function tellsOutcome(stems: ReadonlySet<string>, { traits, stems: said }: Answer): boolean {
  return traits.has('outcome') && [...stems].some((stem) => said.has(stem))
}

function remarksOn({ asked, judged, answer, reply }: Exchange, settings: Settings): readonly Remark[] {
  const answered = judged.filter(({ uptake }) => uptake >= settings.maxUptake).length
  return judged.flatMap(({ question, uptake }): readonly Remark[] => {
    if (uptake >= settings.maxUptake) return []
    const isIgnored = uptake < settings.ignoredUptake && !isWish(question)
    // Where no doubt is left, that others were answered makes it no smaller.
    const rule = ruleFor(answer, uptake > 0 ? answered : 0, isIgnored)
    return [
      {
        rule,
        turnId: question.turn.id,
        start: question.start,
        end: question.end,
        data: { questions: asked, answered, uptake },
        because: [spanOfTurn(withText(reply.turns)[0]!)],
        share: settings[`${rule}Share`],
      },
    ]
  })
}

function ruleFor(
  { traits }: Answer,
  answered: number,
  isIgnored: boolean,
): 'ignored' | 'hardly' | 'deflected' | 'skipped' {
  if (answered > 0) return 'skipped'
  if (traits.has('deflection')) return 'deflected'
  return isIgnored ? 'ignored' : 'hardly'
}
