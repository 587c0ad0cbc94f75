// A reason why the database cannot be used, in words for the person who runs the system.

import type { Text } from '../text/text.ts'

export class DatabaseProblem extends Error {
  readonly text: Text

  constructor(text: Text, options?: ErrorOptions) {
    super(`${text.en} / ${text.vi}`, options)
    this.name = 'DatabaseProblem'
    this.text = text
  }
}
