-- Another room may ask for a review of a loan on a day: next_review_on is never after it.
alter table loan_standing add column asked_on date;
