/**
 * Scripted reply: words that were said before, to somebody else, where this customer needed an answer of their own.
 *
 * Value: share of the agent's words that were pasted, each passage weighed by its probability and by how much the
 * customer's turn before it called for a personal answer; slips in placeholders and macros, and words sent twice to
 * the same customer, add to it.
 * Blind spot: a script used for the first time, or by one agent in one conversation only, looks like the agent's own
 * words; so does one learned by heart and paraphrased.
 * Sources: Victorino, Verma & Wardell 2013 (scripting costs nothing in standardised encounters, most in customised
 * ones); Liu et al. 2021 (rote responses and later ratings).
 */
import { onlyHolds } from '../annotate/questions/sent-before.ts'
import { isExample, needOfRun, trimmed, wordCount } from '../annotate/words.ts'
import { isHistory, type AnnotatedTurn, type Traced } from '../annotate/types.ts'
import { options } from '../model/options.ts'
import { spanAt, spansIn, type Span } from '../model/span.ts'
import type { Passage } from '../model/report.ts'
import { standsForName } from '../annotate/names/name-uses.ts'
import { foreignFills } from '../templates/macro-hygiene.ts'
import { TokenKind, tokenText } from '../text/tokens.ts'
import { asksWho } from './scripted-reply/asks-who.ts'
import { lessCharged } from './scripted-reply/charged-once.ts'
import { ownReplies } from './scripted-reply/own-replies.ts'
import { repeats } from './scripted-reply/repeats.ts'
import { noOpportunity, notScorable, withText, type Detector, type Remark } from './types.ts'

const defaults = {
  /** What a pasted passage weighs where nothing called for a personal answer, 0–1. */
  standardisedFactor: 0.2,
  /** Passages less likely than this to have been pasted are left alone. */
  minScripted: 0.5,
  /** Shorter passages are what everybody says, … */
  minWords: 8,
  /** … except to a customer who needed an answer of their own. */
  minPersonalWords: 5,
  /** A sentence at least this long, sent twice to the same customer, is a remark of its own. */
  minRepeatedWords: 6,
  /** Value added by an unfilled placeholder. */
  placeholderShare: 0.3,
  /** Value added by another customer's name or number left in a macro. */
  foreignShare: 0.3,
  /** Value added by words sent twice to the same customer. */
  repeatShare: 0.1,
  /** Value added by a turn most of which was sent before. */
  resentShare: 0.4,
  /** Other interactions with which the evidence is half as good as it gets. */
  halfConfidenceAt: 20,
}

export function scriptedReply(given: Partial<typeof defaults> = {}): Detector {
  const settings = options(defaults, given)
  return {
    id: 'scripted-reply',
    rules: {
      'recurring-passage': {
        level: 'note',
        message: 'These {words} words stand in other interactions as well ({support}).',
      },
      'pasted-where-personal': {
        level: 'warning',
        message:
          'These {words} words stand in other interactions as well ({support}); this customer needed an answer of their own.',
      },
      macro: { level: 'note', message: 'These {words} words come from the macro {macro}.' },
      'leaked-placeholder': { level: 'error', message: 'The placeholder {placeholder} was never filled in.' },
      'foreign-name': {
        level: 'error',
        message: 'The slot {slot} of the macro {macro} holds a name that is not this customer’s.',
      },
      'foreign-number': {
        level: 'error',
        message: 'The slot {slot} of the macro {macro} holds a number that is not this customer’s.',
      },
      'repeated-to-customer': {
        level: 'warning',
        message: 'The same {words} words were sent to this customer before.',
      },
    },
    detect(traced) {
      const spoken = withText(traced.turns.filter(({ role, spoken: said }) => said && role === 'agent'))
      if (spoken.length === 0) return noOpportunity('no-agent-words')
      const length = spoken.reduce((sum, { index }) => sum + judgedLength(traced.passages[index]!), 0)
      const left = [...placeholders(traced, settings), ...foreign(traced, settings)]
      const again = repeats(traced, settings)
      const slips = left.length + again.length
      const confidence = slips > 0 ? MOST_CONFIDENT : confidenceOf(traced, settings)
      if (confidence === 0 || (length === 0 && slips === 0)) return notScorable('nothing-to-compare-with')
      const needs = needsBefore(traced)
      const framed = ownReplies(traced)
      const passages = spoken.flatMap((turn) => {
        const held = traced.passages[turn.index]!
        const need = needs.get(turn.id) ?? 0
        const asking = need < PERSONAL_NEED ? NONE : asksWho(turn, held)
        return held.flatMap((passage) => {
          if (!isJudged(passage) || !isShown(passage) || passage.scripted < settings.minScripted) return []
          // Around an answer of the agent's own it stands for none, nor does what has to be asked before there is one.
          const called = framed.has(turn) || asking.has(passage) ? 0 : need
          return remarkOn(turn, passage, called, (passage.end - passage.start) / length, settings)
        })
      })
      return { state: 'judged', confidence, remarks: [...lessCharged(passages, again), ...again, ...left] }
    },
  }
}

type Settings = typeof defaults

/** Repetition shows only against enough other interactions; what the source marks as a macro needs none, nor do slips. */
function confidenceOf({ compared, passages }: Traced, { halfConfidenceAt }: Settings): number {
  if (passages.some((held) => held.some(({ origin }) => origin === 'macro'))) return MOST_CONFIDENT
  if (compared === 0) return 0
  return MOST_CONFIDENT * (compared / (compared + halfConfidenceAt))
}

