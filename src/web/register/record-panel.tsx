// A record beside its list: read, edited or new, by what the address says (`mo=<id>`, `mo=moi`, `sua=1`).
import { ActionIcon, Tooltip } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import type { Register } from '../../kernel/register/register.ts'
import { useAsk } from '../ask/ask.ts'
import { Icon } from '../look/icons.tsx'
import { useText } from '../language/language.tsx'
import { Panel } from '../parts/panel.tsx'
import { useScreen } from '../view/use-screen.ts'
import { givenOf } from './given-values.ts'
import { RecordForm } from './record-form.tsx'
import { titleOf } from './record-title.ts'
import { RecordView } from './record-view.tsx'
import { words } from './words.ts'
import { Pending } from '../ask/pending.tsx'

export const RecordPanel = ({ register, id }: { readonly register: Register; readonly id: string }) => {
  const t = useText()
  const { search, setSearch } = useScreen()
  const close = () => setSearch({ mo: undefined, sua: undefined, gan: undefined })
  if (id === 'moi')
    return (
      <Panel title={`${t(words.add)} ${t(register.one).toLowerCase()}`} close={close}>
        <RecordForm
          register={register}
          given={givenOf(register, search.gan)}
          saved={(record) => setSearch({ mo: record.id, gan: undefined })}
          cancel={close}
        />
      </Panel>
    )
  return <KnownRecord register={register} id={id} close={close} />
}

type KnownRecordProps = { readonly register: Register; readonly id: string; readonly close: () => void }

const KnownRecord = ({ register, id, close }: KnownRecordProps) => {
  const t = useText()
  const navigate = useNavigate()
  const { search, setSearch } = useScreen()
  const asked = useAsk(registerEndpoints(register).get, { params: { id } })
  const { data } = asked
  const editing = search.sua !== undefined
  return (
    <Panel
      title={data ? titleOf(register, data.record) : t(register.one)}
      close={close}
      actions={
        <Tooltip label={t(words.openPage)}>
          <ActionIcon
            aria-label={t(words.openPage)}
            onClick={() =>
              void navigate({ to: '/so/$register/$id', params: { register: register.name, id } })
            }
          >
            <Icon name="expand" />
          </ActionIcon>
        </Tooltip>
      }
    >
      <Pending ask={asked} />
      {data && editing && (
        <RecordForm
          register={register}
          record={data.record}
          saved={() => setSearch({ sua: undefined }, { replace: true })}
          cancel={() => setSearch({ sua: undefined }, { replace: true })}
        />
      )}
      {data && !editing && (
        <RecordView
          register={register}
          record={data.record}
          questions={data.questions}
          edit={() => setSearch({ sua: '1' })}
          removed={close}
        />
      )}
    </Panel>
  )
}
