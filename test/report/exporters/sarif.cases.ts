import { describe, expect, test } from 'vitest'
import { ruleDescriptions, sarif } from '../../../src/report/index.ts'
import { sarifLog } from './sarif-shape.ts'
import { exampleReports, reportWith, textOf } from './support.ts'

interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly index: number }
    readonly region: { readonly charOffset: number; readonly charLength: number }
  }
  readonly logicalLocations: readonly { readonly name: string; readonly fullyQualifiedName: string }[]
}

interface Log {
  readonly version: string
  readonly runs: readonly {
    readonly columnKind: string
    readonly tool: {
      readonly driver: { readonly rules: readonly { readonly id: string; readonly help: { text: string } }[] }
    }
    readonly results: readonly {
      readonly ruleId: string
      readonly ruleIndex?: number
      readonly level: string
      readonly message: { readonly text: string }
      readonly locations: readonly Location[]
      readonly relatedLocations?: readonly (Location & { readonly id: number })[]
      readonly partialFingerprints: Readonly<Record<string, string>>
    }[]
    readonly artifacts: readonly {
      readonly location: { readonly uri: string }
      readonly parentIndex?: number
    }[]
  }[]
}

const logOf = async (...reports: Parameters<typeof sarif>): Promise<Log> =>
  JSON.parse(await textOf(sarif(...reports))) as Log

describe('the log of the example', async () => {
  const log = await logOf(exampleReports)
  const run = log.runs[0]!

  test('has the shape the schema of SARIF 2.1.0 asks for, and nothing beside it', () => {
    expect(sarifLog.safeParse(log).error).toBeUndefined()
    expect(sarifLog.safeParse({ ...log, runs: [{ ...run, result: [] }] }).success).toBe(false)
  })

  test('is version 2.1.0, with one run that counts UTF-16 units', () => {
    expect([log.version, log.runs.length, run.columnKind]).toEqual(['2.1.0', 1, 'utf16CodeUnits'])
  })

  test('has a result for each finding, with its rule, level, place and fingerprint', () => {
    const findings = exampleReports.flatMap((report) =>
      report.findings.map((finding) => ({ report, finding })),
    )
    expect(run.results.length).toBe(findings.length)
    for (const [index, { report, finding }] of findings.entries()) {
      const result = run.results[index]!
      expect([result.ruleId, result.level]).toEqual([finding.ruleId, finding.level])
      expect(run.tool.driver.rules[result.ruleIndex!]!.id).toBe(finding.ruleId)
      const [place] = result.locations
      expect(place!.physicalLocation.region).toEqual({
        charOffset: finding.start,
        charLength: finding.end - finding.start,
      })
      expect(place!.logicalLocations[0]).toMatchObject({
        name: finding.turnId,
        fullyQualifiedName: `${report.interactionId}/${finding.turnId}`,
      })
      expect(Object.values(result.partialFingerprints)).toEqual([finding.fingerprint])
      expect(result.relatedLocations?.length ?? 0).toBe(finding.because.length)
    }
  })

  test('points at artifacts by index: turns, each inside its interaction, none twice', () => {
    const uris = run.artifacts.map(({ location }) => location.uri)
    expect(new Set(uris).size).toBe(uris.length)
    for (const { locations, relatedLocations = [] } of run.results)
      for (const { physicalLocation } of [...locations, ...relatedLocations]) {
        const { uri, index } = physicalLocation.artifactLocation
        expect(uris[index]).toBe(uri)
        expect(uri.startsWith(`${uris[run.artifacts[index]!.parentIndex!]!}/turns/`)).toBe(true)
      }
  })

  test('knows every rule, with help', () => {
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(ruleDescriptions().map(({ id }) => id))
    for (const { help } of run.tool.driver.rules) expect(help.text.length).toBeGreaterThan(40)
  })
})

test.each(['../../etc/passwd', '..', '.', 'a b/ü?#[]', '\uD800', 'javascript:alert(1)', '<x@y>'])(
  'the id %j is one segment of a relative reference',
  async (interactionId) => {
    const { runs } = await logOf([reportWith({ interactionId })])
    for (const { location } of runs[0]!.artifacts) {
      const { uri } = location
      expect(uri).toMatch(/^interactions\/[\w%.~!*'()-]+(?:\/turns\/[\w%.~!*'()-]+)?$/)
      expect(uri.split('/')).not.toContain('..')
      expect(uri.split('/')).not.toContain('.')
      expect(new URL(uri, 'file:///base/').pathname.startsWith('/base/interactions/')).toBe(true)
    }
  },
)

test('braces of a message are doubled and links are broken, so that nothing in it is read as an argument or a link', async () => {
  const { runs } = await logOf([
    reportWith({}, { message: 'The placeholder {{0}} of [here](http://x) \uDC00.' }),
  ])
  expect(runs[0]!.results[0]!.message.text).toBe('The placeholder {{{{0}}}} of [here] (http://x) \uFFFD.')
})

test('no report makes a log without results', async () => {
  const { runs } = await logOf([])
  expect([runs[0]!.results, runs[0]!.artifacts]).toEqual([[], []])
  expect(sarifLog.safeParse({ version: '2.1.0', runs }).success).toBe(true)
})
