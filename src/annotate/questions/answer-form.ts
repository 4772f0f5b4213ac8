/** Whether a reply has the form of an answer to this kind of question, and what shows that it is none. */
import type { Answer } from './answers.ts'
import { questionKey } from './asked-later.ts'
import { isWish, type Question } from './questions.ts'

const AMOUNTS = ['number', 'count', 'price'] as const

/** Whether the run has the form of an answer to this kind of question, or at least states something. */
export function formOf(question: Question, { traits }: Answer): 'fits' | 'states' | null {
  const { expects, isRequest, namesTime } = question
  if (expects === 'time') return traits.has('time') || traits.has('number') ? 'fits' : null
  if (expects === 'price') return traits.has('price') || traits.has('number') ? 'fits' : null
  if (expects === 'amount') return AMOUNTS.some((trait) => traits.has(trait)) ? 'fits' : null
  if (expects === 'reason') return traits.has('reason') ? 'fits' : null
  if (expects === 'steps') return traits.has('steps') || traits.has('promise') ? 'fits' : null
  const fits =
    traits.has('plain') ||
    traits.has('outcome') ||
    traits.has('steps') ||
    (namesTime && traits.has('time')) ||
    (isRequest && traits.has('promise')) ||
    // "I'd like to check my balance."
    (isWish(question) && AMOUNTS.some((trait) => traits.has(trait)))
  if (fits) return 'fits'
  return traits.has('statement') ? 'states' : null
}

/**
 * Whether the reply holds no time or sum that the question wants, and says nothing of why: neither "I'll ask" nor "it depends". Asked only
 * beside questions that want something else, to which a "yes" may be said: to a question alone, any reply may be an answer in words that
 * nobody listed, or misspelt.
 */
export function lacks(question: Question, answer: Answer): boolean {
  if (question.expects !== 'time' && question.expects !== 'price') return false
  const { traits } = answer
  return formOf(question, answer) === null && !traits.has('promise') && !traits.has('unknown')
}

/** Whether the customer asks for just the same right behind it, or was only sent elsewhere. */
export function isNoAnswer(question: Question, answer: Answer): boolean {
  return isAskedAnew(question, answer) || isDeflected(question, answer)
}

/** Words of content of the shortest question that is known again. */
const MIN_ANEW = 2

/**
 * Whether the customer asks just the same, word for word, right behind a reply that neither has the form of an answer nor promises or asks
 * anything: that it speaks of the same things was no answer to them.
 */
function isAskedAnew(question: Question, answer: Answer): boolean {
  const { stems } = question
  const { traits, askedLater } = answer
  if (stems.size < MIN_ANEW || formOf(question, answer) === 'fits') return false
  if (traits.has('promise') || traits.has('question') || traits.has('unknown')) return false
  return askedLater[0]?.wholes().has(questionKey(stems)) === true
}

/** "For questions about claims please visit our help centre." names what "Why was my claim cut?" is about, and gives no reason. */
function isDeflected(question: Question, answer: Answer): boolean {
  return answer.onlyDeflects && question.expects !== 'anything' && formOf(question, answer) === null
}
