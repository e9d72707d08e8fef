package org.rapport.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapport.testing.Refusals.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

class ListAfterTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();

    private List<RelationshipRow> after(@Nullable UUID last, @Nullable Phase phase) {
        return core.as(therapist, () -> core.bean(Relationships.class).mineAfter(new ListAfter(phase, last, 2)));
    }

    @Test
    void everyRelationshipComesOnceFromPageToPageAndNobodyElses() {
        List<UUID> made = new ArrayList<>();
        for (String name : List.of("Mara", "Noor", "Ole", "Pia", "Quirin")) {
            made.add(home.relationship(therapist, home.person(name)));
        }
        home.relationship(home.therapist(), home.person("Rosa"));
        TestOrganisation other = TestOrganisation.create();
        other.relationship(other.therapist(), other.person("Sven"));
        List<UUID> found = new ArrayList<>();
        List<RelationshipRow> page = after(null, null);
        while (!page.isEmpty()) {
            page.forEach(row -> found.add(row.id()));
            page = after(found.get(found.size() - 1), null);
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(made).doesNotHaveDuplicates();
    }

    @Test
    void onlyThoseOfAPhaseAreListedWhereOneIsNamed() {
        UUID ended = home.relationship(therapist, home.person("Mara"));
        home.relationship(therapist, home.person("Noor"));
        TestOrganisation.execute(
                "update rapport.relationship set phase = 'ENDED', ended_on = date '2026-06-01' where id = ?", ended);
        assertThat(after(null, Phase.ENDED)).extracting(RelationshipRow::id).containsExactly(ended);
        assertThat(after(null, Phase.WORKING)).hasSize(1);
        assertThat(after(null, null)).hasSize(2);
    }

    @Test
    void whoIsNoTherapistHasNone() {
        for (Role role : List.of(Role.SUPERVISOR, Role.PRACTICE_MANAGER, Role.ADMINISTRATOR, Role.RESEARCHER)) {
            Actor.Member member = home.member(role);
            assertThat(refusal(() -> core.as(
                            member, () -> core.bean(Relationships.class).mineAfter(new ListAfter(null, null, 2)))))
                    .isEqualTo(SharedError.NOT_PERMITTED);
        }
    }

    @Test
    void aListHasASize() {
        assertThatThrownBy(() -> new ListAfter(null, null, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ListAfter(null, null, ListAfter.MOST + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
