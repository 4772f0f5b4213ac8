import { expect, test } from 'vitest'
import { Votes, voteOf } from '../../src/similarity/votes.ts'

test('votes add up for each sequence met, and are forgotten with the text', () => {
  const votes = new Votes(4)
  votes.begin()
  for (const sequence of [2, 0, 2]) votes.add(sequence, 3)
  expect([...votes.met.subarray(0, votes.metCount)]).toEqual([2, 0])
  expect([0, 1, 2].map((sequence) => votes.of(sequence))).toEqual([3, 0, 6])
  votes.begin()
  expect([votes.metCount, votes.of(2)]).toEqual([0, 0])
})

test('a sum stops at 65,535 and its sequence is met once', () => {
  const votes = new Votes(1)
  for (let i = 0; i < 10_000; i++) votes.add(0, 16)
  expect([votes.of(0), votes.metCount]).toEqual([65_535, 1])
})

test('a run that many sequences hold says less for each of them, but never nothing', () => {
  expect([1, 16, 48, 1_000_000].map(voteOf)).toEqual([16, 8, 6, 1])
})
