package org.rapport.web.minor;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A practice on the page of rules, and the rule chosen for it. */
public class PracticeRule implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID practice;
    private final String name;
    private final @Nullable UUID before;
    private @Nullable UUID rule;

    PracticeRule(UUID practice, String name, @Nullable UUID rule) {
        this.practice = practice;
        this.name = name;
        this.before = rule;
        this.rule = rule;
    }

    UUID practice() {
        return practice;
    }

    boolean changed() {
        return before == null ? rule != null : !before.equals(rule);
    }

    /** The practice. */
    public String getName() {
        return name;
    }

    /** The rule it goes by. */
    public @Nullable UUID getRule() {
        return rule;
    }

    /** Chosen in the form. */
    public void setRule(@Nullable UUID rule) {
        this.rule = rule;
    }
}
