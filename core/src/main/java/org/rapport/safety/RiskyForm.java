package org.rapport.safety;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.rapport.measure.ResponseSubmitted;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.VersionedRecord;

/** A form with answers that need a person, whatever is done about it: which ones, whose, and in which relationship. */
@MappedSuperclass
abstract class RiskyForm extends VersionedRecord {

    private static final UUID UNSET = new UUID(0, 0);

    @Column(name = "relationship_id")
    private UUID relationship = UNSET;

    @Column(name = "response_id")
    private UUID response = UNSET;

    @Column(name = "person_id")
    private UUID person = UNSET;

    private String items = "";

    /** For persistence only. */
    protected RiskyForm() {}

    /** Of a form that came in. */
    RiskyForm(RecordKey key, ResponseSubmitted form) {
        super(key);
        relationship = form.relationship();
        response = form.response();
        person = form.respondent();
        items = String.join(",", form.riskItems());
    }

    UUID relationship() {
        return relationship;
    }

    UUID response() {
        return response;
    }

    UUID person() {
        return person;
    }

    List<String> items() {
        return Arrays.asList(items.split(","));
    }
}
