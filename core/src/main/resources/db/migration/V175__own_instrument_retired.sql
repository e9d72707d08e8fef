-- Instruments of an organisation's own that are no longer offered. Their versions and words stay: forms that are open can be
-- answered, and what was answered can be read. A row that is gone offers the instrument again; the journal keeps both.
create table rapport.own_instrument_retired (
    organisation_id uuid not null references rapport.organisation,
    instrument_id text not null,
    retired_at timestamptz not null,
    retired_by uuid not null,
    primary key (organisation_id, instrument_id),
    foreign key (organisation_id, retired_by) references rapport.member
);
call rapport.protect('rapport.own_instrument_retired');
