package org.rapport.web.measure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.client.ParticipantName;
import org.rapport.measure.form.AssignmentRow;
import org.rapport.measure.observer.NamedObserver;
import org.rapport.measure.observer.Observers;
import org.rapport.relationship.Relationships;
import org.rapport.web.Choice;
import org.rapport.web.i18n.PageTexts;

/** Those who can answer in an own relationship as a list to choose from. */
@RequestScoped
public class ParticipantChoices {

    @Inject
    private Relationships relationships;

    @Inject
    private Observers observers;

    @Inject
    private PageTexts texts;

    /** The participants by position, then whoever is asked from outside; a relationship that is not the caller's own is not there. */
    List<Choice> askable(UUID relationship) {
        return Stream.concat(participants(relationship), outside(relationship)).toList();
    }

    /** The participants, and of those asked from outside this one. */
    List<Choice> of(UUID relationship, @Nullable UUID person) {
        Stream<Choice> outside = person == null ? Stream.of() : one(relationship, person);
        return Stream.concat(participants(relationship), outside).toList();
    }

    /** Once, about however many somebody from outside is asked. */
    private Stream<Choice> one(UUID relationship, UUID person) {
        return named(relationship)
                .filter(each -> each.person().equals(person))
                .map(each -> new Choice(person.toString(), each.name()))
                .limit(1);
    }

    /** Whose form it is, and about whom where that could be several. */
    String who(AssignmentRow row) {
        return row.about().isEmpty() ? row.name() : texts.of("observers.line", row.name(), row.about());
    }

    private Stream<Choice> participants(UUID relationship) {
        return taking(relationship).stream()
                .map(each -> new Choice(each.personId().toString(), each.displayName()));
    }

    private List<ParticipantName> taking(UUID relationship) {
        return relationships.header(relationship).participants();
    }

    private Stream<NamedObserver> named(UUID relationship) {
        return observers.of(relationship).named().stream().filter(each -> !each.ended());
    }

    /** By the id they are named under, since they can be asked about several. */
    private Stream<Choice> outside(UUID relationship) {
        List<ParticipantName> taking = taking(relationship);
        return named(relationship).map(each -> new Choice(each.id().toString(), label(each, taking)));
    }

    private String label(NamedObserver named, List<ParticipantName> taking) {
        String role = texts.value(named.role());
        return taking.stream()
                .filter(each -> taking.size() > 1 && each.personId().equals(named.about()))
                .map(each -> texts.with("measures.observer.about", List.of(named.name(), role, each.displayName())))
                .findFirst()
                .orElseGet(() -> texts.of("measures.observer", named.name(), role));
    }
}
