// Finds the command that was asked for, runs it, and turns what happened into an exit code.

import { DatabaseProblem } from '../kernel/database/database-problem.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import type { Command, ExitCode } from './command.ts'
import { commands } from './commands.ts'
import { Stopped } from './run-child.ts'
import { createOutput, languageFrom, type Output } from './output.ts'
import { UsageProblem } from './usage-problem.ts'

/** `--lang`, `--json` and `--help` stand anywhere and belong to no command. */
const takeCommonOptions = (args: readonly string[]) => {
  const rest: string[] = []
  let language: string | undefined
  let json = false
  let help = false
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? ''
    if (word === '--lang') {
      index += 1
      language = args[index]
    } else if (word.startsWith('--lang=')) language = word.slice('--lang='.length)
    else if (word === '--json') json = true
    else if (word === '--help' || word === '-h') help = true
    else rest.push(word)
  }
  return { rest, language, json, help }
}

const helpText = (): Text => {
  const width = Math.max(...commands.map(({ name }) => name.length))
  const rows = (language: 'vi' | 'en'): string =>
    commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary[language]}`).join('\n')
  return textOf(
    `Pháo Đài — điều hành phòng, chống dịch\n\nCách dùng: phaodai <lệnh> [tham số]\n\n${rows('vi')}\n\n` +
      '  --lang vi|en   ngôn ngữ      --json   trả lời bằng JSON      --help   trợ giúp\n\n' +
      'Mã kết thúc: 0 xong; 1 có vấn đề; 2 gọi sai; 3 không phục vụ được.',
    `Pháo Đài — running epidemic control\n\nUsage: phaodai <command> [options]\n\n${rows('en')}\n\n` +
      '  --lang vi|en   language      --json   answer in JSON      --help   this help\n\n' +
      'Exit codes: 0 done; 1 problems found; 2 called wrongly; 3 cannot be served.',
  )
}

const explain = (output: Output, problem: Text, code: ExitCode): ExitCode => {
  if (output.json) output.answer(problem, { problem, exitCode: code })
  else output.progress(problem)
  return code
}

/** A refusal made elsewhere in the product carries its text in both languages too. */
const findText = (error: unknown): Text | undefined => {
  const { vi, en } = ((error as { text?: unknown }).text ?? {}) as Partial<Text>
  return typeof vi === 'string' && typeof en === 'string' ? { vi, en } : undefined
}

const runCommand = async (command: Command, args: readonly string[], output: Output): Promise<number> => {
  try {
    const { run, usage } = await command.load()
    if (args.includes('--help')) {
      output.answer(textOf(`${command.summary.vi}\n\n${usage.vi}`, `${command.summary.en}\n\n${usage.en}`), {
        name: command.name,
        summary: command.summary,
        usage,
      })
      return 0
    }
    return await run({ args, output })
  } catch (error) {
    if (error instanceof Stopped) return error.exitCode
    if (error instanceof UsageProblem) return explain(output, error.text, 2)
    if (error instanceof DatabaseProblem) return explain(output, error.text, 3)
    const text = findText(error)
    if (text !== undefined) return explain(output, text, 3)
    throw error
  }
}

export const main = async (args: readonly string[]): Promise<number> => {
  const { rest, language, json, help } = takeCommonOptions(args)
  const output = createOutput(languageFrom(language, process.env), json)
  const [name, ...more] = rest
  const command = commands.find((candidate) => candidate.name === name)
  if (command === undefined) {
    const known = commands.map((candidate) => ({ name: candidate.name, summary: candidate.summary }))
    if (name === undefined || name === 'help') {
      output.answer(helpText(), { commands: known })
      return help || name === 'help' ? 0 : 2
    }
    return explain(output, textOf(`Không có lệnh "${name}".`, `There is no command "${name}".`), 2)
  }
  return runCommand(command, help ? ['--help', ...more] : more, output)
}
