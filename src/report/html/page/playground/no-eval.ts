/**
 * The policy of the page lets no text become code, and the schema library would try, to be faster, and be told off. This must
 * come before any schema is made, so it is the first import of the page's script; and since a bundler leaves out what nobody
 * uses, it gives a value to use.
 */
import { config } from 'zod/mini'

export const runsWithoutEval: boolean = config({ jitless: true }).jitless === true
