// Takes a list into the installation by the server's own worker, batch by batch; stopped with Ctrl-C it keeps what was taken in.

import { createHash } from 'node:crypto'
import { unitFinder } from '../intake/find-unit.ts'
import { learnedOf, type Reading, readUpload } from '../intake/prepare.ts'
import { countsOf } from '../intake/preview.ts'
import type { RowProblem } from '../intake/reading/row-reading.ts'
import { runImport } from '../intake/worker.ts'
import type { Counts } from '../intake/contract.ts'
import { rowsOf, transact } from '../kernel/database/transaction.ts'
import type { Progress } from '../kernel/jobs/jobs.ts'
import { releaseMemory } from '../kernel/register/release-memory.ts'
import { textOf } from '../kernel/text/text.ts'
import { product } from '../product.ts'
import { installWithAdministrator, type Installed } from '../server/installation.ts'
import type pg from 'pg'
import type { ExitCode } from './command.ts'
import { importAnswer, importExitCode, importText } from './import-answer.ts'
import { type ImportFile, writeMarked } from './import-file.ts'
import { nationIndex } from './nation-index.ts'
import type { Output } from './output.ts'
import { UsageProblem } from './usage-problem.ts'
import { getUnit, type Opened, withInstallation } from './with-installation.ts'

export type RunOptions = {
  readonly register: string | null
  readonly unit: string | null
  /** From 0. */
  readonly sheet: number
  readonly data: string
  readonly marked: string | null
}

/** An import by the command line is nobody's account. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

const LONG_FILE = 8 * 1024 * 1024

/** A new folder becomes an installation of the unit that was named. */
const installFor =
  (unit: string | null, output: Output) =>
  async (owner: pg.Pool): Promise<Installed> => {
    const index = nationIndex()
    const found = unit === null ? undefined : index.findUnit(unit)
    const province = found && [found, ...index.ancestors(found.key)].find(({ level }) => level === 'province')
    if (!found || !province)
      throw new UsageProblem(
        textOf(
          'Chưa cài đặt gì ở đây: thêm --unit MÃ của đơn vị, hoặc chạy "phaodai demo" trước.',
          'Nothing is installed here yet: add --unit KEY, or run "phaodai demo" first.',
        ),
      )
    output.progress(textOf(`Cài đặt cho ${found.fullName}…`, `Installing for ${found.fullName}…`))
    return installWithAdministrator(owner, { province: province.code, unitKey: found.key }, output.progress)
  }

/** Told about once a second; Ctrl-C asks for the end at the next batch. */
export const progressTo = (output: Output): { progress: Progress; end: () => void } => {
  let stop = false
  let told = 0
  const ask = (): void => {
    stop = true
  }
  process.once('SIGINT', ask)
  process.once('SIGTERM', ask)
  return {
    progress: (done, total, message) => {
      const now = Date.now()
      if (message && (done >= total || now - told > 1000)) {
        output.progress(message)
        told = now
      }
      return Promise.resolve({ stop })
    },
    end: () => {
      process.off('SIGINT', ask)
      process.off('SIGTERM', ask)
    },
  }
}

const keepFile = async (
  { owner, actor }: Opened,
  { name, bytes }: ImportFile,
  run: { id: string; unit: string; register: string; sheet: number },
): Promise<void> => {
  await owner.query(
    `insert into import_run (tenant, id, home_unit, register, file_name, kind, file, file_hash, sheet, state, account_id)
     values ($1, $2, $3, $4, $5, 'file', $6, $7, $8, 'running', $9)`,
    [
      actor.tenant,
      run.id,
      run.unit,
      run.register,
      name,
      bytes,
      createHash('sha256').update(bytes).digest('hex'),
      run.sheet,
      NOBODY,
    ],
  )
}

const runKept = async (
  { owner, actor }: Opened,
  id: string,
  reading: Reading,
  output: Output,
): Promise<Counts> => {
  const { progress, end } = progressTo(output)
  try {
    return (await runImport({ pool: owner, owner }, { importId: id }, actor, progress, reading)) as Counts
  } catch (error) {
    await owner.query("update import_run set state = 'failed' where id = $1", [id])
    throw error
  } finally {
    end()
  }
}

const takeIn = async (
  opened: Opened,
  file: ImportFile,
  options: RunOptions,
  output: Output,
): Promise<ExitCode> => {
  const { owner, actor } = opened
  const { register: asked, sheet, marked } = options
  const { key: unit } = await getUnit(opened, options.unit ?? undefined)
  const reading = await transact(owner, actor, async (tx) =>
    readUpload(product, {
      workbook: file.workbook,
      sheet,
      fileName: file.name,
      register: asked,
      homeUnit: unit,
      choices: {},
      today: tx.today,
      findUnit: await unitFinder(tx, unit),
      taught: (register) => learnedOf(tx, unit, register),
      listsOnly: true,
    }),
  )
  const { register } = reading
  if (!register || reading.rowCount === 0) {
    const answer = importAnswer({
      file: file.name,
      asked,
      reading,
      counts: countsOf(reading, []),
      problems: [],
    })
    output.answer(importText(answer, textOf('Không đưa vào gì', 'Nothing taken in')), { id: null, ...answer })
    return importExitCode(answer)
  }
  const id = crypto.randomUUID()
  // A long list leaves much behind when it is read, and its file goes to the database in one piece.
  if (file.bytes.length > LONG_FILE) await releaseMemory()
  await keepFile(opened, file, { id, unit, register: register.name, sheet })
  const counts = await runKept(opened, id, reading, output)
  const kept = await rowsOf<{ problems: RowProblem[] }>(
    { client: owner as unknown as pg.ClientBase },
    'select problems from import_row where import_id = $1 order by row',
    [id],
  )
  const problems = kept.flatMap((row) => row.problems)
  if (marked !== null) await writeMarked(marked, file, reading, problems, output)
  const answer = importAnswer({ file: file.name, asked, reading, counts, problems })
  const left = reading.rowCount - kept.length
  const text = importText(answer, textOf('Đã đưa vào', 'Taken in'))
  const stopped = textOf(
    `ĐÃ DỪNG: còn ${left} dòng chưa đưa vào. Chạy lại lệnh này để làm tiếp; dòng đã có không bị lặp.`,
    `STOPPED: ${left} rows are left. Run the command again to go on; nothing comes in twice.`,
  )
  const undo = `phaodai import --undo ${id}`
  const inLanguage = (language: 'vi' | 'en', withdraw: string): string =>
    [text[language], ...(left > 0 ? [stopped[language]] : []), `${withdraw}: ${undo}`].join('\n')
  output.answer(textOf(inLanguage('vi', 'Rút lại'), inLanguage('en', 'To withdraw it')), {
    id,
    left,
    ...answer,
  })
  return left > 0 ? 1 : importExitCode(answer)
}

export const runFile = (file: ImportFile, options: RunOptions, output: Output): Promise<ExitCode> =>
  withInstallation(
    options.data,
    output,
    (opened) => takeIn(opened, file, options, output),
    installFor(options.unit, output),
  )
