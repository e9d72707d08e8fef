package org.rapport.client.minor;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.audit.Journal;
import org.rapport.practice.PracticeRow;
import org.rapport.practice.Practices;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * An administrator writes down what the law says about young people and says which practice goes by which rule. The product
 * brings no rule: nobody under 18 signs or uses the portal until one is configured.
 */
@Boundary
public class JurisdictionRules {

    private final AgeRules rules;
    private final RuleWriting writing;
    private final Practices practices;
    private final Journal journal;
    private final CurrentActor actor;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected JurisdictionRules() {
        this(null, null, null, null, null);
    }

    /** Over these. */
    @Inject
    JurisdictionRules(AgeRules rules, RuleWriting writing, Practices practices, Journal journal, CurrentActor actor) {
        this.rules = rules;
        this.writing = writing;
        this.practices = practices;
        this.journal = journal;
        this.actor = actor;
    }

    /** All rules, by jurisdiction. */
    @Permits(Who.ADMINISTRATOR)
    public List<RuleRow> all() {
        return rules.all(actor.get().organisation());
    }

    /** The rule each practice goes by; a practice without one is not in it. */
    @Permits(Who.ADMINISTRATOR)
    public Map<UUID, UUID> byPractice() {
        return rules.byPractice(actor.get().organisation()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().id()));
    }

    /**
     * Writes a rule and gives its id. {@code CHANGED_MEANWHILE} from a stale form; everything that does not fit is refused
     * together.
     */
    @Permits(Who.ADMINISTRATOR)
    public UUID save(SaveRule command) {
        UUID id = writing.write(command);
        journal.changed(MinorAction.RULE_SAVED, id);
        return id;
    }

    /** From now on the practice goes by this rule; with null, by none. */
    @Permits(Who.ADMINISTRATOR)
    public void choose(UUID practice, @Nullable UUID rule) {
        if (practices.all().stream().map(PracticeRow::id).noneMatch(practice::equals)) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        writing.choose(practice, rule);
        journal.changed(
                rule == null ? MinorAction.PRACTICE_RULE_TAKEN_AWAY : MinorAction.PRACTICE_RULE_CHOSEN, practice);
    }
}
