/** Words that calm, in English; written for this library. "Don't worry" denies nothing. */
export const reassurance: readonly string[] = [
  "(don't|do not|no need to|never) (you)? (worry|panic|fret|fear|be (scared|afraid|frightened|embarrassed|sorry))",
]
