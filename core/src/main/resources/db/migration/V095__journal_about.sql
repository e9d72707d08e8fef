-- Which relationship, or else which person, an entry of the journal is about: an index for looking through the journal
-- behind the wall, where an array cannot be searched. Derived by the database itself, so that no code path can forget it;
-- what is proved is the entry.
create table rapport.journal_about (
    organisation_id uuid not null references rapport.organisation,
    entry_id uuid not null,
    about_id uuid not null,
    -- The person whom the entry concerns alone; empty when it concerns everybody who takes part.
    person_id uuid,
    at timestamptz not null,
    primary key (organisation_id, entry_id, about_id)
);
create index journal_about_time on rapport.journal_about (organisation_id, about_id, at, entry_id);
call rapport.protect('rapport.journal_about', append_only => true);

-- The subject of an entry leads to its relationship, whatever it is. Where it does not (a day's page, a person), the
-- relationships among the records shown do; where there is none either, a person stands for themselves.
create function rapport.journal_subjects(organisation uuid, subject uuid, shown uuid[])
    returns table (about_id uuid, person_id uuid) language sql stable as $$
    with direct as (
        select r.id as about_id, cast(null as uuid) as person_id
          from rapport.relationship r where r.organisation_id = organisation and r.id = subject
        union all
        select s.relationship_id, null
          from rapport.session s where s.organisation_id = organisation and s.id = subject
        union all
        select a.relationship_id, case when a.respondent_kind = 'CLIENT' then a.respondent_id end
          from rapport.assignment a where a.organisation_id = organisation and a.id = subject
        union all
        select p.relationship_id, case when p.respondent_kind = 'CLIENT' then p.respondent_id end
          from rapport.response p where p.organisation_id = organisation and p.id = subject
        union all
        select v.relationship_id, null
          from rapport.agreement_version v where v.organisation_id = organisation and v.id = subject
        union all
        select t.relationship_id, null
          from rapport.task t
         where t.organisation_id = organisation and t.id = subject and t.relationship_id is not null
    ), person as (
        select p.id from rapport.person p where p.organisation_id = organisation and p.id = subject
    ), shown_relationships as (
        select r.id from rapport.relationship r
         where r.organisation_id = organisation and r.id = any (shown) and not exists (select 1 from direct)
    )
    select d.about_id, d.person_id from direct d
    union
    select s.id, (select p.id from person p) from shown_relationships s
    union
    select p.id, p.id from person p
     where not exists (select 1 from direct) and not exists (select 1 from shown_relationships)
$$;

-- At the end of the transaction, when everything the entry may be about is there.
create function rapport.journal_find_subjects() returns trigger language plpgsql as $$
begin
    insert into rapport.journal_about (organisation_id, entry_id, about_id, person_id, at)
    select new.organisation_id, new.id, s.about_id, s.person_id, new.at
      from rapport.journal_subjects(new.organisation_id, new.subject_id, new.shown) s
    on conflict do nothing;
    return null;
end $$;
create constraint trigger journal_find_subjects after insert on rapport.journal_entry
    deferrable initially deferred for each row execute function rapport.journal_find_subjects();

insert into rapport.journal_about (organisation_id, entry_id, about_id, person_id, at)
select e.organisation_id, e.id, s.about_id, s.person_id, e.at
  from rapport.journal_entry e
 cross join lateral rapport.journal_subjects(e.organisation_id, e.subject_id, e.shown) s
on conflict do nothing;

-- An auditor looks for a person in the whole organisation, by family or by given name.
create index person_given on rapport.person (organisation_id, given_key);
