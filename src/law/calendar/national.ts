/**
 * The holidays of the whole country and the weekend days worked in exchange, as the State Council's office announced them.
 * Committed data: a new year is one more entry. The number of a notice is given only where it is certain.
 */
import type { Day } from './day.ts'

export type Holiday = { name: string; from: Day; to: Day; worked: readonly Day[] }
export type Arrangement = { year: number; notice?: string; holidays: readonly Holiday[] }

export const arrangements: readonly Arrangement[] = [
  {
    year: 2022,
    notice: '国办发明电〔2021〕11号',
    holidays: [
      { name: '元旦', from: '2022-01-01', to: '2022-01-03', worked: [] },
      { name: '春节', from: '2022-01-31', to: '2022-02-06', worked: ['2022-01-29', '2022-01-30'] },
      { name: '清明节', from: '2022-04-03', to: '2022-04-05', worked: ['2022-04-02'] },
      { name: '劳动节', from: '2022-04-30', to: '2022-05-04', worked: ['2022-04-24', '2022-05-07'] },
      { name: '端午节', from: '2022-06-03', to: '2022-06-05', worked: [] },
      { name: '中秋节', from: '2022-09-10', to: '2022-09-12', worked: [] },
      { name: '国庆节', from: '2022-10-01', to: '2022-10-07', worked: ['2022-10-08', '2022-10-09'] },
    ],
  },
  {
    year: 2023,
    notice: '国办发明电〔2022〕16号',
    holidays: [
      { name: '元旦', from: '2022-12-31', to: '2023-01-02', worked: [] },
      { name: '春节', from: '2023-01-21', to: '2023-01-27', worked: ['2023-01-28', '2023-01-29'] },
      { name: '清明节', from: '2023-04-05', to: '2023-04-05', worked: [] },
      { name: '劳动节', from: '2023-04-29', to: '2023-05-03', worked: ['2023-04-23', '2023-05-06'] },
      { name: '端午节', from: '2023-06-22', to: '2023-06-24', worked: ['2023-06-25'] },
      { name: '中秋节、国庆节', from: '2023-09-29', to: '2023-10-06', worked: ['2023-10-07', '2023-10-08'] },
    ],
  },
  {
    year: 2024,
    notice: '国办发明电〔2023〕7号',
    holidays: [
      { name: '元旦', from: '2024-01-01', to: '2024-01-01', worked: [] },
      { name: '春节', from: '2024-02-10', to: '2024-02-17', worked: ['2024-02-04', '2024-02-18'] },
      { name: '清明节', from: '2024-04-04', to: '2024-04-06', worked: ['2024-04-07'] },
      { name: '劳动节', from: '2024-05-01', to: '2024-05-05', worked: ['2024-04-28', '2024-05-11'] },
      { name: '端午节', from: '2024-06-10', to: '2024-06-10', worked: [] },
      { name: '中秋节', from: '2024-09-15', to: '2024-09-17', worked: ['2024-09-14'] },
      { name: '国庆节', from: '2024-10-01', to: '2024-10-07', worked: ['2024-09-29', '2024-10-12'] },
    ],
  },
  {
    year: 2025,
    notice: '国办发明电〔2024〕12号',
    holidays: [
      { name: '元旦', from: '2025-01-01', to: '2025-01-01', worked: [] },
      { name: '春节', from: '2025-01-28', to: '2025-02-04', worked: ['2025-01-26', '2025-02-08'] },
      { name: '清明节', from: '2025-04-04', to: '2025-04-06', worked: [] },
      { name: '劳动节', from: '2025-05-01', to: '2025-05-05', worked: ['2025-04-27'] },
      { name: '端午节', from: '2025-05-31', to: '2025-06-02', worked: [] },
      { name: '国庆节、中秋节', from: '2025-10-01', to: '2025-10-08', worked: ['2025-09-28', '2025-10-11'] },
    ],
  },
  {
    year: 2026,
    notice: '国办发明电〔2025〕7号',
    holidays: [
      { name: '元旦', from: '2026-01-01', to: '2026-01-03', worked: ['2026-01-04'] },
      { name: '春节', from: '2026-02-15', to: '2026-02-23', worked: ['2026-02-14', '2026-02-28'] },
      { name: '清明节', from: '2026-04-04', to: '2026-04-06', worked: [] },
      { name: '劳动节', from: '2026-05-01', to: '2026-05-05', worked: ['2026-05-09'] },
      { name: '端午节', from: '2026-06-19', to: '2026-06-21', worked: [] },
      { name: '中秋节', from: '2026-09-25', to: '2026-09-27', worked: [] },
      { name: '国庆节', from: '2026-10-01', to: '2026-10-07', worked: ['2026-09-20', '2026-10-10'] },
    ],
  },
]
