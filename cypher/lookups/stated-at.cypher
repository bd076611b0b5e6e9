/*
title: Everything that stands at a paragraph of a document, or anywhere in it
params:
  document: {default: "", meaning: "Symbol of the document, such as S/2019/171; empty for all."}
  number: {default: "", meaning: "Number of the paragraph, such as slide 11 or art. 19-3; empty for all of the document."}
columns: [document, number, id, schema, said, role, modality, citations, urls, records]
*/
MATCH (t:Thing)-[a:AT_PARAGRAPH]->(p:Paragraph)
WHERE ($document = '' OR p.document = $document) AND ($number = '' OR p.number = $number)
RETURN p.document AS document, p.number AS number, t.id AS id, t.schema AS schema, coalesce(CASE WHEN t:Claim THEN t.text END, t.summary, t.asks, t.caption) AS said,
       coalesce(a.role, '') AS role, coalesce(a.modality, 'asserted') AS modality, coalesce(t.citation, []) AS citations,
       coalesce(t.source_url, []) AS urls, coalesce(t.records, []) AS records
ORDER BY document, number, id
