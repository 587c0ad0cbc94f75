// What a register to be linked declares of itself: its fields, which pairs are worth comparing, and how its weights are learned.

/** How a field is compared; `levels.ts` says what agreement means for each. */
export type FieldKind = 'name' | 'day' | 'code' | 'text' | 'plain'

export type LinkageField = {
  readonly name: string
  readonly kind: FieldKind
  /** A code of another length says nothing: an old nine-digit card beside a new one of twelve. */
  readonly otherLengthSaysNothing?: boolean
  /** A rare value that agrees says more (Winkler's correction): bounds in bits. */
  readonly rarity?: { readonly least: number; readonly most: number }
}

/** `whole` of any field; `year` of a day; the parts of a name. */
export type Part = 'whole' | 'year' | 'sorted' | 'family' | 'given'

/** Records that agree in all of these stand in one block. */
export type Key = readonly (readonly [field: string, part: Part])[]

export type LinkageDeclaration = {
  readonly fields: readonly LinkageField[]
  /** Two records are compared where they share one of these. */
  readonly blocks: readonly Key[]
  /** A block with more records (a default phone, a filled-down birth) says nothing and is left out. */
  readonly blockCap: number
  /** Expectation–maximisation runs once in each of these blocks; the fields blocked on learn nothing there. */
  readonly sessions: readonly Key[]
  /** Pairs that agree in one of these are one person, but for few; and they are `strictRecall` of all. */
  readonly strict: readonly Key[]
  readonly strictRecall: number
}
