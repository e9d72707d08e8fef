-- What an operator watches, over all organisations together: how much work and mail waits and for how long, and what of
-- the journal is not sealed yet. Counts and ages only; nobody's id, nothing of any one organisation.
create index mail_waiting_anywhere on rapport.mail (put_at) where ended_at is null;
create index outbox_undone_anywhere on rapport.outbox (created_at) where done_at is null;

create function gate.operation_figures(at timestamptz)
    returns table (outbox_waiting bigint, outbox_failing bigint, outbox_oldest timestamptz, outbox_due timestamptz,
                   mails_waiting bigint, journal_unsealed bigint, journal_oldest timestamptz)
    language sql stable security definer set search_path = rapport
    begin atomic
        select (select count(*) from rapport.outbox o where o.done_at is null),
               (select count(*) from rapport.outbox o where o.done_at is null and o.last_error is not null),
               (select min(o.created_at) from rapport.outbox o where o.done_at is null),
               (select min(o.available_at) from rapport.outbox o where o.done_at is null and o.available_at <= at),
               (select count(*) from rapport.mail m where m.ended_at is null),
               (select count(*) from rapport.journal_unsealed u),
               (select min(e.at) from (select u.organisation_id, min(u.entry_id::text)::uuid as entry_id
                                         from rapport.journal_unsealed u group by u.organisation_id) u
                  join rapport.journal_entry e
                    on e.organisation_id = u.organisation_id and e.id = u.entry_id);
    end;

revoke execute on all functions in schema gate from public;
grant execute on all functions in schema gate to rapport_app;
