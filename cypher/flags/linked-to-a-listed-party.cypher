/*
title: Party that a source links to a listed party
revision: 2
indicator: EU-05
severity: medium
kind: published-indicator
status: stable
maturity: examples
definition: >-
  A party of an event, on no list itself, is said to be linked to, to have acted for or to have worked for a party on a
  list that is in force. One finding for each pair.
published:
- {document: affiliates-faq, section: FAQ 43, quote: overlapping board membership or other indicia of control}
rests_on: []
needs:
- links of the parties
- lists
misses: >-
  Links that nobody has told; what kind of link it is often stands nowhere.
innocent_reasons:
- The link ended.
- A lawful employment or agency.
next_steps:
- Read the sentence of the source that tells the link.
params:
  statuses: {default: [listed], meaning: Listing statuses that count as listed.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, other]
speaks_of: (n:Party)-[r:LINKED_TO|ACTED_FOR|EMPLOYED_BY|DIRECTS]-(o:Party) WHERE NOT (n)<-[:LISTS]-(:Listing) AND coalesce(r.modality,
  'asserted') <> 'denied' AND (n)-[:EXPORTER_IN|CONSIGNEE_IN|END_USER_IN|BROKER_IN|SUPPLIED_IN|RECEIVED_IN|CARRIED_IN|TOOK_PART_IN]->(:Event)
summary:
  hit: '{name}: {relation} {other_name}, on the list of {authority}'
  clear: '{name}: {relation} {other_name}, known by a number and on no list that is loaded'
  not_evaluable: '{name}: {relation} {other_name}'
ko:
  title: 제재 대상과 연관된 당사자
  definition: 사건의 당사자가 목록에 오른 당사자와 연관되거나 그를 위해 행동했다고 자료가 말한다.
ja:
  title: 掲載者と結び付けられた当事者
  definition: 事象の当事者が、掲載中の当事者と関係があるか、その者のために行動したと資料が述べる。
examples:
- title: acted for a listed firm
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (o:Thing:Party:Organization:Company {id: 'o', caption: 'O', schema: 'Company', records: ['o']}),
           (f:Thing:Event:PanelFinding {id: 'f', caption: 'F', schema: 'Finding', records: ['f'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (a)-[:ACTED_FOR {records: ['a-o']}]->(o),
           (a)-[:TOOK_PART_IN {records: ['a-f']}]->(f),
           (l)-[:LISTS {records: ['l-o']}]->(o)
  finds:
  - {subject: a, verdict: hit, other: o}
- title: director of a listed firm
  given: |
    CREATE (a:Thing:Party:Person {id: 'a', caption: 'A', schema: 'Person', records: ['a']}),
           (o:Thing:Party:Organization:Company {id: 'o', caption: 'O', schema: 'Company', records: ['o']}),
           (f:Thing:Event:PanelFinding {id: 'f', caption: 'F', schema: 'Finding', records: ['f'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (a)-[:DIRECTS {records: ['a-o']}]->(o),
           (a)-[:TOOK_PART_IN {records: ['a-f']}]->(f),
           (l)-[:LISTS {records: ['l-o']}]->(o)
  finds:
  - {subject: a, verdict: hit, other: o, relation: [a director of]}
- title: firm that a listed person directs
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (o:Thing:Party:Person {id: 'o', caption: 'O', schema: 'Person', records: ['o']}),
           (f:Thing:Event:PanelFinding {id: 'f', caption: 'F', schema: 'Finding', records: ['f'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (o)-[:DIRECTS {records: ['o-a']}]->(a),
           (a)-[:TOOK_PART_IN {records: ['a-f']}]->(f),
           (l)-[:LISTS {records: ['l-o']}]->(o)
  finds:
  - {subject: a, verdict: hit, other: o, relation: [directed by]}
- title: linked to a firm with a number
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (o:Thing:Party:Organization:Company {id: 'o', caption: 'O', schema: 'Company', records: ['o'], lei: ['X']}),
           (f:Thing:Event:PanelFinding {id: 'f', caption: 'F', schema: 'Finding', records: ['f'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (a)-[:LINKED_TO {records: ['a-o']}]->(o),
           (a)-[:TOOK_PART_IN {records: ['a-f']}]->(f)
  finds:
  - {subject: a, verdict: clear}
- title: linked to a name
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (o:Thing:Party:Organization:Company {id: 'o', caption: 'O', schema: 'Company', records: ['o'], masked: true}),
           (f:Thing:Event:PanelFinding {id: 'f', caption: 'F', schema: 'Finding', records: ['f'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (a)-[:LINKED_TO {records: ['a-o']}]->(o),
           (a)-[:TOOK_PART_IN {records: ['a-f']}]->(f)
  finds:
  - {subject: a, verdict: not_evaluable}
*/
MATCH (a:Party)-[t:EXPORTER_IN|CONSIGNEE_IN|END_USER_IN|BROKER_IN|SUPPLIED_IN|RECEIVED_IN|CARRIED_IN|TOOK_PART_IN]->(e:Event)
WHERE coalesce(t.modality, 'asserted') <> 'denied' AND coalesce(e.known, $undated) <= $as_of
WITH DISTINCT a
MATCH tie = (a)-[r:LINKED_TO|ACTED_FOR|EMPLOYED_BY|DIRECTS]-(o:Party)
WHERE coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(r.first_day, $undated) <= $as_of AND NOT (a)<-[:LISTS]-(:Listing)
WITH a, o, tie, r ORDER BY type(r), r.id
WITH a, o, collect(tie)[0] AS tie, collect(DISTINCT CASE WHEN type(r) = 'LINKED_TO' THEN 'linked to' WHEN type(r) = 'ACTED_FOR' THEN 'acting for or through' WHEN type(r) = 'DIRECTS' AND startNode(r) = a THEN 'a director of' WHEN type(r) = 'DIRECTS' THEN 'directed by' WHEN startNode(r) = a THEN 'in the service of' ELSE 'employer of' END) AS relations
OPTIONAL MATCH listing = (o)<-[x:LISTS]-(l:Listing)
  WHERE l.listing_status IN $statuses AND coalesce(x.modality, 'asserted') <> 'denied' AND coalesce(l.known, $undated) <= $as_of AND coalesce(l.until, '9999') >= $as_of
WITH a, o, tie, relations, listing, l ORDER BY coalesce(l.date_from, '9999'), l.id
WITH a, o, tie, relations, collect(listing)[..3] AS listings, collect(DISTINCT l.authority)[..4] AS authorities
WITH a, o, tie, relations, listings, authorities, o.imo IS NOT NULL OR o.lei IS NOT NULL OR o.imo_company IS NOT NULL OR o.registration_number IS NOT NULL OR o.un_reference IS NOT NULL AS numbered
RETURN a.id AS subject, a.caption AS name, o.id AS other, o.caption AS other_name, relations AS relation, authorities AS authority, [tie] + listings AS paths,
       CASE WHEN size(listings) > 0 THEN 'hit' WHEN numbered THEN 'clear' ELSE 'not_evaluable' END AS verdict,
       CASE WHEN size(listings) > 0 OR numbered THEN [] ELSE ['a number that identifies ' + o.caption + ', to look it up in the lists'] END AS missing
ORDER BY subject, other
