// Taking the table of communes away for publication: small numbers hidden by the server, as Excel or CSV.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ChartData } from '../charts/chart-data.ts'
import { saveFile } from '../web/parts/save-file.ts'
import type { ResponseOf } from '../kernel/contract/endpoint.ts'
import { publishedFigures } from '../kernel/figure/contract.ts'
import { textOf } from '../kernel/text/text.ts'
import { call } from '../web/ask/api.ts'
import { DropMenu } from '../web/parts/drop.tsx'
import { Icon } from '../web/look/icons.tsx'
import { useText } from '../web/language/language.tsx'
import { useFaces } from '../web/figure/use-figures.ts'
import { useView } from '../web/view/view.ts'
import { communeFigures } from './asks.ts'
import { useSource } from './use-picture.ts'
import { words } from './words.ts'

const own = {
  take: textOf('Bản công bố', 'For publication'),
  failed: textOf(
    'Chưa tải được bản công bố; số liệu trên màn hình vẫn nguyên. Thử lại.',
    'The table could not be made; the figures on the screen are as they were. Try again.',
  ),
  xlsx: textOf('Excel, ẩn số nhỏ', 'Excel, small numbers hidden'),
  csv: textOf('CSV, ẩn số nhỏ', 'CSV, small numbers hidden'),
}

/** What stands in the place of a hidden number. */
const HIDDEN = '…'

type Published = ResponseOf<typeof publishedFigures>

const hiddenNote = (least: number) =>
  textOf(
    `“${HIDDEN}”: số được ẩn để không nhận ra từng người (dưới ${least}, và số cần ẩn kèm)`,
    `"${HIDDEN}": hidden so that nobody can be told (under ${least}, and those that would tell it)`,
  )

export const PublishedMenu = () => {
  const t = useText()
  const face = useFaces()
  const { view } = useView()
  const { source, fileOf } = useSource()
  const dataOf = ({ rows, total }: Published): ChartData => ({
    columns: [
      { title: t(words.commune), format: 'text' },
      ...communeFigures.map((figure) => ({
        title: t(face(figure)?.label ?? words.cases),
        format: 'text' as const,
      })),
    ],
    rows: [...rows, { ...total, name: t(words.total) }].map(({ name, values, hidden }) => [
      name,
      ...communeFigures.map((figure) => (hidden.includes(figure) ? HIDDEN : String(values[figure] ?? ''))),
    ]),
  })
  const save = async (format: 'xlsx' | 'csv') => {
    try {
      const answer = await call(publishedFigures, {
        body: {
          figures: [...communeFigures],
          unit: view.unit,
          from: view.from,
          to: view.to,
          knownOn: view.known,
          geography: view.geo,
        },
      })
      const { csvOf, xlsxOf } = await import('../charts/sheet-file.ts')
      const title = t(own.take)
      const said = `${source} · ${t(hiddenNote(answer.least))}`
      const content =
        format === 'csv'
          ? new Blob([csvOf(title, said, dataOf(answer))], { type: 'text/csv;charset=utf-8' })
          : new Blob([new Uint8Array(await xlsxOf(title, said, dataOf(answer)))], {
              type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
            })
      saveFile(`${fileOf('cong-bo')}.${format}`, content)
    } catch {
      notifications.show({ color: 'red', message: t(own.failed) })
    }
  }
  return (
    <DropMenu
      position="bottom-end"
      target={
        <Button
          size="xs"
          variant="default"
          className="no-print"
          leftSection={<Icon name="download" size={16} />}
        >
          {t(own.take)}
        </Button>
      }
      entries={[
        { label: t(own.xlsx), onPress: () => void save('xlsx') },
        { label: t(own.csv), onPress: () => void save('csv') },
      ]}
    />
  )
}
