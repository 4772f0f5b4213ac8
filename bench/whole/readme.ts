/** The README's block of the whole bench: stages, what else could be run, growth and workers. */
import { significant } from '../measure.ts'
import { count, duration, markdownTable, percent, share, short } from '../tables.ts'
import type { Peer, Result, Text, Timed } from './result.ts'

const NAMES: Readonly<Record<string, string>> = {
  parse: 'JSON.parse',
  read: 'read: bytes to validated interactions',
  annotate: 'annotate: words, names, regions, pairs',
  fit: 'fit: learn templates',
  match: 'match: trace each passage',
  detect: 'detect: all signals',
  score: 'score and report',
  whole: 'whole: learn, then analyse (annotates twice)',
}

export function wholeBlock({ stages, peers, growth, workers, node, load, seconds }: Result): string {
  const { rightness, indexBytesPerReply: index } = stages
  return [
    `${textOf(stages.text)}; one core, processor time, medians of ${stages.costs[0]!.rounds.length} rounds, ± their median distance. Node ${node.slice(1)}, load ${load[0]}–${load[1]} on the machine, ${seconds} s in all.`,
    markdownTable(
      ['stage', 'a reply', 'interactions/s', 'MB/s', '× JSON.parse'],
      stages.costs.map(
        ({ id, usPerReply, interactionsPerSecond, megabytesPerSecond, timesParse, timesParseSpread }) => [
          NAMES[id] ?? id,
          duration(usPerReply),
          count(interactionsPerSecond),
          significant(megabytesPerSecond, 2),
          id === 'parse' ? 1 : `${short(timesParse)} ± ${short(timesParseSpread)}`,
        ],
      ),
    ),
    `Replies with something pasted in them: F1 ${share(rightness.f1)}, AUC ${share(rightness.auc)}; words: F1 ${share(rightness.wordF1)}; free replies flagged: ${percent(rightness.freeFlagged)}.${index === null ? '' : ` The index holds ${count(index)} bytes a reply.`}`,
    `The same text for everything (${textOf(peers.text)}); others have the threshold that serves them best on these labels:`,
    markdownTable(
      ['', 'does', 'a reply', '× JSON.parse', '× ours', 'replies found, F1', 'AUC', 'free flagged'],
      peers.methods.map((peer) => peerRow(peer, peers.methods[0]!)),
    ),
    ...(peers.methods.some(({ extrapolated }) => extrapolated !== undefined)
      ? ['\\* extrapolated from 1,000 replies with the square of the number; F1 and AUC are of those.']
      : []),
    growth.steps
      .map(
        ({ from, to, ratio }) =>
          `From ${count(from)} to ${count(to)} generated replies the cost of one grows ${ratio} ×.`,
      )
      .join(' '),
    ...(workers === null ? [] : [workersTable(workers, stages.text)]),
  ].join('\n\n')
}

function workersTable({ long, ...short }: NonNullable<Result['workers']>, { interactions }: Text): string {
  const row = (
    size: number,
    { ratio, aloneRatio }: Timed,
    ...others: (number | null)[]
  ): (string | number | null)[] => [count(size), ratio, aloneRatio ?? null, ...others]
  return markdownTable(
    [
      'two workers, interactions',
      '× as fast as one beside the thread that reads and writes, by the clock',
      '× as fast as everything in one thread',
      'what their processor time allows, ×',
      'peak MB with one, two',
    ],
    [
      [...row(interactions, short, short.processorRatio), `${short.onePeakMb}, ${short.twoPeakMb}`],
      ...(long === undefined ? [] : [[...row(long.interactions, long, null), null]]),
    ],
  )
}

function peerRow(peer: Peer, ours: Peer): readonly (string | number | null)[] {
  const mark = peer.extrapolated === undefined ? '' : '\\*'
  return [
    peer.package === null || peer.package === peer.id ? peer.id : `${peer.package}: ${peer.id}`,
    peer.does,
    `${duration(peer.usPerReply)}${mark}`,
    `${short(peer.timesParse)}${mark}`,
    peer === ours ? 1 : `${short(peer.usPerReply / ours.usPerReply)}${mark}`,
    share(peer.rightness?.f1),
    share(peer.rightness?.auc),
    percent(peer.rightness?.freeFlagged),
  ]
}

function textOf({ corpus, interactions, replies, bytes }: Text): string {
  return `${corpus}, ${count(interactions)} interactions, ${count(replies)} replies, ${(bytes / 1e6).toFixed(1)} MB`
}
