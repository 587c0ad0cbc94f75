// Whether somebody is a foreigner by the nationality that an office wrote: nothing written says nothing.
import { searchKey } from '../../kernel/text/search-key.ts'

const own = new Set(['viet nam', 'vietnam', 'vietnamese', 'viet nam (vn)', 'vn', 'vnm'])

export const isForeigner = (nationality: unknown): boolean => {
  if (typeof nationality !== 'string') return false
  const key = searchKey(nationality).trim()
  return key !== '' && !own.has(key)
}
