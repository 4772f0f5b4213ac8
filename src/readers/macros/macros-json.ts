/** Macros in JSON: a plain array, or what Zendesk exports. */
import * as z from 'zod/mini'
import { macroSchema, type Macro } from '../../model/macro.ts'
import { htmlText } from '../html/html-text.ts'
import { isRecord } from '../json/parse-json.ts'

const zendeskSchema = z.object({
  macros: z.array(
    z.object({
      id: z.union([z.string().check(z.minLength(1)), z.number()]),
      title: z.nullish(z.string()),
      active: z.optional(z.boolean()),
      actions: z.array(z.object({ field: z.string(), value: z.unknown() })),
    }),
  ),
})

/** Throws a `TypeError` that names the place, not the text. */
export function macrosOfJson(value: unknown): readonly Macro[] {
  return isRecord(value) && 'macros' in value ? zendeskMacros(value) : fitting(z.array(macroSchema), value)
}

function fitting<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const place = parsed.error.issues[0]?.path.join('.') ?? ''
  throw new TypeError(
    place === '' ? 'Expected a list of macros' : `A macro does not have the shape it needs at "${place}"`,
  )
}

/** Those in use; a macro that writes no comment has an empty text. */
function zendeskMacros(value: unknown): readonly Macro[] {
  return fitting(zendeskSchema, value).macros.flatMap(({ id, title, active, actions }) =>
    active === false ? [] : [{ id: String(id), ...(title != null && { title }), text: commentOf(actions) }],
  )
}

type Action = Readonly<z.output<typeof zendeskSchema>['macros'][number]['actions'][number]>

/** The rich comment and the plain one are versions of the same words: the plain one needs no reading. */
function commentOf(actions: readonly Action[]): string {
  const plain = textsOf(actions, 'comment_value')
  return plain.length > 0 ? plain.join('\n') : textsOf(actions, 'comment_value_html').map(htmlText).join('\n')
}

/** A value is the text, or a pair of channel and text. */
function textsOf(actions: readonly Action[], field: string): readonly string[] {
  return actions
    .filter((action) => action.field === field)
    .map(({ value }): unknown => (Array.isArray(value) ? value[1] : value))
    .filter((value) => typeof value === 'string')
    .filter((value) => value.trim() !== '')
}
