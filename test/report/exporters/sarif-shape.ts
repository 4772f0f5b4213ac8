/**
 * The part of the SARIF 2.1.0 schema (`sarif-2.1.0-rtm.5`) that the exporter writes: names, types and what is required are the schema's,
 * and like there nothing else may stand in an object. The logs of the example and of the gold corpus were held against the whole schema
 * when this was written.
 */
import * as z from 'zod'

const index = z.int().min(0)
const message = z.strictObject({ text: z.string() })

const location = z.strictObject({
  id: z.int().min(0).optional(),
  message: message.optional(),
  physicalLocation: z.strictObject({
    artifactLocation: z.strictObject({ uri: z.string(), index }),
    region: z.strictObject({ charOffset: z.int().min(0), charLength: z.int().min(0) }),
  }),
  logicalLocations: z.array(
    z.strictObject({ name: z.string(), fullyQualifiedName: z.string(), kind: z.string() }),
  ),
})

const level = z.enum(['none', 'note', 'warning', 'error'])

const rule = z.strictObject({
  id: z.string(),
  name: z.string(),
  shortDescription: message,
  help: message,
  defaultConfiguration: z.strictObject({ level }),
  properties: z.looseObject({ tags: z.array(z.string()) }),
})

const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: index.optional(),
  level,
  message,
  locations: z.array(location),
  relatedLocations: z.array(location).optional(),
  partialFingerprints: z.record(z.string(), z.string()),
  properties: z.looseObject({}),
})

const artifact = z.strictObject({
  location: z.strictObject({ uri: z.string() }),
  parentIndex: index.optional(),
  roles: z.array(z.literal('analysisTarget')),
})

export const sarifLog = z.strictObject({
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          version: z.string(),
          semanticVersion: z.string(),
          rules: z.array(rule),
        }),
      }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      results: z.array(result),
      artifacts: z.array(artifact),
    }),
  ),
})
