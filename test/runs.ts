import process from 'node:process'

/** Whether the long form was asked for: `UNSCRIPTED_FULL=1 npm test`. */
const isLong = process.env['UNSCRIPTED_FULL'] !== undefined

/** How often, or how much: `usual` in every run, `long` where the long form was asked for. */
export function usually(usual: number, long: number): number {
  return isLong ? long : usual
}
