-- Rules ask on whose behalf a contact is made, so a case that is with an agency is judged as one that the agency works.

-- Placing a case and recalling it changes whose answer the work queue keeps.
create trigger contactability_after_placement after insert on placement
    referencing new table as changed for each statement execute function a_fact_changed('own');
create trigger contactability_after_recall after update on placement
    referencing new table as changed for each statement execute function a_fact_changed('own');
-- What is kept so far was judged as the lender's.
select contactability_is_due(array(select distinct borrower_id from placement where recalled_at is null));

-- A visit is approved by others than those who will make it. Until now all were judged as the lender's.
alter table visit add column actor_type text not null default 'FIRST_PARTY'
    check (actor_type in ('FIRST_PARTY', 'AGENCY', 'DEBT_BUYER'));
