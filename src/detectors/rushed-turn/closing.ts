/** A last reply that says goodbye while something is open: a question, what the customer objected, or what they still want. */
import { answerTo } from '../../annotate/questions/answers.ts'
import type { Lexicon } from '../../annotate/lexicon.ts'
import { setGroups } from '../../annotate/questions/own-answer.ts'
import { askedAt } from '../../annotate/questions/echo.ts'
import type { Question } from '../../annotate/questions/questions.ts'
import { isHistory, type AnnotatedTurn, type Run, type Traced } from '../../annotate/types.ts'
import { saysNothing, uptakesOf } from '../../annotate/questions/uptake.ts'
import { holds, spanOfTurn } from '../../annotate/words.ts'
import type { PhraseGroup } from '../../language/index.ts'
import { spanAt, type TurnSpan } from '../../model/span.ts'
import { hitOf, hitsFrom } from '../../text/phrases.ts'
import { endsAsQuestion } from '../../text/questions.ts'
import { sentenceOf, tokenAt, type Sentence } from '../../text/tokens.ts'
import { withText } from '../types.ts'
import type { Found } from './settings.ts'

/** Whether the reply of pair `index` is the last, says goodbye, and takes a question up less likely than not, or says nothing to a protest. */
export function closedOver(index: number, traced: Traced): Found {
  if (index !== traced.pairs.length - 1 || !traced.lexicon.groups.has('answer-plain')) return 'no-case'
  const { prompt, reply } = traced.pairs[index]!
  const closing = closingOf(reply, traced)
  if (closing === undefined) return 'no-case'
  const over = (rule: string, open: TurnSpan): Found => {
    return { rule, ...spanOfTurn(closing), data: {}, because: [open] }
  }
  // Calls and mails end on a goodbye whatever was asked: `ignored-question` says what became of it.
  const isAlways = traced.interaction.channel === 'email' || traced.interaction.channel === 'voice'
  const protest = protestIn(prompt)
  if (isAlways && protest === undefined) return 'no-case'
  const questions = askedAt(traced, index)
  if (questions.length === 0)
    return protest !== undefined && isUnheard(index, traced) ? over(protest.rule, protest.span) : 'no-case'
  if (isAlways) return 'no-case'
  const uptakes = uptakesOf(questions, answerTo(traced, index))
  const open = questions.find((_, i) => uptakes[i]!.probability < HALF)
  if (open === undefined) return 'fine'
  // "Thank you. How simple it all is." asks for nothing more, and who asks and takes leave is let go.
  const isLeft = endsAsQuestion(open.turn.text, open)
    ? protest === undefined && takesLeave(open)
    : prompt.turns.some((turn) => isLeaving(turn, traced))
  if (isLeft) return 'fine'
  return over('closed-over-question', { turnId: open.turn.id, start: open.start, end: open.end })
}

/** "Are we done? Okay, bye then.": a goodbye right behind it. */
function takesLeave({ turn, end }: Question): boolean {
  const behind = tokenAt(turn.tokens, end)
  return hitOf(turn.phrases, behind, behind + LEAVE_REACH, 'farewell') !== undefined
}

/** Words behind a question within which a goodbye begins. */
const LEAVE_REACH = 3

/** What the customer does not take, and the rule it falls under: "That's not right. I'd like the difference" is what they want. */
function protestIn(prompt: Run): { readonly rule: string; readonly span: TurnSpan } | undefined {
  const demand = firstOf(prompt, REJECTS) && firstOf(prompt, DEMANDS)
  if (demand !== undefined) return { rule: 'closed-over-question', span: demand }
  const protest = firstOf(prompt, PROTESTS)
  return protest && { rule: 'closed-over-protest', span: protest }
}

/** Whether the reply says nothing to it, or takes note of it and no more, and the customer neither takes leave nor thanks. */
function isUnheard(index: number, traced: Traced): boolean {
  const { prompt, reply } = traced.pairs[index]!
  if (prompt.turns.some((turn) => isLeaving(turn, traced))) return false
  const answer = answerTo(traced, index)
  return !answer.next.thanks && (saysNothing(answer) || isNoted(reply, traced))
}

