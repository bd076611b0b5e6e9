/*
title: One exporter in several violation cases
revision: 4
indicator: CA-01
severity: high
kind: published-indicator
status: stable
maturity: read
definition: >
  The same resolved exporter stands behind at least `min_cases` cases. A party with fewer is clear only where the
  exporter of every other case is known.
published:
- {document: assembly-2015, section: 'fourth paragraph', quote:
    '다시 1개월 수출제한처분을 받았다'}
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
  undated: {default: "0000", meaning: "Day from which on things without a published day are told; kg flags takes the day they were loaded."}
identity: [subject]
speaks_of: "(n:Case)"
summary:
  hit: "{name}[[: {stated:violation case|violation cases}]][[: {alleged:case|cases}, only alleged]][[: {mixed:case|cases}, of which {sure} asserted]] ({dates})"
  clear: "{name}[[: {stated:violation case|violation cases}]][[: {alleged:case|cases}, only alleged]][[: {mixed:case|cases}, of which {sure} asserted]] ({dates}), and every other case has another exporter"
  not_evaluable: "{name}[[: {stated:violation case|violation cases}]][[: {alleged:case|cases}, only alleged]][[: {mixed:case|cases}, of which {sure} asserted]] ({dates})"
ko:
  title: 여러 위반 사건의 동일 수출자
  definition: 동일한 수출자가 여러 위반 사건의 배후에 있다.
ja:
  title: 複数の違反事案の同一輸出者
  definition: 同一の輸出者が複数の違反事案に関わっている。
examples:
  - title: two cases of one firm
    given: |
      CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['r']}),
             (k1:Thing:Event:Case {id: 'k1', caption: 'K1', schema: 'Case', detected: '2015-02', detected_from: '2015-02-01', records: ['k1']}),
             (k2:Thing:Event:Case {id: 'k2', caption: 'K2', schema: 'Case', detected: '2015-04', detected_from: '2015-04-01', records: ['k2']}),
             (a)-[:EXPORTER_IN {records: ['r', 'k1']}]->(k1), (a)-[:EXPORTER_IN {records: ['r', 'k2']}]->(k2)
    finds: [{subject: a, verdict: hit, cases: 2}]
  - title: one of two is only alleged
    given: |
      CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['r']}),
             (k1:Thing:Event:Case {id: 'k1', caption: 'K1', schema: 'Case', detected: '2015-02', detected_from: '2015-02-01', records: ['k1']}),
             (k2:Thing:Event:Case {id: 'k2', caption: 'K2', schema: 'Case', detected: '2015-04', detected_from: '2015-04-01', records: ['k2']}),
             (a)-[:EXPORTER_IN {records: ['r', 'k1']}]->(k1), (a)-[:EXPORTER_IN {records: ['r', 'k2'], modality: 'alleged'}]->(k2)
    finds: [{subject: a, verdict: hit, cases: 2, stated: null, alleged: null, mixed: 2, sure: 1}]
  - title: one case is no repetition
    given: |
      CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['r']}),
             (k1:Thing:Event:Case {id: 'k1', caption: 'K1', schema: 'Case', detected: '2015-02', detected_from: '2015-02-01', records: ['k1']}),
             (a)-[:EXPORTER_IN {records: ['r', 'k1']}]->(k1)
    finds: [{subject: a, verdict: clear, cases: 1}]
  - title: one case, while the exporter of another is not published
    given: |
      CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['r']}),
             (k1:Thing:Event:Case {id: 'k1', caption: 'K1', schema: 'Case', detected: '2015-02', detected_from: '2015-02-01', records: ['k1']}),
             (:Thing:Event:Case {id: 'k2', caption: 'K2', schema: 'Case', detected: '2015-03', detected_from: '2015-03-01', records: ['k2']}),
             (a)-[:EXPORTER_IN {records: ['r', 'k1']}]->(k1)
    finds: [{subject: a, verdict: not_evaluable, cases: 1}, {subject: k2, verdict: not_evaluable}]
  - title: a label that hides the firm
    given: |
      CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', masked: true, records: ['r']}),
             (k1:Thing:Event:Case {id: 'k1', caption: 'K1', schema: 'Case', detected: '2015-02', detected_from: '2015-02-01', records: ['k1']}),
             (a)-[:EXPORTER_IN {records: ['r', 'k1']}]->(k1)
    finds: [{subject: a, verdict: not_evaluable, cases: 1}]
  - title: an exporter that is only denied is none
    given: |
      CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['r']}),
             (k1:Thing:Event:Case {id: 'k1', caption: 'K1', schema: 'Case', detected: '2015-02', detected_from: '2015-02-01', records: ['k1']}),
             (a)-[:EXPORTER_IN {records: ['r', 'k1'], modality: 'denied'}]->(k1)
    finds: [{subject: k1, verdict: not_evaluable, missing: ["exporter of the case (only a denied one is published)"]}]
  - title: a case without an exporter cannot be judged
    given: |
      CREATE (:Thing:Event:Case {id: 'k1', caption: 'K1', schema: 'Case', detected: '2015-02', detected_from: '2015-02-01', records: ['k1']})
    finds: [{subject: k1, verdict: not_evaluable}]
*/
MATCH (o:Case) WHERE coalesce(o.known, $undated) <= $as_of
OPTIONAL MATCH (x:Party)-[r:EXPORTER_IN]->(o) WHERE coalesce(r.modality, 'asserted') <> 'denied'
WITH o, count(x) AS exporters
WITH sum(CASE WHEN exporters = 0 THEN 1 ELSE 0 END) AS unnamed
CALL {
  MATCH (c:Case) WHERE coalesce(c.known, $undated) <= $as_of
  MATCH path = (p:Party)-[r:EXPORTER_IN]->(c) WHERE coalesce(r.modality, 'asserted') <> 'denied'
  OPTIONAL MATCH (c)-[same:SAME_EVENT_AS]-(twin:Case)<-[again:EXPORTER_IN]-(p)
    WHERE coalesce(same.modality, 'asserted') = 'asserted'
  WITH p, c, r, path, twin ORDER BY coalesce(c.export_period_from, c.detected_from, '9999'), c.id
  WITH p, collect(DISTINCT c) AS found, collect(DISTINCT path) AS paths, count(twin) AS twins,
       sum(CASE WHEN coalesce(r.modality, 'asserted') = 'asserted' THEN 1 ELSE 0 END) AS asserted,
       count(DISTINCT CASE WHEN coalesce(r.modality, 'asserted') = 'asserted' THEN c END) AS sure
  RETURN p.id AS subject, p.caption AS name, size(found) AS cases, sure, paths, coalesce(p.masked, false) AS masked,
         [c IN found | coalesce(c.export_period, 'detected ' + c.detected, 'date not published')] AS dates,
         CASE WHEN asserted = 0 THEN ['exporter of the case: alleged, not asserted'] ELSE [] END AS missing,
         [CASE WHEN twins > 0 THEN 'applies' ELSE 'unknown' END, 'unknown'] AS decided
  UNION ALL
  MATCH (c:Case) WHERE coalesce(c.known, $undated) <= $as_of
  OPTIONAL MATCH (x:Party)-[r:EXPORTER_IN]->(c)
  WITH c, sum(CASE WHEN r IS NOT NULL AND coalesce(r.modality, 'asserted') <> 'denied' THEN 1 ELSE 0 END) AS exporters, count(x) AS told
  WHERE exporters = 0
  RETURN c.id AS subject, c.caption AS name, null AS cases, 0 AS sure, [] AS paths, false AS masked,
         [coalesce(c.export_period, 'detected ' + c.detected, 'date not published')] AS dates,
         CASE WHEN told > 0 THEN ['exporter of the case (only a denied one is published)'] ELSE ['exporter of the case (not published)'] END AS missing,
         ['unknown', 'unknown'] AS decided
}
WITH unnamed, subject, name, cases, sure, paths, masked, dates, missing, decided,
     CASE WHEN cases IS NULL THEN 'not_evaluable' WHEN cases >= $min_cases THEN 'hit'
          WHEN masked OR unnamed > 0 THEN 'not_evaluable' ELSE 'clear' END AS verdict
RETURN subject, name, cases, CASE WHEN sure = cases THEN cases END AS stated, CASE WHEN sure = 0 THEN cases END AS alleged,
       CASE WHEN sure > 0 AND sure < cases THEN cases END AS mixed, sure, paths, dates, verdict, decided,
       CASE WHEN verdict <> 'not_evaluable' OR cases IS NULL THEN missing
            ELSE missing + CASE WHEN masked THEN ['the party behind the label: it stands for one party inside this release only'] ELSE [] END
                 + CASE WHEN unnamed = 1 THEN ['exporter of another case (not published)']
                        WHEN unnamed > 1 THEN ['exporters of ' + toString(unnamed) + ' other cases (not published)'] ELSE [] END END AS missing
ORDER BY coalesce(cases, 0) DESC, subject
