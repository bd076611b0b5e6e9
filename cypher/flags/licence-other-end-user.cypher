/*
title: Goods reached another end user than the licence names
revision: 1
indicator: LIC-01
severity: high
kind: published-indicator
status: stable
maturity: read
definition: >
  The end user of the case or shipment is a party other than the end user of its licence, or the licence was got with
  false papers on the end user.
published:
  - {document: deck-2019, section: part V, quote:
    'End user should use the imported products, which have been exported to it as the end user under the license.'}
rests_on:
  - "CISTEC deck of 1 November 2019, Incident (1): the end user was different from the licence's premises; the licence of a parent does not cover a subsidiary's plant"
  - "UN Security Council resolution 1540 (2004), paragraph 3 (d): end-user controls"
needs: [end user the licence names, end user of the goods]
misses: End users that nobody names; a factory of the same firm in another country, which licence-other-destination tells.
innocent_reasons:
  - The authority had consented to the other end user.
  - One firm stands under two names.
next_steps:
  - Ask for the end-use statement and compare names and addresses.
  - Ask the consignee whom the goods were handed on to.
params:
  undated: {default: "0000", meaning: "Day from which on things without a published day are told; kg flags takes the day they were loaded."}
identity: [subject]
speaks_of: "(n:Licence) WHERE NOT coalesce(n.licence_status, '') IN ['required', 'not_required', 'refused']"
summary:
  hit: "{name}[[: licensed for {licensed}, used by {users}]]"
  clear: "{name}: used by {users}, as licensed"
  not_evaluable: "{name}: end users cannot be compared"
ko:
  title: 허가된 최종사용자가 아닌 자에게 도달
  definition: 허가서의 최종사용자와 실제 최종사용자가 다르거나, 허가가 허위 서류로 발급되었다.
ja:
  title: 許可と異なる最終需要者への到達
  definition: 許可書の最終需要者と実際の最終需要者が異なるか、許可が虚偽の書類で得られた。
examples:
  - title: licensed for one firm, used by another
    given: |
      CREATE (l:Thing:Event:Licence {id: 'l', caption: 'L', schema: 'Licence', records: ['l']}),
             (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s']}),
             (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
             (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
             (a)-[:END_USER_IN {records: ['l']}]->(l), (l)-[:USED_FOR {records: ['l']}]->(s), (b)-[:END_USER_IN {records: ['s']}]->(s)
    finds: [{subject: l, verdict: hit}]
  - title: got with false papers
    given: |
      CREATE (l:Thing:Event:Licence {id: 'l', caption: 'L', schema: 'Licence', licence_status: 'false_papers', records: ['l']}),
             (s:Thing:Event:Case {id: 's', caption: 'S', schema: 'Case', records: ['s']}), (l)-[:USED_FOR {records: ['l']}]->(s)
    finds: [{subject: l, verdict: hit}]
  - title: used by whom it was licensed for
    given: |
      CREATE (l:Thing:Event:Licence {id: 'l', caption: 'L', schema: 'Licence', records: ['l']}),
             (s:Thing:Event:Shipment {id: 's', caption: 'S', schema: 'Shipment', records: ['s']}),
             (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
             (a)-[:END_USER_IN {records: ['l']}]->(l), (l)-[:USED_FOR {records: ['l']}]->(s), (a)-[:END_USER_IN {records: ['s']}]->(s)
    finds: [{subject: l, verdict: clear}]
  - title: a licence that names nobody
    given: |
      CREATE (l:Thing:Event:Licence {id: 'l', caption: 'L', schema: 'Licence', records: ['l']})
    finds: [{subject: l, verdict: not_evaluable}]
*/
MATCH (l:Licence) WHERE coalesce(l.known, $undated) <= $as_of AND NOT coalesce(l.licence_status, '') IN ['required', 'not_required', 'refused']
OPTIONAL MATCH named = (a:Party)-[n:END_USER_IN]->(l) WHERE coalesce(n.modality, 'asserted') <> 'denied'
WITH l, a, named ORDER BY a.id
WITH l, collect(a.id) AS ids, collect(DISTINCT a.caption) AS licensed, collect(named) AS named
OPTIONAL MATCH used = (l)-[u:USED_FOR]->(e:Event) WHERE coalesce(u.modality, 'asserted') <> 'denied' AND coalesce(e.known, $undated) <= $as_of
OPTIONAL MATCH by = (e)<-[r:END_USER_IN]-(p:Party) WHERE coalesce(r.modality, 'asserted') <> 'denied'
WITH l, ids, licensed, named, used, p, by ORDER BY p.id
WITH l, ids, licensed, named, collect(DISTINCT used) AS used, collect(DISTINCT p.id) AS found, collect(DISTINCT p.caption) AS users, collect(DISTINCT by) AS by
WITH l, licensed, named, used, users, by, size(ids) > 0 AND size(found) > 0 AS both, size([x IN found WHERE NOT x IN ids]) > 0 AS others,
     coalesce(l.licence_status, '') = 'false_papers' AND size(used) > 0 AS false_papers
RETURN l.id AS subject, l.caption AS name, CASE WHEN size(licensed) = 0 THEN null ELSE licensed END AS licensed,
       CASE WHEN size(users) = 0 THEN null ELSE users END AS users, named + used + by AS paths,
       CASE WHEN false_papers OR (both AND others) THEN 'hit' WHEN both THEN 'clear' ELSE 'not_evaluable' END AS verdict,
       CASE WHEN false_papers OR both THEN [] WHEN size(licensed) = 0 THEN ['end user the licence names'] ELSE ['end user of the goods'] END AS missing
ORDER BY subject
