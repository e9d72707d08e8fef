package org.rapport.consent.family;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.client.NameKeys;
import org.rapport.client.consent.SecretsPolicies;
import org.rapport.practice.MemberNames;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.secret.Vault;

/** Puts together how people stand to each other, and seals what is said about it; asks nobody for permission. */
@ApplicationScoped
class RelationReader {

    @Inject
    private RelationStore store;

    @Inject
    private FamilyPeople people;

    @Inject
    private MemberNames members;

    @Inject
    private SecretsPolicies policies;

    @Inject
    private Vault vault;

    FamilyPage page(RelationshipRef in) {
        Map<UUID, String> all = people.all(in);
        return new FamilyPage(
                in.id(),
                in.code(),
                in.dayOf(store.now()),
                people.present(in, all),
                all,
                lines(in, all),
                policies.current(in.organisation(), in.id()));
    }

    boolean isKnown(RelationshipRef in, UUID person) {
        return people.all(in).containsKey(person);
    }

    private List<RelationLine> lines(RelationshipRef in, Map<UUID, String> all) {
        List<RelationStore.Seen> seen = store.views(in);
        Set<UUID> heard = seen.stream().map(RelationStore.Seen::recordedBy).collect(Collectors.toSet());
        Map<UUID, String> staff = heard.isEmpty() ? Map.of() : members.of(heard);
        List<RelationLine> lines = new ArrayList<>();
        for (RelationStore.Kept relation : store.relations(in)) {
            Map<Optional<UUID>, RelationLine.View> newest = new LinkedHashMap<>();
            seen.stream()
                    .filter(view -> view.relation().equals(relation.id()))
                    .forEach(view -> newest.put(
                            Optional.ofNullable(view.describedBy()), view(in, relation, view, name(view, all, staff))));
            lines.add(new RelationLine(
                    relation.id(),
                    all.getOrDefault(relation.from(), ""),
                    other(in, relation, all),
                    relation.type(),
                    List.copyOf(newest.values())));
        }
        return lines;
    }

    private static String name(RelationStore.Seen view, Map<UUID, String> all, Map<UUID, String> staff) {
        UUID by = view.describedBy();
        return by == null ? staff.getOrDefault(view.recordedBy(), "") : all.getOrDefault(by, "");
    }

    private RelationLine.View view(
            RelationshipRef in, RelationStore.Kept relation, RelationStore.Seen view, String name) {
        UUID subject = Objects.requireNonNullElse(view.describedBy(), relation.from());
        byte[] kept = view.sealedWords();
        String words = kept == null ? "" : vault.open(in.organisation(), subject, kept);
        return new RelationLine.View(view.describedBy(), name, view.contact(), view.since(), words, view.recordedAt());
    }

    private String other(RelationshipRef in, RelationStore.Kept relation, Map<UUID, String> all) {
        UUID to = relation.to();
        if (to != null) {
            return all.getOrDefault(to, "");
        }
        return vault.open(in.organisation(), relation.from(), Objects.requireNonNull(relation.sealedName()));
    }

    /** The relation that is described, if it is known already. */
    Optional<UUID> find(RelationshipRef in, DescribeRelation command) {
        return store.relations(in).stream()
                .filter(relation -> relation.from().equals(command.from()) && relation.type() == command.type())
                .filter(relation -> sameOther(in, relation, command))
                .map(RelationStore.Kept::id)
                .findFirst();
    }

    private boolean sameOther(RelationshipRef in, RelationStore.Kept relation, DescribeRelation command) {
        UUID to = relation.to();
        if (to != null || command.to() != null) {
            return Objects.equals(to, command.to());
        }
        return NameKeys.fold(other(in, relation, Map.of()))
                .equals(NameKeys.fold(Objects.requireNonNullElse(command.toName(), "")));
    }

    byte @Nullable [] sealed(RelationshipRef in, UUID subject, @Nullable String text) {
        String clean = Objects.requireNonNullElse(text, "").strip();
        return clean.isEmpty() ? null : vault.seal(in.organisation(), subject, clean);
    }
}
