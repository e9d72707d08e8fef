package org.rapport.web.goal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.goal.talk.Goals;
import org.rapport.web.client.LinkAddressView;

/** Makes a link with which somebody reads and writes goals by themselves. It stands on the answer to this click only. */
@Named("goalLink")
@RequestScoped
public class GoalLinkView {

    @Inject
    private GoalAddressView address;

    @Inject
    private Goals goals;

    @Inject
    private LinkAddressView links;

    private @Nullable UUID person;
    private String made = "";

    /** Makes it. */
    public @Nullable String make() {
        if (person != null) {
            made = links.of(goals.link(address.relationship(), person).secret());
        }
        return null;
    }

    /** The address, once it is made; empty before. */
    public String getMade() {
        return made;
    }

    /** For whom. */
    public @Nullable UUID getPerson() {
        return person;
    }

    /** Chosen in the form. */
    public void setPerson(@Nullable UUID person) {
        this.person = person;
    }
}
