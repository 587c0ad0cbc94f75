// The cases of a cluster, and putting one more in by its code.
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../kernel/day/day.ts'
import { registerEndpoints, type RecordRow } from '../../kernel/register/contract.ts'
import { cases } from '../../surveillance/cases.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { useText } from '../../web/language/language.tsx'
import { listAddress } from '../../web/figure/list-address.ts'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import { titleOf } from '../../web/register/record-title.ts'
import { useCan } from '../../web/ask/session.tsx'
import { linkCases } from '../contract.ts'
import { clusterWords } from './words.ts'

const { list } = registerEndpoints(cases)

const AddByCode = ({ cluster }: { readonly cluster: string }) => {
  const t = useText()
  const [code, setCode] = useState('')
  const tell = useTell(linkCases, { done: clusterWords.added })
  const { data } = useAsk(
    list,
    { query: { filter: JSON.stringify({ code: [code.trim()] }), size: 2 } },
    { when: code.trim().length >= 3 },
  )
  const found = code.trim().length >= 3 ? data?.rows[0] : undefined
  return (
    <div className="stack no-print">
      <TextInput
        label={t(clusterWords.addCode)}
        value={code}
        error={data && code.trim().length >= 3 && !found ? t(clusterWords.unknownCode) : undefined}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {found && (
        <Button
          variant="default"
          loading={tell.isPending}
          onClick={() =>
            tell.mutate(
              { params: { id: cluster }, body: { cases: [found.id], link: true } },
              { onSuccess: () => setCode('') },
            )
          }
        >
          {t(clusterWords.add)}: {titleOf(cases, found)}
        </Button>
      )}
    </div>
  )
}

export const ClusterCases = ({
  cluster,
  rows,
  total,
}: {
  readonly cluster: string
  readonly rows: readonly RecordRow[]
  readonly total: number
}) => {
  const t = useText()
  const can = useCan()
  const tell = useTell(linkCases, { done: clusterWords.takenOut })
  const may = can('clusters.write') && can('cases.write')
  return (
    <section className="card stack" aria-label={t(clusterWords.cases)}>
      <h2>{t(clusterWords.cases)}</h2>
      {rows.length === 0 && <p className="quiet">{t(clusterWords.noCases)}</p>}
      {rows.length < total && (
        <p className="quiet">
          {rows.length} {t(clusterWords.newest)} {total}
        </p>
      )}
      <ul className="cluster-cases">
        {rows.map((row) => (
          <li key={row.id}>
            <span>
              <PlaceLink to={`/so/cases/${row.id}`}>{titleOf(cases, row)}</PlaceLink>{' '}
              <span className="quiet">{formatDay(String(row.values.reportDay))}</span>
            </span>
            {may && (
              <Button
                variant="subtle"
                size="compact-sm"
                className="no-print"
                onClick={() =>
                  tell.mutate({ params: { id: cluster }, body: { cases: [row.id], link: false } })
                }
              >
                {t(clusterWords.takeOut)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {may && <AddByCode cluster={cluster} />}
      <PlaceLink to={listAddress('cases', { cluster: [cluster] })}>{t(clusterWords.allCases)}</PlaceLink>
    </section>
  )
}
