// From a stored upload to rows read for a register: the same reading serves the preview, the run and the marked copy.
import type { Transaction } from '../kernel/database/transaction.ts'
import { findRow, rowsOf } from '../kernel/database/transaction.ts'
import type { Day } from '../kernel/day/day.ts'
import type { Product } from '../kernel/register/product.ts'
import type { Register } from '../kernel/register/register.ts'
import { readPaste } from '../kernel/sheet/csv.ts'
import { readWorkbook } from '../kernel/sheet/read.ts'
import type { Sheet, Workbook } from '../kernel/sheet/sheet.ts'
import type { Text } from '../kernel/text/text.ts'
import { unitFinder } from './find-unit.ts'
import { forgetWorkbook, keptWorkbook } from './kept-workbooks.ts'
import { type ColumnReading, type FindUnit, readColumns } from './reading/columns.ts'
import { guessRegister, type SheetGuess } from './reading/guess-register.ts'
import { type Layout, readLayout } from './reading/layout.ts'
import { type LearnedWords, nothingLearned } from './reading/learned.ts'
import { prepareRows } from './reading/read-rows.ts'
import type { RowReading } from './reading/row-reading.ts'
import { withTables } from './reading/tables.ts'
import { valueKey } from './reading/words.ts'

export type Choices = {
  /** Column number to its meaning, as a person set it. */
  readonly columns?: Readonly<Record<string, string | null>>
  readonly words?: readonly { target: string; word: string; value: string }[]
  /** `row:column` to the corrected text. */
  readonly cells?: Readonly<Record<string, string>>
}

export type StoredRun = {
  readonly id: string
  readonly home_unit: string
  readonly register: string | null
  readonly file_name: string
  readonly kind: 'file' | 'paste'
  readonly file: Buffer
  readonly sheet: number
  readonly choices: Choices
  readonly state: 'reading' | 'ready' | 'running' | 'done' | 'undone' | 'failed' | 'cancelled'
  readonly account_id: string
  readonly created_at: Date
  readonly counts: unknown
  readonly job_id: string | null
}

export type Reading = {
  readonly workbook: Workbook
  readonly sheet: Sheet
  readonly sheetIndex: number
  readonly layout: Layout
  readonly guess: SheetGuess
  readonly register: Register | null
  readonly columns: readonly ColumnReading[]
  readonly rowCount: number
  /** Read one by one as they are asked for, and each time anew: a long list is never held whole. */
  readonly rows: () => Iterable<RowReading>
  readonly notes: readonly Text[]
  /** No column holds a name: nobody can be recognised by it. */
  readonly anonymous: boolean
}

const RUN_COLUMNS =
  'id, home_unit, register, file_name, kind, sheet, choices, state, account_id, created_at, counts, job_id'

/** @param withFile false where it was read already: a long list takes five times its size on the way */
export const getRun = (tx: Transaction, id: string, withFile = true) =>
  findRow<StoredRun>(
    tx,
    `select ${RUN_COLUMNS}, ${withFile ? 'file' : "''::bytea as file"} from import_run where id = $1`,
    [id],
  )

const workbookOf = (run: StoredRun): Promise<Workbook> => {
  // Erased since, perhaps by another process: what the memory still has of it is shown to nobody.
  if (run.file.length === 0) forgetWorkbook(run.id)
  return keptWorkbook(run.id, () =>
    run.kind === 'paste'
      ? Promise.resolve().then(() => readPaste(run.file.toString('utf8')))
      : readWorkbook(run.file, { fileName: run.file_name }),
  )
}

export const learnedOf = async (
  tx: Transaction,
  unitKey: string,
  register: string | null,
): Promise<LearnedWords> =>
  (
    await findRow<{ words: LearnedWords }>(
      tx,
      'select words from learned_words where unit_key = $1 and register = $2',
      [unitKey, register ?? ''],
    )
  )?.words ?? nothingLearned

/** What the office corrected for this run alone stands above what it taught before. */
const withWords = (learned: LearnedWords, words: Choices['words']): LearnedWords => {
  const values: Record<string, Record<string, string>> = Object.fromEntries(
    Object.entries(learned.values).map(([path, known]) => [path, { ...known }]),
  )
  for (const { target, word, value } of words ?? [])
    values[target] = { ...values[target], [valueKey(word)]: value }
  return { ...learned, values }
}

