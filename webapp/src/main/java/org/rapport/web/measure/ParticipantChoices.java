package org.rapport.web.measure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        Stream<Choice> taking = participants(relationship);
        return person == null
                ? taking.toList()
                : Stream.concat(
                                taking,
                                outside(relationship)
                                        .filter(each -> each.value().equals(person.toString())))
                        .toList();
    }

    private Stream<Choice> participants(UUID relationship) {
        return relationships.header(relationship).participants().stream()
                .map(each -> new Choice(each.personId().toString(), each.displayName()));
    }

    private Stream<Choice> outside(UUID relationship) {
        return observers.of(relationship).named().stream()
                .filter(each -> !each.ended())
                .map(each -> new Choice(each.person().toString(), label(each)));
    }

    private String label(NamedObserver named) {
        return texts.of("measures.observer", named.name(), texts.value(named.role()));
    }
}
