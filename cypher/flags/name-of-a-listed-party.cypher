/*
title: Party that may be one on a list
revision: 1
indicator: EU-02
severity: medium
kind: published-indicator
status: stable
maturity: read
definition: >-
  Records of a party of an event and of a party on a list that is in force were compared, and the rules could not decide
  whether they are one. Nobody has decided since. The finding ends when a person decides.
published:
- {document: bis-checklist, section: number 1, quote:
    'The customer or its address is similar to one of the parties found on the Commerce Department''s [BIS''s] list
    of denied persons.'}
rests_on:
- 'BIS red flag: the customer or its address is similar to one of the parties found on the lists of denied persons (15 CFR
  Part 732 Supplement No. 3)'
needs:
- names and numbers of the party
- lists
misses: >-
  Names so different that they were never compared; pairs the rules decided.
innocent_reasons:
- A namesake.
- Two firms of one group with nearly one name.
next_steps:
- 'kg review with both records: numbers, addresses, days decide.'
- Ask the party for its registration number.
params:
  statuses: {default: [listed], meaning: Listing statuses that count as listed.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, other]
speaks_of: (n:Party)-[r:EXPORTER_IN|CONSIGNEE_IN|END_USER_IN|BROKER_IN|SUPPLIED_IN|RECEIVED_IN|CARRIED_IN|TOOK_PART_IN]->(e:Event)
  WHERE (e:Case OR e:Shipment OR e:Transfer OR e:PanelFinding) AND coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(e.known,
  '0000') <= $as_of AND (n)<-[:EVIDENCE_FOR]-(:Record)-[:MAY_BE]-(:Record)
summary:
  hit: '{name} may be {other_name}, on the list of {authority}[[ ({chance} % likely)]]: {reasons}'
  clear: '{name} may be {other_name}, known by a number and on no list that is loaded'
  not_evaluable: '{name} may be {other_name}'
ko:
  title: 제재 대상과 동일인일 수 있는 당사자
  definition: 사건 당사자의 기록과 목록에 오른 자의 기록이 같은지 규칙이 판정하지 못했고 아직 아무도 결정하지 않았다. 사람이 결정하면 사라진다.
ja:
  title: 掲載者と同一かもしれない当事者
  definition: 事象の当事者の記録と掲載者の記録が同一かを規則が判定できず、まだ誰も決めていない。人が決めれば消える。
examples:
- title: an open pair with a listed firm
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (f:Thing:Event:PanelFinding {id: 'f', caption: 'F', schema: 'Finding', records: ['f'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (r:Record {id: 'r', schema: 'Company', source: 'x', locator: 'x:1'}),
           (s:Record {id: 's', schema: 'Company', source: 'x', locator: 'x:1'}),
           (a)-[:TOOK_PART_IN {records: ['a-f']}]->(f),
           (l)-[:LISTS {records: ['l-b']}]->(b),
           (r)-[:EVIDENCE_FOR]->(a),
           (s)-[:EVIDENCE_FOR]->(b),
           (r)-[:MAY_BE {probability: 0.4, reasons: ['equal name']}]->(s)
  finds:
  - {subject: a, verdict: hit, other: b}
- title: an open pair with an unlisted firm that has a number
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b'], lei: ['X']}),
           (f:Thing:Event:PanelFinding {id: 'f', caption: 'F', schema: 'Finding', records: ['f'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (r:Record {id: 'r', schema: 'Company', source: 'x', locator: 'x:1'}),
           (s:Record {id: 's', schema: 'Company', source: 'x', locator: 'x:1'}),
           (a)-[:TOOK_PART_IN {records: ['a-f']}]->(f),
           (r)-[:EVIDENCE_FOR]->(a),
           (s)-[:EVIDENCE_FOR]->(b),
           (r)-[:MAY_BE {probability: 0.4}]->(s)
  finds:
  - {subject: a, verdict: clear}
- title: an open pair with a name
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (f:Thing:Event:PanelFinding {id: 'f', caption: 'F', schema: 'Finding', records: ['f'], date: '2017-10-19', date_from: '2017-10-19', date_until: '2017-10-19', known: '2017-10-19'}),
           (r:Record {id: 'r', schema: 'Company', source: 'x', locator: 'x:1'}),
           (s:Record {id: 's', schema: 'Company', source: 'x', locator: 'x:1'}),
           (a)-[:TOOK_PART_IN {records: ['a-f']}]->(f),
           (r)-[:EVIDENCE_FOR]->(a),
           (s)-[:EVIDENCE_FOR]->(b),
           (r)-[:MAY_BE {probability: 0.4}]->(s)
  finds:
  - {subject: a, verdict: not_evaluable}
*/
MATCH (e:Case|Shipment|Transfer|PanelFinding) WHERE coalesce(e.known, $undated) <= $as_of
MATCH act = (a:Party)-[t:EXPORTER_IN|CONSIGNEE_IN|END_USER_IN|BROKER_IN|SUPPLIED_IN|RECEIVED_IN|CARRIED_IN|TOOK_PART_IN]->(e)
WHERE coalesce(t.modality, 'asserted') <> 'denied'
WITH a, act ORDER BY coalesce(e.date_from, '9999'), e.id
WITH a, collect(act)[0] AS act
MATCH (a)<-[:EVIDENCE_FOR]-(r:Record)-[s:MAY_BE]-(o:Record)-[:EVIDENCE_FOR]->(b:Party)
WHERE a <> b
WITH a, act, b, s ORDER BY coalesce(s.probability, 0.0) DESC
WITH a, act, b, collect(s.probability)[0] AS probability, collect(s.reasons)[0] AS reasons
OPTIONAL MATCH listing = (b)<-[x:LISTS]-(l:Listing)
  WHERE l.listing_status IN $statuses AND coalesce(x.modality, 'asserted') <> 'denied' AND coalesce(l.known, $undated) <= $as_of AND coalesce(l.until, '9999') >= $as_of
WITH a, act, b, probability, reasons, listing, l ORDER BY coalesce(l.date_from, '9999'), l.id
WITH a, act, b, probability, reasons, collect(listing)[..3] AS listings, collect(DISTINCT l.authority)[..4] AS authorities
WITH a, act, b, probability, reasons, listings, authorities, b.imo IS NOT NULL OR b.lei IS NOT NULL OR b.imo_company IS NOT NULL OR b.registration_number IS NOT NULL OR b.un_reference IS NOT NULL AS numbered
RETURN a.id AS subject, a.caption AS name, b.id AS other, b.caption AS other_name, authorities AS authority,
       CASE WHEN probability IS NULL THEN null ELSE toInteger(round(100 * probability)) END AS chance, coalesce(reasons, ['the names agree'])[..3] AS reasons,
       [act] + listings AS paths,
       CASE WHEN size(listings) > 0 THEN 'hit' WHEN numbered THEN 'clear' ELSE 'not_evaluable' END AS verdict,
       CASE WHEN size(listings) > 0 OR numbered THEN [] ELSE ['a number that identifies ' + b.caption + ', to look it up in the lists'] END AS missing
ORDER BY subject, other
