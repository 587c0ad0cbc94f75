// A register: one declared kind of record, from which table, form, list, search, Excel, API, access and history follow.
import type { Day } from '../day/day.ts'
import type { Text } from '../text/text.ts'
import type { Check } from './check.ts'
import type { Fields, Values } from './field.ts'
import type { Lifecycle } from './lifecycle.ts'

/** A contradiction that a person must look at: asked on the form, listed in the import, never silent and never a refusal. */
export type Question = { readonly fields: readonly string[]; readonly text: Text }

/** Which of its records go along on a phone into the field, and work there without network (`src/kernel/offline`). */
export type Carried = {
  /**
   * What leads from a record to the team that answers for it: a link to the team, a link to another carried register, or `subject`.
   * Empty: every record of the unit, for each of its teams.
   */
  readonly by: readonly string[]
  /** This is the register of those teams. */
  readonly answering?: true
  /** Only records whose main day lies at most so many days back. */
  readonly days?: number
}

export type Register<F extends Fields = Fields> = {
  /** Path of the API and key of capabilities, plural, kebab-case: `cases`. */
  readonly name: string
  /** Table in the database. */
  readonly table: string
  readonly one: Text
  readonly many: Text
  readonly fields: F
  /** The register of the person or thing that the record is about; its fields are entered, listed, searched and imported along. */
  readonly subject?: Register
  /** The day field that a list is sorted and filtered by. */
  readonly mainDay?: string
  /** Holds personal health data: each read of a record is written to history. */
  readonly personal: boolean
  /** Fields that together name the same record when it comes a second time (beside its subject). */
  readonly sameBy: readonly string[]
  /** Which state of a record may follow which; anything else is a correction with a reason. */
  readonly lifecycles?: readonly Lifecycle[]
  /** A field with the key of a unit: only who may write in that unit too may add or change the record (a task belongs to who assigned it). */
  readonly ownedBy?: string
  /** A field that links to a team: whose account is of that team sees the record whatever its duty, and says there what these fields are for. */
  readonly teamOf?: { readonly link: string; readonly says: readonly string[] }
  /** Pure: what follows from the other fields, for those of which nothing was said. */
  readonly fill?: (values: Values) => Values
  /** Pure: what always follows from the other fields; what is given for them does not stand. */
  readonly derive?: (values: Values) => Values
  /** What a unit above has set holds for those below it: they see it too, and only it may change it (a wave, named by the district). */
  readonly seenBelow?: true
  /** Goes along into the field. */
  readonly carried?: Carried
  /** The address of a page of its own beside the general one. */
  readonly page?: (id: string) => string
  /**
   * Capabilities by which routes of its slice write it. Nobody holds its own `.write`: neither form nor list nor import touches it.
   */
  readonly writers?: readonly string[]
  /** Anyone may add to it through a route without an account, where nobody acts; nothing can be read there. */
  readonly publicDoor?: true
  /** Files may be kept beside a record (`src/kernel/attachment`). */
  readonly attachments?: true
  /** Pure: what contradicts itself in these values. */
  readonly questions?: (values: Values) => Question[]
  /** What the list of data quality looks for beside what follows from the fields. */
  readonly checks?: readonly Check[]
  /** Pure: the text by which the search box finds a record, where the searched fields joined are not enough. */
  readonly searchText?: (values: Values) => string
  /**
   * Pure: what may stay when nobody may be known by the record any more, so that figures keep their values; of what is given back, words and
   * links to persons go in any case. `days` are those recorded about the person: ages on them must stay as they were.
   */
  readonly anonymous?: (values: Values, days: readonly Day[]) => Values
  /** Sheet titles and words that tell that a list is of this kind. */
  readonly sheetWords?: readonly string[]
}

export const register = <const F extends Fields>(declaration: Register<F>): Register<F> => declaration

/** Asked for each value of each row; names that no declaration has are not kept, wherever they came from. */
const columns = new Map<string, string>()
const MOST_COLUMNS = 5000

/** `onsetDay` stands in the database as `onset_day`. What is no plain name never reaches SQL, wherever it came from. */
export const columnOf = (field: string): string => {
  const known = columns.get(field)
  if (known !== undefined) return known
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(field)) throw new Error('a name of a column that no declaration has')
  const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  if (columns.size < MOST_COLUMNS) columns.set(field, column)
  return column
}
