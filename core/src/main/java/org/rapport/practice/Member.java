package org.rapport.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.VersionedRecord;

/** Someone who works in the organisation. Whoever leaves stays known by name, and holds no role any more. */
@Entity
@Table(name = "member", schema = "rapport")
class Member extends VersionedRecord {

    @Column(name = "display_name")
    private String displayName = "";

    private String language = "";
    private @Nullable String email;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    /** For persistence only. */
    protected Member() {}

    Member(RecordKey key, String displayName, String language) {
        super(key);
        this.displayName = Name.require("displayName", displayName);
        this.language = Language.require(language);
    }

    /** Where mails to the member go; an empty address is none. */
    void reachableAt(String address) {
        email = address.isEmpty() ? null : address;
    }

    void prefer(String otherLanguage) {
        language = Language.require(otherLanguage);
    }

    /** Leaves for good; leaving twice keeps the first moment. */
    void leave(Instant at) {
        if (leftAt == null) {
            leftAt = at;
        }
    }

    boolean hasLeft() {
        return leftAt != null;
    }

    String displayName() {
        return displayName;
    }

    String email() {
        return email == null ? "" : email;
    }

    String language() {
        return language;
    }
}
