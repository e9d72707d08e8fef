package org.rapport.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.rapport.practice.ColleagueRow;
import org.rapport.shared.access.Role;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.person.SignedInPerson;

/** Roles in words: {@code #{places.words(place)}}, and those the reader may give. */
@Named("places")
@RequestScoped
public class PlaceWordsView {

    @Inject
    private PageTexts texts;

    @Inject
    private SignedInPerson person;

    /** A practice with the roles there. */
    public String words(ColleagueRow.Place place) {
        String roles = place.roles().stream().sorted().map(texts::value).collect(Collectors.joining(", "));
        return texts.of("members.place", place.name(), roles);
    }

    /** The roles the reader may give; the boundary decides. */
    public List<Role> getOpenRoles() {
        return RoleFields.open(person.roles());
    }
}
