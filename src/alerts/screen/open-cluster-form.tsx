// Opening a cluster, from a proposal with its cases or from an event: its name, its extent below the commune, and why.
import { Button, Select, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDay } from '../../kernel/day/day.ts'
import { disease as diseaseChoices } from '../../surveillance/case-choices.ts'
import { clusterKind } from '../../surveillance/event-choices.ts'
import { useTell } from '../../web/ask/ask.ts'
import { useOptions, useText } from '../../web/language/language.tsx'
import { LongText } from '../../web/parts/long-text.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { useUnits } from '../../web/view/units.ts'
import { type ClusterProposal, openCluster } from '../contract.ts'
import { words } from './words.ts'

export const OpenClusterForm = ({
  proposal,
  event: belongsTo,
  done,
}: {
  /** Of an event the disease may not be known yet: a cluster says of which it is. */
  readonly proposal: Omit<ClusterProposal, 'disease'> & { readonly disease: string | null }
  /** The event that it belongs to. */
  readonly event?: string
  readonly done: () => void
}) => {
  const t = useText()
  const options = useOptions()
  const units = useUnits()
  const navigate = useNavigate()
  const [id] = useState(newId)
  const [name, setName] = useState(`Ổ dịch ${proposal.village ?? ''}`.trim())
  const [about, setAbout] = useState(proposal.disease)
  const [kind, setKind] = useState<string | null>(proposal.extent)
  const [reason, setReason] = useState(
    proposal.cases.length === 0
      ? ''
      : `${proposal.cases.length} ca từ ${formatDay(proposal.from)} đến ${formatDay(proposal.to)}, có yếu tố lây truyền`,
  )
  const tell = useTell(openCluster, { done: words.opened })
  return (
    <div className="stack">
      <p className="quiet">{units.nameOf(proposal.unit)}</p>
      <TextInput
        label={t(words.name)}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label={t(words.disease)}
        value={about}
        allowDeselect={false}
        onChange={setAbout}
        data={options(diseaseChoices)}
      />
      <Select label={t(words.kind)} value={kind} onChange={setKind} data={options(clusterKind)} />
      <LongText label={t(words.reason)} value={reason} onChange={setReason} />
      <div className="page-actions">
        <Button
          disabled={name.trim() === '' || about === null || kind === null || reason.trim() === ''}
          loading={tell.isPending}
          onClick={() =>
            tell.mutate(
              {
                body: {
                  id,
                  homeUnit: proposal.unit,
                  values: {
                    name: name.trim(),
                    kind,
                    disease: about,
                    village: proposal.village,
                    openedDay: proposal.to,
                    openReason: reason.trim(),
                    event: belongsTo ?? null,
                  },
                  cases: proposal.cases,
                },
              },
              { onSuccess: () => void navigate({ to: '/o-dich/$id', params: { id } }) },
            )
          }
        >
          {t(words.openCluster)}
        </Button>
        <Button variant="subtle" onClick={done}>
          {t(words.cancel)}
        </Button>
      </div>
    </div>
  )
}
