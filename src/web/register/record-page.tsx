// A record on a page of its own: the same view as beside the list, with room.
import './register.css'
import { useNavigate, useParams } from '@tanstack/react-router'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import type { Register } from '../../kernel/register/register.ts'
import { registerNamed } from '../../registers.ts'
import { useAsk } from '../ask/ask.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { useText } from '../language/language.tsx'
import { Page } from '../parts/page.tsx'
import { PlaceLink } from '../frame/place-link.tsx'
import { useScreen } from '../view/use-screen.ts'
import { words as shellWords } from '../language/words.ts'
import { RecordForm } from './record-form.tsx'
import { tabTitleOf, titleOf } from './record-title.ts'
import { RecordView } from './record-view.tsx'
import { Pending } from '../ask/pending.tsx'

export const RecordPage = () => {
  const t = useText()
  const { register: name, id } = useParams({ strict: false })
  const register = registerNamed(name ?? '')
  if (!register || id === undefined)
    return <EmptyState title={t(shellWords.noPlace)}>{t(shellWords.noPlaceNext)}</EmptyState>
  return <OneRecord key={id} register={register} id={id} />
}

const OneRecord = ({ register, id }: { readonly register: Register; readonly id: string }) => {
  const t = useText()
  const navigate = useNavigate()
  const { search, setSearch } = useScreen()
  const asked = useAsk(registerEndpoints(register).get, { params: { id } })
  const { data } = asked
  const stop = () => setSearch({ sua: undefined }, { replace: true })
  return (
    <Page
      title={data ? titleOf(register, data.record) : t(register.one)}
      tab={t(data ? tabTitleOf(register, data.record) : register.one)}
      under={<PlaceLink to={`/so/${register.name}`}>{t(register.many)}</PlaceLink>}
    >
      <div className="record-page">
        <Pending ask={asked} />
        {data && search.sua !== undefined && (
          <RecordForm register={register} record={data.record} saved={stop} cancel={stop} />
        )}
        {data && search.sua === undefined && (
          <RecordView
            register={register}
            record={data.record}
            questions={data.questions}
            edit={() => setSearch({ sua: '1' })}
            removed={() => void navigate({ to: '/so/$register', params: { register: register.name } })}
          />
        )}
      </div>
    </Page>
  )
}
