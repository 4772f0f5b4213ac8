/** What is remembered of conversations that were let go: how many parts of each were read, so that a later one is known for one. */

/** Conversations told apart without a doubt: 11 MB. A gap in one that is longer than this many others is no conversation's. */
export const MOST_PARTS = 2 ** 19

/** `mostParts`: as given to `createIdTable`. */
export function forgottenParts(mostParts: number): string {
  return `More than ${mostParts} conversations were let go: what comes later of one is known for a part of it only if it is among the last ${mostParts / 2} of them.`
}
