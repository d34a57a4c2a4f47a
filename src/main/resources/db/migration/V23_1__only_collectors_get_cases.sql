-- From now on only collectors get cases: the lender's own people, or the people of the agency that has the case.
alter table collector add column agency_id uuid references agency;
create index collector_of_agency on collector (agency_id) where agency_id is not null;
-- Who was registered with the code of an agency as employer is one of its people.
update collector c set agency_id = a.id from agency a where a.code = c.employer and c.actor_type in ('AGENCY', 'DEBT_BUYER');

-- A name that is no collector stays readable in the log; the case, where it is open, goes back to the queue, and the log tells so.
with found as (
    select c.id, c.borrower_id, c.assignee from collection_case c
     where c.assignee is not null and c.closed_on is null and not exists (select from collector k where k.code = c.assignee)
       for no key update of c
), returned as (
    update collection_case c set assignee = null, version = c.version + 1, changed_at = now(), changed_by = 'system'
      from found where found.id = c.id
)
insert into administrative_act (id, borrower_id, case_id, kind, detail, recorded_at, recorded_by)
select gen_random_uuid(), borrower_id, id, 'CASE_ASSIGNED', jsonb_build_object('from', assignee, 'to', null), now(), 'system'
  from found;
