/*
title: Published control total that its parts do not reach
revision: 2
severity: medium
kind: data-quality
definition: >
  The published parts of a published total do not add up to it.
rests_on:
  - "CISTEC deck of 1 November 2019, Incident (2): parts of 70, 53, 29 and 2 under a heading of 156"
needs: [the total, the parts that are said to make it up]
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
  not_evaluable: "{name}: {known} of {parts:part has|parts have} a number[[; published is {published}]]"
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
*/
MATCH path = (part:ControlTotal)-[p:PART_OF]->(t:ControlTotal)
WHERE coalesce(p.modality, 'asserted') <> 'denied'
  AND coalesce(t.known, $undated) <= $as_of AND coalesce(part.known, $undated) <= $as_of
WITH t, part, path ORDER BY part.id
WITH t, collect(path) AS paths, sum(part.value) AS sum, count(part) AS parts, count(part.value) AS known
RETURN t.id AS subject, t.caption AS name, t.value AS published, sum, parts, known, paths,
       CASE WHEN t.value IS NULL OR known < parts THEN 'not_evaluable'
            WHEN abs(t.value - sum) > $tolerance THEN 'hit' ELSE 'clear' END AS verdict,
       CASE WHEN t.value IS NULL THEN ['the total'] WHEN known < parts THEN ['the number of every part'] ELSE [] END AS missing
ORDER BY subject
