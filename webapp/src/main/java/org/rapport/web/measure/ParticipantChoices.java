package org.rapport.web.measure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.rapport.relationship.Relationships;
import org.rapport.web.Choice;

/** The participants of an own relationship as a list to choose from. */
@RequestScoped
public class ParticipantChoices {

    @Inject
    private Relationships relationships;

    /** The participants by position; a relationship that is not the caller's own is not there. */
    List<Choice> of(UUID relationship) {
        return relationships.header(relationship).participants().stream()
                .map(each -> new Choice(each.personId().toString(), each.displayName()))
                .toList();
    }
}
