// The columns beside an entry of history, by which it is found, must say the same as the text that is sealed.
import type { ChainRow } from './read-chain.ts'

/** Of an altered text nothing can be taken for granted. */
type Body = { readonly [name in keyof ChainRow]?: unknown } | null

/** How the application writes an entry: most are told to agree without being parsed. */
const beginningOf = (row: ChainRow): string =>
  `{"at":"${row.at}","accountId":${quoted(row.accountId)},"action":"${row.action}","register":"${row.register}","recordId":${quoted(row.recordId)},"homeUnit":${quoted(row.homeUnit)}`

const quoted = (value: string | null): string => (value === null ? 'null' : `"${value}"`)

const listedText = (listed: unknown): string | null =>
  Array.isArray(listed) ? `{${listed.join(',')}}` : listed === undefined ? null : 'no list'

const parsed = (entry: string): Body => {
  try {
    return JSON.parse(entry) as Body
  } catch {
    return null
  }
}

export const columnsAgree = (row: ChainRow): boolean => {
  if (row.listed === null && row.entry.startsWith(beginningOf(row)) && !row.entry.includes('"listed"'))
    return true
  const body = parsed(row.entry)
  return (
    body !== null &&
    body.at === row.at &&
    body.accountId === row.accountId &&
    body.action === row.action &&
    body.register === row.register &&
    body.recordId === row.recordId &&
    body.homeUnit === row.homeUnit &&
    listedText(body.listed) === row.listed
  )
}
