/*
title: One exporter in several violation cases
revision: 1
severity: high
kind: published-indicator
definition: >
  The same resolved exporter stands behind at least `min_cases` cases.
rests_on:
  - "CISTEC deck of 1 November 2019, Incident (2) 3/3: the top three companies account for 43 % of the 156 cases"
needs: [exporters of the cases, "or labels that mean one firm inside one release"]
misses: >
  Cases whose exporter is not published, which is nearly all of the 156; firms that changed their name and were not
  resolved; a label such as "A사" is one firm only inside the release that uses it.
innocent_reasons:
  - One event was counted twice, by two authorities or in two releases.
  - One shipment programme under one misread control number gives many cases at once.
next_steps:
  - Read the measures of each case, and whether goods and reasons are the same.
  - Ask the authority for the exporter of the unnamed cases in the same months.
params:
  min_cases: {default: 2, meaning: Cases from which on it is a repetition.}
identity: [subject]
summary: "{name}: {cases} violation cases ({dates})"
examples:
  - title: two cases of one firm
    given: |
      CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['r']}),
             (k1:Thing:Event:Case {id: 'k1', caption: 'K1', schema: 'Case', detected: '2015-02', detected_from: '2015-02-01', records: ['k1']}),
             (k2:Thing:Event:Case {id: 'k2', caption: 'K2', schema: 'Case', detected: '2015-04', detected_from: '2015-04-01', records: ['k2']}),
             (a)-[:EXPORTER_IN {records: ['r', 'k1']}]->(k1), (a)-[:EXPORTER_IN {records: ['r', 'k2']}]->(k2)
    finds: [{subject: a, verdict: hit, cases: 2}]
  - title: one case is no repetition
    given: |
      CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['r']}),
             (k1:Thing:Event:Case {id: 'k1', caption: 'K1', schema: 'Case', detected: '2015-02', detected_from: '2015-02-01', records: ['k1']}),
             (a)-[:EXPORTER_IN {records: ['r', 'k1']}]->(k1)
    finds: [{subject: a, verdict: clear, cases: 1}]
  - title: a case without an exporter cannot be judged
    given: |
      CREATE (:Thing:Event:Case {id: 'k1', caption: 'K1', schema: 'Case', detected: '2015-02', detected_from: '2015-02-01', records: ['k1']})
    finds: [{subject: k1, verdict: not_evaluable}]
*/
CALL {
  MATCH path = (p:Party)-[:EXPORTER_IN]->(c:Case)
  WITH p, c, path ORDER BY c.detected_from, c.id
  WITH p, collect(DISTINCT c) AS found, collect(path) AS paths
  RETURN p.id AS subject, p.caption AS name, size(found) AS cases, paths,
         [c IN found | coalesce(c.detected, 'date not published')] AS dates,
         CASE WHEN size(found) >= $min_cases THEN 'hit' ELSE 'clear' END AS verdict,
         CASE WHEN p.masked THEN ['The name is hidden: the label stands for one firm inside this release only.'] ELSE [] END AS counter,
         [] AS missing
  UNION ALL
  MATCH (c:Case) WHERE NOT (c)<-[:EXPORTER_IN]-(:Party)
  RETURN c.id AS subject, c.caption AS name, 1 AS cases, [] AS paths,
         [coalesce(c.detected, 'date not published')] AS dates, 'not_evaluable' AS verdict, [] AS counter,
         ['exporter of the case (not published)'] AS missing
}
RETURN subject, name, cases, paths, dates, verdict, counter, missing
ORDER BY cases DESC, subject
