/** What is open when an agent says goodbye, beside questions and protests: a second matter that was announced, and what the agent went to look for. */
import { stemsOf } from '../../annotate/stems.ts'
import { clausesIn } from '../../annotate/questions/clauses.ts'
import { isOwn } from '../../annotate/questions/own-answer.ts'
import type { AnnotatedTurn, Run, Traced } from '../../annotate/types.ts'
import { answersPlainly, holds, messageWords, says } from '../../annotate/words.ts'
import type { PhraseGroup } from '../../language/index.ts'
import { joined, spanAt } from '../../model/span.ts'
import { endsAsQuestion } from '../../text/questions.ts'

/**
 * The customer's turn that announces another matter ("and I have a second question") that nobody came back to before `closing`, which ends the
 * conversation; `undefined` where there is none, or the customer lets it rest.
 */
export function announcedBefore(closing: AnnotatedTurn, traced: Traced): AnnotatedTurn | undefined {
  const runs = talkBefore(closing, traced)
  const at = runs.findLastIndex(({ role, turns }) => role === 'customer' && turns.some(announces))
  const turn = runs[at]?.turns.findLast(announces)
  if (turn === undefined) return undefined
  const later = runs.slice(at + 1)
  const mayRest = later.some(({ role, turns }) => role === 'customer' && !turns.every(isNod))
  if (mayRest) return undefined
  const said = later.flatMap(({ turns }) => turns)
  // "What was the other question?"
  if (said.some((each) => ASKS_ON.some((group) => holds(each, group)))) return undefined
  const matter = matterOf(turn, traced)
  if (matter === undefined) return undefined
  const isTaken = said.some((each) => clausesIn(each).some((clause) => shares(each, clause, matter, traced)))
  return isTaken ? undefined : turn
}

/**
 * The agent's turn that went to look ("Let me check that for you") and has told nothing by `closing`; `undefined` where there is
 * none, or the customer did more than wait.
 */
export function soughtBefore(closing: AnnotatedTurn, traced: Traced): AnnotatedTurn | undefined {
  // Languages without these words do not tell a search from a promise.
  if (!traced.lexicon.groups.has('own-action')) return undefined
  const runs = talkBefore(closing, traced)
  for (let i = runs.length - 1; i >= 0; i--) {
    const { role, turns } = runs[i]!
    if (role === 'customer') {
      if (!turns.every(isNod)) return undefined
      continue
    }
    const told = turns.findLast(
      (turn) => turn !== closing && clausesIn(turn).some((each) => isOwn(turn, each)),
    )
    if (told === undefined) continue
    return isSearch(told) ? told : undefined
  }
  return undefined
}

/** Runs so far back that a goodbye says nothing of them. */
const MOST_RUNS = 12

/** The last runs up to the one that `closing` ends; none where it does not end the conversation. */
function talkBefore(closing: AnnotatedTurn, { runs }: Traced): readonly Run[] {
  const last = runs.at(-1)
  return last === undefined || !last.turns.includes(closing) ? [] : runs.slice(-MOST_RUNS)
}

const ASKS_ON = ['another-matter', 'second-matter'] as const
/** Words of an "ok": more may be the matter itself, or an end to it. */
const MOST_NODDING = 4
const ENDS: ReadonlySet<PhraseGroup> = new Set(['farewell', 'gratitude', 'another-matter'])

function announces(turn: AnnotatedTurn): boolean {
  return holds(turn, 'second-matter')
}

/** "Yes, same email": neither goes on nor takes leave. */
function isNod(turn: AnnotatedTurn): boolean {
  if (messageWords(turn) > MOST_NODDING) return false
  const [first] = turn.tokens.sentences
  const isNo = first !== undefined && answersPlainly(turn, first) && holds(turn, 'negation')
  return !isNo && !turn.phrases.some(({ group }) => ENDS.has(group))
}

/**
 * Stems of what the other matter is: of the last sentence behind the announcement, or else beside it; `undefined` where it is asked at
 * once, as then it is a question.
 */
function matterOf(turn: AnnotatedTurn, { lexicon }: Traced): ReadonlySet<string> | undefined {
  const hit = turn.phrases.findLast(({ group }) => group === 'second-matter')!
  const last = turn.tokens.sentences.at(-1)!
  if (endsAsQuestion(turn.text, last) || ASKS.some((group) => says(turn, last, group))) return undefined
  const firstToken = last.firstToken > hit.firstToken ? last.firstToken : hit.endToken
  return stemsOf(turn, lexicon, { firstToken, endToken: last.endToken })
}

const ASKS = ['request', 'question'] as const

function shares(
  turn: AnnotatedTurn,
  clause: { readonly firstToken: number; readonly endToken: number },
  matter: ReadonlySet<string>,
  { lexicon }: Traced,
): boolean {
  for (const stem of stemsOf(turn, lexicon, clause)) if (matter.has(stem)) return true
  return false
}

/** Only looks, and tells nothing yet: "Let me check that for you", not "Let me check. It left on Monday." */
function isSearch(turn: AnnotatedTurn): boolean {
  if (LATER.some((group) => holds(turn, group))) return false
  const own = clausesIn(turn).filter((each) => isOwn(turn, each))
  const isOnly = own.every((each) => says(turn, each, HOLD) || says(turn, each, 'back-channel'))
  return isOnly && own.some((each) => says(turn, each, HOLD)) && !tellsBeside(turn)
}

/** Whether a phrase that tells something lies outside those that ask to wait. */
function tellsBeside({ phrases }: AnnotatedTurn): boolean {
  const held = joined(phrases.filter(({ group }) => group === HOLD))
  return phrases.some(({ group, start, end }) => TELLS.has(group) && (spanAt(held, start)?.end ?? -1) < end)
}

const HOLD = 'hold-announcement'

/** "I'll ask the depot and write to you": the customer need not wait for it. */
const LATER = ['own-action', 'vague-promise'] as const

/** "Let me check, and I'll write to you tomorrow" is a promise that a goodbye leaves as it is. */
const TELLS: ReadonlySet<PhraseGroup> = new Set([
  'commitment',
  'undertaking',
  'answer-time',
  'answer-price',
  'answer-outcome',
  'transfer',
  'instruction',
])
