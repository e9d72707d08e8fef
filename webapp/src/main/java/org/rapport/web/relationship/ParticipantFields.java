package org.rapport.web.relationship;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.NewParticipant;
import org.rapport.client.ParticipantRole;
import org.rapport.client.UnitKind;

/** One participant on the form that registers: somebody new by details, or somebody known who was chosen. */
public class ParticipantFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final PersonFields person;
    private @Nullable ParticipantRole role;
    private @Nullable String search;
    private List<OfferedPerson> offered = List.of();
    private boolean searched;
    private @Nullable OfferedPerson known;

    /** A known person as the form shows one. */
    public record OfferedPerson(UUID id, String label) implements Serializable {

        @Override
        public String toString() {
            return "OfferedPerson " + id;
        }
    }

    /** Nobody yet. */
    ParticipantFields(String language) {
        person = new PersonFields(language);
    }

    /** Shows whom the search found. */
    void offer(List<OfferedPerson> found) {
        offered = List.copyOf(found);
        searched = true;
    }

    /** Takes one of those offered; others are ignored. */
    void choose(UUID id) {
        known = offered.stream().filter(one -> one.id().equals(id)).findFirst().orElse(known);
        offered = List.of();
        searched = false;
    }

    /** Takes a person who was chosen before; whether the caller knows them is asked when the unit is registered. */
    void take(OfferedPerson chosen) {
        known = chosen;
    }

    /** Goes back to typing somebody new; what was typed is still there. */
    void forget() {
        known = null;
    }

    /** What was typed or chosen, for the boundary; roles are for families. */
    NewParticipant toParticipant(@Nullable UnitKind kind) {
        ParticipantRole given = kind == UnitKind.FAMILY ? role : null;
        return known == null ? NewParticipant.of(given, person.toInput()) : NewParticipant.known(given, known.id());
    }

    /** Whether nothing was typed or chosen. */
    boolean untouched() {
        return known == null && person.untouched();
    }

    /** The details of somebody new. */
    public PersonFields getPerson() {
        return person;
    }

    /** The role in a family. */
    public @Nullable ParticipantRole getRole() {
        return role;
    }

    /** Takes what was chosen. */
    public void setRole(@Nullable ParticipantRole role) {
        this.role = role;
    }

    /** The beginning of a known person's name. */
    public @Nullable String getSearch() {
        return search;
    }

    /** Takes what was typed. */
    public void setSearch(@Nullable String search) {
        this.search = search;
    }

    /** Whom the search found. */
    public List<OfferedPerson> getOffered() {
        return offered;
    }

    /** Whether the search found nobody. */
    public boolean isNobodyFound() {
        return searched && offered.isEmpty();
    }

    /** "open" while a search is shown, for the {@code details} around it. */
    public @Nullable String getOpen() {
        return searched ? "open" : null;
    }

    /** Whether somebody known was chosen. */
    public boolean isKnown() {
        return known != null;
    }

    /** The id of the chosen one, or null. */
    public @Nullable UUID getKnownId() {
        return known == null ? null : known.id();
    }

    /** What the chosen one is called. */
    public String getKnownLabel() {
        return known == null ? "" : known.label();
    }
}
