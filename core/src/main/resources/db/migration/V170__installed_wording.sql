-- Words an organisation's administrator installed for an instrument, one set for each language and reader; a newer import
-- takes the place of the older one. Which question of the file is which item is kept for the next time it comes.
create table rapport.installed_wording (
    organisation_id uuid not null references rapport.organisation,
    id uuid not null,
    version bigint not null default 1,
    instrument_id text not null,
    language text not null check (length(language) between 2 and 35),
    respondent text not null
        check (respondent in ('CLIENT', 'PARTNER', 'YOUNG_PERSON', 'CAREGIVER', 'THERAPIST', 'OBSERVER', 'SUPERVISOR')),
    words text not null,
    mapping text not null,
    source_name text not null,
    source_address text not null,
    source_digest text not null,
    installed_at timestamptz not null,
    installed_by uuid not null,
    primary key (organisation_id, id),
    unique (organisation_id, instrument_id, respondent, language),
    foreign key (organisation_id, installed_by) references rapport.member
);
create index installed_wording_address on rapport.installed_wording (organisation_id, source_address, installed_at);
call rapport.protect('rapport.installed_wording');

-- Instruments an organisation made out of a questionnaire, as structure without words. A version is never changed: what is
-- answered by it can be scored again.
create table rapport.own_instrument (
    organisation_id uuid not null references rapport.organisation,
    id uuid not null,
    instrument_id text not null,
    instrument_version integer not null check (instrument_version > 0),
    digest text not null,
    structure text not null,
    source_name text not null,
    source_address text not null,
    made_at timestamptz not null,
    made_by uuid not null,
    primary key (organisation_id, id),
    unique (organisation_id, instrument_id, instrument_version),
    foreign key (organisation_id, made_by) references rapport.member
);
call rapport.protect('rapport.own_instrument', append_only => true);
