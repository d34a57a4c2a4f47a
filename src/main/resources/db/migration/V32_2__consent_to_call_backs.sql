-- A borrower who agrees to be called back consents to calls, in law: from the contact in which it was said until the hours of the
-- agreed day end. Moving and cancelling the call-back ends it earlier.
alter table call_back
    add column agreed_at    timestamptz,
    add column agreed_until timestamptz,  -- (exclusive)
    add check ((agreed_at is null) = (agreed_until is null) and agreed_at <= agreed_until);
create index action_effect_of_object on action_effect (object_id);

update call_back b set agreed_at = a.performed_at, agreed_until = greatest(a.performed_at, b.due_until)
  from action_effect e join collection_action a on a.id = e.action_id
 where e.kind = 'CALL_BACK_PLANNED' and e.object_id = b.id and b.agreed and b.cancelled_at is null and a.party = 'BORROWER';

create trigger contactability_after_call_back after insert on call_back
    referencing new table as changed for each statement execute function a_fact_changed('own');
create trigger contactability_after_call_back_change after update on call_back
    referencing new table as changed for each statement execute function a_fact_changed('own');
