// The sign of a result: never colour alone.
import { Icon } from '../../web/look/icons.tsx'
import type { Result } from './marks.ts'

const signs = { symptoms: '!', missed: '–', refused: '×' } as const satisfies Record<
  Exclude<Result, 'well'>,
  string
>

export const Mark = ({ result }: { readonly result: Result }) =>
  result === 'well' ? <Icon name="check" size={16} /> : <span aria-hidden="true">{signs[result]}</span>
