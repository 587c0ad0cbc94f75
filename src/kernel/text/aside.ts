// A source or clause said beside something: in parentheses, unless it has parentheses of its own.
export const aside = (text: string): string => (text.includes('(') ? `– ${text}` : `(${text})`)
