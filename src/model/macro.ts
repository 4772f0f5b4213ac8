/** Saved text an organisation supplied. */
import * as z from 'zod'

export const macroSchema = z.object({
  id: z.string().min(1),
  title: z.string().optional(),
  /** Placeholders in double braces, brackets or percent signs are slots. */
  text: z.string(),
})

export type Macro = Readonly<z.output<typeof macroSchema>>
