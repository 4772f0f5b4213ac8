import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createAnalyzer, fitTemplates, type Finding, type Interaction } from '../../src/index.ts'
import { redactReport } from '../../src/report/redact.ts'

const interactions = readFileSync(
  new URL('../../corpora/example/interactions.jsonl', import.meta.url),
  'utf8',
)
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Interaction)
const analyzer = createAnalyzer({ templates: await fitTemplates(interactions) })

test('no part of a customer’s name is left in a redacted report', () => {
  for (const interaction of interactions) {
    const text = JSON.stringify(redactReport(analyzer.analyze(interaction)))
    const name = interaction.participants.find(({ role }) => role === 'customer')?.name ?? ''
    for (const part of name.split(' ').filter((word) => /^\p{L}{4,}$/u.test(word)))
      expect(text).not.toContain(part)
  }
})

test('a wrong name is redacted with the right one', () => {
  const report = analyzer.analyze(interactions.find(({ id }) => id === 'LF-3008')!)
  const wrong = report.findings.find(({ ruleId }) => ruleId === 'missed-name/wrong-name')!
  expect(wrong.message).toContain('Karen')
  const redacted = redactReport(report).findings.find(({ fingerprint }) => fingerprint === wrong.fingerprint)!
  expect(redacted.message).toBe('Addresses the customer as “[NAME]”; the customer is [NAME].')
  expect(redacted.data).toMatchObject({ used: '[NAME]', name: '[NAME]' })
})

/** All of a finding but what it says. */
function placeOf(finding: Finding): Partial<Finding> {
  return { ...finding, message: '', data: {} }
}

test('nothing but names changes', () => {
  for (const interaction of interactions) {
    const report = analyzer.analyze(interaction)
    const redacted = redactReport(report)
    expect(redacted.findings.map(placeOf)).toEqual(report.findings.map(placeOf))
    const { redacted: marked, ...provenance } = redacted.provenance
    expect(marked).toBe(true)
    expect({ ...redacted, customerName: null, findings: [], provenance }).toEqual({
      ...report,
      customerName: null,
      findings: [],
    })
  }
})
