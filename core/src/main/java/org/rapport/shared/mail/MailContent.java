package org.rapport.shared.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** What of a mail is sealed until it went. */
record MailContent(String address, String language, String sender, String path, Map<String, String> facts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    MailContent {
        facts = Map.copyOf(facts);
    }

    static MailContent of(MailOrder order) {
        return new MailContent(
                order.to().address(), order.to().language(), order.to().sender(), order.path(), order.facts());
    }

    String written() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a mail cannot be written down");
        }
    }

    static MailContent read(String written) {
        try {
            return JSON.readValue(written, MailContent.class);
        } catch (JsonProcessingException spoilt) {
            throw new IllegalStateException("a kept mail cannot be read");
        }
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "MailContent";
    }
}
