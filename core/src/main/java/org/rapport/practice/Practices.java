package org.rapport.practice;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Role;
import org.rapport.shared.access.Who;
import org.rapport.shared.data.RecordKey;

/** The practices of the organisation, with their zone, currency and language. */
@Boundary
public class Practices {

    @Inject
    private Staff staff;

    @Inject
    private PracticeRecords records;

    @Inject
    private ManagedPractices managed;

    @Inject
    private CurrentActor actor;

    @Inject
    private Journal journal;

    /** The practices in which the signed-in member holds a role, by name; the first is where they start. */
    @Permits(Who.ANY_MEMBER)
    public List<PracticeRow> mine() {
        Actor who = actor.get();
        return staff.practicesOf(new RecordKey(who.organisation(), who.id()));
    }

    /** All practices of the organisation, by name. */
    @Permits({Who.ADMINISTRATOR, Who.JOB})
    public List<PracticeRow> all() {
        return staff.practices(actor.get().organisation());
    }

    /** The practices the signed-in member answers for, by name: an administrator for all, a manager for their own. */
    @Permits({Who.ADMINISTRATOR, Who.PRACTICE_MANAGER})
    public List<PracticeRow> managed() {
        return managed.mine();
    }

    /** The same with their sites. */
    @Permits({Who.ADMINISTRATOR, Who.PRACTICE_MANAGER})
    public List<PracticeRecord> records() {
        return records.of(actor.get().organisation(), managed.ids());
    }

    /** Makes a practice; a manager who makes one manages it. Refuses {@code NAME_TAKEN} among others. */
    @Permits({Who.ADMINISTRATOR, Who.PRACTICE_MANAGER})
    public UUID create(PracticeDetails details) {
        Actor who = actor.get();
        Practice practice = new Practice(staff.nextKey(who.organisation()), details);
        records.requireFree(practice);
        staff.add(practice);
        staff.flush();
        if (!managed.isEverywhere()) {
            staff.giveRoles(
                    new RecordKey(who.organisation(), who.id()),
                    RolesByPractice.in(practice.id(), Set.of(Role.PRACTICE_MANAGER)));
        }
        journal.changed(PracticeAction.PRACTICE_CREATED, practice.id());
        return practice.id();
    }

    /** Changes name, zone, currency and language; what was agreed and planned before keeps what it has. */
    @Permits({Who.ADMINISTRATOR, Who.PRACTICE_MANAGER})
    public void change(UUID practiceId, PracticeDetails details, long version) {
        managed.require(List.of(practiceId));
        Practice practice = records.practice(actor.get().organisation(), practiceId);
        practice.requireVersion(version);
        practice.change(details);
        records.requireFree(practice);
        journal.changed(PracticeAction.PRACTICE_CHANGED, practiceId);
        staff.flush();
    }

    /** Whether lists for the practice's office show names of clients or their codes only. */
    @Permits(Who.ADMINISTRATOR)
    public void showNamesInOffice(UUID practiceId, boolean shown) {
        records.practice(actor.get().organisation(), practiceId).showNamesInOffice(shown);
        journal.changed(PracticeAction.PRACTICE_CHANGED, practiceId);
        staff.flush();
    }

    /** Adds a site to a practice; returns its id. */
    @Permits({Who.ADMINISTRATOR, Who.PRACTICE_MANAGER})
    public UUID addSite(UUID practice, String name) {
        managed.require(List.of(practice));
        Site site = new Site(staff.nextKey(actor.get().organisation()), practice, name);
        records.requireFree(site);
        staff.add(site);
        journal.changed(PracticeAction.SITE_ADDED, site.id());
        staff.flush();
        return site.id();
    }

    /** Gives a site another name. */
    @Permits({Who.ADMINISTRATOR, Who.PRACTICE_MANAGER})
    public void renameSite(UUID siteId, String name) {
        Site site = records.site(actor.get().organisation(), siteId);
        managed.require(List.of(site.practice()));
        site.rename(name);
        records.requireFree(site);
        journal.changed(PracticeAction.SITE_RENAMED, siteId);
        staff.flush();
    }
}
