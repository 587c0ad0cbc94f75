// The row-level security of one table: what the application's role is granted, and the rules that bind it.

export type Policy = {
  readonly table: string
  readonly grants: string
  readonly rules: readonly (readonly [name: string, rule: string])[]
}
