import fc from 'fast-check'

// The same examples on every run, so that a change is judged by what it changed; a number or `random` looks further.
const given = process.env['UNSCRIPTED_SEED']
if (given !== 'random') fc.configureGlobal({ seed: given === undefined ? 20260301 : Number(given) })
