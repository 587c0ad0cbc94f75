// The language of the screen, kept on this machine, and the hook that picks a text's words.
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Language, Text } from '../../kernel/text/text.ts'
import { keepLanguage, keptLanguage } from './kept-language.ts'

type Choice = { readonly language: Language; readonly setLanguage: (language: Language) => void }

const LanguageContext = createContext<Choice>({ language: 'vi', setLanguage: () => undefined })

export const LanguageProvider = ({ children }: { readonly children: ReactNode }) => {
  const [language, setLanguage] = useState<Language>(keptLanguage)
  useEffect(() => keepLanguage(language), [language])
  const choice = useMemo(() => ({ language, setLanguage }), [language])
  return <LanguageContext value={choice}>{children}</LanguageContext>
}

export const useLanguage = (): Choice => use(LanguageContext)

/** `const t = useText()`, then `t(words.save)`. */
export const useText = (): ((text: Text) => string) => {
  const { language } = useLanguage()
  return (text) => text[language]
}

/** What a field may be, as a list to choose from: `data={options(severityWords)}`. */
export const useOptions = () => {
  const t = useText()
  return (choices: Readonly<Record<string, Text>>): { value: string; label: string }[] =>
    Object.entries(choices).map(([value, label]) => ({ value, label: t(label) }))
}
