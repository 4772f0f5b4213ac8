/// <reference lib="dom" />
/** The page to try it: what is pasted or dropped is read, scored and marked up here, and goes nowhere. */
import { runsWithoutEval } from './no-eval.ts'
import { problem, type Problem } from '../../../../model/problem.ts'
import { h } from '../dom.ts'
import { count } from '../format.ts'
import { drawInteraction } from '../interaction-view.ts'
import { agentsOf, gather, type Given } from './gather.ts'
import { inputView, type Inputs } from './input-view.ts'
import { readView, scoresView } from './outcome-view.ts'
import { scoresOf, type Scored } from './scored.ts'
import { breath, bytesOf, MAX_BYTES, pauses, Superseded } from './work.ts'

function start(): void {
  if (!runsWithoutEval) return
  const main = document.getElementById('main')!
  const outcome = h('div')
  const view = h('div', { class: 'interaction' })
  let run = 0

  const choose = ({ report, interaction }: Scored): void => {
    drawInteraction(view, report, interaction, 'h2')
    view.querySelector('h2')?.focus()
  }
  const work = async ({ files, agents }: { files: readonly File[]; agents: string }): Promise<void> => {
    const mine = ++run
    const isWanted = (): boolean => mine === run
    const pause = pauses(isWanted)
    outcome.replaceChildren()
    view.replaceChildren()
    inputs.tell('Reading …')
    await breath()
    const { given, refused } = await contentOf(files)
    if (!isWanted()) return
    const read = await gather(given, agentsOf(agents), pause)
    const all = read.interactions.length
    const scores = await scoresOf(read.interactions, pause, (step, done) => {
      if (done % 20 === 0) inputs.tell(`${done} of ${count(all, 'interaction')} ${step} …`)
    })
    outcome.replaceChildren(
      readView(read, [...refused, ...read.problems, ...scores.problems]),
      ...(all === 0 ? [] : [scoresView(scores, choose)]),
    )
    inputs.tell(all === 0 ? NOTHING : `Done: ${count(scores.scored.length, 'interaction')} read and scored.`)
    const [only] = scores.scored
    if (only !== undefined && scores.scored.length === 1)
      drawInteraction(view, only.report, only.interaction, 'h2')
  }
  const inputs: Inputs = inputView((wanted) => {
    work(wanted).catch((error: unknown) => {
      // Not the message: it could hold words of the input.
      if (!(error instanceof Superseded))
        inputs.tell('Something went wrong, and this page cannot go on with this input.')
    })
  })
  main.replaceChildren(h('h1', { tabindex: -1 }, 'Try it'), ...inputs.elements, outcome, view)
}

const NOTHING =
  'Nothing could be read. A line of a plain transcript begins with who speaks: “Customer: …”, “Agent: …”; where it has names instead, each twice at least, say above who is an agent. A table needs headers for the conversation, the author and the message; which of other headers holds what, the command line is told with --map.'

/** The bytes of the files, and a problem for each there is no room for. */
async function contentOf(
  files: readonly File[],
): Promise<{ readonly given: readonly Given[]; readonly refused: readonly Problem[] }> {
  const [given, refused]: [Given[], Problem[]] = [[], []]
  let room = MAX_BYTES
  for (const file of files) {
    const bytes = await bytesOf(file, room)
    if (bytes === null) refused.push(problem('unreadable-file', { file: file.name }, TOO_LARGE))
    else given.push({ name: file.name, bytes })
    room -= bytes?.length ?? 0
  }
  return { given, refused }
}

const TOO_LARGE = `Damaged, or more than this page takes at once (${MAX_BYTES / 1024 ** 2} MB, unpacked); “unscripted score” on the command line takes any size.`

start()
