package org.rapport.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapport.client.ParticipantName;
import org.rapport.client.Participants;
import org.rapport.client.consent.ConsentPurpose;
import org.rapport.client.consent.ConsentScope;
import org.rapport.client.consent.ConsentStanding;
import org.rapport.client.consent.ConsentState;
import org.rapport.client.consent.ConsentText;
import org.rapport.client.consent.ConsentTexts;
import org.rapport.client.consent.Consents;
import org.rapport.client.consent.PersonConsents;
import org.rapport.client.consent.SecretsPolicies;
import org.rapport.client.minor.Guardians;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;

/** Puts together what is shown of consents; asks nobody for permission. */
@ApplicationScoped
class ConsentReader {

    @Inject
    private Consents consents;

    @Inject
    private ConsentTexts texts;

    @Inject
    private Names people;

    /** What people are called. */
    @ApplicationScoped
    static class Names {

        @Inject
        private Participants participants;

        @Inject
        private Guardians guardians;

        Map<UUID, ParticipantName> of(RelationshipRef in) {
            return participants.names(in.organisation(), in.unitId());
        }

        Map<UUID, String> guarding(RelationshipRef in) {
            return guardians.names(in.organisation(), in.unitId());
        }
    }

    @Inject
    private SecretsPolicies policies;

    @Inject
    private ConsentTrace trace;

    ConsentScope scope(RelationshipRef in) {
        return new ConsentScope(in.unitOn(trace.now()), in.id(), in.participants());
    }

    /** What a participant of today allows; {@code NOT_FOUND} for anybody else. */
    PersonConsents person(RelationshipRef in, UUID person) {
        return Optional.ofNullable(consents.of(scope(in)).get(person))
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }

    boolean allowedByAll(RelationshipRef in, ConsentPurpose purpose) {
        return consents.allowedByAll(scope(in), purpose);
    }

    Map<ConsentPurpose, ConsentText> texts(RelationshipRef in) {
        Map<ConsentPurpose, ConsentText> all = texts.current(in.organisation());
        policies.text(in.organisation(), in.id()).ifPresent(text -> all.put(ConsentPurpose.SECRETS_POLICY, text));
        return all;
    }

    /** Who may decide for this person, with their names: the person first. */
    Map<UUID, String> deciders(RelationshipRef in, PersonConsents about) {
        Map<UUID, ParticipantName> names = people.of(in);
        Map<UUID, String> guarding = people.guarding(in);
        Map<UUID, String> deciders = new LinkedHashMap<>();
        UUID person = about.who().participant().personId();
        deciders.put(person, name(names, person));
        about.who().signers().forEach(guardian -> deciders.put(guardian, guarding.getOrDefault(guardian, "")));
        return deciders;
    }

    private static String name(Map<UUID, ParticipantName> names, UUID person) {
        ParticipantName name = names.get(person);
        return name == null ? "" : name.displayName();
    }

    ConsentPage page(RelationshipRef in, UUID person) {
        PersonConsents about = person(in, person);
        Map<UUID, String> deciders = deciders(in, about);
        return new ConsentPage(
                in.id(),
                in.code(),
                deciders.getOrDefault(person, ""),
                in.dayOf(trace.now()),
                about,
                deciders,
                texts(in),
                consents.remindsOnly(in.organisation()));
    }

    /** What is missing or was taken back, of what matters where a relationship is shown. */
    List<ConsentNotice> notices(RelationshipRef in) {
        Map<UUID, ParticipantName> names = people.of(in);
        List<ConsentNotice> notices = new ArrayList<>();
        consents.of(scope(in))
                .forEach((person, about) -> about.all().stream()
                        .filter(ConsentReader::matters)
                        .map(one ->
                                new ConsentNotice(person, name(names, person), one.purpose(), one.state(), one.stops()))
                        .forEach(notices::add));
        return notices;
    }

    /** A no always does; that nobody was asked does where something is done that needs a yes. */
    private static boolean matters(ConsentStanding one) {
        return one.state().isNo()
                || one.state() == ConsentState.WAITING
                || (one.state() == ConsentState.NEVER_ASKED && one.purpose().expected());
    }
}
