/*
title: End-use undertaking broken
revision: 1
indicator: LIC-08
severity: high
kind: published-indicator
status: stable
maturity: read
definition: A source says that an end-use statement, certificate, pledge or clause against re-export given for goods was not kept.
published:
  - {document: deck-2019, section: part V, quote: 'Submit a written pledge/assurance from the end-user.'}
rests_on:
  - "CISTEC deck of 1 November 2019, part V: written pledge of the end user, no re-export by overseas subsidiaries"
  - "UN Security Council resolution 1540 (2004), paragraph 3 (d): end-user controls"
needs: [the undertaking, whether it was kept, what it was given for]
misses: Undertakings nobody published; such as were broken and not found out.
innocent_reasons:
  - The surplus was sold with the supplier's consent.
  - Whoever gave it was deceived by the buyer.
next_steps:
  - Ask the supplier for the paper and for later ones of the same user.
  - Compare the quantity bought with the user's own need.
params:
  undated: {default: "0000", meaning: "Day from which on things without a published day are told; kg flags takes the day they were loaded."}
identity: [subject]
speaks_of: "(n:EndUse)"
summary:
  hit: "{name}[[, given by {givers}]]"
  clear: "{name}"
  not_evaluable: "{name}"
ko:
  title: 최종용도 서약 위반
  definition: 물품에 대한 최종용도 진술서, 확인서, 서약이 지켜지지 않았다고 출처가 말한다.
ja:
  title: 最終用途の誓約の違反
  definition: 貨物について出された最終用途の申告、証明、誓約が守られなかったと出典が述べている。
examples:
  - title: a pledge that was broken
    given: |
      CREATE (u:Thing:Event:EndUse {id: 'u', caption: 'U', schema: 'EndUse', undertaking_state: 'broken', records: ['u']}),
             (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k']}), (u)-[:GIVEN_FOR {records: ['u']}]->(k)
    finds: [{subject: u, verdict: hit}]
  - title: a pledge that was kept
    given: |
      CREATE (u:Thing:Event:EndUse {id: 'u', caption: 'U', schema: 'EndUse', undertaking_state: 'kept', records: ['u']}),
             (k:Thing:Event:Case {id: 'k', caption: 'K', schema: 'Case', records: ['k']}), (u)-[:GIVEN_FOR {records: ['u']}]->(k)
    finds: [{subject: u, verdict: clear}]
  - title: a pledge of which nobody tells the end
    given: |
      CREATE (u:Thing:Event:EndUse {id: 'u', caption: 'U', schema: 'EndUse', records: ['u']})
    finds: [{subject: u, verdict: not_evaluable}]
*/
MATCH (u:EndUse) WHERE coalesce(u.known, $undated) <= $as_of
OPTIONAL MATCH given = (u)-[g:GIVEN_FOR]->(e:Event) WHERE coalesce(g.modality, 'asserted') <> 'denied' AND coalesce(e.known, $undated) <= $as_of
WITH u, e, given ORDER BY e.id
WITH u, collect(given) AS given
OPTIONAL MATCH by = (u)-[b:GIVEN_BY]->(p:Party) WHERE coalesce(b.modality, 'asserted') <> 'denied'
WITH u, given, p, by ORDER BY p.id
WITH u, given, collect(DISTINCT p.caption) AS givers, collect(by) AS by
RETURN u.id AS subject, u.caption AS name, CASE WHEN size(givers) = 0 THEN null ELSE givers END AS givers, given + by AS paths,
       CASE WHEN u.undertaking_state = 'broken' AND size(given) > 0 THEN 'hit' WHEN u.undertaking_state = 'kept' THEN 'clear' ELSE 'not_evaluable' END AS verdict,
       CASE WHEN u.undertaking_state = 'broken' AND size(given) = 0 THEN ['what the undertaking was given for']
            WHEN u.undertaking_state IN ['broken', 'kept'] THEN [] WHEN u.undertaking_state = 'disputed' THEN ['which side is right']
            ELSE ['whether the undertaking was kept'] END AS missing
ORDER BY subject
