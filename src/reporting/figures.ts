// The figures of reporting: what was due, what came, what came in time, and the two shares by which units are judged.
import type { CountFigure, Figure } from '../kernel/figure/figure.ts'
import { count, ratio, type Said } from '../kernel/figure/said.ts'
import { periodicReports } from './periodic-reports.ts'

const came = { oneOf: ['sent', 'accepted', 'compiled'] } as const

const ofReports = (where: CountFigure['where'], said: Said): CountFigure =>
  count(periodicReports, 'report', 'periodEnd', where, said)

export const reportingFigures: readonly Figure[] = [
  ofReports({}, [
    'reports-due',
    'Báo cáo phải gửi',
    'Reports due',
    'Báo cáo tuần, tháng, năm và báo cáo ổ dịch mà đơn vị phải gửi, theo ngày cuối kỳ báo cáo.',
    'Weekly, monthly, yearly and cluster reports that units owe, by the last day of their period.',
  ]),
  ofReports({ stateOf: came }, [
    'reports-sent',
    'Báo cáo đã gửi',
    'Reports sent',
    'Báo cáo đã gửi, đã tiếp nhận hoặc đã tổng hợp; báo cáo bị trả lại không tính.',
    'Reports sent, received or taken up; those sent back do not count.',
  ]),
  ofReports({ stateOf: came, onTime: { is: true } }, [
    'reports-on-time',
    'Báo cáo gửi đúng hạn',
    'Reports in time',
    'Báo cáo đã gửi không muộn hơn hạn của luật; báo bằng giấy khi hệ thống gặp sự cố tính theo giờ của văn bản.',
    'Reports sent no later than the term of the law; one told on paper during an outage counts by its hour.',
  ]),
  ofReports({ stateOf: came, zero: { is: true } }, [
    'reports-zero',
    'Báo cáo không có ca',
    'Zero reports',
    'Báo cáo đã gửi nói rằng trong kỳ không có ca.',
    'Reports sent that say there was no case.',
  ]),
  ratio('reports-sent', 'reports-due', [
    'report-completeness',
    'Tỷ lệ báo cáo đầy đủ',
    'Completeness of reporting',
    'Báo cáo đã gửi trên báo cáo phải gửi.',
    'Reports sent over reports due.',
  ]),
  ratio('reports-on-time', 'reports-due', [
    'report-timeliness',
    'Tỷ lệ báo cáo đúng hạn',
    'Timeliness of reporting',
    'Báo cáo gửi đúng hạn trên báo cáo phải gửi.',
    'Reports in time over reports due.',
  ]),
]
