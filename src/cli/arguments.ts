/** Arguments of options, from text. A mistake is told with the option's name. */
import { availableParallelism } from 'node:os'
import { InvalidArgumentError } from 'commander'

export function toCuts(text: string): readonly [number, number] {
  const [authentic, mixed, ...more] = text.split(',').map(toNumber)
  if (authentic === undefined || mixed === undefined || more.length > 0)
    throw new InvalidArgumentError('It must be two numbers and a comma: 75,50.')
  return [authentic, mixed]
}

export function toList(text: string): readonly string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

export function toNumber(text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('It must be a number.')
  return value
}

/** Scores lie from 0 to 100: with a threshold beyond them every run would fail, or none. */
export function toScore(text: string): number {
  const value = toNumber(text)
  if (value < 0 || value > 100) throw new InvalidArgumentError('It must be a number from 0 to 100.')
  return value
}

export function toWorkers(text: string): number {
  if (text === 'auto') return availableParallelism()
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError('It must be a whole number from 1, or auto.')
  return value
}

export function toSeconds(text: string): number {
  const value = toNumber(text)
  if (!(value > 0)) throw new InvalidArgumentError('It must be more than 0.')
  return value
}

export function toCount(text: string): number {
  const value = toNumber(text)
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError('It must be a whole number from 1.')
  return value
}
