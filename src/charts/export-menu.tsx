// Taking a chart away: the picture as SVG or PNG, its numbers as Excel or CSV.
import { ActionIcon } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { RefObject } from 'react'
import type { Text } from '../kernel/text/text.ts'
import { DropMenu } from '../web/parts/drop.tsx'
import { Icon } from '../web/look/icons.tsx'
import { useText } from '../web/language/language.tsx'
import type { ChartData } from './chart-data.ts'
import { saveFile } from '../web/parts/save-file.ts'
import { chartWords } from './words.ts'

type ExportMenuProps = {
  readonly title: string
  /** Unit, period, as known on: what a picture without its page must say. */
  readonly source: string
  /** Name of the file, without its ending. */
  readonly file: string
  readonly data: ChartData
  /** The box that holds the drawing. */
  readonly box: RefObject<HTMLElement | null>
  /** false while the numbers stand in the place of the drawing. */
  readonly drawn: boolean
}

type Format = 'svg' | 'png' | 'xlsx' | 'csv'

const formats: readonly (readonly [Format, Text])[] = [
  ['svg', chartWords.svg],
  ['png', chartWords.png],
  ['xlsx', chartWords.xlsx],
  ['csv', chartWords.csv],
]

export const ExportMenu = ({ title, source, file, data, box, drawn }: ExportMenuProps) => {
  const t = useText()
  const make = async (format: Format): Promise<Blob | null> => {
    if (format === 'csv') {
      const { csvOf } = await import('./sheet-file.ts')
      return new Blob([csvOf(title, source, data)], { type: 'text/csv;charset=utf-8' })
    }
    if (format === 'xlsx') {
      const { xlsxOf } = await import('./sheet-file.ts')
      return new Blob([new Uint8Array(await xlsxOf(title, source, data))], {
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      })
    }
    const drawn = box.current?.querySelector('svg[data-chart]')
    if (!(drawn instanceof SVGSVGElement)) return null
    const { pictureOf, pngOf } = await import('./picture-file.ts')
    const picture = pictureOf(drawn, title, source)
    return format === 'png' ? await pngOf(picture) : new Blob([picture.svg], { type: 'image/svg+xml' })
  }
  const save = async (format: Format) => {
    try {
      const content = await make(format)
      if (content) saveFile(`${file}.${format}`, content)
    } catch {
      notifications.show({ color: 'red', message: t(chartWords.failed) })
    }
  }
  return (
    <DropMenu
      position="bottom-end"
      target={
        <ActionIcon aria-label={`${t(chartWords.export)}: ${title}`}>
          <Icon name="download" size={18} />
        </ActionIcon>
      }
      entries={formats.map(([format, label]) => ({
        label: t(label),
        disabled: !drawn && (format === 'svg' || format === 'png'),
        onPress: () => void save(format),
      }))}
    />
  )
}
