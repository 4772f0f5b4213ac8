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
import { needOfRun, trimmed, wordCount } from '../annotate/words.ts'
import type { AnnotatedTurn, Traced } from '../annotate/types.ts'
import { options } from '../model/options.ts'
import { spansIn, type Span } from '../model/span.ts'
import type { Passage } from '../model/report.ts'
import { asksWho } from './scripted-reply/asks-who.ts'
import { likelyCanned } from './scripted-reply/likely-canned.ts'
import { lessCharged } from './scripted-reply/charged-once.ts'
import { foreign, placeholders } from './scripted-reply/left-over.ts'
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
  /** Share of an agent's words that must read like the firm's texts, where they stand nowhere else; and what such words weigh beside pasted ones. */
  minCanned: 0.6,
  cannedFactor: 0.5,
  /** Compared with more interactions than these, words that stand in none of them are hardly the firm's. */
  mostComparedCanned: 1000,
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
      'likely-canned': {
        level: 'note',
        message:
          'These {words} words read like a text for all who ask, as most of what is said here does; they are not known to stand elsewhere.',
      },
    },
    detect(traced) {
      const spoken = withText(traced.turns.filter(({ role, spoken: said }) => said && role === 'agent'))
      if (spoken.length === 0) return noOpportunity('no-agent-words')
      const length = spoken.reduce((sum, { index }) => sum + judgedLength(traced.passages[index]!), 0)
      const left = [...placeholders(traced, settings), ...foreign(traced, settings)]
      const again = repeats(traced, settings)
      const slips = left.length + again.length
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
      const pasted = [...lessCharged(passages, again), ...again, ...left]
      const known = new Set(pasted.map(({ turnId }) => turnId))
      const canned = likelyCanned(traced, known, ({ id }) => needs.get(id) ?? 0, settings)
      const compared = slips > 0 ? MOST_CONFIDENT : confidenceOf(traced, settings)
      const confidence = canned.length > 0 ? Math.max(compared, CONFIDENT_BY_MODEL) : compared
      if (confidence === 0 || (length === 0 && slips === 0)) return notScorable('nothing-to-compare-with')
      return { state: 'judged', confidence, remarks: [...pasted, ...canned] }
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
/** Where nothing can be compared. */
const CONFIDENT_BY_MODEL = 0.4

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
