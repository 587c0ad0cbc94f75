// How a command speaks: lines in the chosen language to people, one JSON value to programs (`--json`).

import type { Language, Text } from '../kernel/text/text.ts'

export type Output = {
  readonly language: Language
  readonly json: boolean
  /** What happens now, for the person who waits: to stderr. */
  progress(line: Text): void
  /** The answer: its text to stdout, or with `--json` its value. */
  answer(text: Text, value: unknown): void
}

/** Vietnamese unless the machine or the caller says English. */
export const languageFrom = (asked: string | undefined, env: Readonly<NodeJS.ProcessEnv>): Language => {
  if (asked === 'vi' || asked === 'en') return asked
  return /^en/i.test(env['LC_ALL'] ?? env['LANG'] ?? '') ? 'en' : 'vi'
}

export const createOutput = (language: Language, json: boolean): Output => ({
  language,
  json,
  progress: (line) => process.stderr.write(`${line[language]}\n`),
  answer: (text, value) => process.stdout.write(`${json ? JSON.stringify(value) : text[language]}\n`),
})
