// What the kernel is told of the product: its registers and its figures. The kernel itself names none.
import type { CountFigure, Figure } from '../figure/figure.ts'
import { countFiguresOf } from '../figure/roll-up.ts'
import type { Transaction } from '../database/transaction.ts'
import type { Similar } from './contract.ts'
import type { Values } from './field.ts'
import type { Register } from './register.ts'

export type Product = {
  readonly registers: readonly Register[]
  readonly figures: readonly Figure[]
  readonly register: (name: string) => Register | undefined
  readonly figure: (name: string) => Figure | undefined
  readonly countsOf: (register: string) => readonly CountFigure[]
  /** For each of these, the records of the register that are likely the same; empty where the product knows no such rule. */
  readonly similar: FindSimilar
  /** Keeps that a new record may be one of these, for a person to decide. */
  readonly noteSimilar: NoteSimilar
  /** What follows for other records from these, written in the same transaction. */
  readonly follow: FollowRecords
  /** How the numbers of given figures are read, by the figure's name: of each unit for which one stands. */
  readonly given: GivenNumbers
}

export type GivenNumbers = {
  readonly [figure: string]: (
    tx: Transaction,
    units: readonly string[],
  ) => Promise<ReadonlyMap<string, number>>
}

/** Records as they stand after a change, and as they stood before it. */
export type FollowRecords = (
  tx: Transaction,
  product: Product,
  register: Register,
  records: readonly {
    readonly id: string
    readonly homeUnit: string
    readonly subjectId: string | null
    readonly values: Values
  }[],
) => Promise<void>

export type NoteSimilar = (
  tx: Transaction,
  register: Register,
  id: string,
  similar: readonly Similar[],
) => Promise<void>

export type FindSimilar = (
  tx: Transaction,
  register: Register,
  wanted: readonly { readonly values: Values; readonly homeUnit: string }[],
) => Promise<Similar[][]>

export const createProduct = (
  registers: readonly Register[],
  figures: readonly Figure[],
  similar: FindSimilar,
  noteSimilar: NoteSimilar,
  follow: FollowRecords = () => Promise.resolve(),
  given: GivenNumbers = {},
): Product => {
  const registersByName = new Map(registers.map((register) => [register.name, register]))
  const figuresByName = new Map(figures.map((figure) => [figure.name, figure]))
  const counts = new Map(registers.map(({ name }) => [name, countFiguresOf(figures, name)]))
  return {
    registers,
    figures,
    register: (name) => registersByName.get(name),
    figure: (name) => figuresByName.get(name),
    countsOf: (name) => counts.get(name) ?? [],
    similar,
    noteSimilar,
    follow,
    given,
  }
}
