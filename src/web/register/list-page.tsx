// The list of any register, made from its declaration, with the record beside it.
import './register.css'
import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import type { Register } from '../../kernel/register/register.ts'
import { registerNamed } from '../../registers.ts'
import { useAsk } from '../ask/ask.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { useCounted } from '../figure/counted.tsx'
import { ErrorNote } from '../ask/error-note.tsx'
import { Icon } from '../look/icons.tsx'
import { useText } from '../language/language.tsx'
import { Page, Waiting } from '../parts/page.tsx'
import { Pager, usePageWords } from '../parts/pager.tsx'
import { usePeriodWords } from '../view/period-picker.tsx'
import { useCan, useSession } from '../ask/session.tsx'
import { useUnits } from '../view/units.ts'
import { useScreen } from '../view/use-screen.ts'
import { useView } from '../view/view.ts'
import { words as shellWords } from '../language/words.ts'
import { BulkPanel } from './bulk/bulk-panel.tsx'
import { SelectionBar } from './bulk/selection-bar.tsx'
import { useSelection } from './bulk/use-selection.ts'
import { EmptyList } from './empty-list.tsx'
import { ExportsPanel } from './exports-panel.tsx'
import { useExtras } from './extras.ts'
import { FilterSentence } from './filter-sentence.tsx'
import { listKeys, pageSize, queryOf } from './list-state.ts'
import { ListTable } from './list-table.tsx'
import { ListTools } from './list-tools.tsx'
import { RecordPanel } from './record-panel.tsx'
import { RegisterFigures } from './register-figures.tsx'
import { useColumns } from './use-columns.ts'
import { words } from './words.ts'

export const ListPage = () => {
  const t = useText()
  const { register: name } = useParams({ strict: false })
  const register = registerNamed(name ?? '')
  if (!register) return <EmptyState title={t(shellWords.noPlace)}>{t(shellWords.noPlaceNext)}</EmptyState>
  return <RegisterList key={register.name} register={register} />
}

const RegisterList = ({ register }: { readonly register: Register }) => {
  const t = useText()
  const can = useCan()
  const units = useUnits()
  const say = usePeriodWords()
  const { view } = useView()
  const { search, setSearch } = useScreen()
  const { installation } = useSession()
  const query = queryOf(register, search, view, installation.today)
  const { data, error, refetch, isPending } = useAsk(
    registerEndpoints(register).find,
    { body: query },
    { keep: true },
  )
  const counted = useCounted()
  const shownWords = usePageWords()
  const { columns, chosen, choose } = useColumns(register)
  const { page: _page, sort: _sort, direction: _direction, ...conditions } = query
  const choosing = useSelection(JSON.stringify(conditions))
  const writes = can(`${register.name}.write`)
  const Chosen = useExtras(register.name).chosen?.part
  const narrowed = listKeys.some((key) => search[key] !== undefined) || (query.from ?? query.to) !== undefined
  const open = search.mo
  const add = writes && (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setSearch({ mo: 'moi' })}>
      {t(words.newOne)} {t(register.one).toLowerCase()}
    </Button>
  )
  return (
    <div className={open === undefined ? 'with-panel' : 'with-panel panel-open'}>
      <Page
        title={t(register.many)}
        under={
          <>
            {data ? counted(data) : '…'} {t(words.rows)} · {units.nameOf(view.unit)}
            {register.mainDay !== undefined && ` · ${say(view)}`}
            {data && data.total > pageSize && (
              <span className="print-only">
                {' '}
                · {shownWords({ ...data, page: query.page, size: pageSize })}
              </span>
            )}
          </>
        }
        actions={
          <>
            <ListTools
              register={register}
              query={query}
              total={data?.total}
              chosen={chosen}
              choose={choose}
            />
            {add}
          </>
        }
      >
        <RegisterFigures register={register} />
        <FilterSentence register={register} />
        {error && <ErrorNote error={error} again={() => void refetch()} />}
        {isPending && !error && <Waiting lines={12} />}
        {data && data.total > 0 && (
          <>
            <ListTable
              register={register}
              columns={columns}
              rows={data.rows}
              open={open}
              choosing={writes ? choosing : undefined}
              show={(id) => setSearch({ mo: id })}
            />
            {writes && (
              <SelectionBar
                register={register}
                choosing={choosing}
                total={data.total}
                shown={data.rows.length}
              />
            )}
            <Pager
              page={query.page}
              size={pageSize}
              total={data.total}
              more={data.more}
              setPage={(page) => setSearch({ page: page === 1 ? undefined : String(page) })}
            />
          </>
        )}
        {data && data.total === 0 && <EmptyList register={register} narrowed={narrowed} add={add} />}
      </Page>
      {open === 'nhieu' && <BulkPanel register={register} choosing={choosing} query={query} />}
      {open === 'tep' && <ExportsPanel register={register} />}
      {open === 'chon' && Chosen && (
        <Suspense>
          <Chosen selection={choosing.selection} query={query} close={() => setSearch({ mo: undefined })} />
        </Suspense>
      )}
      {open !== undefined && open !== 'nhieu' && open !== 'tep' && open !== 'chon' && (
        <RecordPanel key={open} register={register} id={open} />
      )}
    </div>
  )
}
