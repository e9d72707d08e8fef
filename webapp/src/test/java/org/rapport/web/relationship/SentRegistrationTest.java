package org.rapport.web.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.client.UnitKind;

class SentRegistrationTest {

    private static final UUID FRESH = new UUID(1, 1);
    private static final UUID SENT = new UUID(2, 2);
    private static final UUID CHOSEN = new UUID(3, 3);

    private static RegisterForm form(Map<String, String> sent) {
        return new SentRegistration(sent).over(new RegisterForm(FRESH, "en", UnitKind.INDIVIDUAL));
    }

    @Test
    void a_page_opened_anew_begins_with_a_relationship_of_its_own() {
        RegisterForm form = form(Map.of());

        assertThat(form.getRelationshipId()).isEqualTo(FRESH);
        assertThat(form.getParticipants())
                .singleElement()
                .satisfies(one -> assertThat(one.isKnown()).isFalse());
    }

    @Test
    void what_was_sent_before_is_the_same_form_with_as_many_participants() {
        RegisterForm form = form(Map.of(
                "opens", SENT.toString(), "participants", "3", "known-1", CHOSEN.toString(), "known-label-1", "Ruth"));

        assertThat(form.getRelationshipId()).isEqualTo(SENT);
        assertThat(form.getParticipants())
                .extracting(ParticipantFields::getKnownLabel)
                .containsExactly("", "Ruth", "");
        assertThat(form.getParticipants().get(1).getKnownId()).isEqualTo(CHOSEN);
    }

    @Test
    void what_is_sent_again_from_the_same_view_keeps_what_was_typed_there() {
        RegisterForm typed = new RegisterForm(SENT, "en", UnitKind.COUPLE);

        assertThat(new SentRegistration(Map.of("opens", SENT.toString(), "participants", "1")).over(typed))
                .isSameAs(typed);
    }

    @Test
    void nonsense_is_as_good_as_nothing_sent() {
        Map<String, String> sent = new HashMap<>(Map.of("opens", "x", "participants", "-1", "known-0", "x"));
        assertThat(form(sent).getRelationshipId()).isEqualTo(FRESH);
        assertThat(form(sent).getParticipants()).hasSize(1);

        sent.putAll(Map.of("opens", SENT.toString(), "participants", "999"));
        assertThat(form(sent).getParticipants()).hasSize(12);
    }
}
