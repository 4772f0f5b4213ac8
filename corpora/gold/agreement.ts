/**
 * How far the second, blind labelling agrees with the first: Cohen's kappa for each label, Spearman's rank correlation for
 * authenticity.
 *
 *     npx tsx corpora/gold/agreement.ts
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { kappa, spearman, type Rated } from '../../src/evaluate/metrics/index.ts'
import { buildCorpus } from './build.ts'
import type { Compiled, GoldLabel } from './compile.ts'
import { parseSecond, type SecondInteraction } from './second.ts'

export interface Agreement {
  readonly label: string
  readonly n: number
  /** Positives of the first and of the second labeller, where the label is a yes or no. */
  readonly yes: readonly [number, number] | null
  readonly figure: 'kappa' | 'weighted kappa' | 'spearman'
  readonly value: number | null
}

type Judged = Rated<string | number | boolean>

export function agreementOf(folder: string): readonly Agreement[] {
  const second = new Map(
    readdirSync(`${folder}/second`)
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .flatMap((file) => parseSecond(readFileSync(`${folder}/second/${file}`, 'utf8')))
      .map((each) => [each.id, each]),
  )
  const both = buildCorpus(folder).flatMap((compiled) => {
    const other = second.get(compiled.interaction.id)
    return other === undefined ? [] : [{ compiled, other }]
  })
  const all = (of: (compiled: Compiled, other: SecondInteraction) => readonly Judged[]): readonly Judged[] =>
    both.flatMap(({ compiled, other }) => of(compiled, other))
  const turns = (label: string, mark: string, said: (value: GoldLabel['value']) => boolean): Agreement =>
    yesNo(
      label,
      all((compiled, other) => onTurns(compiled, other, label, mark, said)),
    )
  const yes = (value: GoldLabel['value']): boolean => value === true
  const auth = both.map(
    ({ compiled, other }) => [valueOf(compiled, 'authenticity'), other.authenticity] as const,
  )
  return [
    turns('need', 'need', (value) => value !== false),
    turns('scripted', 'scripted', yes),
    turns('rushed', 'rushed', yes),
    turns('effort', 'effort', yes),
    turns('discourtesy', 'rude', yes),
    ranked('empathy', all(empathies)),
    yesNo('question ignored or deflected', all(questions)),
    named(
      'nameUse',
      all((compiled, other) => [{ first: valueOf(compiled, 'nameUse'), second: other.nameUse }]),
    ),
    yesNo('friction', all(frictions)),
    {
      label: 'authenticity',
      n: auth.length,
      yes: null,
      figure: 'spearman',
      value: spearman(
        auth.map(([first]) => Number(first)),
        auth.map(([, other]) => other),
      ),
    },
  ]
}

function valueOf({ labels }: Compiled, label: string): GoldLabel['value'] {
  return labels.find((each) => each.label === label && each.turnId === undefined)?.value ?? 'none'
}

function onTurns(
  { labels }: Compiled,
  { turns }: SecondInteraction,
  label: string,
  mark: string,
  said: (value: GoldLabel['value']) => boolean,
): readonly Judged[] {
  const marks = new Map(turns.map(({ id, marks: held }) => [id, held]))
  return labels.flatMap(({ label: name, turnId, start, value }) => {
    if (name !== label || turnId === undefined || start !== undefined) return []
    const other = marks.get(turnId)?.get(mark)
    return [{ first: said(value), second: other !== undefined && other !== 'none' }]
  })
}

/** Only messages that both took for an answer to a need. */
function empathies({ labels }: Compiled, { turns }: SecondInteraction): readonly Judged[] {
  const marks = new Map(turns.map(({ id, marks: held }) => [id, held.get('empathy')]))
  return labels.flatMap(({ label, turnId, value }) => {
    const other = label === 'empathy' ? marks.get(turnId!) : undefined
    return other === undefined ? [] : [{ first: Number(value), second: Number(other) }]
  })
}

/** Questions that both saw: the second's first words lie in the first's span, or begin it. */
function questions({ interaction, labels }: Compiled, { turns }: SecondInteraction): readonly Judged[] {
  const failed = (verdict: GoldLabel['value']): boolean => verdict === 'ignored' || verdict === 'deflected'
  const asked = new Map(turns.map(({ id, questions: held }) => [id, held]))
  return labels.flatMap(({ label, turnId, start = 0, end = 0, value }) => {
    if (label !== 'question') return []
    const text = interaction.turns.find(({ id }) => id === turnId)!.text.toLowerCase()
    const same = asked.get(turnId!)?.find(({ words }) => {
      const at = text.indexOf(words.toLowerCase())
      return at >= 0 && at < end && start < at + words.length
    })
    return same === undefined ? [] : [{ first: failed(value), second: failed(same.verdict) }]
  })
}

function frictions({ labels }: Compiled, { friction }: SecondInteraction): readonly Judged[] {
  const first = labels.some(({ label, value }) => label === 'friction' && value !== 'none')
  return [{ first, second: friction.some((kind) => kind !== 'none') }]
}

function yesNo(label: string, items: readonly Judged[]): Agreement {
  const count = (of: (item: Judged) => unknown): number => items.filter((item) => of(item) === true).length
  const yes = [count(({ first }) => first), count(({ second }) => second)] as const
  return { label, n: items.length, yes, figure: 'kappa', value: kappa(items) }
}

function named(label: string, items: readonly Judged[]): Agreement {
  return { label, n: items.length, yes: null, figure: 'kappa', value: kappa(items) }
}

function ranked(label: string, items: readonly Judged[]): Agreement {
  return {
    label,
    n: items.length,
    yes: null,
    figure: 'weighted kappa',
    value: kappa(items, { weighted: true }),
  }
}

function agreementTable(agreements: readonly Agreement[]): string {
  const rows = agreements.map(
    ({ label, n, yes, figure, value }) =>
      `| ${label} | ${n} | ${yes === null ? '–' : `${yes[0]} / ${yes[1]}`} | ${figure} | ${value?.toFixed(2) ?? '–'} |`,
  )
  return [
    '| Label | n | yes, first / second | figure | value |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

const here = fileURLToPath(new URL('.', import.meta.url))
if (process.argv[1] === fileURLToPath(import.meta.url) && existsSync(`${here}/second`))
  console.log(agreementTable(agreementOf(here)))
