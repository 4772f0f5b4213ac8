#!/usr/bin/env node
import process from 'node:process'
import { Exit, signalExits, Stopped, type Io } from './io.ts'
import { run } from './program.ts'

/** Whom to tell that the command is to stop; nobody: the process ends at once. */
let handler: ((why: Stopped) => void) | undefined

const stop = (why: Stopped): void => {
  const told = handler
  // Whoever asks a second time does not want to wait.
  handler = undefined
  if (told === undefined) process.exit(why.exitCode)
  told(why)
}

const io: Io = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  onStop(given) {
    handler = given
    return () => {
      handler = undefined
    }
  },
}

for (const [signal, exitCode] of Object.entries(signalExits))
  process.on(signal, () => {
    stop(new Stopped('stopped', exitCode))
  })

process.stdout.on('error', (error: Error & { code?: string }) => {
  // A reader that has seen enough (`| head`) is no error.
  if (error.code === 'EPIPE') stop(new Stopped('', Exit.done))
  else stop(new Stopped(`standard output cannot be written (${error.code ?? 'unknown'})`, Exit.usage))
})
// Nobody is left to be told anything.
process.stderr.on('error', () => undefined)

void run(process.argv.slice(2), io).then((code) => {
  process.exitCode = code
  // Standard input that nobody has read to its end would keep the process alive.
  process.stdin.destroy()
})
