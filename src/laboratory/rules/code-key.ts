// A code as scanners, sheets and hands write it: capitals, without spaces and strokes. The database has the same in `lab_code_key`.
export const codeKey = (code: string): string => code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')

/**
 * A key with each one of its letters left out, itself, and the last five digits at its end alone (`#12345`): two codes that a slip
 * parts (a letter more, less, another, two exchanged), or that differ by what stands before the number, have one of these in common.
 */
export const codeSlips = (key: string): readonly string[] => {
  const digits = /\d{5}$/.exec(key)?.[0]
  return [
    key,
    ...new Set(
      Array.from(key, (_, at) => key.slice(0, at) + key.slice(at + 1)).filter((slip) => slip !== ''),
    ),
    ...(digits === undefined ? [] : [`#${digits}`]),
  ]
}