const MOST_CONFIDENT = 0.95

const NONE: ReadonlySet<Passage> = new Set()

/** Need from which on a customer is owed words of their own. */
const PERSONAL_NEED = 0.5

function isJudged(passage: Passage): passage is Passage & { readonly scripted: number } {
  return passage.scripted !== null && passage.origin !== 'mandated'
}

function judgedLength(passages: readonly Passage[]): number {
  return passages.reduce((sum, passage) => (isJudged(passage) ? sum + passage.end - passage.start : sum), 0)
}

/** "Dear Mr Whitcombe, thank you for": a salutation is nobody's own words, and no sign of a form letter. */
function behindGreeting({ regions }: AnnotatedTurn, { start, end }: Passage): Span {
  const greeted = regions.find((region) => region.kind === 'greeting' && region.end > start)
  return { start: greeted !== undefined && greeted.start <= start ? Math.min(end, greeted.end) : start, end }
}

/** "Let me check that for you. Bear with me one moment please.": what asks to wait is said in the same words by everybody. */
function waitingWords(turn: AnnotatedTurn, { start, end }: Passage): number {
  return spansIn(turn.tokens.sentences, { start, end }).reduce((sum, sentence) => {
    const isWhole = start <= sentence.start && sentence.end <= end
    return isWhole && onlyHolds(turn, sentence) ? sum + sentence.endToken - sentence.firstToken : sum
  }, 0)
}

/** A remark says where else the words stand: set phrases and pace raise the figure of a turn, and accuse nobody. */
function isShown({ origin }: Passage): boolean {
  return origin === 'template' || origin === 'macro'
}

/** `shareOfText`: the passage's share of the characters of the agent that can be judged, 0–1. */
function remarkOn(
  turn: AnnotatedTurn,
  passage: Passage & { readonly scripted: number },
  need: number,
  shareOfText: number,
  { standardisedFactor, minWords, minPersonalWords }: Settings,
): readonly Remark[] {
  const span = behindGreeting(turn, passage)
  const words = wordCount(turn, span)
  const own = words - waitingWords(turn, passage)
  // What one other interaction says as well may be chance, if it is short.
  const isPersonal =
    need >= PERSONAL_NEED && (passage.origin === 'macro' || (passage.support ?? 0) > 1 || own >= 2 * minWords)
  if (own < (isPersonal ? minPersonalWords : minWords)) return []
  const factor = standardisedFactor + (1 - standardisedFactor) * need
  const rule =
    passage.origin === 'macro' ? 'macro' : isPersonal ? 'pasted-where-personal' : 'recurring-passage'
  return [
    {
      rule,
      turnId: turn.id,
      ...trimmed(turn.text, span),
      data: {
        words,
        ...(passage.origin === 'macro'
          ? {
              macro: passage.templateId ?? 'of the source system',
              ...(passage.edited !== undefined && { edited: passage.edited }),
            }
          : { support: passage.support ?? 0 }),
        scripted: passage.scripted,
        need,
      },
      because: [],
      share: passage.scripted * shareOfText * factor,
    },
  ]
}

/** For each agent turn, the need of the customer run it answers. */
function needsBefore({ pairs }: Traced): ReadonlyMap<string, number> {
  return new Map(
    pairs.flatMap(({ prompt, reply }) => reply.turns.map(({ id }) => [id, needOfRun(prompt) ?? 0] as const)),
  )
}

/** `{{order_number}}`, `%DATE%` — names are the business of `missed-name`. */
function placeholders({ turns }: Traced, { placeholderShare }: Settings): readonly Remark[] {
  const found: Remark[] = []
  // What the customer wrote first is spoken of, not left over.
  const byCustomer = new Set<string>()
  for (const turn of turns) {
    if (!turn.spoken || (turn.role !== 'agent' && turn.role !== 'customer')) continue
    const { text, tokens } = turn
    for (let index = 0; index < tokens.count; index++) {
      if (tokens.kind[index] !== TokenKind.mark) continue
      const placeholder = tokenText(text, tokens, index)
      if (turn.role === 'customer') byCustomer.add(placeholder)
      else if (!byCustomer.has(placeholder) && isLeftOver(turn, index, placeholder))
        found.push({
          rule: 'leaked-placeholder',
          turnId: turn.id,
          start: tokens.start[index]!,
          end: tokens.end[index]!,
          data: { placeholder },
          because: [],
          share: placeholderShare,
        })
    }
  }
  return found
}

/** Whether a mark is a slot for something other than a name, in the agent's own text and not shown as an example. */
function isLeftOver(turn: AnnotatedTurn, index: number, placeholder: string): boolean {
  return (
    /^(?:\{\{|\$?\{|%)/u.test(placeholder) &&
    !standsForName(placeholder) &&
    !isHistory(spanAt(turn.regions, turn.tokens.start[index]!)) &&
    !isExample(turn, index)
  )
}

/** Another customer's data, left in where the macro has a slot. */
function foreign(traced: Traced, { foreignShare }: Settings): readonly Remark[] {
  return foreignFills(traced).map(({ kind, turnId, start, end, filled, because }) => ({
    rule: `foreign-${kind}`,
    turnId,
    start,
    end,
    data: { slot: filled.slot, macro: filled.macroId },
    because,
    share: foreignShare,
  }))
}
