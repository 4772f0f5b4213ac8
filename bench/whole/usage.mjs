/** Preloaded into a command that is measured: on the way out, what it used, as JSON to the fourth stream. */
import { writeSync } from 'node:fs'

process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  const peakKb = process.resourceUsage().maxRSS
  writeSync(3, JSON.stringify({ cpuMs: (user + system) / 1000, peakMb: peakKb / 1024 }))
})
