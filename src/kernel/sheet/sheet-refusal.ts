// Files that are not read, each with a clear word on why and what to do.
import { type Text, textOf } from '../text/text.ts'

const refusals = {
  empty: textOf(
    'Tệp rỗng: không có gì để đọc. Chọn tệp khác.',
    'The file is empty: there is nothing to read. Choose another.',
  ),
  passwordProtected: textOf(
    'Tệp có mật khẩu. Bỏ mật khẩu trong Excel (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi tải lại.',
    'The file has a password. Remove it in Excel (File > Info > Protect Workbook) and upload it again.',
  ),
  macros: textOf(
    'Tệp có macro (chương trình bên trong) nên không được nhận. Lưu lại dạng .xlsx rồi tải lên.',
    'The file holds macros and is not accepted. Save it as .xlsx and upload that.',
  ),
  zipBomb: textOf(
    'Tệp nén quá mức bình thường nên không được mở. Sao chép bảng trong tệp rồi dán vào ô nhận danh sách.',
    'The file is compressed beyond reason and is not opened. Copy the table from it and paste it into the import.',
  ),
  tooManyRows: textOf(
    'Danh sách quá dài cho một lần nhận: nhiều nhất 200.000 dòng một trang tính qua màn hình, 1.048.576 dòng qua dòng lệnh. Chưa có gì được ghi; chia nhỏ rồi tải từng phần.',
    'The list is too long for one import: at most 200,000 rows a sheet on the screen, 1,048,576 by the command line. Nothing was written; split it and upload the parts.',
  ),
  tooManyMerges: textOf(
    'Trang tính có quá nhiều ô gộp hoặc ô gộp chồng lên nhau nên không đọc được. Bỏ gộp ô trong Excel, lưu và tải lên lần nữa. Chưa có gì được ghi.',
    'The sheet has too many merged cells, or such that overlap, and cannot be read. Unmerge the cells in Excel, save and upload again. Nothing was written.',
  ),
  notASheet: textOf(
    'Đây không phải bảng tính. Cần tệp Excel (.xlsx, .xls), LibreOffice (.ods) hoặc CSV.',
    'This is not a spreadsheet. An Excel, LibreOffice or CSV file is needed.',
  ),
  picture: textOf(
    'Đây là ảnh. Cần tệp Excel hoặc CSV; ảnh chụp danh sách chưa đọc được.',
    'This is a picture. An Excel or CSV file is needed.',
  ),
  pdf: textOf(
    'Đây là tệp PDF. Xin bản Excel của danh sách này.',
    'This is a PDF. Ask for the list as an Excel file.',
  ),
  word: textOf(
    'Đây là tệp Word. Sao chép bảng trong tệp rồi dán vào ô nhận danh sách.',
    'This is a Word file. Copy the table from it and paste it into the import.',
  ),
  broken: textOf(
    'Tệp bị hỏng hoặc chưa tải xong. Mở lại bằng Excel, lưu và tải lên lần nữa.',
    'The file is damaged or incomplete. Open it in Excel, save it and upload it again.',
  ),
} as const satisfies Record<string, Text>

export class SheetRefusal extends Error {
  readonly code: keyof typeof refusals
  readonly vi: string
  readonly en: string
  constructor(code: keyof typeof refusals, cause?: unknown) {
    super(code, { cause })
    this.name = 'SheetRefusal'
    this.code = code
    this.vi = refusals[code].vi
    this.en = refusals[code].en
  }
}
