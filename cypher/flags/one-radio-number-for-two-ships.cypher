/*
title: One MMSI for two ships
revision: 1
indicator: VE-08
severity: low
kind: data-quality
status: stable
maturity: examples
definition: >-
  Sources give one MMSI to two ships whose IMO numbers differ. An MMSI belongs to one ship at a time and is given out again.
published:
- {document: shipping-2020, section: 'Deceptive shipping practices, 1', quote:
    'allows ships to broadcast a different name, International Maritime Organization
    (IMO) number'}
rests_on: []
needs:
- MMSI and IMO number of the ships
misses: >-
  Ships without an IMO number; the days at which the number was used.
innocent_reasons:
- The number was given out again after a ship left the flag.
- A typing error of the list.
next_steps:
- Look which of the two sent positions under the number, and when.
params:
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, other, mmsi]
speaks_of: (n:Vessel), (o:Vessel) WHERE n.id < o.id AND n.mmsi[0] = o.mmsi[0]
summary:
  hit: '{name} (IMO {imo}) and {other_name} (IMO {other_imo}): both MMSI {mmsi}'
  clear: '{name} and {other_name}: one MMSI {mmsi} and one IMO number'
  not_evaluable: '{name} and {other_name}: one MMSI {mmsi}'
ko:
  title: 하나의 MMSI를 쓰는 두 선박
  definition: IMO 번호가 다른 두 선박에 같은 MMSI가 적혀 있다.
ja:
  title: 一つのMMSIを持つ二隻
  definition: IMO番号の異なる二隻に同じMMSIが記されている。
examples:
- title: two numbers
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v'], imo: ['9635987'], mmsi: ['477000001']}),
           (w:Thing:Party:Vessel {id: 'w', caption: 'W', schema: 'Vessel', records: ['w'], imo: ['9000003'], mmsi: ['477000001']}),
           (x:Thing:Party:Organization:Company {id: 'x', caption: 'X', schema: 'Company', records: ['x']}),
           (x)-[:OWNS {records: ['x-v']}]->(v)
  finds:
  - {subject: v, verdict: hit, other: w}
- title: one ship twice
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v'], imo: ['9635987'], mmsi: ['477000001']}),
           (w:Thing:Party:Vessel {id: 'w', caption: 'W', schema: 'Vessel', records: ['w'], imo: ['9635987'], mmsi: ['477000001']})
  finds:
  - {subject: v, verdict: clear}
- title: no IMO number
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v'], imo: ['9635987'], mmsi: ['477000001']}),
           (w:Thing:Party:Vessel {id: 'w', caption: 'W', schema: 'Vessel', records: ['w'], mmsi: ['477000001']})
  finds:
  - {subject: v, verdict: not_evaluable}
*/
MATCH (v:Vessel) WHERE v.mmsi IS NOT NULL AND $undated <= $as_of
UNWIND v.mmsi AS mmsi
WITH mmsi, v ORDER BY v.id
WITH mmsi, collect(v) AS ships WHERE size(ships) > 1
UNWIND range(1, size(ships) - 1) AS i
WITH mmsi, ships[0] AS v, ships[i] AS w
OPTIONAL MATCH held = (v)-[r:FLIES_FLAG_OF|OWNS|MANAGES|LISTS|BASED_IN]-(:Thing) WHERE coalesce(r.modality, 'asserted') <> 'denied'
WITH mmsi, v, w, held ORDER BY r.id
WITH mmsi, v, w, collect(held)[0] AS held
WITH mmsi, v, w, held, CASE WHEN v.imo IS NULL OR w.imo IS NULL THEN 'not_evaluable' WHEN size([x IN v.imo WHERE x IN w.imo]) > 0 THEN 'clear' ELSE 'hit' END AS verdict
WHERE verdict <> 'hit' OR held IS NOT NULL
RETURN v.id AS subject, v.caption AS name, w.id AS other, w.caption AS other_name, mmsi, v.imo AS imo, w.imo AS other_imo,
       CASE WHEN held IS NULL THEN [] ELSE [held] END AS paths, verdict,
       CASE WHEN verdict = 'not_evaluable' THEN ['IMO number of ' + CASE WHEN v.imo IS NULL THEN v.caption ELSE w.caption END] ELSE [] END AS missing
ORDER BY subject, other, mmsi
