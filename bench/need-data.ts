/** The sets that the models of need are trained and checked on. */
import { join } from 'node:path'
import { createAnnotator } from '../src/annotate/annotate.ts'
import { spokenSentences } from '../src/annotate/spoken-sentences.ts'
import type { AnnotatedTurn } from '../src/annotate/types.ts'
import { languages } from '../src/language/index.ts'
import type { Label } from '../src/evaluate/index.ts'
import type { Interaction } from '../src/model/interaction.ts'
import { featurizer, type FeatureShape } from '../src/text/features.ts'
import { jsonLines } from './json-lines.ts'

/** Greek without accents, as the features see it, and the same words in Latin letters. */
export const greekShape: FeatureShape = {
  pairs: true,
  skips: false,
  letters: 4,
  negations:
    'δεν δε μη μην οχι ουτε χωρις ποτε κανεις κανενας καμια τιποτα den de min oxi oute xoris pote kaneis tipota'.split(
      ' ',
    ),
  reach: 3,
}

/** Letters in groups of four stand up to typos; skipped pairs added nothing on GoEmotions' training part. */
export const shape: FeatureShape = {
  pairs: true,
  skips: false,
  letters: 4,
  negations:
    "not no never nobody nothing without can't cannot don't doesn't didn't won't wouldn't couldn't isn't aren't wasn't haven't hasn't ain't".split(
      ' ',
    ),
  reach: 3,
}

/** The 28 labels of GoEmotions by what they mean to a support desk; the rest are neutral. */
export const kinds: Readonly<Record<string, readonly string[]>> = {
  distress: ['sadness', 'grief', 'remorse', 'embarrassment'],
  anger: ['anger', 'annoyance', 'disgust'],
  disappointment: ['disappointment', 'disapproval'],
  worry: ['fear', 'nervousness'],
  confusion: ['confusion'],
  gratitude: ['gratitude', 'relief', 'joy', 'admiration', 'love'],
}

/** Negative as GoEmotions' authors group it: confusion is ambiguous, so it is not in it. */
export const negative: readonly string[] = ['distress', 'anger', 'disappointment', 'worry'].flatMap(
  (kind) => kinds[kind]!,
)

export interface EmotionLine {
  readonly text: string
  readonly emotions: readonly string[]
}

export function readEmotions(data: string, name: string): readonly EmotionLine[] {
  return jsonLines(join(data, name, 'sentences.jsonl')) as readonly EmotionLine[]
}

export interface NeedLine {
  readonly id: string
  readonly trade: string
  readonly scenario: string
  readonly split: 'train' | 'test'
  readonly need: boolean
  readonly kind: string
  readonly text: string
}

export function readNeed(): readonly NeedLine[] {
  return jsonLines(new URL('../corpora/need/examples.jsonl', import.meta.url)) as readonly NeedLine[]
}

export function readGreekNeed(): readonly NeedLine[] {
  return jsonLines(new URL('../corpora/need/greek.jsonl', import.meta.url)) as readonly NeedLine[]
}

/** A message said in the middle of a conversation, and what the agent had said right before. */
export interface MiddleLine extends Omit<NeedLine, 'split'> {
  readonly split: 'train' | 'dev' | 'test'
  readonly before: string
}

export function readMiddle(): readonly MiddleLine[] {
  return jsonLines(new URL('../corpora/need/middle.jsonl', import.meta.url)) as readonly MiddleLine[]
}

/** A message that opens a conversation, plainer than those of `examples.jsonl`. */
export type FirstLine = Omit<MiddleLine, 'before'>

export function readFirst(): readonly FirstLine[] {
  return jsonLines(new URL('../corpora/need/first.jsonl', import.meta.url)) as readonly FirstLine[]
}

interface InPassing extends Pick<FirstLine, 'id' | 'trade' | 'split' | 'need'> {
  readonly customer: string
}

/** First messages with an errand, two thirds of which tell of trouble in passing; none was written about the same matter as another. */
export function readInPassing(): readonly FirstLine[] {
  const lines = jsonLines(
    new URL('../corpora/in-passing/examples.jsonl', import.meta.url),
  ) as readonly InPassing[]
  return lines.map(({ id, trade, split, need, customer }) => ({
    ...{ id, trade, split, need, text: customer },
    scenario: id,
    kind: need ? 'implicit' : 'alarming',
  }))
}

/** Each as the exchange it stands in. */
export function exchangesOf(
  lines: readonly (MiddleLine | (FirstLine & { readonly before?: undefined }))[],
): readonly LabelledConversation[] {
  return lines.map(({ id, trade, scenario, split, before, text, need }) => ({
    turns: annotate({
      id,
      channel: 'chat',
      language: 'en',
      participants: [
        { id: 'a', role: 'agent' },
        { id: 'c', role: 'customer' },
      ],
      turns: [
        ...(before === undefined ? [] : [{ participantId: 'a', text: before }]),
        { participantId: 'c', text },
      ],
    }).turns,
    language: 'en',
    company: scenario,
    trade,
    split,
    needs: [...(before === undefined ? [] : [undefined]), need],
  }))
}

