// What a column is taken for, in words; a column of marks for one choice ("result=positive") too.
import type { Text } from '../../kernel/text/text.ts'
import { textOf } from '../../kernel/text/text.ts'
import { registerNamed } from '../../registers.ts'
import type { Preview } from '../contract.ts'
import { findField } from '../reading/targets.ts'
import { words } from './words.ts'

/** In the head of a narrow column it goes without saying that a name is that of the person. */
export const shortLabel = (target: string | null, preview: Preview): Text => {
  const { vi, en } = targetLabel(target, preview)
  const bare = (text: string) => text.replace(/^[^:]*: /u, '')
  return target?.startsWith('subject.') ? textOf(bare(vi), bare(en)) : textOf(vi, en)
}

export const targetLabel = (target: string | null, preview: Preview): Text => {
  if (target === null) return words.unclearColumn
  const declared = preview.targets.find((known) => known.target === target)
  if (declared) return declared.label
  const [path = '', choice] = target.split('=')
  const base = preview.targets.find((known) => known.target === path)?.label ?? textOf(path, path)
  const register = preview.run.register === null ? undefined : registerNamed(preview.run.register)
  const field = register && findField(register, path)
  const chosen = choice !== undefined && field?.kind === 'choice' ? field.choices[choice] : undefined
  return chosen ? textOf(`${base.vi}: ${chosen.vi}`, `${base.en}: ${chosen.en}`) : base
}
