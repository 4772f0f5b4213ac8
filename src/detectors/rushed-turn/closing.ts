/** A last reply that says goodbye while something is open: a question, what the customer objected, or what they still want. */
import { answerTo } from '../../annotate/questions/answers.ts'
import { typedWords } from '../../annotate/pace/pace.ts'
import { askedAt } from '../../annotate/questions/echo.ts'
import type { Question } from '../../annotate/questions/questions.ts'
import { isHistory, type AnnotatedTurn, type Run, type Traced } from '../../annotate/types.ts'
import { saysNothing, uptakesOf } from '../../annotate/questions/uptake.ts'
import { holds, messageWords, spanOfTurn } from '../../annotate/words.ts'
import type { PhraseGroup } from '../../language/index.ts'
import { joined, spanAt, type TurnSpan } from '../../model/span.ts'
import { hitOf } from '../../text/phrases.ts'
import { endsAsQuestion } from '../../text/questions.ts'
import { sentenceOf, tokenAt } from '../../text/tokens.ts'
import { withText } from '../types.ts'
import { isNoted, tellsNothing } from './nothing-told.ts'
import { announcedBefore, soughtBefore } from './open-matter.ts'
import { OPEN_BELOW, type Found } from './settings.ts'

/** Whether the reply of pair `index` says goodbye, or offers more, and leaves something open. */
export function closedOver(index: number, traced: Traced): Found {
  if (!traced.lexicon.groups.has('answer-plain')) return 'no-case'
  const { prompt, reply } = traced.pairs[index]!
  const isLast = index === traced.pairs.length - 1
  const closing = isLast ? closingOf(reply, traced) : offerIn(reply, traced)
  if (closing === undefined) return 'no-case'
  const over = (rule: string, open: TurnSpan): Found => {
    return { rule, ...spanOfTurn(closing), data: {}, because: [open] }
  }
  const found = isLast ? overLast(index, traced, over) : overMiddle(index, traced, over)
  if (typeof found !== 'string') return found
  // A first message tells what is wrong, and is often answered by a greeting that thanks for it.
  const still = index > 0 ? stillOpen(prompt) : undefined
  if (still !== undefined && !answerTo(traced, index).next.thanks && tellsNothing(reply, traced))
    return over('closed-unsettled', still)
  if (
    !isLast ||
    traced.interaction.channel === 'email' ||
    !tellsNothing({ ...reply, turns: [closing] }, traced)
  )
    return found
  const left = announcedBefore(closing, traced) ?? soughtBefore(closing, traced)
  return left === undefined ? found : over('closed-unsettled', spanOfTurn(left))
}

/** An offer of more before the end: whether it says nothing to a protest. What is asked may be chat, and `ignored-question` sees it. */
function overMiddle(index: number, traced: Traced, over: (rule: string, open: TurnSpan) => Found): Found {
  if (askedAt(traced, index).length > 0) return 'no-case'
  const protest = firstOf(traced.pairs[index]!.prompt, PLAIN_PROTESTS)
  return protest !== undefined && isUnheard(index, traced) ? over('closed-over-protest', protest) : 'no-case'
}

/** The last reply: whether it takes a question up less likely than not, or says nothing to a protest. */
function overLast(index: number, traced: Traced, over: (rule: string, open: TurnSpan) => Found): Found {
  const { prompt, reply } = traced.pairs[index]!
  const { channel } = traced.interaction
  const protest = protestIn(prompt)
  const questions = askedAt(traced, index)
  if (questions.length === 0)
    return protest !== undefined && isUnheard(index, traced) ? over(protest.rule, protest.span) : 'no-case'
  // Calls and mails end on a goodbye whatever was asked: `ignored-question` says what became of it.
  if (channel === 'email' || channel === 'voice') return 'no-case'
  const uptakes = uptakesOf(questions, answerTo(traced, index))
  const isBehindOwn = reply.turns.some(
    (turn) =>
      !SENDS_OFF.some((group) => holds(turn, group)) && 2 * typedWords(turn, traced) > messageWords(turn),
  )
  const most = isBehindOwn ? BEHIND_OWN : OPEN_BELOW
  const open = questions.find((_, i) => uptakes[i]!.probability < most)
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

/** `OPEN_BELOW` behind a turn in the agent's own words that sends nobody elsewhere: a few ("two, half now") may be all it takes. */
const BEHIND_OWN = 0.3
const SENDS_OFF = ['farewell', 'deflection'] as const
const LEAVES: ReadonlySet<PhraseGroup> = new Set(['gratitude', 'farewell'])
const PROTESTS: ReadonlySet<PhraseGroup> = new Set(['protest', 'unheard', 'unsettled', 'escalation'])
/** Before the end, words of anger alone ("a joke") may be chat. */
const PLAIN_PROTESTS: ReadonlySet<PhraseGroup> = new Set(['protest', 'unheard', 'unsettled'])
const REJECTS: ReadonlySet<PhraseGroup> = new Set(['rejection', 'unsettled'])
const DEMANDS: ReadonlySet<PhraseGroup> = new Set(['demand', 'errand'])

/** "Is there anything else?", "Goodbye": before the end, "thank you for writing" is none. */
function offerIn({ turns }: Run, { interaction }: Traced): AnnotatedTurn | undefined {
  if (interaction.channel === 'email') return undefined
  return withText(turns).find(
    (turn) => holds(turn, 'farewell') && (holds(turn, 'survey') || !holds(turn, 'stock')),
  )
}

/** Not by the frame of a mail: "Thanks, Anna" below a protest takes nothing back; nor by the thanks of "thanks for nothing". */
function isLeaving({ phrases, regions }: AnnotatedTurn, { interaction }: Traced): boolean {
  const isMail = interaction.channel === 'email'
  const protests = joined(phrases.filter(({ group }) => PROTESTS.has(group)))
  return phrases.some(
    ({ group, start, end }) =>
      LEAVES.has(group) &&
      !(isMail && spanAt(regions, start) !== undefined) &&
      (spanAt(protests, start)?.end ?? -1) < end,
  )
}

/** What the customer says last: that it still does not work, or has not come. */
function stillOpen({ turns }: Run): TurnSpan | undefined {
  const last = withText(turns).at(-1)
  const open = last?.phrases.findLast(({ group }) => group === 'still-open')
  if (last === undefined || open === undefined || isIf(last, open.firstToken)) return undefined
  // "It still drips, but I'll manage until Friday, thanks" lets it rest.
  const isLast = last.tokens.count - open.endToken <= MOST_BEHIND
  const isLetGo = last.phrases.some(({ group, start }) => LETS_GO.has(group) && start >= open.end)
  return isLast && !isLetGo ? { turnId: last.id, start: open.start, end: open.end } : undefined
}

/** Words behind it that are still a part of it: "nothing on my statement". */
const MOST_BEHIND = 6
const LETS_GO: ReadonlySet<PhraseGroup> = new Set(['gratitude', 'farewell', 'settled', 'own-action'])

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
