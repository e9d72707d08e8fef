package org.rapport.web.goal;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.rapport.client.UnitKind;
import org.rapport.goal.talk.GoalLine;
import org.rapport.goal.talk.Goals;
import org.rapport.goal.talk.GoalsPage;
import org.rapport.goal.talk.WriteGoal;
import org.rapport.web.Choice;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.shell.MessagesView;

/** The goals of a relationship: {@code ?relationship=<id>}, with {@code &goal=<id>} one of them to go on with. */
@Named("goalPage")
@ViewScoped
public class GoalsView implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Stands for all who take part. */
    private static final UUID ALL = new UUID(0, 0);

    @Inject
    private GoalAddressView address;

    @Inject
    private Goals goals;

    @Inject
    private GoalTalkView talk;

    @Inject
    private PageTexts texts;

    @Inject
    private MessagesView messages;

    private transient @Nullable GoalsPage page;
    private final List<Choice> owners = new ArrayList<>();
    private @Nullable UUID owner;
    private @Nullable String words;

    /** Reads what the page shows. */
    public void open() {
        GoalsPage read = goals.open(address.relationship());
        page = read;
        owners.clear();
        read.participants().forEach((id, name) -> owners.add(new Choice(id, name)));
        if (read.kind() != UnitKind.INDIVIDUAL) {
            owners.add(new Choice(ALL, texts.of("goals.owner.all")));
        } else if (!owners.isEmpty()) {
            owner = (UUID) owners.get(0).value();
        }
        talk.open(chosen());
    }

    /** What is there. */
    public GoalsPage getPage() {
        if (page == null) {
            page = goals.open(address.relationship());
        }
        return Objects.requireNonNull(page);
    }

    /** The goal to go on with, or null. */
    public @Nullable GoalLine getChosen() {
        return chosen();
    }

    private @Nullable GoalLine chosen() {
        UUID which = address.goal();
        return getPage().goals().stream()
                .filter(line -> line.id().equals(which))
                .findFirst()
                .orElse(null);
    }

    /** Whether something can be said about the goal to go on with. */
    public boolean isTalking() {
        return getPage().mine() && chosen() != null;
    }

    /** Whether a goal can be written down: the reader's own relationship, and no goal is looked at. */
    public boolean isWriting() {
        return getPage().mine() && chosen() == null;
    }

    /** Writes a goal down. */
    public String write() {
        boolean shared = ALL.equals(owner);
        UUID written = goals.write(address.relationship(), new WriteGoal(shared ? null : owner, shared, words));
        messages.saved("goals.written");
        return address.to(written);
    }

    /** Whose goal it may be. */
    public List<Choice> getOwners() {
        return owners;
    }

    /** Who takes part. */
    public List<Choice> getPeople() {
        return owners.stream().filter(choice -> !choice.value().equals(ALL)).toList();
    }

    /** Whether several take part. */
    public boolean isTogether() {
        return owners.size() > 1;
    }

    /** Whose goal it is. */
    public @Nullable UUID getOwner() {
        return owner;
    }

    /** Chosen in the form. */
    public void setOwner(@Nullable UUID owner) {
        this.owner = owner;
    }

    /** In the client's words. */
    public @Nullable String getWords() {
        return words;
    }

    /** Typed in the form. */
    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
