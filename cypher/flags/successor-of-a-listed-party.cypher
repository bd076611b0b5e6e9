/*
title: Firm founded after a listing, with the address or director of the listed party
revision: 3
indicator: CA-02
severity: high
kind: published-indicator
status: stable
maturity: examples
definition: >-
  A firm has a street address or a director in common with a listed party and was founded after that party was listed. One
  finding for each firm and address or director, of the party listed first.
published:
- {document: triseal-2023, section: common red flags, quote: addresses common to multiple closely-held corporate entities}
- {document: affiliates-faq, section: 'FAQ 43', quote:
    'other significant ties (e.g., overlapping board membership or other indicia of control) to a listed entity'}
rests_on: []
needs:
- days of foundation
- addresses and directors
- days of listings
misses: >-
  Firms whose day of foundation no source tells.
innocent_reasons:
- A lawful restructuring.
- A registered-agent office.
next_steps:
- Compare goods, customers and telephone of both firms.
params:
  boxes: {default: '(?i)(p\.? ?o\.? ?box|post(al)?( office)? box|([0-9]+ )?b\.? ?p\.? ?[0-9]|apartado (aereo|postal|[0-9])|apdo|casilla|postfach)[^,]*', meaning: 'Streets that are a post-office box alone, in the words of several languages.'}
  districts: {default: '(?i)[^0-9]*[0-9]+(st|nd|rd|th)?[ -]?(dong|ga|ri|동|가|리)', meaning: 'Parts of a street whose number is that of a district, such as Kumsong 3-dong, and of no house.'}
  statuses: {default: [listed], meaning: Listing statuses that count as listed.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, through]
speaks_of: (n:Organization)-[:LOCATED_AT|DIRECTS]-(m)-[:LOCATED_AT|DIRECTS]-(b:Party)<-[:LISTS]-(l:Listing) WHERE n.founded
  IS NOT NULL AND n.id <> b.id AND any(part IN split(coalesce(m.street, ''), ',') WHERE part =~ '.*[0-9].*' AND NOT trim(part) =~ '(?i)[^0-9]*[0-9]+(st|nd|rd|th)?[ -]?(dong|ga|ri|동|가|리)') AND NOT m.street =~ '(?i)(p\.? ?o\.? ?box|post(al)?( office)? box|([0-9]+ )?b\.? ?p\.? ?[0-9]|apartado (aereo|postal|[0-9])|apdo|casilla|postfach)[^,]*' AND l.listing_status = 'listed' AND l.until IS NULL
summary:
  hit: '{name}, founded {founded}: shares {through_name} with {other_name}, listed by {authority} since {since}[[; {listed} listed parties there]]'
  clear: '{name}, founded {founded}: shares {through_name} with {other_name}, listed only later ({since})[[; {listed} listed parties there]]'
  not_evaluable: '{name}, founded {founded}: shares {through_name} with {other_name}, listed by {authority}[[; {listed} listed parties there]]'
ko:
  title: 지정 후 설립된 승계 회사
  definition: 회사가 제재 대상과 주소나 임원을 공유하며 그 지정 이후에 설립되었다.
ja:
  title: 掲載後に設立された後継会社
  definition: 会社が掲載者と住所か役員を共有し、その掲載後に設立された。
examples:
- title: founded a year after the listing
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a'], founded: ['2019-05']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (h:Thing:Address {id: 'h', caption: '1 Harbour Road', schema: 'Address', records: ['h'], street: '1 Harbour Road'}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (a)-[:LOCATED_AT {records: ['a-h']}]->(h),
           (b)-[:LOCATED_AT {records: ['b-h']}]->(h),
           (l)-[:LISTS {records: ['l-b']}]->(b)
  finds:
  - {subject: a, verdict: hit, other: b}
- title: 'an address of three listed parties: one finding, of the one listed first'
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a'], founded: ['2019-05']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (c:Thing:Party:Organization:Company {id: 'c', caption: 'C', schema: 'Company', records: ['c']}),
           (d:Thing:Party:Organization:Company {id: 'd', caption: 'D', schema: 'Company', records: ['d']}),
           (h:Thing:Address {id: 'h', caption: '1 Harbour Road', schema: 'Address', records: ['h'], street: '1 Harbour Road'}),
           (k:Thing:Event:Listing {id: 'k', caption: 'K', schema: 'Listing', records: ['k'], authority: 'UN', listing_status: 'listed', date: '2020-03-30', date_from: '2020-03-30', date_until: '2020-03-30', known: '2020-03-30'}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (m:Thing:Event:Listing {id: 'm', caption: 'M', schema: 'Listing', records: ['m'], authority: 'UN', listing_status: 'listed'}),
           (a)-[:LOCATED_AT {records: ['a-h']}]->(h),
           (b)-[:LOCATED_AT {records: ['b-h']}]->(h),
           (c)-[:LOCATED_AT {records: ['c-h']}]->(h),
           (d)-[:LOCATED_AT {records: ['d-h']}]->(h),
           (k)-[:LISTS {records: ['k-b']}]->(b),
           (l)-[:LISTS {records: ['l-c']}]->(c),
           (m)-[:LISTS {records: ['m-d']}]->(d)
  finds:
  - {subject: a, verdict: hit, other: c, listed: 3}
- title: founded before
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a'], founded: ['2009-05']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (h:Thing:Address {id: 'h', caption: '1 Harbour Road', schema: 'Address', records: ['h'], street: '1 Harbour Road'}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (a)-[:LOCATED_AT {records: ['a-h']}]->(h),
           (b)-[:LOCATED_AT {records: ['b-h']}]->(h),
           (l)-[:LISTS {records: ['l-b']}]->(b)
  finds:
  - {subject: a, verdict: clear}
- title: listed on an unknown day
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a'], founded: ['2009-05']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (h:Thing:Address {id: 'h', caption: '1 Harbour Road', schema: 'Address', records: ['h'], street: '1 Harbour Road'}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed'}),
           (a)-[:LOCATED_AT {records: ['a-h']}]->(h),
           (b)-[:LOCATED_AT {records: ['b-h']}]->(h),
           (l)-[:LISTS {records: ['l-b']}]->(b)
  finds:
  - {subject: a, verdict: not_evaluable, missing: [day of the listing of B]}
*/
MATCH (a:Organization)-[x:LOCATED_AT|DIRECTS]-(m)
WHERE a.founded IS NOT NULL AND (m:Person OR NOT coalesce(m.street, '') =~ $boxes AND any(part IN split(coalesce(m.street, ''), ',') WHERE part =~ '.*[0-9].*' AND NOT trim(part) =~ $districts)) AND coalesce(x.modality, 'asserted') <> 'denied' AND coalesce(x.first_day, $undated) <= $as_of
WITH DISTINCT m
CALL (m) {
  MATCH far = (m)-[y:LOCATED_AT|DIRECTS]-(b:Party)<-[z:LISTS]-(l:Listing)
  WHERE coalesce(y.modality, 'asserted') <> 'denied' AND coalesce(y.first_day, $undated) <= $as_of AND l.listing_status IN $statuses AND coalesce(z.modality, 'asserted') <> 'denied' AND coalesce(l.known, $undated) <= $as_of AND coalesce(l.until, '9999') >= $as_of
  WITH b, l, far ORDER BY coalesce(l.date_from, '9999'), l.id, y.id, z.id
  WITH b, collect(l)[0] AS l, collect(far)[0] AS far ORDER BY coalesce(l.date_from, '9999'), b.caption, b.id
  WITH count(b) AS listed, collect(CASE WHEN l.date_from IS NOT NULL THEN {b: b, l: l, far: far} END) AS dated, collect(CASE WHEN l.date_from IS NULL THEN {b: b, l: l, far: far} END) AS undated
  RETURN listed, dated[..2] AS dated, undated[..2] AS undated
}
WITH m, listed, dated, undated WHERE listed > 0
MATCH near = (a:Organization)-[x:LOCATED_AT|DIRECTS]-(m)
WHERE a.founded IS NOT NULL AND (m:Person OR NOT coalesce(m.street, '') =~ $boxes AND any(part IN split(coalesce(m.street, ''), ',') WHERE part =~ '.*[0-9].*' AND NOT trim(part) =~ $districts)) AND coalesce(x.modality, 'asserted') <> 'denied' AND coalesce(x.first_day, $undated) <= $as_of
WITH m, listed, dated, undated, a, near ORDER BY x.id
WITH m, a, collect(near)[0] AS near, collect(listed)[0] AS listed, collect(dated)[0] AS dated, collect(undated)[0] AS undated
WITH m, a, near, listed, [d IN dated WHERE d.b <> a][0] AS dated, [d IN undated WHERE d.b <> a][0] AS undated
WITH m, a, near, listed, CASE WHEN a.founded[0] > dated.l.date_until OR undated IS NULL THEN dated ELSE undated END AS one
WHERE one IS NOT NULL
WITH m, a, near, listed, one.b AS b, one.l AS l, one.far AS far, CASE WHEN one.l.date_from IS NULL THEN 'not_evaluable' WHEN a.founded[0] > one.l.date_until THEN 'hit' ELSE 'clear' END AS verdict
RETURN a.id AS subject, a.caption AS name, m.id AS through, m.caption AS through_name, b.id AS other, b.caption AS other_name, a.founded[0] AS founded, CASE WHEN listed > 1 THEN listed END AS listed, l.authority AS authority, l.date AS since,
       [near, far] AS paths, verdict, CASE WHEN verdict = 'not_evaluable' THEN ['day of the listing of ' + b.caption] ELSE [] END AS missing
ORDER BY subject, through
