// Everything that was done, the latest first, the proof that nothing of it was altered, and when it was last backed up.
import { Select } from '@mantine/core'
import { listHistory } from '../../kernel/history/contract.ts'
import { textOf } from '../../kernel/text/text.ts'
import { registerNamed } from '../../registers.ts'
import { useAsk } from '../ask/ask.ts'
import { thingWords } from './history-words.ts'
import { BackupLine } from '../frame/backup-line.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { useCounted } from '../figure/counted.tsx'
import { useOptions, useText } from '../language/language.tsx'
import { Page } from '../parts/page.tsx'
import { Pager } from '../parts/pager.tsx'
import { PlaceLink } from '../frame/place-link.tsx'
import { ProveHistory } from './prove-history.tsx'
import { HistoryLine } from '../register/history-line.tsx'
import '../register/register.css'
import { actionWords } from '../register/words.ts'
import { useCan } from '../ask/session.tsx'
import { useUnits } from '../view/units.ts'
import { useScreen } from '../view/use-screen.ts'
import { words as shellWords } from '../language/words.ts'
import { Pending } from '../ask/pending.tsx'

const words = {
  under: textOf('mục; không mục nào sửa hay xóa được', 'entries; none can be changed or taken away'),
  action: textOf('Việc', 'Action'),
  all: textOf('Mọi việc', 'All actions'),
  none: textOf('Chưa có mục nào', 'No entries yet'),
}

const pageSize = 50

export const HistoryPage = () => {
  const t = useText()
  const options = useOptions()
  const can = useCan()
  const units = useUnits()
  const { search, setSearch } = useScreen()
  const page = Math.max(1, Number(search.page ?? 1) || 1)
  const counted = useCounted()
  const asked = useAsk(listHistory, { query: { page, action: search.viec } }, { keep: true })
  const { data } = asked
  return (
    <Page
      title={t(shellWords.history)}
      under={data ? `${counted(data)} ${t(words.under)}` : undefined}
      actions={
        <Select
          aria-label={t(words.action)}
          placeholder={t(words.all)}
          clearable
          data={options(actionWords)}
          value={search.viec ?? null}
          onChange={(viec) => setSearch({ viec: viec ?? undefined, page: undefined })}
        />
      }
    >
      <BackupLine />
      {can('history.verify') && <ProveHistory />}
      <Pending ask={asked} />
      {data?.entries.length === 0 && <EmptyState title={t(words.none)} icon="history" />}
      {data && data.entries.length > 0 && (
        <div className="card">
          <ol className="history">
            {data.entries.map((entry) => {
              const register = registerNamed(entry.register)
              return (
                <li key={`${entry.homeUnit} ${entry.seq}`}>
                  <div className="quiet">
                    {register ? (
                      <PlaceLink to={`/so/${entry.register}/${entry.recordId}`}>{t(register.one)}</PlaceLink>
                    ) : (
                      t(thingWords(entry.register))
                    )}
                    {' · '}
                    {units.nameOf(entry.homeUnit)}
                  </div>
                  <HistoryLine register={register} entry={entry} />
                </li>
              )
            })}
          </ol>
          <Pager
            page={page}
            size={pageSize}
            total={data.total}
            more={data.more}
            setPage={(next) => setSearch({ page: next === 1 ? undefined : String(next) })}
          />
        </div>
      )}
    </Page>
  )
}
