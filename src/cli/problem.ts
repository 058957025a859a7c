/** Something the person at the terminal can mend. Printed without a stack; the command exits with 1. */
export class Problem extends Error {
  override readonly name = 'Problem'
}
