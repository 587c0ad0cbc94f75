// A figure by one field of its records, as a look-up: the same number that opens to its records.
import { figureByField } from '../../kernel/figure/contract.ts'
import { useAsk } from '../../web/ask/ask.ts'
import { useCan } from '../../web/ask/session.tsx'
import { useView } from '../../web/view/view.ts'

/** undefined: on its way, or not for this account. */
export const useCounts = (figure: string, field: string): ((value: string) => number | undefined) => {
  const can = useCan()
  const { askOf } = useView()
  const { data } = useAsk(figureByField, { body: { ...askOf(figure), field } }, { when: can('figures.read') })
  return (value) => data && (data.groups.find((group) => group.value === value)?.count ?? 0)
}
