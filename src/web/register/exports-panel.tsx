// Files of long lists: how far each is, downloading it when it is ready, stopping it. One may leave; they are here for a day.
import { Button, Group, Progress } from '@mantine/core'
import {
  exportContent,
  type ExportedFile,
  listExports,
  removeExport,
} from '../../kernel/register/export-contract.ts'
import type { Register } from '../../kernel/register/register.ts'
import { formatNumber } from '../../kernel/text/number.ts'
import { addressOf } from '../ask/api.ts'
import { useAsk, useTell, askKey, queryClient } from '../ask/ask.ts'
import { useLanguage, useText } from '../language/language.tsx'
import { momentOf } from '../parts/moment.ts'
import { Panel } from '../parts/panel.tsx'
import { useScreen } from '../view/use-screen.ts'
import { words } from './words.ts'
import './bulk/bulk.css'
import { Pending } from '../ask/pending.tsx'

const isUnderWay = ({ job }: ExportedFile): boolean => job.state === 'queued' || job.state === 'running'

const FileLine = ({ file }: { readonly file: ExportedFile }) => {
  const t = useText()
  const { language } = useLanguage()
  const remove = useTell(removeExport)
  const number = (value: number) => formatNumber(value, {}, language)
  const { job, rows, bytes } = file
  const under = isUnderWay(file)
  const ready = rows !== null && bytes !== null
  return (
    <div className="stack">
      <div>
        <strong>{file.format === 'xlsx' ? 'Excel (.xlsx)' : 'CSV'}</strong>{' '}
        <span className="quiet">{momentOf(file.askedAt)}</span>
      </div>
      {under && (
        <Progress.Root size="lg">
          <Progress.Section
            value={job.total > 0 ? (100 * job.done) / job.total : 100}
            color={job.total > 0 ? undefined : 'gray'}
            animated
            striped
            aria-label={t(words.exportMade)}
          />
        </Progress.Root>
      )}
      <div className="quiet" role="status">
        {under &&
          (job.total > 0
            ? `${number(job.done)} / ${number(job.total)} ${t(words.rows)}`
            : t(words.exportMade))}
        {ready &&
          `${number(rows)} ${t(words.rows)} · ${number(Math.max(1, Math.round(bytes / 1024)))} KB · ${t(words.keptUntil)} ${momentOf(file.expiresAt)}`}
        {job.state === 'cancelled' && t(words.exportStopped)}
        {job.state === 'failed' && t(job.message ?? words.exportStopped)}
      </div>
      <Group gap="xs">
        {ready && (
          <Button
            component="a"
            href={addressOf(exportContent, { params: { id: file.id } })}
            download
            size="compact-md"
          >
            {t(words.download)}
          </Button>
        )}
        <Button
          variant="default"
          size="compact-md"
          loading={remove.isPending}
          onClick={() => remove.mutate({ params: { id: file.id } })}
        >
          {t(under ? words.exportStop : words.exportRemove)}
        </Button>
      </Group>
    </div>
  )
}

export const ExportsPanel = ({ register }: { readonly register: Register }) => {
  const t = useText()
  const { setSearch } = useScreen()
  const input = { query: { register: register.name } }
  const known = queryClient.getQueryData<{ files: ExportedFile[] }>(askKey(listExports, input))
  const waiting = known === undefined || known.files.some(isUnderWay)
  const asked = useAsk(listExports, input, { every: waiting ? 1000 : false })
  const { data } = asked
  return (
    <Panel title={t(words.exportFiles)} close={() => setSearch({ mo: undefined })}>
      <p className="quiet">{t(words.exportLeave)}</p>
      <Pending ask={asked} lines={3} />
      {data?.files.length === 0 && <p className="quiet">{t(words.exportNone)}</p>}
      <ul className="batches">
        {data?.files.map((file) => (
          <li key={file.id}>
            <FileLine file={file} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
