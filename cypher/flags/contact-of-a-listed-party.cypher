/*
title: Telephone or e-mail in common with a listed party
revision: 1
indicator: EU-05
severity: high
kind: published-indicator
status: stable
maturity: examples
definition: >-
  A party that no list names has a telephone number, e-mail or web address in common with a party on a list that is in force.
  One finding for each party and contact.
published:
- {document: affiliates-faq, section: FAQ 43, quote: overlapping board membership or other indicia of control}
rests_on: []
needs:
- telephone numbers, e-mail and web addresses of both
misses: >-
  Numbers written differently are not one; only what is printed alike is compared.
innocent_reasons:
- A number of a hotel, agent or switchboard.
- The number was given to somebody else.
next_steps:
- Ring the number and ask who answers.
params:
  statuses: {default: [listed], meaning: Listing statuses that count as listed.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject, contact]
speaks_of: (n:Party) WHERE (n.phone IS NOT NULL OR n.email IS NOT NULL OR n.website IS NOT NULL) AND NOT (n)<-[:LISTS]-(:Listing)
summary:
  hit: '{name}: {contact} is also that of {other_name}, listed by {authority}'
  clear: '{name}: its contacts ({contacts}) are those of no listed party that is loaded'
  not_evaluable: '{name}: no listed party with a contact is loaded to compare with'
ko:
  title: 제재 대상과 같은 연락처
  definition: 목록에 없는 당사자가 목록에 오른 당사자와 전화·이메일·웹 주소를 공유한다.
ja:
  title: 掲載者と同じ連絡先
  definition: 掲載されていない当事者が掲載中の当事者と電話・メール・ウェブを共有する。
examples:
- title: one telephone
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a'], phone: ['+850 2 381']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b'], phone: ['+850 2 381']}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (l)-[:LISTS {records: ['l-b']}]->(b),
           (x:Thing:Party:Organization:Company {id: 'x', caption: 'X', schema: 'Company', records: ['x']}),
           (a)-[:LINKED_TO {records: ['a-x']}]->(x),
           (b)-[:LINKED_TO {records: ['b-x']}]->(x)
  finds:
  - {subject: a, verdict: hit, contact: +850 2 381}
- title: two telephones
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a'], phone: ['+850 2 382']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b'], phone: ['+850 2 381']}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (l)-[:LISTS {records: ['l-b']}]->(b)
  finds:
  - {subject: a, verdict: clear}
- title: no list with contacts
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a'], phone: ['+850 2 382']})
  finds:
  - {subject: a, verdict: not_evaluable}
*/
MATCH (p:Party) WHERE p.phone IS NOT NULL OR p.email IS NOT NULL OR p.website IS NOT NULL
CALL (p) {
  OPTIONAL MATCH listing = (p)<-[x:LISTS]-(l:Listing)
  WHERE l.listing_status IN $statuses AND coalesce(x.modality, 'asserted') <> 'denied' AND coalesce(l.known, $undated) <= $as_of AND coalesce(l.until, '9999') >= $as_of
  WITH listing, l ORDER BY l.authority, l.id
  RETURN collect(listing)[0] AS listing, collect(l.authority)[0] AS authority
}
WITH p, listing, authority, count { (p)<-[:LISTS]-(:Listing) } = 0 AS free ORDER BY p.caption, p.id
UNWIND coalesce(p.phone, []) + coalesce(p.email, []) + coalesce(p.website, []) AS contact
WITH contact, collect(CASE WHEN listing IS NOT NULL THEN {name: p.caption, listing: listing, authority: authority} END)[0] AS one, collect(CASE WHEN free THEN p END) AS frees
WITH collect({contact: contact, one: one, frees: frees}) AS groups
WITH groups, size([g IN groups WHERE g.one IS NOT NULL]) AS known
UNWIND groups AS g
UNWIND g.frees AS a
WITH known, a, g ORDER BY g.contact
WITH known, a, collect(CASE WHEN g.one IS NOT NULL THEN {contact: g.contact, one: g.one} END) AS same
UNWIND CASE WHEN size(same) = 0 THEN [null] ELSE same END AS found
WITH known, a, found.contact AS contact, found.one AS one, coalesce(a.phone, []) + coalesce(a.email, []) + coalesce(a.website, []) AS contacts
CALL (a, contact) {
  OPTIONAL MATCH near = (a)-[r:BASED_IN|LOCATED_AT|LINKED_TO|DIRECTS|OWNS|MANAGES]-(:Thing) WHERE contact IS NOT NULL AND coalesce(r.modality, 'asserted') <> 'denied'
  WITH near, r ORDER BY r.id LIMIT 1
  RETURN near
}
RETURN a.id AS subject, a.caption AS name, contact, contacts, one.name AS other_name, one.authority AS authority,
       CASE WHEN contact IS NULL THEN [] ELSE [one.listing] + CASE WHEN near IS NULL THEN [] ELSE [near] END END AS paths,
       CASE WHEN contact IS NOT NULL THEN 'hit' WHEN known > 0 THEN 'clear' ELSE 'not_evaluable' END AS verdict,
       CASE WHEN contact IS NULL AND known = 0 THEN ['a list with telephone numbers or e-mail addresses'] ELSE [] END AS missing
ORDER BY subject, contact
