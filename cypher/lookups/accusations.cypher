/*
title: Events and acts with their day, whom they hold to, who tells of them and how surely
params:
  ids: {default: [], meaning: Ids of the things.}
  cleared: {default: [not_listed, delisted, released, acquittal, no_charge], meaning: Acts that hold nothing against a party; they are told as not held.}
  decided: {default: [conviction, acquittal, forfeiture, forfeited], meaning: Acts that only a court does.}
columns: [id, schema, caption, of, party, held, decided, date, by, modality, unseen, records]
*/
UNWIND $ids AS id
MATCH (e:Thing {id: id})
OPTIONAL MATCH (e)-[:LISTS|AGAINST]->(p:Party)
WITH e, p.caption AS of ORDER BY of
WITH e, collect(DISTINCT of) AS of
RETURN e.id AS id, e.schema AS schema, e.caption AS caption, of, e:Party AS party,
       NOT (coalesce(e.listing_status, '') IN $cleared OR coalesce(e.measure_type, '') IN $cleared) AS held,
       coalesce(e.listing_status, '') IN $decided OR coalesce(e.measure_type, '') IN $decided AS decided,
       coalesce(e.date, e.export_period, e.detected, '') AS date,
       CASE WHEN e:Listing AND e.listing_status = 'proposed' THEN coalesce(e.proposed_by, '')
            WHEN e:Listing THEN coalesce(e.authority, '')
            WHEN e:Measure THEN reduce(whole = '', one IN coalesce(e.authority, []) | whole + CASE WHEN whole = '' THEN '' ELSE ', ' END + one)
            ELSE reduce(whole = '', one IN coalesce(e.report, []) | whole + CASE WHEN whole = '' THEN '' ELSE ', ' END + one) END AS by,
       coalesce(e.modality, 'asserted') AS modality,
       NOT (e:Listing OR e:Measure) AND size(coalesce(e.report, [])) > 0 AND size(coalesce(e.paragraph, [])) = 0 AS unseen, coalesce(e.records, []) AS records
ORDER BY id
