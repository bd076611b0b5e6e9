/*
title: One authority allows a leg that another's rule does not
revision: 2
indicator: LIC-07
severity: medium
kind: published-indicator
status: stable
maturity: read
definition: >
  A leg of goods was allowed by an authority or licence, and a rule or authority of another state does not allow it or
  asks for a licence that was not there.
published:
  - {document: deck-2019, section: Incident (1) 2/2, quote:
    'different from the license premises, even if the ROK authorities permit such export'}
rests_on:
  - "CISTEC deck of 1 November 2019, Incident (1) 2/2, issue (3): no re-export to another country and end user even if the ROK authorities permit it"
needs: [who allowed the leg, who did not]
misses: Permissions and rules that nobody published; disagreement on classification, which no leg shows.
innocent_reasons:
  - The other authority had consented, and nobody published it.
  - The rule does not reach goods that were imported and released for free use.
next_steps:
  - Ask both authorities for the licence and its conditions.
  - Read the exporter's contract for a clause against re-export.
params:
  undated: {default: "0000", meaning: "Day from which on things without a published day are told; kg flags takes the day they were loaded."}
identity: [subject]
speaks_of: "(n:Leg)<-[r:PERMITS|FORBIDS]-(:Thing) WHERE coalesce(r.modality, 'asserted') <> 'denied'"
summary:
  hit: "{name}: allowed by {allowed}; against it: {refused}"
  clear: "{name}: allowed by {allowed}, and nobody says otherwise"
  not_evaluable: "{name}: [[allowed by {allowed}]][[against it: {refused}]]"
ko:
  title: 당국 사이의 불일치
  definition: 한 당국이 허용한 구간을 다른 나라의 규정이 허용하지 않는다.
ja:
  title: 当局間の不一致
  definition: 一方の当局が認めた区間を、他国の規則が認めていない。
examples:
  - title: a ministry allows what another state's rule forbids
    given: |
      CREATE (l:Thing:Event:Leg {id: 'l', caption: 'L', schema: 'Leg', records: ['l']}),
             (m:Thing:Party:Organization:Authority {id: 'm', caption: 'M', schema: 'Authority', records: ['m']}),
             (r:Thing:Event:Rule {id: 'r', caption: 'R', schema: 'Rule', records: ['r']}),
             (m)-[:PERMITS {records: ['l']}]->(l), (r)-[:FORBIDS {records: ['r']}]->(l)
    finds: [{subject: l, verdict: hit}]
  - title: both authorities allow it
    given: |
      CREATE (l:Thing:Event:Leg {id: 'l', caption: 'L', schema: 'Leg', records: ['l']}),
             (m:Thing:Party:Organization:Authority {id: 'm', caption: 'M', schema: 'Authority', records: ['m']}),
             (n:Thing:Party:Organization:Authority {id: 'n', caption: 'N', schema: 'Authority', records: ['n']}),
             (m)-[:PERMITS {records: ['l']}]->(l), (n)-[:PERMITS {records: ['l']}]->(l)
    finds: [{subject: l, verdict: clear}]
  - title: only one side is known
    given: |
      CREATE (l:Thing:Event:Leg {id: 'l', caption: 'L', schema: 'Leg', records: ['l']}),
             (m:Thing:Party:Organization:Authority {id: 'm', caption: 'M', schema: 'Authority', records: ['m']}),
             (m)-[:PERMITS {records: ['l']}]->(l)
    finds: [{subject: l, verdict: not_evaluable}]
*/
MATCH (l:Leg) WHERE coalesce(l.known, $undated) <= $as_of
OPTIONAL MATCH yes = (a:Thing)-[p:PERMITS]->(l)
  WHERE coalesce(p.modality, 'asserted') <> 'denied' AND coalesce(a.known, '0000') <= $as_of
WITH l, a, yes ORDER BY a.id
WITH l, collect(DISTINCT a.caption) AS allowed, collect(yes) AS yeses
OPTIONAL MATCH no = (b:Thing)-[f:FORBIDS]->(l)
  WHERE coalesce(f.modality, 'asserted') <> 'denied' AND coalesce(b.known, '0000') <= $as_of
WITH l, allowed, yeses, b, no ORDER BY b.id
WITH l, allowed, yeses, collect(DISTINCT b.caption) AS refused, collect(no) AS noes
WHERE size(allowed) + size(refused) > 0
OPTIONAL MATCH asked = (l)-[:RAISED_IN]->(q:Question)
WITH l, allowed, yeses, refused, noes, asked, q ORDER BY q.id
WITH l, allowed, yeses, refused, noes, collect(asked) AS asked
RETURN l.id AS subject, l.caption AS name, allowed, refused, yeses + noes + asked AS paths,
       CASE WHEN size(allowed) > 0 AND size(refused) > 0 THEN 'hit' WHEN size(allowed) > 1 THEN 'clear' ELSE 'not_evaluable' END AS verdict,
       CASE WHEN size(allowed) > 0 AND size(refused) > 0 OR size(allowed) > 1 THEN []
            WHEN size(allowed) > 0 THEN ['what the authority of the other country says of this leg'] ELSE ['whether any authority allowed this leg'] END AS missing
ORDER BY subject
