/** Numbers rows of numbers in the order they are first seen: equal rows are one. They lie end to end in one column. */
export class RowTable {
  /** Row `r` is `values[starts[r], starts[r + 1])`: safe integers. */
  values = new Float64Array(1 << 12)
  readonly starts: number[] = [0]
  private slots = new Int32Array(1 << 10)

  /** The row's number; a new row gets the next one. */
  add(row: readonly number[]): number {
    const { slots } = this
    const mask = slots.length - 1
    let slot = hashOf(row) & mask
    for (let held = slots[slot]!; held !== 0; held = slots[slot]!) {
      if (this.isRow(held - 1, row)) return held - 1
      slot = (slot + 1) & mask
    }
    const number = this.push(row)
    slots[slot] = number + 1
    if (this.starts.length * 2 > slots.length) this.grow()
    return number
  }

  private isRow(number: number, row: readonly number[]): boolean {
    const { values, starts } = this
    const first = starts[number]!
    if (starts[number + 1]! - first !== row.length) return false
    for (let i = 0; i < row.length; i++) if (values[first + i] !== row[i]) return false
    return true
  }

  private push(row: readonly number[]): number {
    const { starts } = this
    const first = starts.at(-1)!
    const end = first + row.length
    if (end > this.values.length) {
      const longer = new Float64Array(Math.max(end, this.values.length * 2))
      longer.set(this.values)
      this.values = longer
    }
    this.values.set(row, first)
    return starts.push(end) - 2
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 2)
    const mask = slots.length - 1
    for (let number = 0; number + 1 < this.starts.length; number++) {
      let slot = hashOf(this.values.subarray(this.starts[number], this.starts[number + 1])) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = number + 1
    }
    this.slots = slots
  }
}

function hashOf(row: ArrayLike<number>): number {
  let hash = row.length
  for (let i = 0; i < row.length; i++) hash = Math.imul(hash ^ row[i]!, 0x01000193) ^ (hash >>> 15)
  return hash ^ (hash >>> 16)
}
