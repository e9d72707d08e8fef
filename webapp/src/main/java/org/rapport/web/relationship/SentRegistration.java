package org.rapport.web.relationship;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.UnitKind;

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

    /** The form that was sent, or a new one that opens this relationship. */
    RegisterForm form(UUID fresh, String language, UnitKind kind) {
        RegisterForm form = new RegisterForm(id("opens").orElse(fresh), language, kind);
        int sent = number("participants");
        while (form.getParticipants().size() < Math.min(sent, MOST)) {
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
