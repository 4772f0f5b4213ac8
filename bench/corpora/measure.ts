/** Rows of what has no result file of its own: measured here, corpus by corpus. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createAnalyzer, fitTemplates } from '../../src/index.ts'
import { createAnnotator } from '../../src/annotate/annotate.ts'
import { evaluate } from '../../src/evaluate/index.ts'
import { languages } from '../../src/language/index.ts'
import { readCorpus } from '../../src/node/index.ts'
import type { Interaction } from '../../src/model/interaction.ts'
import { jsonLines } from '../json-lines.ts'
import { area, measured, share, type Row } from './rows.ts'

/** By the folder of the data it reads; `clean` and `names` are the repository's own. */
export const sections: Readonly<Record<string, (data: string) => Promise<readonly Row[]>>> = {
  star: starRows,
  'templates-real-05': (data) => templatesRows(data, 'templates-real-05', '5 %'),
  'templates-real-20': (data) => templatesRows(data, 'templates-real-20', '20 %'),
  multidogo: multidogoRows,
  'chat-timing': paceRows,
  'email-replies': replyRows,
  clean: cleanRows,
  names: namesRows,
}

async function starRows(data: string): Promise<readonly Row[]> {
  const folder = join(data, 'star')
  const { corpus } = await readCorpus(folder)
  const evaluation = await evaluate(corpus, { replicates: 200 })
  const floor = measured(evaluation, 'scripted', 'auc (floor: same text in other interactions)').figure
  const pace = scriptResult('bench/star-pace.ts', folder) as { readonly all: Pace; readonly halfB: Pace }
  return [
    {
      corpus: 'STAR',
      what: 'scripted turns, all chats, AUC',
      ...measured(evaluation, 'scripted', 'auc'),
      floor,
      unseen: 'none: half of the agents were fitted on',
    },
    {
      corpus: 'STAR',
      what: 'customer’s name where stated, right',
      ...measured(evaluation, 'customerName', 'right'),
      unseen: 'none: rules were written on it',
    },
    {
      corpus: 'STAR',
      what: 'picked turns told from typed ones by pace alone, AUC',
      ...area(pace.halfB.hurryBesideTheAgentsOwn, pace.halfB.picked, pace.halfB.turns),
      floor: pace.halfB.charactersPerSecond,
      unseen: 'half b of the agents; constants were chosen in sight of all',
    },
  ]
}

interface Pace {
  readonly turns: number
  readonly picked: number
  readonly charactersPerSecond: number
  readonly hurryBesideTheAgentsOwn: number
}

async function templatesRows(data: string, corpus: string, edited: string): Promise<readonly Row[]> {
  const { corpus: held } = await readCorpus(join(data, corpus))
  const evaluation = await evaluate(held, { replicates: 100 })
  const unseen = 'none: models were fitted on half of its interactions'
  const row = (what: string, label: string, metric: string): Row => ({
    corpus,
    what: `${what}, ${edited} of the words edited`,
    ...measured(evaluation, label, metric),
    unseen,
  })
  return [
    row('replies with something pasted, F1', 'scripted', 'any passage: f1'),
    row('free replies flagged', 'scripted', 'free replies flagged'),
    row('pasted words, F1', 'template', 'words: f1'),
    row('same template, pairwise F1', 'template', 'pairwise f1'),
  ]
}

function multidogoRows(data: string): Promise<readonly Row[]> {
  const groups = scriptResult(
    'bench/names.ts',
    join(data, 'multidogo'),
    'bench/names-media.jsonl',
  ) as Readonly<Record<string, { readonly spans: Readonly<Record<'right' | 'found' | 'labelled', number>> }>>
  const rows = (right: number, found: number, labelled: number, unseen: string): readonly Row[] => [
    { corpus: 'MultiDoGO', what: 'customers’ names, spans, precision', ...share(right, found), unseen },
    { corpus: 'MultiDoGO', what: 'customers’ names, spans, recall', ...share(right, labelled), unseen },
  ]
  const airline = groups['airline, even half']!.spans
  const media = [groups['media, even half']!.spans, groups['media, odd half']!.spans]
  const sum = (key: 'right' | 'found' | 'labelled'): number => media.reduce((all, half) => all + half[key], 0)
  return Promise.resolve([
    ...rows(airline.right, airline.found, airline.labelled, 'the half of the airline chats nobody read'),
    ...rows(
      sum('right'),
      sum('found'),
      sum('labelled'),
      'all media chats, spans by us; rules were written after reading them; at first sight .76 and .81',
    ),
    ...furtherDomains().flatMap(({ spans, unseen }) =>
      rows(spans.right, spans.found, spans.labelled, unseen),
    ),
  ])
}

interface FurtherDomain {
  readonly unseen: string
  readonly spans: Readonly<Record<'right' | 'found' | 'labelled', number>>
}

