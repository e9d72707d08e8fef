-- Notices about answers that need a person, guardianships and assents are subjects of the journal too: each concerns one
-- person of its relationship alone.
create or replace function rapport.journal_subjects(organisation uuid, subject uuid, shown uuid[])
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
        union all
        select n.relationship_id, n.person_id
          from rapport.risk_notice n where n.organisation_id = organisation and n.id = subject
        union all
        select r.id, g.child_id
          from rapport.guardianship g
          join rapport.relationship r on r.organisation_id = g.organisation_id and r.unit_id = g.unit_id
         where g.organisation_id = organisation and g.id = subject
        union all
        select r.id, a.person_id
          from rapport.assent a
          join rapport.relationship r on r.organisation_id = a.organisation_id and r.unit_id = a.unit_id
         where a.organisation_id = organisation and a.id = subject
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

insert into rapport.journal_about (organisation_id, entry_id, about_id, person_id, at)
select e.organisation_id, e.id, s.about_id, s.person_id, e.at
  from rapport.journal_entry e
 cross join lateral rapport.journal_subjects(e.organisation_id, e.subject_id, e.shown) s
on conflict do nothing;
