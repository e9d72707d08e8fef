package org.rapport.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Role;
import org.rapport.shared.access.RoleSource;
import org.rapport.shared.data.RecordKey;

/**
 * Which practices the actor answers for: an administrator and a job for all of the organisation, a practice manager for
 * those in which they hold that role, everybody else for none. For boundaries, in their transaction.
 */
@ApplicationScoped
public class ManagedPractices {

    @Inject
    private Staff staff;

    @Inject
    private RoleSource roles;

    @Inject
    private CurrentActor actor;

    @Inject
    private Clock clock;

    /** The actor's practices, by name. */
    public List<PracticeRow> mine() {
        return of(actor.get());
    }

    /** The practices in which the actor is practice manager, by name; being an administrator does not count here. */
    public List<PracticeRow> asManager() {
        return ofManager(actor.get());
    }

    /** Today in the zone of the first of them. */
    public LocalDate today() {
        ZoneId zone = mine().stream().findFirst().map(PracticeRow::zoneId).orElse(ZoneOffset.UTC);
        return LocalDate.now(clock.withZone(zone));
    }

    /** Their ids. */
    public Set<UUID> ids() {
        return ids(mine());
    }

    /** The names of all practices of the organisation. */
    public Map<UUID, String> names() {
        return staff.practices(actor.get().organisation()).stream()
                .collect(Collectors.toMap(PracticeRow::id, PracticeRow::name));
    }

    /** The members who work in the actor's practices. */
    public Set<UUID> members() {
        return staff.membersIn(actor.get().organisation(), ids());
    }

    /** Refuses a practice the actor does not answer for as one that does not exist. */
    public void require(Collection<UUID> practices) {
        if (!ids().containsAll(practices)) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
    }

    /** Whether the actor manages the whole organisation. */
    public boolean isEverywhere() {
        return isEverywhere(actor.get());
    }

    /** Refuses a member who works in none of the actor's practices as one who does not exist. */
    public void requireMember(UUID member) {
        RecordKey key = new RecordKey(actor.get().organisation(), member);
        if (!isEverywhere() && Collections.disjoint(ids(), staff.rolesOf(key).keySet())) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
    }

    /** Of these roles, those the giver may give today: an administrator all, a manager all but that one at home. */
    public Map<UUID, Set<Role>> givenBy(Actor giver, Map<UUID, Set<Role>> wanted) {
        boolean everywhere = isEverywhere(giver);
        Set<UUID> practices = ids(of(giver));
        return wanted.entrySet().stream()
                .filter(entry -> practices.contains(entry.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .filter(role -> everywhere || role != Role.ADMINISTRATOR)
                                .collect(Collectors.toUnmodifiableSet())));
    }

    private List<PracticeRow> of(Actor who) {
        return isEverywhere(who) ? staff.practices(who.organisation()) : ofManager(who);
    }

    private List<PracticeRow> ofManager(Actor who) {
        Set<UUID> held = staff.practicesWith(new RecordKey(who.organisation(), who.id()), Role.PRACTICE_MANAGER);
        return staff.practices(who.organisation()).stream()
                .filter(practice -> held.contains(practice.id()))
                .toList();
    }

    private boolean isEverywhere(Actor who) {
        return who instanceof Actor.Job
                || (who instanceof Actor.Member member && roles.rolesOf(member).contains(Role.ADMINISTRATOR));
    }

    private static Set<UUID> ids(List<PracticeRow> practices) {
        return practices.stream().map(PracticeRow::id).collect(Collectors.toUnmodifiableSet());
    }
}
