import { createAnalyzer, fitTemplates, type Interaction, type Report } from '../../../src/index.ts'
import { exampleLines } from '../../cli/support.ts'

const interactions = exampleLines.map((line) => JSON.parse(line) as Interaction)
const analyzer = createAnalyzer({ templates: await fitTemplates(interactions) })

export const exampleReports: readonly Report[] = interactions.map((interaction) =>
  analyzer.analyze(interaction),
)

/** A report of ours that says something else in places. */
export function reportWith(
  changes: Partial<Report>,
  finding: Partial<Report['findings'][number]> = {},
): Report {
  const report = exampleReports.find(({ findings }) => findings.some(({ level }) => level === 'error'))!
  return { ...report, findings: report.findings.map((each) => ({ ...each, ...finding })), ...changes }
}

export async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}