/** Domains that `bench/multidogo-domain.ts` makes of public files, measured where those were. */
function furtherDomains(): readonly FurtherDomain[] {
  const { domains } = JSON.parse(readFileSync('bench/names-domains.json', 'utf8')) as {
    readonly domains: Readonly<Record<string, FurtherDomain>>
  }
  return Object.values(domains)
}

function paceRows(data: string): Promise<readonly Row[]> {
  const { hasty, replies } = scriptResult('bench/human-pace.ts', join(data, 'chat-timing')) as Readonly<
    Record<'hasty' | 'replies', number>
  >
  return Promise.resolve([
    {
      corpus: 'chat-timing',
      what: 'replies in public rooms called too fast',
      ...share(hasty, replies),
      unseen: 'none: seen while the limits were set',
    },
  ])
}

/** What a benchmark of its own prints. */
function scriptResult(script: string, ...given: readonly string[]): unknown {
  const printed = execFileSync(process.execPath, ['--import', 'tsx', script, ...given], { encoding: 'utf8' })
  return JSON.parse(printed) as unknown
}

const annotate = createAnnotator(languages)

/** Whether the message is found to the character, white space aside, between greeting and quoted history. */
function replyRows(data: string): Promise<readonly Row[]> {
  return Promise.resolve(
    ['github', 'crisp'].map((name) => {
      const mails = jsonLines(join(data, 'email-replies', `${name}.jsonl`)) as readonly {
        readonly input: string
        readonly expected: string
      }[]
      const exact = mails.filter(({ input, expected }) => message(input) === fold(expected)).length
      return {
        corpus: 'email-replies',
        what: `visible reply exact, fixtures of ${name}`,
        ...share(exact, mails.length),
        unseen: 'none: seen while the rules were written',
      }
    }),
  )
}

const fold = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

/** The mail without its regions and the two dashes above a signature; its greeting stays. */
function message(input: string): string {
  const text = input.replaceAll('\r\n', '\n')
  let kept = ''
  let at = 0
  for (const { kind, start, end } of annotate(mailOf(text)).turns[0]!.regions) {
    if (kind === 'greeting') continue
    kept += `${text.slice(at, start)}\n`
    at = end
  }
  return fold((kept + text.slice(at)).replaceAll(/^--[ \t]*$/gm, ''))
}

function mailOf(text: string): Interaction {
  return {
    id: 'mail',
    channel: 'email',
    participants: [{ id: 'a', role: 'agent' }],
    turns: [{ participantId: 'a', text }],
  }
}

/** Exchanges in which nothing is wrong: a finding of a warning or worse is a false alarm. */
async function cleanRows(): Promise<readonly Row[]> {
  const { corpus } = await readCorpus('corpora/clean')
  const rows = await Promise.all(
    (['dev', 'test'] as const).map(async (split): Promise<Row> => {
      const interactions = corpus.interactions.filter(({ metadata }) => metadata?.['split'] === split)
      const templates = await fitTemplates(interactions)
      const analyzer = createAnalyzer({ templates, pace: templates.pace })
      const alarmed = interactions.filter((interaction) =>
        analyzer.analyze(interaction).findings.some(({ level }) => level !== 'note'),
      ).length
      return {
        corpus: 'clean',
        what: `exchanges with a false alarm, ${split} part`,
        ...share(alarmed, interactions.length),
        unseen:
          split === 'test'
            ? 'the part: no rule was written after reading it'
            : 'none: rules were checked on it',
      }
    }),
  )
  return rows
}

/** Names in the words alone: those said that are found, those taken for another, and what is found where nobody says their own. */
async function namesRows(): Promise<readonly Row[]> {
  const { corpus } = await readCorpus('corpora/names')
  const rows = await Promise.all(
    (['dev', 'test'] as const).map(async (split): Promise<readonly Row[]> => {
      const interactions = corpus.interactions.filter(({ metadata }) => metadata?.['split'] === split)
      const evaluation = await evaluate({ ...corpus, interactions }, { replicates: 200 })
      const named = new Set(corpus.labels.map(({ interactionId }) => interactionId))
      const unnamed = interactions.filter(({ id }) => !named.has(id))
      const taken = unnamed.filter((interaction) => {
        const name = annotate(interaction).customerName
        return name !== null && !name.redacted
      })
      const unseen =
        split === 'test' ? 'the part: nobody who wrote rules has read it' : 'none: rules were written on it'
      const row = (what: string): Pick<Row, 'corpus' | 'what' | 'unseen'> => ({
        corpus: 'names',
        what: `${what}, ${split} part`,
        unseen,
      })
      return [
        { ...row('customer’s name said, right'), ...measured(evaluation, 'customerName', 'right') },
        { ...row('… another taken for it'), ...measured(evaluation, 'customerName', 'wrong') },
        { ...row('nobody says their name, one is found'), ...share(taken.length, unnamed.length) },
      ]
    }),
  )
  return rows.flat()
}
