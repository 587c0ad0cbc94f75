// A code as scanners, sheets and hands write it: capitals, without spaces and strokes. The database has the same in `lab_code_key`.
export const codeKey = (code: string): string => code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
