// The preview: what the list is, what will happen, the sheet with our reading over it, and what needs a look beside it.
import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { formatNumber } from '../../kernel/text/number.ts'
import { Icon } from '../../web/look/icons.tsx'
import { useLanguage, useText } from '../../web/language/language.tsx'
import { useScreen } from '../../web/view/use-screen.ts'
import type { Preview } from '../contract.ts'
import type { Spot } from './cell-bar.tsx'
import { ColumnList } from './column-list.tsx'
import { CountStrip } from './count-strip.tsx'
import { columnOfProblem, type Problem } from './problem-kinds.ts'
import { ProblemList } from './problem-list.tsx'
import { ReadingSetup } from './reading-setup.tsx'
import { SheetView } from './sheet-view.tsx'
import { TakeIn } from './take-in.tsx'
import type { PreviewTools } from './use-preview.ts'
import { isRowFilter } from './verdicts.ts'
import { WordList } from './word-list.tsx'
import { words } from './words.ts'

type PreviewViewProps = {
  readonly preview: Preview
  readonly tools: PreviewTools
  readonly begun: (jobId: string) => void
}

export const PreviewView = ({ preview, tools, begun }: PreviewViewProps) => {
  const t = useText()
  const { language } = useLanguage()
  const { search, setSearch } = useScreen()
  const { adjust, busy } = tools
  const [spot, setSpot] = useState<Spot | null>(null)
  const filter = isRowFilter(search['loc']) ? search['loc'] : null
  const counts = preview.run.counts
  const open = (problem: Problem) => {
    // A row that the filter hides could not be gone to.
    if (filter !== null) setSearch({ loc: undefined }, { replace: true })
    setSpot({ row: problem.row, column: columnOfProblem(problem, preview.columns) ?? 0, asked: Date.now() })
  }
  const number = (value: number) => formatNumber(value, {}, language)
  const tab = (label: string, count: number) => (count > 0 ? `${label} (${number(count)})` : label)
  return (
    <div className="preview">
      {preview.run.state === 'cancelled' && (
        <div className="note note-question">
          <Icon name="warning" />
          <p>{t(words.partly)}</p>
        </div>
      )}
      <ReadingSetup preview={preview} adjust={adjust} />
      {preview.run.register !== null && counts && (
        <div className="preview-top">
          <CountStrip
            counts={counts}
            filter={filter}
            choose={(next) => setSearch({ loc: next ?? undefined }, { replace: true })}
          />
          <TakeIn preview={preview} counts={counts} busy={busy} begun={begun} />
        </div>
      )}
      <div className="preview-body">
        <div className="preview-sheet">
          <SheetView
            preview={preview}
            filter={filter}
            spot={spot}
            setSpot={setSpot}
            busy={busy}
            adjust={adjust}
          />
          {preview.rows.length < (counts?.rows ?? 0) && (
            <p className="quiet">
              {t(words.onlyFirst)} {number(preview.rows.length)} {t(words.firstOf)}{' '}
              {number(counts?.rows ?? 0)}; {t(words.wholeCounts)}.
            </p>
          )}
        </div>
        <aside className="preview-aside" aria-label={t(words.toLookAt)}>
          <Tabs defaultValue="problems" keepMounted={false}>
            <Tabs.List>
              <Tabs.Tab value="problems">{tab(t(words.problems), preview.problemsTotal)}</Tabs.Tab>
              <Tabs.Tab value="words">{tab(t(words.wordsTab), preview.unknownWords.length)}</Tabs.Tab>
              <Tabs.Tab value="columns">{t(words.columns)}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="problems">
              <ProblemList preview={preview} open={open} />
            </Tabs.Panel>
            <Tabs.Panel value="words">
              <WordList preview={preview} adjust={adjust} busy={busy} />
            </Tabs.Panel>
            <Tabs.Panel value="columns">
              <ColumnList preview={preview} adjust={adjust} />
            </Tabs.Panel>
          </Tabs>
        </aside>
      </div>
    </div>
  )
}
