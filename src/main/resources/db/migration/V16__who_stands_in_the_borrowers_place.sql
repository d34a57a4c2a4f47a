-- Who stands in the borrower's place (12 CFR 1006.6(a)): besides the spouse the guardian, the executor or administrator, and
-- the parent of a minor.
alter table contact drop constraint contact_relationship_check;
alter table contact add constraint contact_relationship_check check (relationship in
    ('SPOUSE', 'PARENT', 'CHILD', 'SIBLING', 'RELATIVE', 'FRIEND', 'COLLEAGUE', 'EMPLOYER', 'GUARANTOR', 'ATTORNEY', 'GUARDIAN',
     'EXECUTOR', 'PARENT_OF_MINOR', 'OTHER'));

-- What came out in contacts, which stands against the next until somebody records it.
create index report_of_borrower on collection_action (borrower_id, performed_at)
    where outcome in ('STOP_REQUESTED', 'WRONG_PARTY', 'INVALID_NUMBER', 'DECEASED_REPORTED');
