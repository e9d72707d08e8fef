-- A form is judged by the version of the parameters that was in force when it was answered; the first version always was.
alter table rapport.signal_parameters add column in_force_from timestamptz not null default 'epoch';
alter table rapport.signal_parameters alter column in_force_from drop default;

-- The single answers that fell noticeably since the form before, as item=before:after in response steps; and whether
-- the signal still asks a person to look.
alter table rapport.signal add column item_falls text not null default '';
alter table rapport.signal add column asks boolean not null default false;

-- The last night for which the spread between clients was worked out anew: one server does it, once.
create table rapport.signal_renewal (
    organisation_id uuid primary key references rapport.organisation,
    night date not null
);
call rapport.protect('rapport.signal_renewal');
