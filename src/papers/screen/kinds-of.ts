// Kinds of paper by the register whose records they are about.
import type { Register } from '../../kernel/register/register.ts'
import { paperKinds } from '../../paper-kinds.ts'
import type { PaperKind } from '../paper-kind.ts'

export const kindsFor = (register: string): readonly PaperKind[] =>
  paperKinds.filter((kind) => kind.register?.name === register)

export const registerOfKinds = (name: string): Register | null => kindsFor(name)[0]?.register ?? null
