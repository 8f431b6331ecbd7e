-- Which findings rest on a passage, for searches of what was found: without a look at the findings.
CREATE INDEX finding_quotation ON finding (document_no, quotation_start, quotation_end, no, review, type);
