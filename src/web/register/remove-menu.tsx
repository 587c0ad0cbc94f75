// Deleting a record by pressing the reason: no "are you sure", but a notification with an undo that brings it back.
import { Button, Menu } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { registerEndpoints, type RecordRow } from '../../kernel/register/contract.ts'
import type { Register } from '../../kernel/register/register.ts'
import type { Text } from '../../kernel/text/text.ts'
import { tell } from '../ask/api.ts'
import { useTell } from '../ask/ask.ts'
import { Icon } from '../look/icons.tsx'
import { useText } from '../language/language.tsx'
import { useUndoNotice } from '../ask/undo-notice.tsx'
import { words as shellWords } from '../language/words.ts'
import { questionsOf } from './form-state.ts'
import { titleOf } from './record-title.ts'
import { useKeepRecord } from './use-keep-record.ts'
import { removalReasons, words } from './words.ts'

type RemoveMenuProps = {
  readonly register: Register
  readonly record: RecordRow
  readonly removed: () => void
}

/** As the server would ask them of the record that came back. */
const questionsIn = (register: Register, { values, subject }: RecordRow) =>
  questionsOf(register, values, subject).map(({ fields, text }) => ({ fields: [...fields], text }))

export const RemoveMenu = ({ register, record, removed }: RemoveMenuProps) => {
  const t = useText()
  const client = useQueryClient()
  const offer = useUndoNotice()
  const keep = useKeepRecord(register)
  const endpoints = registerEndpoints(register)
  const remove = useTell(endpoints.remove)
  const restore = useTell(endpoints.restore, { done: words.restored })
  const params = { id: record.id }
  // Undone from the notification, when the panel with its hooks is already gone.
  const undo = async (version: number) => {
    const { record: back } = await tell(endpoints.restore, { params, body: { version } })
    keep({ record: back, questions: questionsIn(register, back) })
    void client.invalidateQueries()
  }
  const drop = (why: Text) =>
    remove.mutate(
      { params, body: { version: record.version, why: why.vi } },
      {
        onSuccess: ({ record: gone }) => {
          keep({ record: gone, questions: [] })
          offer({
            said: `${t(words.deleted)}: ${titleOf(register, record)}`,
            undo: () => undo(gone.version),
            undone: words.restored,
          })
          removed()
        },
      },
    )
  if (record.state === 'deleted')
    return (
      <Button
        variant="default"
        loading={restore.isPending}
        onClick={() =>
          restore.mutate(
            { params, body: { version: record.version } },
            {
              onSuccess: ({ record: back }) => keep({ record: back, questions: questionsIn(register, back) }),
            },
          )
        }
      >
        {t(words.restore)}
      </Button>
    )
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" loading={remove.isPending} rightSection={<Icon name="down" size={14} />}>
          {t(shellWords.remove)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t(words.why)}</Menu.Label>
        {removalReasons.map((why) => (
          <Menu.Item key={why.vi} onClick={() => drop(why)}>
            {t(why)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
