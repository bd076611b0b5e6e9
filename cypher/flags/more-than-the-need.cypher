/*
title: More goods bought than used
revision: 1
indicator: TX-09
severity: medium
kind: published-indicator
status: stable
maturity: read
definition: A source gives how much of the goods somebody got for a stated use and how much was used, and the rest is not accounted for.
published:
  - {document: deck-2019, section: part I, quote:
    '70 have been thought to be used for production purposes, but when asked about the remaining 30, there was no
    reply'}
rests_on:
  - "CISTEC deck of 1 November 2019, part I: 100 units of hydrogen fluoride exported, 70 used, no answer on 30, as a member of Japan's ruling party said"
  - "Seoul Customs, 25 January 2024: a developer imported more chips than it needed and handed on the rest"
needs: [quantity got, quantity used, both in one unit]
misses: Needs that nobody published; a stock that grows over years.
innocent_reasons:
  - The rest is kept in stock.
  - Losses of the process and returns of faulty goods.
next_steps:
  - Ask the end user for stocks, consumption and the process the goods are used in.
params:
  tolerance: {default: 0.05, meaning: Share of the goods that may be unaccounted for.}
  undated: {default: "0000", meaning: "Day from which on things without a published day are told; kg flags takes the day they were loaded."}
identity: [subject]
speaks_of: "(n:EndUse)"
summary:
  hit: "{name}: {got} {unit} got, {used} used, {rest} not accounted for"
  clear: "{name}: {got} {unit} got, {used} used"
  not_evaluable: "{name}"
ko:
  title: 사용량보다 많은 구매
  definition: 용도를 밝히고 받은 수량 가운데 사용되지 않은 나머지가 설명되지 않는다.
ja:
  title: 使用量を超える購入
  definition: 用途を示して得た数量のうち、使われなかった残りが説明されていない。
examples:
  - title: a third is not accounted for
    given: |
      CREATE (u:Thing:Event:EndUse {id: 'u', caption: 'U', schema: 'EndUse', quantity_got: 100.0, quantity_used: 70.0, quantity_unit: 'units', records: ['u']}),
             (i:Thing:Item {id: 'i', caption: 'HF', schema: 'Item'}), (u)-[:CONCERNS {records: ['u']}]->(i)
    finds: [{subject: u, verdict: hit}]
  - title: all was used
    given: |
      CREATE (u:Thing:Event:EndUse {id: 'u', caption: 'U', schema: 'EndUse', quantity_got: 100.0, quantity_used: 99.0, quantity_unit: 'units', records: ['u']}),
             (i:Thing:Item {id: 'i', caption: 'HF', schema: 'Item'}), (u)-[:CONCERNS {records: ['u']}]->(i)
    finds: [{subject: u, verdict: clear}]
  - title: no quantity is published
    given: |
      CREATE (u:Thing:Event:EndUse {id: 'u', caption: 'U', schema: 'EndUse', records: ['u']})
    finds: [{subject: u, verdict: not_evaluable}]
*/
MATCH (u:EndUse) WHERE coalesce(u.known, $undated) <= $as_of
OPTIONAL MATCH of = (u)-[c:CONCERNS]->(i:Item) WHERE coalesce(c.modality, 'asserted') <> 'denied'
WITH u, i, of ORDER BY i.id
WITH u, collect(of) AS goods
OPTIONAL MATCH more = (u)-[:GIVEN_FOR|GIVEN_BY]->(x:Thing)
WITH u, goods, more, x ORDER BY x.id
WITH u, goods, collect(more) AS more
WITH u, goods, more, u.quantity_got IS NULL OR u.quantity_used IS NULL OR size(goods) = 0 AS unknown, u.quantity_got - u.quantity_used AS rest
RETURN u.id AS subject, u.caption AS name, u.quantity_got AS got, u.quantity_used AS used, coalesce(u.quantity_unit, 'units') AS unit, rest, goods + more AS paths,
       CASE WHEN unknown THEN 'not_evaluable' WHEN rest > $tolerance * u.quantity_got THEN 'hit' ELSE 'clear' END AS verdict,
       CASE WHEN NOT unknown THEN [] WHEN u.quantity_got IS NULL THEN ['quantity got'] WHEN u.quantity_used IS NULL THEN ['quantity used'] ELSE ['the goods'] END AS missing
ORDER BY subject