/** Greek as it is typed on a Latin keyboard, in the commonest of its spellings. */
export function greeklish(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
    .replaceAll('ου', 'ou')
    .replace(/\p{Script=Greek}/gu, (letter) => LATIN.get(letter) ?? letter)
}

/**
 * English as it is thumbed in haste: common abbreviations, no capitals and hardly a mark, some long words without a vowel. Whether somebody
 * writes so says nothing of their need, so calm and needy lines alike are rewritten.
 */
export function texted(text: string): string {
  let count = 0
  return text
    .toLowerCase()
    .replaceAll(/[’']/gu, '')
    .replaceAll(/\bi (?:dont|do not) know\b/gu, 'idk')
    .replaceAll(/[.,;:!]+/gu, '')
    .replaceAll(/[a-z]+/gu, (word) => {
      const short = TEXTED.get(word)
      if (short !== undefined) return short
      if (word.length > 5 && word.endsWith('ing')) return word.slice(0, -1)
      const inner =
        count++ % 3 === 0 && word.length > 5 ? /[aeiou](?=[^aeiou]*[a-z]$)/u.exec(word.slice(1)) : null
      return inner === null ? word : word.slice(0, inner.index + 1) + word.slice(inner.index + 2)
    })
}

const TEXTED: ReadonlyMap<string, string> = new Map(
  'you u,your ur,are r,please pls,thanks thx,thank thx,what wat,and n,because cuz,never nvr,people ppl,tomorrow tmrw,today 2day,before b4,still stil,the teh,have hav,was woz,about abt,with w,really rly,know kno,message msg,though tho,through thru,tonight 2nite,anyone any1,someone sum1,great gr8,wait w8,late l8,for 4,to 2,too 2'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
)

const LATIN: ReadonlyMap<string, string> = new Map(
  'α a,β v,γ g,δ d,ε e,ζ z,η i,θ th,ι i,κ k,λ l,μ m,ν n,ξ x,ο o,π p,ρ r,σ s,ς s,τ t,υ y,φ f,χ x,ψ ps,ω o'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
)

const annotate = createAnnotator(languages)

/** A text as the only turn of a chat. */
export function asTurn(text: string, language = 'en'): AnnotatedTurn {
  return annotate({
    id: 'i',
    channel: 'chat',
    language,
    participants: [{ id: 'c', role: 'customer' }],
    turns: [{ participantId: 'c', text }],
  }).turns[0]!
}

export interface LabelledConversation {
  readonly turns: readonly AnnotatedTurn[]
  readonly language: string
  readonly company: string
  readonly trade: string
  readonly split: string
  /** By turn index; `undefined` where nobody judged. */
  readonly needs: readonly (boolean | undefined)[]
}

/** Conversations of a corpus whose labels name the need, or say `false`. */
export function labelledConversations(folder: URL): readonly LabelledConversation[] {
  const labels = new Map(
    (jsonLines(new URL('labels.jsonl', folder)) as readonly Label[])
      .filter(({ label }) => label === 'need')
      .map(({ interactionId, turnId, value }) => [
        `${interactionId}/${turnId ?? ''}`,
        value !== false && value !== 'neutral' && value !== 'none',
      ]),
  )
  return (jsonLines(new URL('interactions.jsonl', folder)) as readonly Interaction[]).map((interaction) => {
    const { turns } = annotate(interaction)
    const about = (interaction.metadata ?? {}) as Readonly<Record<string, string>>
    return {
      turns,
      language: interaction.language ?? 'en',
      company: about['company'] ?? interaction.id,
      trade: about['trade'] ?? '',
      split: about['split'] ?? '',
      needs: turns.map(({ id, role }) =>
        role === 'customer' ? labels.get(`${interaction.id}/${id}`) : undefined,
      ),
    }
  })
}

/** Customers' turns of STAR, and whether each opens its chat. */
export function starTurns(
  data: string,
): readonly { readonly turn: AnnotatedTurn; readonly opens: boolean }[] {
  return (jsonLines(join(data, 'star', 'interactions.jsonl')) as readonly Interaction[]).flatMap(
    (interaction) => {
      const turns = annotate(interaction).turns.filter(({ role }) => role === 'customer')
      return turns.map((turn, index) => ({ turn, opens: index === 0 }))
    },
  )
}

/**
 * Turns of MultiDoGO's customers, taken for calm: they order, ask and answer. Every so-manieth distinct text; whoever does
 * complain there is a mislabelled line among hundreds, which is why they weigh little.
 */
export function calmTurns(
  data: string,
  count: number,
): readonly { readonly text: string; readonly group: string }[] {
  const seen = new Map<string, string>()
  for (const { id, turns } of jsonLines(
    join(data, 'multidogo', 'interactions.jsonl'),
  ) as readonly Interaction[])
    for (const { text } of turns) if (!seen.has(text)) seen.set(text, id)
  const all = [...seen].map(([text, group]) => ({ text, group }))
  return all.filter((_, i) => i % Math.floor(all.length / count) === 0).slice(0, count)
}

const extract = featurizer(shape)

export function turnFeatures(turn: AnnotatedTurn): Uint32Array {
  return extract(turn.text, turn.tokens, spokenSentences(turn))
}
