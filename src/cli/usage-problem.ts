// A command called wrongly: said in both languages, exit code 2.

import type { Text } from '../kernel/text/text.ts'

export class UsageProblem extends Error {
  readonly text: Text

  constructor(text: Text) {
    super(text.en)
    this.name = 'UsageProblem'
    this.text = text
  }
}
