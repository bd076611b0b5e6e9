/*
title: Ship whose name and flag both changed
revision: 4
indicator: VE-06
severity: low
kind: published-indicator
status: stable
maturity: examples
definition: >-
  Sources name a former name and a former flag of a ship. That both changed is told; whether together and when is a question
  to the register.
published:
- {document: shipping-2020-listed, section: 'Deceptive shipping practices, 2 and 6', quote:
    'Using false flags and flag hopping to mask illicit trade and avoid detection'}
rests_on: []
needs:
- former names and flags
- their days
misses: >-
  Changes that no loaded source tells. Aliases are not counted as former names.
innocent_reasons:
- 'A sale: the buyer gives a new name and flag.'
next_steps:
- Ask the register for the days of the name and the flag.
- Compare them with the days of listings.
params:
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (n:Vessel) WHERE n.former_flag IS NOT NULL OR n.former_name IS NOT NULL
summary:
  hit: '{name}: formerly {names}, under {states}'
  clear: '{name}[[, formerly {names}]][[, formerly under {states}]]: the other as before'
  not_evaluable: '{name}[[, formerly {names}]][[, formerly under {states}]]'
ko:
  title: 이름과 국적이 함께 바뀐 선박
  definition: 자료가 선박의 이전 이름과 이전 기국을 모두 말한다.
ja:
  title: 船名と旗国がともに変わった船
  definition: 資料が船の旧名と旧旗国の両方を述べる。
examples:
- title: both changed
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v'], former_flag: ['pa'], former_name: ['Old']}),
           (tg:Thing:Country {id: 'country:tg', code: 'tg', caption: 'TG', schema: 'Country'}),
           (v)-[:FLIES_FLAG_OF {records: ['v-tg']}]->(tg)
  finds:
  - {subject: v, verdict: hit}
- title: only the name
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v'], former_name: ['Old'], former_flag: ['tg']}),
           (tg:Thing:Country {id: 'country:tg', code: 'tg', caption: 'TG', schema: 'Country'}),
           (v)-[:FLIES_FLAG_OF {records: ['v-tg']}]->(tg)
  finds:
  - {subject: v, verdict: clear}
- title: the name that most sources use is a former one
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'Old No. 1', schema: 'Vessel', records: ['v'], former_flag: ['pa'], name: ['Old No. 1', 'New'], former_name: ['Old 1', 'Old No. 1']}),
           (tg:Thing:Country {id: 'country:tg', code: 'tg', caption: 'TG', schema: 'Country'}),
           (v)-[:FLIES_FLAG_OF {records: ['v-tg']}]->(tg)
  finds:
  - {subject: v, verdict: hit, name: New}
- title: nothing told of flags
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v'], former_name: ['Old']})
  finds:
  - {subject: v, verdict: not_evaluable, missing: [former flags of V]}
*/
MATCH (v:Vessel) WHERE (v.former_flag IS NOT NULL OR v.former_name IS NOT NULL) AND $undated <= $as_of
OPTIONAL MATCH flying = (v)-[f:FLIES_FLAG_OF]->(c:Country)
  WHERE coalesce(f.modality, 'asserted') <> 'denied' AND coalesce(f.first_day, $undated) <= $as_of
WITH v, c, f, flying ORDER BY c.code, f.id
WITH v, collect(DISTINCT c.code) AS present, collect(flying) AS paths
WITH v, paths, present, [x IN coalesce(v.former_flag, []) WHERE any(y IN present WHERE y <> x)] AS states
OPTIONAL MATCH (old:Country) WHERE old.code IN states
WITH v, paths, present, states, collect(old) AS known
WITH v, paths, present, [x IN states | coalesce([o IN known WHERE o.code = x | o.caption][0], x)] AS states
WITH v, paths, states, CASE WHEN v.former_name IS NOT NULL AND size(states) > 0 AND size(present) > 0 THEN 'hit' WHEN v.former_flag IS NULL OR v.former_name IS NULL OR size(present) = 0 THEN 'not_evaluable' ELSE 'clear' END AS verdict
WITH v, paths, states, verdict, coalesce(v.former_name, []) AS former
WITH v, paths, states, verdict, former, CASE WHEN v.caption IN former THEN coalesce([x IN v.name WHERE NOT x IN former][0], v.caption) ELSE v.caption END AS name
RETURN v.id AS subject, name, [x IN former WHERE x <> name] AS names, states, paths, verdict,
       CASE WHEN verdict <> 'not_evaluable' THEN [] WHEN v.former_flag IS NULL THEN ['former flags of ' + v.caption] WHEN v.former_name IS NULL THEN ['former names of ' + v.caption] ELSE ['present flag state of ' + v.caption] END AS missing
ORDER BY subject
