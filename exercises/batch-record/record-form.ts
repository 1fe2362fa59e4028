/** A table of a batch record. A cell goes by `section.row.column`, its columns counted from 0. */
export type RecordSection = { id: string; title: string; header: string[]; rows: { id: string; cells: string[] }[] }

/** A filled-in batch record; its company, product, people and figures are invented. */
export type BatchRecord = { title: string; rules: string[]; sections: RecordSection[] }

export type CellId = `${string}.${string}.${number}`

/** The record as it is when all is filled in rightly, odd things that are right included (a proper correction, a "/"). */
export const soundRecord: BatchRecord = {
  title: '示例片批生产记录（示例药业，虚构）',
  rules: [
    '时间用 24 小时制；不适用的格写“/”。',
    '更改：划一条横线，写正确内容，签名和日期。记作“原内容→新内容（签名 日期）”。',
    '收率不低于 95.0%，物料平衡 98.0%～101.0%（示例值）。',
    '干燥进风温度 55～65 ℃，总混时间 15～20 分钟（示例值）。',
  ],
  sections: [
    {
      id: 'page',
      title: '每页页眉',
      header: ['页', '产品名称', '规格', '批号'],
      rows: [
        { id: 'p1', cells: ['第 1 页', '示例片', '0.1 g', '24091201'] },
        { id: 'p2', cells: ['第 2 页', '示例片', '0.1 g', '24091201'] },
        { id: 'p3', cells: ['第 3 页', '示例片', '0.1 g', '24091201'] },
      ],
    },
    {
      id: 'batch',
      title: '批次信息',
      header: ['项目', '填写内容'],
      rows: [
        { id: 'date', cells: ['生产日期（总混 2024-09-12 开始，包装 2024-09-20）', '2024-09-12'] },
        { id: 'issue', cells: ['空白记录发放人 / 日期', '学员丁 / 2024-09-11'] },
        { id: 'note', cells: ['附注', '/'] },
      ],
    },
    {
      id: 'check',
      title: '开工前检查（2024-09-12 08:10）',
      header: ['检查项目', '结果', '检查人', '复核人'],
      rows: [
        { id: 'clear', cells: ['上批清场合格证', '合格，在有效期内', '学员甲', '学员乙'] },
        { id: 'scale', cells: ['电子秤 EB-02 校准', '合格，有效期至 2025-03-01', '学员甲', '学员乙'] },
        { id: 'pressure', cells: ['D 级区与非洁净区压差不低于 10 Pa', '合格，读数 12 Pa', '学员甲', '学员乙'] },
      ],
    },
    {
      id: 'weigh',
      title: '称量（08:30～09:15）',
      header: ['物料', '物料批号', '理论量 kg', '实际 kg', '称量人', '复核人'],
      rows: [
        { id: 'drug', cells: ['主药', 'M240801', '10.00', '10.00', '学员甲', '学员乙'] },
        { id: 'lactose', cells: ['乳糖', 'M240715', '12.00', '12.02→12.00（学员甲 2024-09-12）', '学员甲', '学员乙'] },
        { id: 'starch', cells: ['预胶化淀粉', 'M240722', '2.00', '2.00', '学员甲', '学员乙'] },
        { id: 'stearate', cells: ['硬脂酸镁', 'M240710', '0.25', '0.25', '学员甲', '学员乙'] },
      ],
    },
    {
      id: 'process',
      title: '制粒、干燥和总混',
      header: ['工序', '时间', '参数', '实际', '操作人', '复核人', '异常'],
      rows: [
        { id: 'granulate', cells: ['制粒', '09:40～09:46', '搅拌 5～8 分钟', '6 分钟', '学员甲', '学员乙', '/'] },
        { id: 'dry', cells: ['干燥', '10:05～11:20', '进风 55～65 ℃', '60 ℃', '学员甲', '学员乙', '/'] },
        {
          id: 'mix',
          cells: [
            '总混',
            '14:00～14:36',
            '15～20 分钟',
            '18 分钟',
            '学员甲',
            '学员乙',
            '14:07～14:25 停机，已报告，DV-018',
          ],
        },
      ],
    },
    {
      id: 'balance',
      title: '总混后的收率和物料平衡',
      header: ['项目', '计算', '结果', '结论'],
      rows: [
        { id: 'yield', cells: ['收率', '24.60 ÷ 25.00', '98.4%', '符合'] },
        { id: 'balance', cells: ['物料平衡', '（24.60＋0.25＋0.05）÷ 25.00', '99.6%', '符合'] },
      ],
    },
    {
      id: 'tablet',
      title: '压片片重检查（2024-09-13，每 15 分钟）',
      header: ['检查时间', '20 片总重 g', '平均片重 g', '检查人', '填写时间'],
      rows: [
        { id: 't1', cells: ['09:00', '5.00', '0.250', '学员丙', '09:01'] },
        { id: 't2', cells: ['09:15', '5.02', '0.251', '学员丙', '09:16'] },
        { id: 't3', cells: ['09:30', '4.98', '0.249', '学员丙', '09:31'] },
      ],
    },
    {
      id: 'clean',
      title: '压片清场（压片 2024-09-13 16:40 结束）',
      header: ['项目', '填写内容'],
      rows: [
        { id: 'when', cells: ['清场日期和时间', '2024-09-13 17:10'] },
        { id: 'result', cells: ['设备、容器已清洁并挂牌', '合格'] },
        { id: 'who', cells: ['清场负责人 / 复核人', '学员丙 / 学员乙'] },
      ],
    },
  ],
}
