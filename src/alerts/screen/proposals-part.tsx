// What the system proposes from figures and cases: a person decides whether it is a signal or a cluster.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatDay } from '../../kernel/day/day.ts'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import { formatNumber } from '../../kernel/text/number.ts'
import { signals } from '../../surveillance/signals.ts'
import { nameOfDisease } from '../../surveillance/disease-figures.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { useLanguage, useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { useCan } from '../../web/ask/session.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useView } from '../../web/view/view.ts'
import { alertProposals, type ClusterProposal, linkCases, type Rise } from '../contract.ts'
import { OpenClusterForm } from './open-cluster-form.tsx'
import { words } from './words.ts'

const { create } = registerEndpoints(signals)

const ProposedCluster = ({ proposal }: { readonly proposal: ClusterProposal }) => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const [opening, setOpening] = useState(false)
  const { joins } = proposal
  const join = useTell(linkCases, { done: words.joined })
  const what = proposal.extent === 'village' ? words.proposedVillage : words.proposedHousehold
  return (
    <li className="card alert">
      <strong>
        {t(what)} {proposal.village ?? ''}
      </strong>
      <p className="quiet">
        {t(nameOfDisease(proposal.disease))} · {units.nameOf(proposal.unit)} · {proposal.cases.length}{' '}
        {t(words.cases)} {t(words.inDays)} {formatDay(proposal.from)}–{formatDay(proposal.to)}
      </p>
      {opening ? (
        <OpenClusterForm proposal={proposal} done={() => setOpening(false)} />
      ) : (
        can('clusters.write') && (
          <div className="page-actions">
            {joins !== null && (
              <Button
                variant="default"
                loading={join.isPending}
                onClick={() =>
                  join.mutate({ params: { id: joins.id }, body: { cases: proposal.cases, link: true } })
                }
              >
                {t(words.join)} {joins.name}
              </Button>
            )}
            <Button variant={joins === null ? 'default' : 'subtle'} onClick={() => setOpening(true)}>
              {t(words.openCluster)}
            </Button>
          </div>
        )
      )}
    </li>
  )
}

const ProposedRise = ({ rise }: { readonly rise: Rise }) => {
  const t = useText()
  const { language } = useLanguage()
  const can = useCan()
  const units = useUnits()
  const tell = useTell(create, { done: words.noted })
  const name = units.nameOf(rise.unit)
  const says = `${rise.count} ${t(words.riseWeek)} ${formatNumber(rise.expected, { decimals: 1 }, language)}`
  return (
    <li className="card alert">
      <strong>
        {t(words.rise)}: {t(nameOfDisease(rise.disease))}, {name}
      </strong>
      <p className="quiet">
        {says} · {rise.years} {t(words.years)}
      </p>
      {can('signals.write') && (
        <div>
          <Button
            variant="default"
            loading={tell.isPending}
            disabled={tell.isSuccess}
            onClick={() =>
              tell.mutate({
                body: {
                  id: newId(),
                  homeUnit: rise.unit,
                  values: {
                    title: `Số ca ${nameOfDisease(rise.disease).vi} tăng bất thường tại ${name}`,
                    source: 'system',
                    heardDay: rise.to,
                    suspected: nameOfDisease(rise.disease).vi,
                    sick: rise.count,
                    description: `${rise.count} ca từ ${formatDay(rise.from)} đến ${formatDay(rise.to)}; mức chờ đợi (trung bình + 2 SD của ${rise.years} năm) là ${formatNumber(rise.expected, { decimals: 1 }, 'vi')}.`,
                  },
                },
              })
            }
          >
            {t(tell.isSuccess ? words.noted : words.noteSignal)}
          </Button>
        </div>
      )}
    </li>
  )
}

export const ProposalsPart = () => {
  const t = useText()
  const can = useCan()
  const { view } = useView()
  const { data, error, refetch } = useAsk(
    alertProposals,
    { query: { unit: view.unit, on: view.to } },
    { when: can('cases.read') && can('figures.read'), keep: true },
  )
  if (error) return <ErrorNote error={error} again={() => void refetch()} />
  if (!data) return null
  const none = data.clusters.length + data.rises.length === 0
  return (
    <section className="stack" aria-label={t(words.proposals)}>
      <h2>{t(words.proposals)}</h2>
      <p className="quiet">{t(none ? words.noProposals : words.parameters)}</p>
      <ul className="alert-list">
        {data.rises.map((rise) => (
          <ProposedRise key={`${rise.unit} ${rise.disease}`} rise={rise} />
        ))}
        {data.clusters.map((proposal) => (
          <ProposedCluster key={proposal.cases.join()} proposal={proposal} />
        ))}
      </ul>
      {data.more > 0 && (
        <p className="quiet">
          + {data.more} {t(words.more)}
        </p>
      )}
    </section>
  )
}
