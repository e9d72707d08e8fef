package org.rapport.web.relationship;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a form that registers says about itself beyond its fields: which relationship it opens, how many take part, who of
 * them was chosen. It stands in the page, so that a form sent twice, or after the session had ended, is still the same.
 */
public record SentRegistration(Map<String, String> parameters) {

    private static final int MOST = 12;

    /** Copies what was sent. */
    public SentRegistration {
        parameters = Map.copyOf(parameters);
    }

    /** The form that was sent, if it is another one than this view's, with as many participants. */
    RegisterForm over(RegisterForm present) {
        Optional<UUID> sent = id("opens").filter(id -> !id.equals(present.getRelationshipId()));
        return sent.map(id -> anew(id, present)).orElse(present);
    }

    private RegisterForm anew(UUID relationship, RegisterForm present) {
        RegisterForm form = present.emptyFor(relationship);
        int sent = Math.min(number("participants"), MOST);
        while (form.getParticipants().size() < sent) {
            form.add();
        }
        for (int i = 0; i < form.getParticipants().size(); i++) {
            chosen(i).ifPresent(form.getParticipants().get(i)::take);
        }
        return form;
    }

    private Optional<ParticipantFields.OfferedPerson> chosen(int index) {
        String label = parameters.get("known-label-" + index);
        return label == null
                ? Optional.empty()
                : id("known-" + index).map(id -> new ParticipantFields.OfferedPerson(id, label));
    }

    private int number(String name) {
        String sent = parameters.get(name);
        return sent != null && sent.matches("\\d{1,3}") ? Integer.parseInt(sent) : 0;
    }

    private Optional<UUID> id(String name) {
        return Optional.ofNullable(parameters.get(name)).flatMap(SentRegistration::read);
    }

    private static Optional<UUID> read(@Nullable String sent) {
        try {
            return Optional.of(UUID.fromString(String.valueOf(sent)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Only how much was sent. */
    @Override
    public String toString() {
        return "SentRegistration[" + parameters.size() + "]";
    }
}
