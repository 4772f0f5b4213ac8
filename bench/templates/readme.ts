/** The README's block out of the result: what every method reaches where all can run, and what it costs where few can. */
import { count, duration, markdownTable, percent, share, short, type Cell } from '../tables.ts'
import type { Accuracy } from './accuracy.ts'
import { methodsOf, titleOf, type Result, type Run } from './result.ts'

function accuracyCells(accuracy: Accuracy | null): readonly Cell[] {
  return [
    share(accuracy?.anyF1),
    percent(accuracy?.freeFlagged),
    share(accuracy?.wordF1),
    share(accuracy?.clusterF1),
  ]
}

const ACCURACY = ['replies found, F1', 'free replies flagged', 'words, F1', 'same template, F1']

/** Tables of the methods, and of ours on every corpus of the result. */
export function templatesBlock(result: Result): string {
  const generated = result.runs.filter(({ corpus }) => corpus['corpus'] === 'generated')
  const [small] = generated
  if (small === undefined) throw new Error('The result holds no run on a generated corpus')
  const large = generated.findLast(({ corpus }) => corpus['noise'] === small.corpus['noise'])!
  return [
    `${titleOf(small)}; cost at ${count(large.replies)}. Peers have the threshold that serves them best on these labels.`,
    markdownTable(
      ['method', ...ACCURACY, 'a reply', '× JSON.parse', 'kept a reply'],
      methodRows(small, large),
    ),
    '\\* extrapolated from smaller runs.',
    markdownTable(['unscripted on', ...ACCURACY, 'a reply', '× JSON.parse'], result.runs.map(oursRow)),
    [...result.growth.map(growthSentence), ...workersSentences(result)].join(' '),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function methodRows(small: Run, large: Run): readonly (readonly Cell[])[] {
  const costs = new Map(methodsOf(large).map((method) => [method.name, method]))
  return methodsOf(small).map(({ name, accuracy }) => {
    const cost = costs.get(name)
    const mark = cost?.extrapolated === undefined ? '' : '\\*'
    return [
      name,
      ...accuracyCells(accuracy),
      cost === undefined ? null : `${duration(cost.usPerReply)}${mark}`,
      cost === undefined ? null : `${short(cost.timesParse)}${mark}`,
      cost?.bytesPerReply == null ? null : `${cost.bytesPerReply} B`,
    ]
  })
}

function oursRow(run: Run): readonly Cell[] {
  const { accuracy, usPerReply, timesParse } = run.ours
  return [titleOf(run), ...accuracyCells(accuracy), duration(usPerReply), short(timesParse)]
}

function growthSentence({ from, to, ratio }: Result['growth'][number]): string {
  return `From ${count(from)} to ${count(to)} replies the cost of one grows ${ratio} ×.`
}

function workersSentences({ workers }: Result): readonly string[] {
  return workers === null
    ? []
    : [`Two threads match ${workers.ratio} × as fast as one (load ${workers.load} on the machine).`]
}
