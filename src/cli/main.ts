#!/usr/bin/env node
import process from 'node:process'
import { run } from './program.ts'

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', (error: Error & { code?: string }) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

void run(process.argv.slice(2), process).then((code) => {
  process.exitCode = code
})
