// Lines that an office types or pastes, as the entries that they are: without the mark or number before each, without empty ones. Pure.

/** A number is one only before a space: `10.000 test` begins with what it counts. */
const mark = /^(?:[-–+•]\s*|\d+[.)]\s+)/u

export const linesOf = (written: string): string[] =>
  written
    .split('\n')
    .map((line) => line.trim().replace(mark, ''))
    .filter((line) => line !== '')
