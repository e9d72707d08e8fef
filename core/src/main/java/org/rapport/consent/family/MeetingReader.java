package org.rapport.consent.family;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rapport.client.ParticipantRef;
import org.rapport.client.consent.ConsentPurpose;
import org.rapport.client.consent.ConsentScope;
import org.rapport.client.consent.ConsentStanding;
import org.rapport.client.consent.Consents;
import org.rapport.client.consent.PersonConsents;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.secret.Vault;

/** Puts together what a family agreed about contact; asks nobody for permission. */
@ApplicationScoped
class MeetingReader {

    @Inject
    private MeetingStore store;

    @Inject
    private FamilyPeople people;

    @Inject
    private Consents consents;

    @Inject
    private Vault vault;

    MeetingsPage page(RelationshipRef in) {
        Map<UUID, String> all = people.all(in);
        Map<UUID, String> children = new LinkedHashMap<>();
        in.participants().stream()
                .filter(one -> isChild(in, one))
                .forEach(one -> children.put(one.personId(), all.getOrDefault(one.personId(), "")));
        return new MeetingsPage(in.id(), in.code(), children, all, lines(in, all));
    }

    /** Whether somebody is a participant under 18 today. */
    boolean isChild(RelationshipRef in, UUID person) {
        return in.participant(person).filter(one -> isChild(in, one)).isPresent();
    }

    private boolean isChild(RelationshipRef in, ParticipantRef one) {
        return one.bornOn() != null && !one.isAdultOn(in.dayOf(store.now()));
    }

    boolean isKnown(RelationshipRef in, UUID person) {
        return people.all(in).containsKey(person);
    }

    /** One agreement of the relationship; {@code NOT_FOUND} for any other. */
    MeetingLine line(RelationshipRef in, UUID agreement) {
        return lines(in, people.all(in)).stream()
                .filter(line -> line.id().equals(agreement))
                .findFirst()
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }

    /** Whose contact it is about. */
    UUID child(RelationshipRef in, UUID agreement) {
        return store.agreements(in).stream()
                .filter(kept -> kept.id().equals(agreement))
                .map(MeetingStore.Kept::child)
                .findFirst()
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }

    private List<MeetingLine> lines(RelationshipRef in, Map<UUID, String> all) {
        List<MeetingStore.Kept> agreements = store.agreements(in);
        if (agreements.isEmpty()) {
            return List.of();
        }
        Map<UUID, MeetingLine.Standing> standings = new HashMap<>();
        store.standings(in)
                .forEach(row -> standings.put(
                        row.uuid(0),
                        new MeetingLine.Standing(
                                row.integer(1), MeetingStatus.valueOf(row.text(2)), row.dayOrNull(3))));
        List<MeetingStore.Logged> log = store.log(in);
        Map<UUID, PersonConsents> allowed =
                consents.of(new ConsentScope(in.unitOn(store.now()), in.id(), in.participants()));
        return agreements.stream()
                .map(kept -> new MeetingLine(
                        kept.id(),
                        all.getOrDefault(kept.child(), ""),
                        other(in, kept, all),
                        kept.form(),
                        MeetingTerms.of(vault.open(in.organisation(), kept.child(), kept.sealedTerms())),
                        Objects.requireNonNull(standings.get(kept.id())),
                        consented(allowed, kept.child()),
                        entries(in, kept, log)))
                .toList();
    }

    private static boolean consented(Map<UUID, PersonConsents> allowed, UUID child) {
        return Optional.ofNullable(allowed.get(child))
                .map(PersonConsents::byPurpose)
                .map(byPurpose -> byPurpose.get(ConsentPurpose.FAMILY_INFORMATION))
                .filter(ConsentStanding::given)
                .isPresent();
    }

    private String other(RelationshipRef in, MeetingStore.Kept kept, Map<UUID, String> all) {
        UUID other = kept.other();
        return other == null
                ? vault.open(in.organisation(), kept.child(), Objects.requireNonNull(kept.sealedName()))
                : all.getOrDefault(other, "");
    }

    private List<MeetingLine.Entry> entries(RelationshipRef in, MeetingStore.Kept kept, List<MeetingStore.Logged> log) {
        return log.stream()
                .filter(one -> one.agreement().equals(kept.id()))
                .map(one -> {
                    byte[] words = one.sealedWords();
                    return new MeetingLine.Entry(
                            one.day(),
                            one.outcome(),
                            words == null ? "" : vault.open(in.organisation(), kept.child(), words));
                })
                .toList();
    }

    byte[] sealed(RelationshipRef in, UUID child, String text) {
        return vault.seal(in.organisation(), child, text);
    }
}