/** A list and how it is to be read, wherever it came from. */
export type UploadQuestion = {
  readonly workbook: Workbook
  readonly sheet: number
  readonly fileName: string
  /** As somebody chose it; null where it is to be guessed. */
  readonly register: string | null
  readonly homeUnit: string | null
  readonly choices: Choices
  readonly today: Day
  readonly findUnit: FindUnit
  /** The words an office taught for a register. */
  readonly taught: (register: string | null) => Promise<LearnedWords>
  /** A table of counts is no list, even where a register was chosen for it. */
  readonly listsOnly?: boolean
}

const emptySheet: Sheet = {
  name: '',
  rows: [],
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  hidden: false,
}

/** Without a column of names nobody can be recognised. */
const isAnonymous = (columns: readonly ColumnReading[]): boolean =>
  !columns.some(
    ({ target }) =>
      target !== null && /(^|\.)(fullName|headName|name|code)(:|$)/.test(target) && !/^code$/.test(target),
  )

/** The reading itself needs no database: what it must know of units and words it is given. */
export const readUpload = async (
  product: Pick<Product, 'registers' | 'register'>,
  question: UploadQuestion,
): Promise<Reading> => {
  const { fileName, findUnit, choices, today } = question
  const registers = product.registers.filter(({ sheetWords }) => sheetWords !== undefined)
  const workbook = withTables(question.workbook, registers)
  const sheetIndex = question.sheet < workbook.sheets.length ? question.sheet : 0
  const sheet = workbook.sheets[sheetIndex] ?? emptySheet
  const taught = await question.taught(question.register)
  const layout = readLayout(sheet, { registers, learned: taught })
  const guess = guessRegister({ layout, registers, learned: taught, findUnit, fileName })
  const chosen = question.listsOnly && guess.kind === 'summary' ? null : question.register
  const named = chosen ?? (guess.kind === 'list' ? (guess.guesses[0]?.register ?? null) : null)
  const register = (named === null ? undefined : product.register(named)) ?? null
  const notes = [...workbook.notes, ...(guess.kind === 'list' ? [] : [guess.why])]
  const read = { workbook, sheet, sheetIndex, layout, guess, register }
  if (!register)
    return {
      ...read,
      columns: [],
      rowCount: 0,
      rows: () => [],
      notes: [...notes, ...layout.notes],
      anonymous: true,
    }
  const learned = withWords(
    question.register === register.name ? taught : await question.taught(register.name),
    choices.words,
  )
  const set = new Map(
    Object.entries(choices.columns ?? {}).map(([column, target]) => [Number(column), target]),
  )
  const columns = readColumns({ layout, register, learned, findUnit, chosen: set })
  const prepared = prepareRows({
    layout,
    columns,
    register,
    today,
    findUnit,
    learned,
    defaults: { homeUnit: question.homeUnit },
    corrected: new Map(Object.entries(choices.cells ?? {})),
  })
  return {
    ...read,
    columns,
    rowCount: prepared.rowCount,
    rows: prepared.rows,
    notes: [...notes, ...prepared.notes],
    anonymous: isAnonymous(columns),
  }
}

export const readRun = async (tx: Transaction, product: Product, run: StoredRun): Promise<Reading> =>
  readUpload(product, {
    workbook: await workbookOf(run),
    sheet: run.sheet,
    fileName: run.file_name,
    register: run.register,
    homeUnit: run.home_unit,
    choices: run.choices,
    today: tx.today,
    findUnit: await unitFinder(tx, run.home_unit),
    taught: (register) => learnedOf(tx, run.home_unit, register),
  })

/** Units in which the account may put records of the register; the system itself, in all. */
export const writableUnits = async (tx: Transaction, register: Register): Promise<ReadonlySet<string>> => {
  const rows =
    tx.accountId === null
      ? await rowsOf<{ unit: string }>(tx, 'select key as unit from unit')
      : await rowsOf<{ unit: string }>(tx, 'select unnest(app_scope($1)) as unit', [`${register.name}.write`])
  return new Set(rows.map(({ unit }) => unit))
}
