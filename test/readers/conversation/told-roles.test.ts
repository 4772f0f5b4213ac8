import { describe, expect, it } from 'vitest'
import { ToldRoles } from '../../../src/readers/conversation/told-roles.ts'

describe('roles that a conversation tells', () => {
  it.each([1, 7, 8, 9, 20])('are known by id, each by the first word on it, of %i', (count) => {
    const roles = new ToldRoles()
    for (let n = 0; n < count; n++) roles.tell(`p${n}`, n % 2 === 0 ? 'agent' : 'customer')
    for (let n = 0; n < count; n++) roles.tell(`p${n}`, 'bot')
    for (let n = 0; n < count; n++) expect(roles.get(`p${n}`)).toBe(n % 2 === 0 ? 'agent' : 'customer')
    expect(roles.get(`p${count}`)).toBeUndefined()
  })
})
