// What an address gives a new record: `gan=kind:icuBeds~homeUnit:063`, so that a screen that misses something leads to its form, half filled.
import type { Values } from '../../kernel/register/field.ts'
import type { Register } from '../../kernel/register/register.ts'

export type Given = { readonly values: Values; readonly homeUnit: string | null }

const TAKEN: readonly string[] = ['choice', 'day', 'text']

/** Only fields that hold a text; the form judges what it holds, as if somebody had written it. */
export const givenOf = ({ fields }: Register, said: string | undefined): Given => {
  const pairs = (said ?? '').split('~').flatMap((pair) => {
    const at = pair.indexOf(':')
    return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)] as const] : []
  })
  return {
    values: Object.fromEntries(
      pairs.filter(([name]) => TAKEN.includes((Object.hasOwn(fields, name) && fields[name]?.kind) || '')),
    ),
    homeUnit: pairs.find(([name]) => name === 'homeUnit')?.[1] ?? null,
  }
}

export const givenText = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}:${value}`)
    .join('~')
