/** The README's block out of the result: what every method reaches where all can run, and what it costs where few can. */
import { significant } from '../measure.ts'
import type { Accuracy } from './accuracy.ts'
import { methodsOf, titleOf, type Result, type Run } from './result.ts'

type Cell = string | number | null

/** A Markdown table. */
export function markdownTable(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]): string => `| ${cells.map((cell) => cell ?? '–').join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}

/** `text` with what stands between the marks of `name` replaced; throws where the marks are missing. */
export function replaceBlock(text: string, name: string, block: string): string {
  const [open, close] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`]
  const start = text.indexOf(open)
  const end = text.indexOf(close)
  if (start < 0 || end < start) throw new Error(`The marks ${open} and ${close} are missing`)
  return `${text.slice(0, start + open.length)}\n${block}\n${text.slice(end)}`
}

const figure = (value: number | null | undefined): string | null =>
  value?.toFixed(3).replace(/^0/, '') ?? null
const percent = (value: number | null | undefined): string | null =>
  value == null ? null : `${(100 * value).toFixed(1)} %`

function accuracyCells(accuracy: Accuracy | null): readonly Cell[] {
  return [
    figure(accuracy?.anyF1),
    percent(accuracy?.freeFlagged),
    figure(accuracy?.wordF1),
    figure(accuracy?.clusterF1),
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
    `${titleOf(small)}; cost at ${large.replies.toLocaleString('en')}. Peers have the threshold that serves them best on these labels.`,
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
  return `From ${from.toLocaleString('en')} to ${to.toLocaleString('en')} replies the cost of one grows ${ratio} ×.`
}

function workersSentences({ workers }: Result): readonly string[] {
  return workers === null
    ? []
    : [`Two threads match ${workers.ratio} × as fast as one (load ${workers.load} on the machine).`]
}

/** Two significant digits are what a shared machine gives. */
function short(value: number): string {
  return significant(value, 2).toLocaleString('en')
}

function duration(us: number): string {
  return us < 1000 ? `${short(us)} µs` : us < 1e6 ? `${short(us / 1000)} ms` : `${short(us / 1e6)} s`
}
