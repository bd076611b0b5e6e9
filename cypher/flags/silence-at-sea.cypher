/*
title: Ship that sent no position for a time
revision: 2
indicator: VE-01
severity: medium
kind: published-indicator
status: stable
maturity: read
definition: >-
  A source tells of at least `hours` hours in which a ship sent no position (AIS).
published:
- {document: shipping-2020, section: 'Deceptive shipping practices, 1', quote:
    'vessels engaged in illicit activities may also intentionally disable their AIS transponders or manipulate the
    data transmitted in order to mask their movement'}
rests_on: []
needs:
- gaps with their length
misses: >-
  Gaps that no loaded source tells; satellites that did not listen.
innocent_reasons:
- No receiver in reach.
- Switched off where pirates are.
- Jamming of the whole region.
next_steps:
- Compare with other ships in the same waters at that time.
params:
  hours: {default: 12, meaning: Length from which on a gap counts.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, gap]
speaks_of: (n:AisGap) WHERE coalesce(n.known, '0000') <= $as_of
summary:
  hit: '{name}: no position for {least}{length} hours[[, {day}]]'
  clear: '{name}: no position for {length} hours[[, {day}]], fewer than {hours}'
  not_evaluable: '{name}: no position for a time[[, {day}]]'
ko:
  title: 위치 신호가 끊긴 선박
  definition: 일정 시간 이상 선박이 위치 신호(AIS)를 보내지 않았다.
ja:
  title: 位置信号の途絶えた船
  definition: 一定時間以上、船が位置信号(AIS)を送らなかった。
examples:
- title: a day of silence
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (g:Thing:Event:AisGap {id: 'g', caption: 'G', schema: 'AisGap', records: ['g'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19', hours: 24.0}),
           (v)-[:TOOK_PART_IN {records: ['v-g']}]->(g)
  finds:
  - {subject: v, verdict: hit}
- title: an hour
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (g:Thing:Event:AisGap {id: 'g', caption: 'G', schema: 'AisGap', records: ['g'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19', hours: 1.0}),
           (v)-[:TOOK_PART_IN {records: ['v-g']}]->(g)
  finds:
  - {subject: v, verdict: clear}
- title: length not told
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v']}),
           (g:Thing:Event:AisGap {id: 'g', caption: 'G', schema: 'AisGap', records: ['g'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (v)-[:TOOK_PART_IN {records: ['v-g']}]->(g)
  finds:
  - {subject: v, verdict: not_evaluable, missing: [length of the silence]}
*/
MATCH (g:AisGap) WHERE coalesce(g.known, $undated) <= $as_of
OPTIONAL MATCH of = (v:Vessel)-[r:TOOK_PART_IN|CARRIED_IN]->(g) WHERE coalesce(r.modality, 'asserted') <> 'denied'
WITH g, v, of ORDER BY r.id
WITH g, v, collect(of) AS paths, split(coalesce(g.date, ''), '/') AS days
WITH g, v, paths, CASE WHEN size(days) = 2 AND size(days[0]) >= 7 AND size(days[1]) >= 7 THEN
       12 * (toInteger(substring(days[1], 0, 4)) - toInteger(substring(days[0], 0, 4))) + toInteger(substring(days[1], 5, 2)) - toInteger(substring(days[0], 5, 2)) - 1 END AS months
WITH g, v, paths, coalesce(g.hours, CASE WHEN months > 0 THEN 672.0 * months END) AS length, CASE WHEN g.hours IS NULL AND months > 0 THEN 'at least ' ELSE '' END AS least
RETURN coalesce(v.id, g.id) AS subject, coalesce(v.caption, g.caption) AS name, g.id AS gap, g.date AS day, length, least, $hours AS hours, paths,
       CASE WHEN v IS NULL OR length IS NULL THEN 'not_evaluable' WHEN length >= $hours THEN 'hit' ELSE 'clear' END AS verdict,
       CASE WHEN v IS NULL THEN ['the ship'] WHEN length IS NULL THEN ['length of the silence'] ELSE [] END AS missing
ORDER BY subject, gap
