/*
title: Firm of your own list that is, or may be, on a list
revision: 1
indicator: EU-02
severity: high
kind: published-indicator
status: stable
maturity: examples
definition: >-
  A row of the user's own list of firms was joined with a party that a list in force names; or both were compared and
  the rules could not decide. To stand in the user's list alone says nothing against anybody, and is told of nobody.
published:
- {document: bis-checklist, section: number 1, quote:
    'The customer or its address is similar to one of the parties found on the Commerce Department''s [BIS''s] list
    of denied persons.'}
rests_on:
- 'BIS red flag: the customer or its address is similar to one of the parties found on the lists of denied persons (15 CFR
  Part 732 Supplement No. 3)'
needs:
- your own list of firms (kg load user_parties FILE)
- lists
misses: >-
  Names so different that they were never compared; parties on lists that are not loaded. Screening compares names more
  widely.
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
speaks_of: (n:Party)<-[:EVIDENCE_FOR]-(r:Record)-[:MAY_BE*0..1]-(:Record)-[:EVIDENCE_FOR]->(:Party)<-[:LISTS]-(:Listing) WHERE n.own_table = true
summary:
  hit: '{name}[[ ({written})]], of your own list, is on the list of {authority}[[ since {since}]]'
  clear: '{name}[[ ({written})]], of your own list, was on the list of {authority} and no list in force names it'
  not_evaluable: '{name}[[ ({written})]], of your own list, may be {other_name}, on the list of {authority}[[ ({chance} % likely)]]: {reasons}'
ko:
  title: 제재 대상이거나 그럴 수 있는 자사 목록의 업체
  definition: 사용자의 업체 목록에 있는 행이 목록에 오른 자와 합쳐졌거나, 같은지 규칙이 판정하지 못했다. 사용자의 목록에 있는 것만으로는 아무 혐의도 아니며 아무도 거론되지 않는다.
ja:
  title: 掲載者である、またはそうかもしれない自社一覧の取引先
  definition: 利用者の一覧の行が掲載者と統合されたか、同一かを規則が判定できなかった。利用者の一覧にあるだけでは何の疑いでもなく、誰についても述べない。
examples:
- title: a firm of the list that was joined with a listed one
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a'], own_table: true}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (l)-[:LISTS {records: ['l-a']}]->(a),
           (r:Record {id: 'r', schema: 'Company', source: 'x', locator: 'x:1', own_table: [true], name: ['갑']}), (r)-[:EVIDENCE_FOR]->(a)
  finds:
  - {subject: a, verdict: hit, since: '2018-03-30', written: '갑'}
- title: its listing has ended
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a'], own_table: true}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30', until: '2019-01-01'}),
           (l)-[:LISTS {records: ['l-a']}]->(a),
           (r:Record {id: 'r', schema: 'Company', source: 'x', locator: 'x:1'}), (r)-[:EVIDENCE_FOR]->(a)
  finds:
  - {subject: a, verdict: clear}
- title: an open pair with a listed firm
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a'], own_table: true}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b']}),
           (l:Thing:Event:Listing {id: 'l', caption: 'L', schema: 'Listing', records: ['l'], authority: 'UN', listing_status: 'listed', date: '2018-03-30', date_from: '2018-03-30', date_until: '2018-03-30', known: '2018-03-30'}),
           (l)-[:LISTS {records: ['l-b']}]->(b),
           (r:Record {id: 'r', schema: 'Company', source: 'x', locator: 'x:1'}), (r)-[:EVIDENCE_FOR]->(a),
           (s:Record {id: 's', schema: 'Company', source: 'x', locator: 'x:1'}), (s)-[:EVIDENCE_FOR]->(b),
           (r)-[:MAY_BE {probability: 0.4, reasons: ['equal name']}]->(s)
  finds:
  - {subject: a, verdict: not_evaluable, other: b, chance: 40}
- title: an ordinary firm of the list, whatever its neighbours are
  given: |
    CREATE (a:Thing:Party:Organization:Company {id: 'a', caption: 'A', schema: 'Company', records: ['a'], own_table: true}),
           (b:Thing:Party:Organization:Company {id: 'b', caption: 'B', schema: 'Company', records: ['b'], own_table: true}),
           (r:Record {id: 'r', schema: 'Company', source: 'x', locator: 'x:1'}), (r)-[:EVIDENCE_FOR]->(a),
           (s:Record {id: 's', schema: 'Company', source: 'x', locator: 'x:1'}), (s)-[:EVIDENCE_FOR]->(b),
           (r)-[:MAY_BE {probability: 0.4, reasons: ['equal name']}]->(s)
  finds: []
*/
MATCH (a:Party) WHERE a.own_table = true
CALL (a) {
  MATCH listing = (a)<-[x:LISTS]-(l:Listing)
  WHERE coalesce(x.modality, 'asserted') <> 'denied' AND coalesce(l.known, $undated) <= $as_of
  RETURN null AS b, listing, x, l, null AS probability, null AS reasons
  UNION ALL
  MATCH (a)<-[:EVIDENCE_FOR]-(:Record)-[s:MAY_BE]-(:Record)-[:EVIDENCE_FOR]->(b:Party)
  WHERE a <> b
  MATCH listing = (b)<-[x:LISTS]-(l:Listing)
  WHERE l.listing_status IN $statuses AND coalesce(x.modality, 'asserted') <> 'denied' AND coalesce(l.known, $undated) <= $as_of AND coalesce(l.until, '9999') >= $as_of
  RETURN b, listing, x, l, s.probability AS probability, s.reasons AS reasons
}
WITH a, b, listing, x, l, probability, reasons, l.listing_status IN $statuses AND coalesce(l.until, '9999') >= $as_of AS stands
ORDER BY coalesce(l.date_from, '9999'), l.id, x.id
WITH a, b, max(probability) AS probability, collect(reasons)[0] AS reasons, collect({path: listing, l: l, stands: stands}) AS told
WITH a, b, probability, reasons, told, [t IN told WHERE t.stands] AS standing
WITH a, b, probability, reasons, CASE WHEN size(standing) > 0 THEN standing ELSE told END AS told, size(standing) > 0 AS stands
UNWIND told AS t
WITH a, b, probability, reasons, told, stands, t.l.authority AS authority ORDER BY authority
WITH a, b, probability, reasons, told, stands, collect(DISTINCT authority)[..6] AS authorities
CALL (a) {
  OPTIONAL MATCH (a)<-[:EVIDENCE_FOR]-(r:Record) WHERE r.own_table[0] = true AND NOT a.caption IN coalesce(r.name, [])
  WITH r ORDER BY r.id
  RETURN collect(r.name[0])[0] AS written
}
RETURN a.id AS subject, a.caption AS name, written, b.id AS other, b.caption AS other_name, authorities AS authority, told[0].l.date AS since,
       CASE WHEN probability IS NULL THEN null ELSE toInteger(round(100 * probability)) END AS chance,
       coalesce(reasons, ['the names agree'])[..3] AS reasons, [t IN told | t.path][..6] AS paths,
       CASE WHEN b IS NOT NULL THEN 'not_evaluable' WHEN stands THEN 'hit' ELSE 'clear' END AS verdict,
       CASE WHEN b IS NULL THEN [] ELSE ['a decision whether ' + a.caption + ' and ' + b.caption + ' are one'] END AS missing
ORDER BY subject, other
