// What the server tells at the door beside its refusal: the provider of identities, the accounts of a demonstration, a second step.
import { type Text, textOf } from '../../kernel/text/text.ts'

export type Second = { readonly ticket: string; readonly code: boolean; readonly passkey: boolean }

export type Demo = {
  readonly accounts: readonly { readonly name: string; readonly label: Text }[]
  readonly password: string
}

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const textFrom = (value: unknown): Text => {
  const { vi, en } = typeof value === 'string' ? textOf(value, value) : fieldsOf(value)
  return textOf(wordOf(vi), wordOf(en))
}

export const secondIn = (details: unknown): Second => {
  const { ticket, code, passkey } = fieldsOf(details)
  return { ticket: wordOf(ticket), code: code === true, passkey: passkey === true }
}

export const providerIn = (details: unknown): string | null => wordOf(fieldsOf(details)['provider']) || null

export const demoIn = (details: unknown): Demo | null => {
  const { demo, accounts, password } = fieldsOf(details)
  if (demo !== true || !Array.isArray(accounts)) return null
  return {
    accounts: accounts
      .map(fieldsOf)
      .map(({ name, label }) => ({ name: wordOf(name), label: textFrom(label) })),
    password: wordOf(password),
  }
}
