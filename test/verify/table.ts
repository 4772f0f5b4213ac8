/** The table of promises for a README, from `results.json`: `npm run verify:table`. */
import process from 'node:process'
import { inShort, onDemand, promises, readResults } from './all.ts'

const results = readResults()
const rows = [...promises, ...onDemand].map((name) => {
  const result = results[name]
  if (result === undefined) return `| ${name} | \`npm run verify -- ${name}\` | | not run |`
  const { promise, command, limit, ok, form, node } = result
  // What runs only on demand has one form.
  const how = onDemand.some((one) => one === name) ? '' : `${form} form, `
  return `| ${promise} | \`${command}\` | ${limit} | ${ok ? '' : '**broken**: '}${inShort(result)} (${how}Node ${node}) |`
})
process.stdout.write(
  ['| Promise | Command | Limit | Last result |', '| --- | --- | --- | --- |', ...rows, ''].join('\n'),
)
