/*
title: Ship number that cannot be
revision: 1
indicator: VE-08
severity: low
kind: data-quality
status: stable
maturity: examples
definition: >-
  A source prints a number as a ship's IMO number although its check digit fails, or as an MMSI although it has not nine
  digits.
published:
- {document: shipping-2020-moodys, section: 'Deceptive shipping practices, 2', quote:
    'Bad actors can paint over a vessel’s International Maritime Organization number or name to hide its identity or impersonate other vessels'}
rests_on: []
needs:
- numbers as printed
misses: >-
  Numbers that are possible and belong to another ship.
innocent_reasons:
- A typing error of the list.
- The number of a company or a class society stands in the place of the IMO number.
next_steps:
- Ask the publisher; look the ship up by name and build year.
params:
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (n:Vessel) WHERE n.claimed_imo IS NOT NULL OR n.claimed_mmsi IS NOT NULL
summary:
  hit: '{name}: printed as its number is {numbers}, which cannot be'
  clear: '{name}: printed is {numbers}, and a possible number is known too: {imo}'
  not_evaluable: '{name}: {numbers}'
ko:
  title: 성립할 수 없는 선박 번호
  definition: 검사 숫자가 맞지 않는 IMO 번호나 9자리가 아닌 MMSI가 적혀 있다.
ja:
  title: 成り立たない船舶番号
  definition: 検査数字の合わないIMO番号、または九桁でないMMSIが記されている。
examples:
- title: a check digit that fails
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v'], claimed_imo: ['9635988']}),
           (o:Thing:Party:Organization:Company {id: 'o', caption: 'O', schema: 'Company', records: ['o']}),
           (o)-[:OWNS {records: ['o-v']}]->(v)
  finds:
  - {subject: v, verdict: hit}
- title: a possible number beside it
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v'], claimed_imo: ['9635988'], imo: ['9635987']})
  finds:
  - {subject: v, verdict: clear}
- title: a ship that only this number names
  given: |
    CREATE (v:Thing:Party:Vessel {id: 'v', caption: 'V', schema: 'Vessel', records: ['v'], claimed_mmsi: ['12345']})
  finds:
  - {subject: v, verdict: not_evaluable}
*/
MATCH (v:Vessel) WHERE (v.claimed_imo IS NOT NULL OR v.claimed_mmsi IS NOT NULL) AND $undated <= $as_of
OPTIONAL MATCH held = (v)-[r:FLIES_FLAG_OF|OWNS|MANAGES|LISTS|BASED_IN]-(:Thing) WHERE coalesce(r.modality, 'asserted') <> 'denied'
WITH v, held ORDER BY r.id
WITH v, collect(held)[0] AS held
WITH v, held, CASE WHEN v.imo IS NOT NULL THEN 'clear' WHEN held IS NULL THEN 'not_evaluable' ELSE 'hit' END AS verdict
RETURN v.id AS subject, v.caption AS name, coalesce(v.claimed_imo, []) + coalesce(v.claimed_mmsi, []) AS numbers, v.imo AS imo,
       CASE WHEN held IS NULL THEN [] ELSE [held] END AS paths, verdict,
       CASE WHEN verdict = 'not_evaluable' THEN ['anything else that is known of the ship'] ELSE [] END AS missing
ORDER BY subject
