package org.rapport.web.journal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.practice.Members;
import org.rapport.web.Choice;

/** What the filter of the journal offers. */
@Named
@RequestScoped
public class JournalFilterView {

    @Inject
    private Members members;

    /** Everybody who is or was a member. */
    public List<Choice> getMembers() {
        return members.all().stream()
                .map(row -> new Choice(row.id().toString(), row.displayName()))
                .toList();
    }

    /** "selected" for the choice in the address. */
    public @Nullable String selected(Object value, String chosen) {
        return value.toString().equals(chosen) ? "selected" : null;
    }
}
