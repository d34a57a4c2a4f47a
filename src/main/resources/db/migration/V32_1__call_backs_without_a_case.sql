-- A call-back without a case is due as well, to whoever planned it.
create index call_back_to_make on call_back (at) where cancelled_at is null;
drop index call_back_due;
create index call_back_by_planner on call_back (planned_by, at, id);