/** The turn that says goodbye; of a mail, which always does, the last that has a word beside its frame, since the rest may answer between quoted lines. */
function closingOf({ turns }: Run, { interaction }: Traced): AnnotatedTurn | undefined {
  if (interaction.channel !== 'email') return withText(turns).find((turn) => holds(turn, 'farewell'))
  return turns.findLast(({ tokens, regions }) =>
    tokens.sentences.some(({ start }) => spanAt(regions, start) === undefined),
  )
}

const HALF = 0.5
const LEAVES: ReadonlySet<PhraseGroup> = new Set(['gratitude', 'farewell'])
const PROTESTS: ReadonlySet<PhraseGroup> = new Set(['protest', 'unheard', 'unsettled', 'escalation'])
const REJECTS: ReadonlySet<PhraseGroup> = new Set(['rejection', 'unsettled'])
const DEMANDS: ReadonlySet<PhraseGroup> = new Set(['demand', 'errand'])

/** Not by the frame of a mail: "Thanks, Anna" below a protest takes nothing back. */
function isLeaving({ phrases, regions }: AnnotatedTurn, { interaction }: Traced): boolean {
  const isMail = interaction.channel === 'email'
  return phrases.some(
    ({ group, start }) => LEAVES.has(group) && !(isMail && spanAt(regions, start) !== undefined),
  )
}

/** "You haven't helped me with anything"; "if this doesn't help" protests at nothing. */
function firstOf({ turns }: Run, groups: ReadonlySet<PhraseGroup>): TurnSpan | undefined {
  for (const turn of turns) {
    const hit = turn.phrases.find(
      ({ group, firstToken, start }) =>
        groups.has(group) && !isHistory(spanAt(turn.regions, start)) && !isIf(turn, firstToken),
    )
    if (hit !== undefined) return { turnId: turn.id, start: hit.start, end: hit.end }
  }
  return undefined
}

/** Whether a condition opens before the token in its sentence. */
function isIf({ tokens, phrases }: AnnotatedTurn, token: number): boolean {
  const first = sentenceOf(tokens, token)?.firstToken ?? token
  return hitOf(phrases, first, token, 'condition') !== undefined
}

/** "I've noted that. Thanks for chatting, bye!": it takes note, and does nothing. */
function isNoted({ turns }: Run, { lexicon }: Traced): boolean {
  return (
    turns.some((turn) => holds(turn, 'noted')) &&
    turns.every((turn) =>
      turn.tokens.sentences.every((each) => isFrame(turn, each) || isRote(turn, each, lexicon)),
    )
  )
}

/** Whether a sentence is the frame of a mail, or what it quotes. */
function isFrame({ regions }: AnnotatedTurn, { start }: Sentence): boolean {
  const kind = spanAt(regions, start)?.kind
  return kind !== undefined && kind !== 'greeting'
}

/** Words with content that may stand beside a set phrase: "for chatting, Anna". */
const MOST_BESIDES = 2

/** Whether a sentence says nothing beside taking note, or hardly anything beside a set phrase. */
function isRote({ tokens, phrases }: AnnotatedTurn, sentence: Sentence, { functionWords }: Lexicon): boolean {
  const hits = hitsFrom(phrases, sentence.firstToken, sentence.endToken)
  const noted = hits.filter(({ group }) => group === 'noted')
  const rote = [...noted, ...hits.filter(({ group }) => group === 'back-channel' || setGroups.has(group))]
  let left = rote.length > 0 && noted.length === 0 ? MOST_BESIDES : 0
  for (let token = sentence.firstToken; token < sentence.endToken; token++)
    if (
      !functionWords.has(tokens.hash[token]!) &&
      !rote.some((hit) => hit.firstToken <= token && token < hit.endToken)
    )
      left--
  return left >= 0
}
