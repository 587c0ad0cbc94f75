// Where the choices of a link come from: the server, unless the screen around says what is at hand (without network).
import { createContext, use } from 'react'
import type { Register } from '../../kernel/register/register.ts'

export type LinkChoice = { readonly value: string; readonly label: string }

/** null: this register is asked for at the server. */
export type LinkSource = (register: Register) => readonly LinkChoice[] | null

const LinkSourceContext = createContext<LinkSource>(() => null)
export const LinkSourceProvider = LinkSourceContext

export const useLinkChoices = (register: Register): readonly LinkChoice[] | null =>
  use(LinkSourceContext)(register)

/** What is asked to find a record to link to: until something is typed the people who are nearest, then all that may be seen. */
export const linkQuery = (register: Register, sought: string, unit: string) => ({
  ...(sought !== '' ? { search: sought } : register.personal ? { unit } : {}),
  size: 30,
})
