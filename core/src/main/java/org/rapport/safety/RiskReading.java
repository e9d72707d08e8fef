package org.rapport.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.client.PersonInput;
import org.rapport.client.Persons;
import org.rapport.measure.response.AnsweredForm;
import org.rapport.measure.response.Responses;
import org.rapport.practice.MemberNames;
import org.rapport.practice.RoleHolders;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Role;
import org.rapport.shared.secret.Vault;

/** Makes the view of a notice, with what its reader may see; reading it is journalled. */
@ApplicationScoped
class RiskReading {

    private static final Set<Role> CLINICAL = EnumSet.of(Role.THERAPIST, Role.SUPERVISOR, Role.ETHICS_LEAD);

    @Inject
    private RelationshipAccess access;

    @Inject
    private MemberNames members;

    @Inject
    private Details details;

    @Inject
    private Journal journal;

    @Inject
    private Reader reader;

    /** Who reads. A clinical role in another practice opens nothing here: the same member may be this one's manager. */
    @ApplicationScoped
    static class Reader {

        @Inject
        private CurrentActor actor;

        @Inject
        private RoleHolders holders;

        @Inject
        private RiskCircles circles;

        @Inject
        private Clock clock;

        boolean readsClinicalText(RelationshipRef relationship) {
            UUID me = actor.get().id();
            return holders.of(relationship.practiceId(), CLINICAL).contains(me)
                    || circles.members(relationship, 0, relationship.dayOf(clock.instant()))
                            .contains(me);
        }
    }

    /** What only those see who may read clinical text. */
    @ApplicationScoped
    static class Details {

        @Inject
        private Responses responses;

        @Inject
        private Persons persons;

        @Inject
        private Vault vault;

        RiskNoticeView.Clinical of(RiskNotice notice) {
            UUID organisation = notice.key().organisation();
            AnsweredForm form = responses.answered(organisation, notice.response());
            PersonInput person = persons.get(organisation, notice.person()).details();
            return new RiskNoticeView.Clinical(
                    notice.relationship(),
                    person.givenName() + " " + person.familyName(),
                    Objects.requireNonNullElse(person.contact(), ""),
                    form.structure().title(),
                    RiskAnswers.of(form, notice.items()),
                    notice.done()
                            .map(done -> vault.open(organisation, notice.person(), done))
                            .orElse(""));
        }
    }

    RiskNoticeView view(RiskNotice notice) {
        RelationshipRef relationship = access.known(notice.relationship());
        Map<UUID, String> names = members.of(relationship.therapists());
        journal.read(SafetyAction.RISK_SHOWN, notice.id(), List.of(notice.response()));
        return new RiskNoticeView(
                notice.id(),
                relationship.code(),
                List.copyOf(names.values()),
                notice.raisedAt(),
                reader.readsClinicalText(relationship) ? Optional.of(details.of(notice)) : Optional.empty(),
                notice.takenUpAt(),
                name(notice.takenUpBy()));
    }

    /** The name of a member; empty for nobody. */
    String name(Optional<UUID> member) {
        return member.map(id -> members.of(List.of(id)).getOrDefault(id, "")).orElse("");
    }
}
