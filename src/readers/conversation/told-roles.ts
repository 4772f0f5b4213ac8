/** Who somebody is in a conversation, as it tells itself; the first word on each counts. */
import type { Role } from '../../model/interaction.ts'

interface Told {
  readonly id: string
  readonly role: Role
  readonly next: Told | null
}

/** Told apart without a table, which would cost more than the two that most conversations tell of. */
const FEW = 8

export class ToldRoles {
  private last: Told | null = null
  private count = 0
  private byId: Map<string, Role> | null = null

  get(id: string): Role | undefined {
    if (this.byId !== null) return this.byId.get(id)
    for (let told = this.last; told !== null; told = told.next) if (told.id === id) return told.role
    return undefined
  }

  tell(id: string, role: Role): void {
    if (this.get(id) !== undefined) return
    if (this.byId !== null) {
      this.byId.set(id, role)
      return
    }
    this.last = { id, role, next: this.last }
    if (++this.count === FEW) this.byId = tableOf(this.last)
  }
}

function tableOf(last: Told): Map<string, Role> {
  const roles = new Map<string, Role>()
  for (let told: Told | null = last; told !== null; told = told.next) roles.set(told.id, told.role)
  return roles
}
