-- An agency sees of a case that is closed nothing that was recorded later, and after some days nothing at all: the day does not say
-- what was later. Of cases that were closed before there is only the day.
alter table collection_case add column closed_at timestamptz;

create function remember_when_a_case_was_closed() returns trigger language plpgsql as
$$
begin
    new.closed_at := case when new.closed_on is null then null else coalesce(new.closed_at, clock_timestamp()) end;
    return new;
end
$$;
create trigger a_case_was_closed before insert or update of closed_on on collection_case for each row
    execute function remember_when_a_case_was_closed();
