/** Reports on disk, one JSON object a line, as `score` writes them. */
import { problem, type Problem } from '../model/problem.ts'
import { reportSchema, type Report } from '../model/report.ts'
import { lines } from '../readers/bytes/lines.ts'
import { problemOf, type Input } from './files.ts'

/** The reports of an input, in order, and a problem for every line that is no report. One line is held at a time. */
export async function* readReports(input: Input): AsyncGenerator<Report | Problem> {
  const { name: file } = input
  try {
    for await (const line of lines({ name: file, chunks: input.open() }, {})) {
      const origin = { file, line: line.number }
      if (line.problem !== undefined) yield line.problem
      else if (line.text.trim() !== '')
        yield reportOf(line.text) ?? problem('invalid-record', origin, NO_REPORT)
    }
  } catch (error) {
    yield problemOf(error, input)
  }
}

const NO_REPORT = 'The line is no report of `unscripted score`, or of another schema version.'

function reportOf(text: string): Report | null {
  try {
    const { success, data } = reportSchema.safeParse(JSON.parse(text))
    return success ? data : null
  } catch {
    return null
  }
}
