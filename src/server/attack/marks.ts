// Marks that say whose a text is, wherever it turns up: each planted thing bears one.
import { registers } from '../../registers.ts'

/** What is planted beside the registers: reports' words, lists that came in, names of accounts, saved views, documents. */
export const otherKinds = [
  'reports',
  'imports',
  'accounts',
  'views',
  'sharedViews',
  'papers',
  'plans',
] as const
export type Kind = string

const kinds: readonly Kind[] = [...registers.map(({ name }) => name), ...otherKinds]

/** `zq4x02011zq`: letters and digits only, so that every search, sheet and page passes it on as it is. */
export const markOf = (kind: Kind, unit: string): string =>
  `zq${kinds.indexOf(kind)}x${unit.replace('@', 'at').replaceAll('-', 'd')}zq`

export type Mark = { readonly kind: Kind; readonly unit: string }

/** Every mark that a text bears. */
export const marksIn = (text: string): Mark[] =>
  [...new Set([...text.matchAll(/zq(\d+)x([0-9atd]+)zq/gi)].map(([whole]) => whole.toLowerCase()))].map(
    (whole) => {
      const [, kind = '', unit = ''] = /zq(\d+)x([0-9atd]+)zq/.exec(whole) ?? []
      return { kind: kinds[Number(kind)] ?? '', unit: unit.replace('at', '@').replaceAll('d', '-') }
    },
  )

/** `as`: what its routes call it, where it bears the mark of what it belongs to. */
export type Home = Mark & { readonly as?: string }
