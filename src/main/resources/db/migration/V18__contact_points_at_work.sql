-- Whether a number or address is at the person's work; null when nobody said. A replica of the release before leaves it out.
alter table contact_point add column at_work boolean;
