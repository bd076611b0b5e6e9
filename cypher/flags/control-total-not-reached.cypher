/*
title: Published control total that its parts do not reach
revision: 3
indicator: ST-03
severity: medium
kind: data-quality
status: stable
maturity: read
definition: >
  The published parts of a published total do not add up to it. A sum in which a number is computed from the others
  is clear by construction and decides nothing.
published: []
rests_on:
  - "CISTEC deck of 1 November 2019, Incident (2): parts of 70, 53, 29 and 2 under a heading of 156"
needs: [the total, the parts that are said to make it up, each as published]
misses: Errors that cancel out; parts whose window differs from the total's.
innocent_reasons:
  - A remainder ("other") was not printed.
  - A case counts under two headings, or one heading includes another.
  - Parts and total have another cut-off date.
next_steps:
  - Look for the same table from another authority or with another cut-off.
  - Use the total and the parts with their source, never one of them alone.
params:
  tolerance: {default: 0.0, meaning: Difference that is still accepted as rounding.}
  undated: {default: "0000", meaning: "Day from which on things without a published day are told; kg flags takes the day they were loaded."}
identity: [subject]
speaks_of: "(n:ControlTotal)<-[:PART_OF]-(:ControlTotal)"
summary:
  hit: "{name}: parts add up to {sum}, published is {published}"
  clear: "{name}: parts add up to {sum}, as published"
  not_evaluable: "{name}: {known} of {parts:part|parts} with a published number[[, against {published}]]"
ko:
  title: 공표된 합계에 못 미치는 내역
  definition: 공표된 합계의 공표된 내역을 더해도 합계가 되지 않는다.
ja:
  title: 公表合計に届かない内訳
  definition: 公表された合計の公表された内訳を足しても合計にならない。
examples:
  - title: the deck's own table
    given: |
      CREATE (t:Thing:ControlTotal {id: 't', caption: 'T', schema: 'ControlTotal', value: 156.0, records: ['t']}),
             (a:Thing:ControlTotal {id: 'a', caption: 'A', schema: 'ControlTotal', value: 100.0, records: ['a']}),
             (b:Thing:ControlTotal {id: 'b', caption: 'B', schema: 'ControlTotal', value: 54.0, records: ['b']}),
             (a)-[:PART_OF {records: ['a', 't']}]->(t), (b)-[:PART_OF {records: ['b', 't']}]->(t)
    finds: [{subject: t, verdict: hit, sum: 154.0}]
  - title: a table that adds up
    given: |
      CREATE (t:Thing:ControlTotal {id: 't', caption: 'T', schema: 'ControlTotal', value: 3.0, records: ['t']}),
             (a:Thing:ControlTotal {id: 'a', caption: 'A', schema: 'ControlTotal', value: 3.0, records: ['a']}),
             (a)-[:PART_OF {records: ['a', 't']}]->(t)
    finds: [{subject: t, verdict: clear, sum: 3.0}]
  - title: a part without a number
    given: |
      CREATE (t:Thing:ControlTotal {id: 't', caption: 'T', schema: 'ControlTotal', value: 3.0, records: ['t']}),
             (a:Thing:ControlTotal {id: 'a', caption: 'A', schema: 'ControlTotal', records: ['a']}),
             (a)-[:PART_OF {records: ['a', 't']}]->(t)
    finds: [{subject: t, verdict: not_evaluable}]
  - title: a part that was computed from the total
    given: |
      CREATE (t:Thing:ControlTotal {id: 't', caption: 'T', schema: 'ControlTotal', value: 3.0, records: ['t']}),
             (a:Thing:ControlTotal {id: 'a', caption: 'A', schema: 'ControlTotal', value: 1.0, records: ['a']}),
             (b:Thing:ControlTotal {id: 'b', caption: 'B', schema: 'ControlTotal', value: 2.0, total_status: 'derived', records: ['b']}),
             (a)-[:PART_OF {records: ['a', 't']}]->(t), (b)-[:PART_OF {records: ['b', 't']}]->(t)
    finds: [{subject: t, verdict: not_evaluable, known: 1, missing: ['a published number for B: it is computed from others']}]
*/
MATCH path = (part:ControlTotal)-[p:PART_OF]->(t:ControlTotal)
WHERE coalesce(p.modality, 'asserted') <> 'denied' AND coalesce(t.known, $undated) <= $as_of
WITH t, part, path, coalesce(part.known, $undated) <= $as_of AS told ORDER BY part.id
WITH t, collect(CASE WHEN told THEN path END) AS paths, sum(CASE WHEN told THEN part.value END) AS sum, count(part) AS parts,
     count(CASE WHEN told THEN part.value END) AS numbers, collect(CASE WHEN told AND part.total_status = 'derived' THEN part.caption END) AS computed
WITH t, paths, sum, parts, numbers, numbers - size(computed) AS known,
     CASE WHEN t.total_status = 'derived' THEN [t.caption] ELSE [] END + computed AS computed
RETURN t.id AS subject, t.caption AS name, CASE WHEN t.total_status = 'derived' THEN null ELSE t.value END AS published, sum, parts, known, paths,
       CASE WHEN t.value IS NULL OR numbers < parts THEN 'not_evaluable'
            WHEN abs(t.value - sum) > $tolerance THEN 'hit' WHEN size(computed) > 0 THEN 'not_evaluable' ELSE 'clear' END AS verdict,
       CASE WHEN t.value IS NULL THEN ['the total'] WHEN numbers < parts THEN ['the number of every part']
            WHEN abs(t.value - sum) > $tolerance THEN [] ELSE [x IN computed | 'a published number for ' + x + ': it is computed from others'] END AS missing
ORDER BY subject
