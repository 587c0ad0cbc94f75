// What the desks have sent and what was acknowledged: the truth that the database is held against after each kill.

export type Kept = {
  readonly id: string
  readonly register: string
  readonly table: string
  acknowledged: boolean
  /** The text of `note` or `name` by version; the first is what it was created with. */
  readonly texts: string[]
  /** The last version whose change was acknowledged. */
  version: number
}

export type SentImport = { readonly id: string; readonly rows: number; acknowledged: boolean }

export type Ledger = {
  readonly records: Map<string, Kept>
  readonly imports: Map<string, SentImport>
  /** Answers that are neither done (200) nor a refusal in words (409, 429, 503). */
  readonly unexpected: Map<number, number>
  acknowledged: number
  refused: number
  unknown: number
  mostInFlight: number
  figuresAsked: number
}

export const openLedger = (): Ledger => ({
  records: new Map(),
  imports: new Map(),
  unexpected: new Map(),
  acknowledged: 0,
  refused: 0,
  unknown: 0,
  mostInFlight: 0,
  figuresAsked: 0,
})
