// The desk of a border gate: a receipt is scanned, who waits stands in a queue, each is decided; who did not declare is entered here.
import { useState } from 'react'
import type { Day } from '../../../kernel/day/day.ts'
import type { RecordRow } from '../../../kernel/register/contract.ts'
import { EmptyState } from '../../../web/parts/empty-state.tsx'
import { ErrorNote } from '../../../web/ask/error-note.tsx'
import { useSource } from '../../../web/outbox/field-source.tsx'
import { useText } from '../../../web/language/language.tsx'
import { Waiting } from '../../../web/parts/page.tsx'
import { listAddress } from '../../../web/figure/list-address.ts'
import { PlaceLink } from '../../../web/frame/place-link.tsx'
import { useCan } from '../../../web/ask/session.tsx'
import { borderCrossings } from '../../checkpoints/border-crossings.ts'
import { crossingDays } from '../../gate/gate-law.ts'
import { ScanField, type Scanned } from '../scan-field.tsx'
import { CrossingEntry } from './crossing-entry.tsx'
import { CrossingRow } from './crossing-row.tsx'
import { GateCode } from './gate-code.tsx'
import { words } from './words.ts'

/** Who waits first, in the order of coming; then those who are expected. */
const inOrder = (one: RecordRow, other: RecordRow): number =>
  Number(other.values.stage === 'waiting') - Number(one.values.stage === 'waiting') ||
  String(one.values.onDay).localeCompare(String(other.values.onDay)) ||
  String(one.values.arrivedTime ?? '').localeCompare(String(other.values.arrivedTime ?? '')) ||
  one.id.localeCompare(other.id)

type GateDeskProps = { readonly gate: RecordRow; readonly day: Day }

export const GateDesk = ({ gate, day }: GateDeskProps) => {
  const t = useText()
  const can = useCan()
  const [scanned, setScanned] = useState<Scanned | null>(null)
  const { carried, useRecords } = useSource()
  const { records, more, error, again } = useRecords(borderCrossings, {
    to: crossingDays(day).last,
    where: { post: gate.id, stage: ['declared', 'waiting'] },
  })
  const rows = records?.toSorted(inOrder)
  const shown = rows?.find(({ values }) => scanned !== null && values.declaration === scanned.declaration)
  const writes = can('border-crossings.write')
  return (
    <>
      <GateCode gate={gate} />
      {writes && (
        <section className="declaration-part">
          <ScanField onScan={setScanned} />
          {scanned?.declaration && rows && !shown && (
            <p role="status" className="problem">
              {t(words.notHere)}
            </p>
          )}
          <details open={scanned !== null && !shown}>
            <summary>{t(words.entry)}</summary>
            <CrossingEntry
              key={scanned === null ? 'blank' : String(scanned.visitor.fullName)}
              gate={gate}
              day={day}
              scanned={
                scanned === null
                  ? {}
                  : {
                      ...scanned.visitor,
                      declaration: scanned.declaration,
                      declaredBefore: scanned.declaration !== null,
                      red: scanned.red,
                    }
              }
            />
          </details>
        </section>
      )}
      <section className="declaration-part">
        <h2>
          {t(words.queue)} {rows && <span className="quiet">{rows.length}</span>}
        </h2>
        {error && <ErrorNote error={error} again={again} />}
        {!rows && !error && <Waiting lines={4} />}
        {rows?.length === 0 && (
          <EmptyState title={t(words.none)} icon="check">
            {t(words.noneWhy)}
          </EmptyState>
        )}
        <ul className="crossings">
          {rows?.map((row) => (
            <CrossingRow key={row.id} row={row} day={day} shown={row === shown} />
          ))}
        </ul>
        {more && <p className="problem">{t(words.more)}</p>}
        <PlaceLink
          to={
            carried ? '/hien-truong/border-crossings' : listAddress('border-crossings', { post: [gate.id] })
          }
        >
          {t(words.log)}
        </PlaceLink>
      </section>
    </>
  )
}
