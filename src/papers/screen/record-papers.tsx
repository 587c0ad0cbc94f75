// The papers of one record, and drafting the next one.
import { Button, Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { RecordRow } from '../../kernel/register/contract.ts'
import { useAsk, useTell } from '../../web/ask/ask.ts'
import { ErrorNote } from '../../web/ask/error-note.tsx'
import { Icon } from '../../web/look/icons.tsx'
import { useText } from '../../web/language/language.tsx'
import { newId } from '../../web/ask/new-id.ts'
import { useCan, useSession } from '../../web/ask/session.tsx'
import { draftPaper, listPapers } from '../contract.ts'
import { kindsFor } from './kinds-of.ts'
import { PaperList } from './paper-list.tsx'
import './papers.css'
import { words } from './words.ts'

type RecordPapersProps = { readonly register: string; readonly record: Pick<RecordRow, 'id' | 'values'> }

export const RecordPapers = ({ register, record }: RecordPapersProps) => {
  const t = useText()
  const can = useCan()
  const navigate = useNavigate()
  const { installation } = useSession()
  const tell = useTell(draftPaper)
  const { data, error } = useAsk(listPapers, { query: { record: record.id } })
  const offered = kindsFor(register).filter(
    (kind) => kind.law(installation.today) !== null && (kind.offered?.(record.values) ?? true),
  )
  const draft = (kind: string) =>
    tell.mutate(
      { body: { id: newId(), kind, record: record.id, day: installation.today } },
      { onSuccess: ({ head }) => void navigate({ to: '/van-ban/$id', params: { id: head.id } }) },
    )
  return (
    <section className="paper-beneath">
      <h3>{t(words.papers)}</h3>
      {error && <ErrorNote error={error} />}
      {data && data.papers.length > 0 && <PaperList papers={data.papers} apart />}
      {can('papers.write') && offered.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button
              variant="default"
              size="compact-md"
              loading={tell.isPending}
              rightSection={<Icon name="down" size={14} />}
            >
              {t(words.draftOne)}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {offered.map(({ name, label }) => (
              <Menu.Item key={name} onClick={() => draft(name)}>
                {t(label)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </section>
  )
}
