/*
title: Ship under many flag states
revision: 1
indicator: VE-05
severity: medium
kind: published-indicator
status: stable
maturity: read
definition: >-
  Sources name at least `flags` different flag states of a ship, former ones among them. The days of the changes are told
  where they are published.
published:
- {document: shipping-2020-listed, section: 'Deceptive shipping practices, 6', quote:
    'Using false flags and flag hopping to mask illicit trade and avoid detection'}
rests_on: []
needs:
- flag states of the ship, former ones too
- days of the changes
misses: >-
  Changes that no loaded source tells; the speed of the changes where no day is published.
innocent_reasons:
- 'Sales: a ship changes its flag with its owner over twenty years.'
- Two sources name two flags and one is wrong.
next_steps:
- Ask the register for the days of each flag.
- Compare the changes with listings and names.
params:
  flags: {default: 3, meaning: Flag states from which on it counts.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (n:Vessel) WHERE n.former_flag IS NOT NULL
summary:
  hit: '{name}: {count:flag state|flag states} ({states})'
  clear: '{name}: {count:flag state|flag states} ({states}), fewer than {flags}'
  not_evaluable: '{name}: a former flag ({states}) and no present one'
ko:
  title: 잦은 국적 변경 선박
  definition: 자료가 한 선박에 대해 여러 기국을 말한다(이전 기국 포함).
ja:
  title: 旗国を重ねて変えた船
  definition: 資料が一隻について複数の旗国を述べる(旧旗国を含む)。
examples:
- title: two former flags and a present one
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v'], former_flag: ['pa', 'kh']}),
           (tg:Thing:Country {id: 'country:tg', code: 'tg', caption: 'TG', schema: 'Country'}),
           (v)-[:FLIES_FLAG_OF {records: ['v-tg']}]->(tg)
  finds:
  - {subject: v, verdict: hit, count: 3}
- title: one former flag
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v'], former_flag: ['pa']}),
           (tg:Thing:Country {id: 'country:tg', code: 'tg', caption: 'TG', schema: 'Country'}),
           (v)-[:FLIES_FLAG_OF {records: ['v-tg']}]->(tg)
  finds:
  - {subject: v, verdict: clear, count: 2}
- title: no present flag
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v'], former_flag: ['pa']})
  finds:
  - {subject: v, verdict: not_evaluable, missing: [present flag state of V]}
*/
MATCH (v:Vessel) WHERE v.former_flag IS NOT NULL AND $undated <= $as_of
OPTIONAL MATCH flying = (v)-[f:FLIES_FLAG_OF]->(c:Country)
  WHERE coalesce(f.modality, 'asserted') <> 'denied' AND coalesce(f.first_day, $undated) <= $as_of
WITH v, c, f, flying ORDER BY c.code, f.id
WITH v, collect(DISTINCT c.code) AS present, collect(flying) AS paths
WITH v, present, paths, present + [x IN v.former_flag WHERE NOT x IN present] AS states
WITH v, present, paths, states, CASE WHEN size(present) = 0 AND size(states) < $flags THEN 'not_evaluable' WHEN size(states) >= $flags AND size(present) > 0 THEN 'hit' WHEN size(present) = 0 THEN 'not_evaluable' ELSE 'clear' END AS verdict
RETURN v.id AS subject, v.caption AS name, size(states) AS count, states, $flags AS flags, paths, verdict,
       CASE WHEN verdict = 'not_evaluable' THEN ['present flag state of ' + v.caption] ELSE [] END AS missing
ORDER BY subject
