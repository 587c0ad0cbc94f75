// What can be done with a whole list: choose columns, save and open views, download, print.
import { ActionIcon, Button, Checkbox, Menu, Popover, ScrollArea, Tooltip } from '@mantine/core'
import { registerEndpoints } from '../../kernel/register/contract.ts'
import type { Register } from '../../kernel/register/register.ts'
import { addressOf } from '../ask/api.ts'
import { useTell } from '../ask/ask.ts'
import { Icon } from '../look/icons.tsx'
import { useText } from '../language/language.tsx'
import { newId } from '../ask/new-id.ts'
import { useCan } from '../ask/session.tsx'
import { useScreen } from '../view/use-screen.ts'
import { words as bulkWords } from './bulk/words.ts'
import { columnsOf } from './columns.ts'
import type { Query } from './list-state.ts'
import { SavedViews } from './saved-views.tsx'
import { words } from './words.ts'

/** Files of fewer rows are there at once; of more a job makes them. */
const LONG_EXPORT = 5000

type Format = 'xlsx' | 'csv'

type ListToolsProps = {
  readonly register: Register
  readonly query: Query
  /** How many records the list has; undefined while it is not known. */
  readonly total: number | undefined
  readonly chosen: readonly string[]
  readonly choose: (keys: readonly string[] | undefined) => void
}

export const ListTools = ({ register, query, total, chosen, choose }: ListToolsProps) => {
  const t = useText()
  const can = useCan()
  const { setSearch } = useScreen()
  const { exportFile, startExport } = registerEndpoints(register)
  const { page: _page, size: _size, ...whole } = query
  const { search: sought, ...conditions } = whole
  const start = useTell(startExport)
  const onlyShown = {
    columns: columnsOf(register)
      .flatMap(({ key }) => (chosen.includes(key) ? [key] : []))
      .join(','),
  }
  const fileOf = (format: Format, columns: object) =>
    addressOf(exportFile, { params: { format }, query: { ...conditions, ...columns } })
  const openFiles = () => setSearch({ mo: 'tep' })
  const make = (format: Format, columns: object) =>
    start.mutate({ body: { id: newId(), format, query: { ...whole, ...columns } } }, { onSuccess: openFiles })
  const itemOf = (format: Format, label: string, columns: object = {}) =>
    // What was searched for must not stand in an address: then a job makes the file too.
    (total ?? 0) > LONG_EXPORT || sought !== undefined ? (
      <Menu.Item onClick={() => make(format, columns)}>{label}</Menu.Item>
    ) : (
      <Menu.Item component="a" href={fileOf(format, columns)} download>
        {label}
      </Menu.Item>
    )
  return (
    <>
      <SavedViews register={register} chosen={chosen} choose={choose} />
      <Popover position="bottom-end" trapFocus width={280}>
        <Popover.Target>
          <Tooltip label={t(words.columns)}>
            <ActionIcon variant="default" aria-label={t(words.columns)}>
              <Icon name="columns" />
            </ActionIcon>
          </Tooltip>
        </Popover.Target>
        <Popover.Dropdown>
          <ScrollArea.Autosize mah="60vh">
            <Checkbox.Group label={t(words.columns)} value={[...chosen]} onChange={choose}>
              <div className="checks">
                {columnsOf(register).map(({ key, field }) => (
                  <Checkbox key={key} value={key} label={t(field.label)} />
                ))}
              </div>
            </Checkbox.Group>
            <Button variant="subtle" fullWidth mt="sm" onClick={() => choose(undefined)}>
              {t(words.usualColumns)}
            </Button>
          </ScrollArea.Autosize>
        </Popover.Dropdown>
      </Popover>
      {can(`${register.name}.write`) && (
        <Tooltip label={t(bulkWords.recent)}>
          <ActionIcon
            variant="default"
            aria-label={t(bulkWords.recent)}
            onClick={() => setSearch({ mo: 'nhieu' })}
          >
            <Icon name="history" />
          </ActionIcon>
        </Tooltip>
      )}
      {can(`${register.name}.export`) && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Tooltip label={t(words.download)}>
              <ActionIcon variant="default" aria-label={t(words.download)}>
                <Icon name="download" />
              </ActionIcon>
            </Tooltip>
          </Menu.Target>
          <Menu.Dropdown>
            {itemOf('xlsx', 'Excel (.xlsx)')}
            {itemOf('csv', 'CSV')}
            {itemOf('xlsx', `Excel: ${t(words.shownColumns)}`, onlyShown)}
            <Menu.Item onClick={openFiles}>{t(words.exportFiles)}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <Tooltip label={t(words.print)}>
        <ActionIcon variant="default" aria-label={t(words.print)} onClick={() => window.print()}>
          <Icon name="print" />
        </ActionIcon>
      </Tooltip>
    </>
  )
}
