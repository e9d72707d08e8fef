package org.rapport.practice;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.shared.DateRange;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.shared.data.RecordKey;

/**
 * Who supervises whom, in which period. A member may have several supervisors at once. An administrator records it for
 * everybody, a practice manager for supervisees of own practices.
 */
@Boundary
public class Supervisions {

    @Inject
    private SupervisionRecords records;

    @Inject
    private SupervisionRules rules;

    @Inject
    private ManagedPractices managed;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    /**
     * Records that one member supervises another; returns the link's id. Refuses {@code SUPERVISES_SELF},
     * {@code NOT_A_SUPERVISOR}, {@code MEMBER_HAS_LEFT}, a second link of the same two in an overlapping period, a
     * circle of any length, and a manager who records themselves as supervisor.
     */
    @Permits({Who.ADMINISTRATOR, Who.PRACTICE_MANAGER, Who.JOB})
    public UUID begin(UUID supervisor, UUID supervisee, DateRange period) {
        UUID organisation = actor.get().organisation();
        SupervisionLink link = new SupervisionLink(rules.nextKey(organisation), supervisor, supervisee, period);
        rules.requireMembers(new RecordKey(organisation, supervisor), new RecordKey(organisation, supervisee));
        managed.requireMember(supervisee);
        if (supervisor.equals(actor.get().id()) && !managed.isEverywhere()) {
            throw new DomainException(PracticeError.SUPERVISES_BY_OWN_WORD, Map.of("field", "supervisor"));
        }
        records.hold(organisation);
        rules.requireRoom(link, records.since(organisation, period.starts()));
        records.add(link);
        journal.changed(PracticeAction.SUPERVISION_BEGUN, link.id());
        return link.id();
    }

    /** Records the last day of a supervision; refuses to prolong one that has a last day ({@code SUPERVISION_OVER}). */
    @Permits({Who.ADMINISTRATOR, Who.PRACTICE_MANAGER})
    public void end(UUID linkId, LocalDate lastDay) {
        SupervisionLink link = records.find(actor.get().organisation(), linkId)
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        managed.requireMember(link.supervisee());
        link.end(lastDay);
        journal.changed(PracticeAction.SUPERVISION_ENDED, linkId);
        records.flush();
    }

    /** All supervision, past and planned too, newest first; a manager sees that of members of own practices. */
    @Permits({Who.ADMINISTRATOR, Who.PRACTICE_MANAGER})
    public List<SupervisionRow> list() {
        UUID organisation = actor.get().organisation();
        return rules.visible(records.rows(organisation));
    }
}
