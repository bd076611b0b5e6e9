/*
title: Street address of several listed parties
revision: 4
indicator: EU-03
severity: medium
kind: published-indicator
status: stable
maturity: read
definition: >-
  At least `parties` parties on a list that is in force have one street address. Dealing with anybody there calls for a
  look. One finding for each address.
published:
- {document: bis-2024, section: guidance on parties of diversion risk, quote:
    'inform companies about parties that present diversion risks'}
rests_on:
- 'US Entity List since June 2024: entries that are addresses without a name (Visual Compliance, Address-only additions)'
needs:
- street addresses
- lists
misses: >-
  Addresses written differently or without the number of a house; addresses that a list names without any party.
innocent_reasons:
- The seat of one listed group with its daughters.
- A registered-agent office.
- Others at the address have nothing to do with them.
next_steps:
- Ask for the other firms at the address.
- Compare floors and rooms.
params:
  boxes: {default: '(?i)(p\.? ?o\.? ?box|post(al)?( office)? box|([0-9]+ )?b\.? ?p\.? ?[0-9]|apartado (aereo|postal|[0-9])|apdo|casilla|postfach)[^,]*', meaning: 'Streets that are a post-office box alone, in the words of several languages.'}
  districts: {default: '(?i)[^0-9]*[0-9]+(st|nd|rd|th)?[ -]?(dong|ga|ri|동|가|리)', meaning: 'Parts of a street whose number is that of a district, such as Kumsong 3-dong, and of no house.'}
  parties: {default: 3, meaning: Listed parties from which on the address counts.}
  statuses: {default: [listed], meaning: Listing statuses that count as listed.}
  undated: {default: '0000', meaning: Day from which on things without a published day are told; kg flags takes the day
      they were loaded.}
identity: [subject]
speaks_of: (l:Listing)-[:LISTS]->(a:Party)-[r:LOCATED_AT]->(n:Address)<-[s:LOCATED_AT]-(b:Party)<-[:LISTS]-(m:Listing) WHERE
  a.id < b.id AND any(part IN split(coalesce(n.street, ''), ',') WHERE part =~ '.*[0-9].*' AND NOT trim(part) =~ '(?i)[^0-9]*[0-9]+(st|nd|rd|th)?[ -]?(dong|ga|ri|동|가|리)') AND l.listing_status = 'listed' AND m.listing_status = 'listed' AND l.until IS
  NULL AND m.until IS NULL AND coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(s.modality, 'asserted') <> 'denied'
summary:
  hit: '{name}: {listed:listed party|listed parties} ({who})'
  clear: '{name}: {listed:listed party|listed parties}, fewer than {parties}'
  not_evaluable: '{name}: {listed:listed party|listed parties}, without street and number'
ko:
  title: 제재 대상이 모인 주소
  definition: 목록에 오른 당사자 여럿이 같은 주소를 쓴다. 주소마다 하나의 결과.
ja:
  title: 掲載者が集まる住所
  definition: 掲載中の当事者が複数、同じ住所を使う。住所ごとに一件。
examples:
- title: three listed firms
  given: |
    CREATE (h:Thing:Address {id: 'h', caption: '1 Harbour Road', schema: 'Address', records: ['h'], street: '1 Harbour Road'}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (c:Thing:Party:Organization:Company {id: 'c', caption: 'C', schema: 'Company', records: ['c']}),
           (la:Thing:Event:Listing {id: 'la', caption: 'LA', schema: 'Listing', records: ['la'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (lb:Thing:Event:Listing {id: 'lb', caption: 'LB', schema: 'Listing', records: ['lb'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (lc:Thing:Event:Listing {id: 'lc', caption: 'LC', schema: 'Listing', records: ['lc'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (a)-[:LOCATED_AT {records: ['a-h']}]->(h),
           (b)-[:LOCATED_AT {records: ['b-h']}]->(h),
           (c)-[:LOCATED_AT {records: ['c-h']}]->(h),
           (la)-[:LISTS {records: ['la-a']}]->(a),
           (lb)-[:LISTS {records: ['lb-b']}]->(b),
           (lc)-[:LISTS {records: ['lc-c']}]->(c)
  finds:
  - {subject: h, verdict: hit, listed: 3}
- title: two of them
  given: |
    CREATE (h:Thing:Address {id: 'h', caption: '1 Harbour Road', schema: 'Address', records: ['h'], street: '1 Harbour Road'}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (la:Thing:Event:Listing {id: 'la', caption: 'LA', schema: 'Listing', records: ['la'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (lb:Thing:Event:Listing {id: 'lb', caption: 'LB', schema: 'Listing', records: ['lb'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (a)-[:LOCATED_AT {records: ['a-h']}]->(h),
           (b)-[:LOCATED_AT {records: ['b-h']}]->(h),
           (la)-[:LISTS {records: ['la-a']}]->(a),
           (lb)-[:LISTS {records: ['lb-b']}]->(b)
  finds:
  - {subject: h, verdict: clear, listed: 2}
- title: a district is no address
  given: |
    CREATE (h:Thing:Address {id: 'h', caption: 'Rakwon-dong', schema: 'Address', records: ['h'], street: 'Rakwon-dong'}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (c:Thing:Party:Organization:Company {id: 'c', caption: 'C', schema: 'Company', records: ['c']}),
           (d:Thing:Party:Organization:Company {id: 'd', caption: 'D', schema: 'Company', records: ['d']}),
           (e:Thing:Party:Organization:Company {id: 'e', caption: 'E', schema: 'Company', records: ['e']}),
           (f:Thing:Party:Organization:Company {id: 'f', caption: 'F', schema: 'Company', records: ['f']}),
           (g:Thing:Party:Organization:Company {id: 'g', caption: 'G', schema: 'Company', records: ['g']}),
           (i:Thing:Party:Organization:Company {id: 'i', caption: 'I', schema: 'Company', records: ['i']}),
           (j:Thing:Party:Organization:Company {id: 'j', caption: 'J', schema: 'Company', records: ['j']}),
           (la:Thing:Event:Listing {id: 'la', caption: 'LA', schema: 'Listing', records: ['la'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (lb:Thing:Event:Listing {id: 'lb', caption: 'LB', schema: 'Listing', records: ['lb'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (lc:Thing:Event:Listing {id: 'lc', caption: 'LC', schema: 'Listing', records: ['lc'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (ld:Thing:Event:Listing {id: 'ld', caption: 'LD', schema: 'Listing', records: ['ld'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (le:Thing:Event:Listing {id: 'le', caption: 'LE', schema: 'Listing', records: ['le'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (lf:Thing:Event:Listing {id: 'lf', caption: 'LF', schema: 'Listing', records: ['lf'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (lg:Thing:Event:Listing {id: 'lg', caption: 'LG', schema: 'Listing', records: ['lg'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (li:Thing:Event:Listing {id: 'li', caption: 'LI', schema: 'Listing', records: ['li'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (lj:Thing:Event:Listing {id: 'lj', caption: 'LJ', schema: 'Listing', records: ['lj'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (a)-[:LOCATED_AT {records: ['a-h']}]->(h),
           (b)-[:LOCATED_AT {records: ['b-h']}]->(h),
           (c)-[:LOCATED_AT {records: ['c-h']}]->(h),
           (d)-[:LOCATED_AT {records: ['d-h']}]->(h),
           (e)-[:LOCATED_AT {records: ['e-h']}]->(h),
           (f)-[:LOCATED_AT {records: ['f-h']}]->(h),
           (g)-[:LOCATED_AT {records: ['g-h']}]->(h),
           (i)-[:LOCATED_AT {records: ['i-h']}]->(h),
           (j)-[:LOCATED_AT {records: ['j-h']}]->(h),
           (la)-[:LISTS {records: ['la-a']}]->(a),
           (lb)-[:LISTS {records: ['lb-b']}]->(b),
           (lc)-[:LISTS {records: ['lc-c']}]->(c),
           (ld)-[:LISTS {records: ['ld-d']}]->(d),
           (le)-[:LISTS {records: ['le-e']}]->(e),
           (lf)-[:LISTS {records: ['lf-f']}]->(f),
           (lg)-[:LISTS {records: ['lg-g']}]->(g),
           (li)-[:LISTS {records: ['li-i']}]->(i),
           (lj)-[:LISTS {records: ['lj-j']}]->(j)
  finds:
  - {subject: h, verdict: not_evaluable}
- title: a numbered district is no address
  given: |
    CREATE (h:Thing:Address {id: 'h', caption: 'Kumsong 3-dong, Pyongyang', schema: 'Address', records: ['h'], street: 'Kumsong 3-dong, Mangyongdae-guyok'}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (c:Thing:Party:Organization:Company {id: 'c', caption: 'C', schema: 'Company', records: ['c']}),
           (la:Thing:Event:Listing {id: 'la', caption: 'LA', schema: 'Listing', records: ['la'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (lb:Thing:Event:Listing {id: 'lb', caption: 'LB', schema: 'Listing', records: ['lb'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (lc:Thing:Event:Listing {id: 'lc', caption: 'LC', schema: 'Listing', records: ['lc'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (a)-[:LOCATED_AT {records: ['a-h']}]->(h),
           (b)-[:LOCATED_AT {records: ['b-h']}]->(h),
           (c)-[:LOCATED_AT {records: ['c-h']}]->(h),
           (la)-[:LISTS {records: ['la-a']}]->(a),
           (lb)-[:LISTS {records: ['lb-b']}]->(b),
           (lc)-[:LISTS {records: ['lc-c']}]->(c)
  finds: []
- title: a house in a numbered district
  given: |
    CREATE (h:Thing:Address {id: 'h', caption: '102 Ryukkyo 1-dong, Pyongyang', schema: 'Address', records: ['h'], street: '102 Ryukkyo 1-dong, Pyongchon-guyok'}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (c:Thing:Party:Organization:Company {id: 'c', caption: 'C', schema: 'Company', records: ['c']}),
           (la:Thing:Event:Listing {id: 'la', caption: 'LA', schema: 'Listing', records: ['la'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (lb:Thing:Event:Listing {id: 'lb', caption: 'LB', schema: 'Listing', records: ['lb'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (lc:Thing:Event:Listing {id: 'lc', caption: 'LC', schema: 'Listing', records: ['lc'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (a)-[:LOCATED_AT {records: ['a-h']}]->(h),
           (b)-[:LOCATED_AT {records: ['b-h']}]->(h),
           (c)-[:LOCATED_AT {records: ['c-h']}]->(h),
           (la)-[:LISTS {records: ['la-a']}]->(a),
           (lb)-[:LISTS {records: ['lb-b']}]->(b),
           (lc)-[:LISTS {records: ['lc-c']}]->(c)
  finds:
  - {subject: h, verdict: hit}
- title: a post-office box in French
  given: |
    CREATE (h:Thing:Address {id: 'h', caption: '01 BP 6269, Cotonou', schema: 'Address', records: ['h'], street: '01 BP 6269'}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (c:Thing:Party:Organization:Company {id: 'c', caption: 'C', schema: 'Company', records: ['c']}),
           (la:Thing:Event:Listing {id: 'la', caption: 'LA', schema: 'Listing', records: ['la'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (lb:Thing:Event:Listing {id: 'lb', caption: 'LB', schema: 'Listing', records: ['lb'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (lc:Thing:Event:Listing {id: 'lc', caption: 'LC', schema: 'Listing', records: ['lc'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (a)-[:LOCATED_AT {records: ['a-h']}]->(h),
           (b)-[:LOCATED_AT {records: ['b-h']}]->(h),
           (c)-[:LOCATED_AT {records: ['c-h']}]->(h),
           (la)-[:LISTS {records: ['la-a']}]->(a),
           (lb)-[:LISTS {records: ['lb-b']}]->(b),
           (lc)-[:LISTS {records: ['lc-c']}]->(c)
  finds:
  - {subject: h, verdict: not_evaluable, missing: ['a street: a post-office box alone is none']}
- title: a post-office box is no street
  given: |
    CREATE (h:Thing:Address {id: 'h', caption: 'P.O. Box 101, Ramat Gan', schema: 'Address', records: ['h'], street: 'P.O. Box 101'}),
           (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a']}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (c:Thing:Party:Organization:Company {id: 'c', caption: 'C', schema: 'Company', records: ['c']}),
           (la:Thing:Event:Listing {id: 'la', caption: 'LA', schema: 'Listing', records: ['la'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (lb:Thing:Event:Listing {id: 'lb', caption: 'LB', schema: 'Listing', records: ['lb'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (lc:Thing:Event:Listing {id: 'lc', caption: 'LC', schema: 'Listing', records: ['lc'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (a)-[:LOCATED_AT {records: ['a-h']}]->(h),
           (b)-[:LOCATED_AT {records: ['b-h']}]->(h),
           (c)-[:LOCATED_AT {records: ['c-h']}]->(h),
           (la)-[:LISTS {records: ['la-a']}]->(a),
           (lb)-[:LISTS {records: ['lb-b']}]->(b),
           (lc)-[:LISTS {records: ['lc-c']}]->(c)
  finds:
  - {subject: h, verdict: not_evaluable, missing: ['a street: a post-office box alone is none']}
*/
MATCH (h:Address)<-[s:LOCATED_AT]-(:Party)
WITH h, count(s) AS parties
WHERE parties >= 2 AND h.street IS NOT NULL
CALL (h) {
  MATCH at = (h)<-[r:LOCATED_AT]-(p:Party)
  WHERE coalesce(r.modality, 'asserted') <> 'denied' AND coalesce(r.first_day, $undated) <= $as_of
  MATCH listing = (p)<-[x:LISTS]-(l:Listing)
  WHERE l.listing_status IN $statuses AND coalesce(x.modality, 'asserted') <> 'denied' AND coalesce(l.known, $undated) <= $as_of AND coalesce(l.until, '9999') >= $as_of
  WITH p, at, listing ORDER BY r.id, l.authority, l.id, x.id
  WITH p, collect(at)[0] AS at, collect(listing)[0] AS listing ORDER BY p.caption, p.id
  RETURN count(p) AS listed, collect(p.caption)[..3] AS first, collect(at)[..3] + collect(listing)[..3] AS paths
}
WITH h, listed, first, paths
WHERE listed >= 2 AND (any(part IN split(coalesce(h.street, ''), ',') WHERE part =~ '.*[0-9].*' AND NOT trim(part) =~ $districts) OR listed >= 3 * $parties)
WITH h, listed, first AS who, paths, any(part IN split(coalesce(h.street, ''), ',') WHERE part =~ '.*[0-9].*' AND NOT trim(part) =~ $districts) AS numbered, h.street =~ $boxes AS box
RETURN h.id AS subject, h.caption AS name, listed, CASE WHEN listed > 3 THEN who + ['and others'] ELSE who END AS who, $parties AS parties, paths,
       CASE WHEN box OR NOT numbered THEN 'not_evaluable' WHEN listed >= $parties THEN 'hit' ELSE 'clear' END AS verdict,
       CASE WHEN box THEN ['a street: a post-office box alone is none'] WHEN NOT numbered AND toLower(h.street) STARTS WITH 'c/o ' THEN ['street and number of the firm, in whose care it is'] WHEN NOT numbered THEN ['number of the house: a district alone is no address'] ELSE [] END AS missing
ORDER BY subject
