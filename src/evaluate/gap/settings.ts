/** What counts as satisfied, as cold, and as enough. */
export const gapDefaults = {
  /** Share of the scale from which on somebody is satisfied: 4 of 5, 8 of 10. */
  satisfied: 0.8,
  /** Share of the scale below which a customer was left cold: under 3 of 5. */
  cold: 0.6,
  /** Fewer people or interactions than this give no share: one answer more would turn it, and it might point at a person. */
  minShare: 5,
  /** Fewer rated interactions than this give no correlation. */
  minCorrelation: 20,
  /** Groups agree where the interval of their difference lies within this. */
  agreement: 0.1,
}

/** The limits behind the figures of a gap; each is explained at `gapDefaults`. */
export type GapSettings = Readonly<typeof gapDefaults>

/** Whether a share of the scale reaches a bar. A hair below does: 5.6 of 7 is 0.8, but not to a computer. */
export function reaches(value: number, bar: number): boolean {
  return value >= bar - 1e-9
}
