package org.rapport.web.safety;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.rapport.practice.Practices;
import org.rapport.safety.CrisisContacts;
import org.rapport.web.Choice;
import org.rapport.web.shell.MessagesView;

/** Whom clients of a practice call in a crisis; {@code ?practice=} names which, else the first of the manager's own. */
@Named("crisis")
@ViewScoped
public class CrisisView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final UUID NONE = new UUID(0, 0);

    @Inject
    private CrisisContacts contacts;

    @Inject
    private Practices practices;

    @Inject
    private MessagesView messages;

    private List<Choice> own = List.of();
    private @Nullable UUID practice;
    private String english = "";
    private String german = "";

    @PostConstruct
    void look() {
        own = List.copyOf(practices.managed().stream()
                .map(row -> new Choice(row.id(), row.name()))
                .toList());
    }

    /** Reads what is said now. */
    public void open() {
        UUID chosen = chosen();
        practice = chosen;
        Map<String, String> words = contacts.of(chosen);
        english = words.getOrDefault("en", "");
        german = words.getOrDefault("de", "");
    }

    /** The practice in the address, else the first; an id of nothing where there is none. */
    private UUID chosen() {
        return Optional.ofNullable(practice)
                .or(() -> own.stream().findFirst().map(first -> (UUID) first.value()))
                .orElse(NONE);
    }

    /** Keeps both texts. */
    public String save() {
        UUID chosen = chosen();
        contacts.set(chosen, Map.of("en", english, "de", german));
        messages.saved("crisis.saved");
        return "/crisis?faces-redirect=true&includeViewParams=true";
    }

    /** The manager's practices. */
    public List<Choice> getOwn() {
        return own;
    }

    /** Whether there is more than one. */
    public boolean isChoosing() {
        return own.size() > 1;
    }

    /** Whether it is this one. */
    public boolean current(Choice choice) {
        return choice.value().equals(practice);
    }

    /** The practice in the address. */
    public @Nullable UUID getPractice() {
        return practice;
    }

    /** From the address. */
    public void setPractice(@Nullable UUID id) {
        practice = id;
    }

    /** The English text. */
    public String getEnglish() {
        return english;
    }

    /** Typed by the form. */
    public void setEnglish(@Nullable String typed) {
        english = Objects.requireNonNullElse(typed, "");
    }

    /** The German text. */
    public String getGerman() {
        return german;
    }

    /** Typed by the form. */
    public void setGerman(@Nullable String typed) {
        german = Objects.requireNonNullElse(typed, "");
    }
}
