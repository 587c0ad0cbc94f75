// What is typed on a page and not saved yet: whatever would seal the page waits for it, and says so.
import { createContext, use, useCallback, useEffect, useId, useState, type ReactNode } from 'react'
import { textOf } from '../../kernel/text/text.ts'
import { useText } from '../language/language.tsx'

const saveFirst = textOf(
  'Có chữ chưa lưu trên trang này: hãy lưu trước',
  'Something typed here is not saved: save it first',
)

const Noting = createContext<(form: string, unsaved: boolean) => void>(() => undefined)

/** Around the forms and whatever waits for them; it is told whether something is not saved. */
export const UnsavedWithin = ({ children }: { readonly children: (unsaved: boolean) => ReactNode }) => {
  const [forms, setForms] = useState<readonly string[]>([])
  const note = useCallback(
    (form: string, unsaved: boolean) =>
      setForms((held) => {
        const others = held.filter((one) => one !== form)
        if (!unsaved) return others.length === held.length ? held : others
        return others.length === held.length ? [...held, form] : held
      }),
    [],
  )
  return <Noting value={note}>{children(forms.length > 0)}</Noting>
}

/** A form says of itself whether it holds what is not saved. */
export const useUnsaved = (unsaved: boolean): void => {
  const form = useId()
  const note = use(Noting)
  useEffect(() => {
    note(form, unsaved)
    return () => note(form, false)
  }, [note, form, unsaved])
}

export const SaveFirst = () => {
  const t = useText()
  return (
    <span className="problem" role="status">
      {t(saveFirst)}
    </span>
  )
}
