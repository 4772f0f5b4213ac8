/** What identifies a run: digests of its inputs, and of the options that show in its output. */
import { createHash } from 'node:crypto'
import { languages as builtIn, languagesId } from '../language/index.ts'
import { canonicalJson, sha256 } from '../model/hash.ts'
import { convokitCompanions } from '../readers/convokit.ts'
import { createPolicy } from '../scoring/policy.ts'
import { paceId } from '../templates/pace-section.ts'
import type { Input, ReadInputsOptions } from './files.ts'
import { problemOf } from './files.ts'
import type { Begin } from './journal.ts'
import type { ScoreInputsOptions } from './score.ts'

/** The digest of the whole content, read here from start to end; `null` for what can be read only once. */
export async function digestInputs(inputs: readonly Input[], signal?: AbortSignal): Promise<Begin['inputs']> {
  const digests: Begin['inputs'][number][] = []
  for (const input of inputs) {
    const { name } = input
    digests.push({ name, digest: input.isReadOnce === true ? null : await digestOf(input, signal) })
  }
  return digests
}

/** An input that cannot be read has a digest too: that of the reason. */
async function digestOf(input: Input, signal: AbortSignal | undefined): Promise<string> {
  const hash = createHash('sha256')
  const beside = convokitCompanions.flatMap((name) => [input.beside?.(name) ?? []])
  try {
    for (const chunks of [input.open(), ...beside]) {
      for await (const chunk of chunks) {
        signal?.throwIfAborted()
        hash.update(chunk)
      }
      hash.update('\n')
    }
  } catch (error) {
    signal?.throwIfAborted()
    hash.update(problemOf(error, input).message)
  }
  return hash.digest('hex')
}

/** Of everything that shows in reports or problems; who does the work, and how long it may take, is left out. */
export function digestOptions(
  { templates, pace, macros, policy, languages = builtIn, linguistics, ...options }: ScoreInputsOptions,
  read: ReadInputsOptions,
  keepsProblems: boolean,
): string {
  return sha256(
    canonicalJson({
      templates: templates?.id ?? null,
      pace: [templates && paceId(templates.pace), pace && paceId(pace)],
      macros: macros ?? null,
      policy: createPolicy(policy),
      languages: languagesId(languages),
      linguistics: linguistics?.id ?? null,
      detectLanguages: options.detectLanguages ?? true,
      redact: options.redact ?? false,
      // Functions among them, such as `onBytes`, are left out.
      read,
      keepsProblems,
    }),
  )
}
