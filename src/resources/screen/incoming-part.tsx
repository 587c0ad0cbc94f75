// What was given to a locality and is on its way: one press enters as received what has come, one takes that back; what lacks stays on its way.
import { Button, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../kernel/day/day.ts'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import { formatNumber } from '../../kernel/text/number.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useLanguage, useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useView } from '../../web/view/view.ts'
import { type Incoming, incomingSupplies } from '../contract.ts'
import { good as goods, supplyMoves } from '../supply-moves.ts'
import { words } from './words.ts'

const { create, remove } = registerEndpoints(supplyMoves)
const labels: Readonly<Record<string, { vi: string; en: string }>> = goods

/** `at`: when it was entered, by the clock of answers. */
type Taken = {
  readonly id: string
  readonly version: number
  readonly line: Incoming
  readonly at: number
}

/** What is still on its way: an answer from before a receipt does not know of it, and would offer the same again. */
const stillComing = (incoming: readonly Incoming[], unseen: readonly Taken[]): Incoming[] =>
  incoming.flatMap((line) => {
    const came = unseen.reduce((sum, { line: one }) => sum + (one.id === line.id ? one.quantity : 0), 0)
    return line.quantity > came ? [{ ...line, quantity: line.quantity - came }] : []
  })

const useSay = () => {
  const t = useText()
  const units = useUnits()
  const { language } = useLanguage()
  const said = (quantity: number) => formatNumber(quantity, {}, language)
  return ({ good, quantity, given, toUnit, day, lot, expiryDay, basis }: Incoming) => {
    const label = labels[good]
    return [
      `${said(quantity)} × ${label ? t(label) : good}: ${units.nameOf(toUnit)}`,
      [
        formatDay(day),
        quantity === given ? null : `${t(words.given)} ${said(given)}`,
        lot === null ? null : `${t(words.lot)} ${lot}`,
        expiryDay === null ? null : `${t(words.before)} ${formatDay(expiryDay)}`,
        basis,
      ]
        .filter((part) => part !== null)
        .join(' · '),
    ] as const
  }
}

type LineProps = { readonly line: Incoming; readonly busy: boolean; readonly take: (came: number) => void }

const IncomingLine = ({ line, busy, take }: LineProps) => {
  const t = useText()
  const can = useCan()
  const [what, more] = useSay()(line)
  const [came, setCame] = useState<string | number>(line.quantity)
  const all = came === line.quantity
  return (
    <li className="card">
      <div>
        <strong>{what}</strong>
        <div className="quiet">{more}</div>
      </div>
      {can('supply-moves.write') && (
        <div className="supply-came">
          <NumberInput
            aria-label={`${t(words.came)}: ${what}`}
            w="7rem"
            min={1}
            max={line.quantity}
            clampBehavior="strict"
            allowDecimal={false}
            value={came}
            onChange={setCame}
          />
          <Button loading={busy} disabled={typeof came !== 'number'} onClick={() => take(Number(came))}>
            {t(all ? words.take : words.takePart)}
          </Button>
        </div>
      )}
    </li>
  )
}

export const IncomingPart = () => {
  const t = useText()
  const say = useSay()
  const { view } = useView()
  const [taken, setTaken] = useState<readonly Taken[]>([])
  const { data, dataUpdatedAt, error, refetch } = useAsk(
    incomingSupplies,
    { query: { unit: view.unit, on: view.to } },
    { keep: true },
  )
  const take = useTell(create, { done: words.taken })
  const undo = useTell(remove, { done: words.undone })
  const receive = (line: Incoming, quantity: number) => {
    const { good, lot, expiryDay, origin, basis } = line
    const values = {
      kind: 'received',
      moveDay: view.to,
      fromMove: line.id,
      good,
      quantity,
      lot,
      expiryDay,
      origin,
      basis,
    }
    take.mutate(
      { body: { id: newId(), homeUnit: line.toUnit, values } },
      {
        onSuccess: ({ record: { id, version } }) =>
          setTaken((earlier) => [...earlier, { id, version, line: { ...line, quantity }, at: Date.now() }]),
      },
    )
  }
  const takeBack = ({ id, version }: Taken) =>
    undo.mutate(
      { params: { id }, body: { version, why: t(words.undoWhy) } },
      { onSuccess: () => setTaken((earlier) => earlier.filter((one) => one.id !== id)) },
    )
  const unseen = taken.filter(({ at }) => at >= dataUpdatedAt)
  const lines = stillComing(data?.incoming ?? [], unseen)
  if (error) return <ErrorNote error={error} again={() => void refetch()} />
  if (lines.length === 0 && taken.length === 0) return null
  return (
    <section aria-label={t(words.incoming)}>
      <h2>{t(words.incoming)}</h2>
      <p className="quiet">{t(words.incomingWhy)}</p>
      <ul className="supply-lines">
        {lines.map((line) => (
          <IncomingLine
            key={`${line.id} ${line.quantity}`}
            line={line}
            busy={take.isPending}
            take={(came) => receive(line, came)}
          />
        ))}
        {taken.map((one) => (
          <li key={one.id} className="card">
            <div>
              <span>{say(one.line)[0]}</span>
              <div className="quiet">{t(words.taken)}</div>
            </div>
            <Button variant="default" loading={undo.isPending} onClick={() => takeBack(one)}>
              {t(words.undo)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
