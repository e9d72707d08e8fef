package org.rapport.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.client.PersonInput;
import org.rapport.client.Persons;
import org.rapport.measure.response.AnsweredForm;
import org.rapport.measure.response.Responses;
import org.rapport.practice.MemberNames;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.secret.Vault;

/** What a past answer shows and how it is closed; both are journalled. */
@ApplicationScoped
class PastRiskReading {

    @Inject
    private PastRiskStore store;

    @Inject
    private Contents contents;

    @Inject
    private MemberNames members;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    /** What was answered and noted. */
    @ApplicationScoped
    static class Contents {

        @Inject
        private Responses responses;

        @Inject
        private Persons persons;

        @Inject
        private RelationshipAccess access;

        @Inject
        private Vault vault;

        AnsweredForm form(PastRisk risk) {
            return responses.answered(risk.key().organisation(), risk.response());
        }

        /** Who answered, for the relationship's own therapist. */
        String person(PastRisk risk, RelationshipRef relationship) {
            if (!access.isMine(relationship)) {
                return "";
            }
            PersonInput person =
                    persons.get(relationship.organisation(), risk.person()).details();
            return person.givenName() + " " + person.familyName();
        }

        String note(PastRisk risk) {
            return risk.note()
                    .map(note -> vault.open(risk.key().organisation(), risk.person(), note))
                    .orElse("");
        }

        byte[] seal(PastRisk risk, String note) {
            return vault.seal(risk.key().organisation(), risk.person(), note);
        }
    }

    PastRiskView view(PastRisk risk, RelationshipRef relationship) {
        AnsweredForm form = contents.form(risk);
        journal.read(SafetyAction.PAST_RISK_SHOWN, risk.response(), List.of(risk.response()));
        return new PastRiskView(
                risk.id(),
                relationship.code(),
                contents.person(risk, relationship),
                form.structure().title(),
                RiskAnswers.of(form, risk.items()),
                store.answeredAt(risk),
                risk.closedAt(),
                name(risk.closedBy()),
                contents.note(risk));
    }

    void close(PastRisk risk, String note) {
        risk.close(actor.get().id(), contents.seal(risk, note), store.now());
        store.flush();
        journal.changed(SafetyAction.PAST_RISK_CLOSED, risk.response());
    }

    /** The name of a member; empty for nobody. */
    String name(Optional<UUID> member) {
        return member.map(id -> members.of(List.of(id)).getOrDefault(id, "")).orElse("");
    }
}
