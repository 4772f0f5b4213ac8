/**
 * Findings as SARIF 2.1.0, for programs that show results of analyses. Each turn with a finding is an artifact inside that of its
 * interaction, so that a region counts the characters of that turn's own text. Written piece by piece: a log of any number
 * of reports holds only the names of what it points at.
 */
import type { Finding, Report } from '../../model/report.ts'
import type { TurnSpan } from '../../model/span.ts'
import { version } from '../../version.ts'
import { isWellFormed, wellFormed } from './well-formed.ts'
import { ruleDescriptions } from './rules.ts'

/** The log in pieces of JSON text that make one document. */
export async function* sarif(
  reports: AsyncIterable<Report> | Iterable<Report>,
): AsyncGenerator<string, void, undefined> {
  const rules = ruleDescriptions()
  const places = new Map(rules.map(({ id }, index) => [id, index]))
  const artifacts = createArtifacts()
  const driver = { name: 'unscripted', version, semanticVersion: version, rules: rules.map(sarifRule) }
  yield `{"version":"2.1.0","runs":[{"tool":{"driver":${JSON.stringify(driver)}},"columnKind":"utf16CodeUnits","results":[`
  let separator = '\n'
  for await (const report of reports)
    for (const finding of report.findings) {
      yield separator + JSON.stringify(sarifResult(finding, report, places.get(finding.ruleId), artifacts))
      separator = ',\n'
    }
  yield `\n],"artifacts":[`
  separator = '\n'
  for (const artifact of artifacts.all()) {
    yield separator + JSON.stringify(artifact)
    separator = ',\n'
  }
  yield '\n]}]}\n'
}

function sarifRule({
  id,
  signal,
  level,
  message,
  help,
}: ReturnType<typeof ruleDescriptions>[number]): object {
  return {
    id,
    name: id.replaceAll(/(?:^|[/-])(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: messageText(message) },
    help: { text: messageText(help) },
    defaultConfiguration: { level },
    properties: { tags: [signal] },
  }
}

function sarifResult(
  finding: Finding,
  { interactionId }: Report,
  ruleIndex: number | undefined,
  artifacts: Artifacts,
): object {
  const { ruleId, signal, level, message, because, scoreDelta, fingerprint } = finding
  return {
    ruleId,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level,
    message: { text: messageText(message) },
    locations: [location(finding, interactionId, artifacts)],
    ...(because.length > 0 && {
      relatedLocations: because.map((span, index) => ({
        id: index + 1,
        ...location(span, interactionId, artifacts),
        message: { text: 'What it rests on.' },
      })),
    }),
    partialFingerprints: { 'unscripted/v1': fingerprint },
    properties: { signal, scoreDelta },
  }
}

function location({ turnId, start, end }: TurnSpan, interactionId: string, artifacts: Artifacts): object {
  const { uri, index } = artifacts.of(interactionId, turnId)
  return {
    physicalLocation: {
      artifactLocation: { uri, index },
      region: { charOffset: start, charLength: end - start },
    },
    logicalLocations: [
      {
        name: wellFormed(turnId),
        fullyQualifiedName: `${wellFormed(interactionId)}/${wellFormed(turnId)}`,
        kind: 'turn',
      },
    ],
  }
}

interface Artifacts {
  of(interactionId: string, turnId: string): { readonly uri: string; readonly index: number }
  all(): Iterable<object>
}

/** Interactions and, inside them, turns; each once, in order of appearance. */
function createArtifacts(): Artifacts {
  const indexes = new Map<string, number>()
  const held: object[] = []
  const add = (uri: string, parentIndex?: number): number => {
    const known = indexes.get(uri)
    if (known !== undefined) return known
    held.push({
      location: { uri },
      ...(parentIndex !== undefined && { parentIndex }),
      roles: ['analysisTarget'],
    })
    indexes.set(uri, held.length - 1)
    return held.length - 1
  }
  return {
    of(interactionId, turnId) {
      const interaction = `interactions/${uriPart(interactionId)}`
      const uri = `${interaction}/turns/${uriPart(turnId)}`
      return { uri, index: add(uri, add(interaction)) }
    },
    all: () => held,
  }
}

/** One segment of a path, whatever the id holds: never a dot segment, never half a character. */
function uriPart(id: string): string {
  const part = encodeURIComponent(isWellFormed(id) ? id : wellFormed(id))
  return /^\.{1,2}$/.test(part) ? `_${part}` : part
}

/** Braces are doubled, as they stand for arguments; `](` would make a link. */
function messageText(text: string): string {
  return wellFormed(text).replaceAll(/[{}]/g, '$&$&').replaceAll('](', '] (')
}
