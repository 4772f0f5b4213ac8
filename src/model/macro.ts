/** Saved text an organisation supplied. */
import * as z from 'zod/mini'

export const macroSchema = z.object({
  id: z.string().check(z.minLength(1)),
  title: z.optional(z.string()),
  /** Placeholders in double braces, brackets or percent signs are slots. */
  text: z.string(),
})

/** A text that agents insert, under an id that is unique in its list. */
export type Macro = Readonly<z.output<typeof macroSchema>>
