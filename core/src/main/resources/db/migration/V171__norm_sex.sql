-- Of which sex somebody is, told only because figures of a questionnaire hold for one sex; nothing else uses it. The newest
-- word counts; NOT_TOLD takes an earlier one back.
create table rapport.norm_sex (
    organisation_id uuid not null,
    id uuid not null,
    person_id uuid not null,
    sex text not null check (sex in ('FEMALE', 'MALE', 'NOT_TOLD')),
    told_at timestamptz not null,
    told_by uuid not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, person_id) references rapport.person,
    foreign key (organisation_id, told_by) references rapport.member
);
create index norm_sex_newest on rapport.norm_sex (organisation_id, person_id, told_at);
call rapport.protect('rapport.norm_sex', append_only => true);
