package org.rapport.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.VersionedRecord;

/** A practice (clinic) of an organisation: its zone says when "14:00" is, its currency what a fee is in. */
@Entity
@Table(name = "practice", schema = "rapport")
class Practice extends VersionedRecord {

    private String name = "";
    private String zone = "";
    private String currency = "";
    private String language = "";

    @Column(name = "names_in_office")
    private boolean namesInOffice;

    /** For persistence only. */
    protected Practice() {}

    Practice(RecordKey key, PracticeDetails details) {
        super(key);
        change(details);
    }

    /** Takes on what was typed. */
    final void change(PracticeDetails details) {
        name = Name.require("practice", details.name());
        zone = zone(details.zone());
        currency = currency(details.currency());
        language = Language.require(details.language());
    }

    void showNamesInOffice(boolean shown) {
        namesInOffice = shown;
    }

    private static String zone(String id) {
        try {
            return ZoneId.of(id.strip()).getId();
        } catch (DateTimeException unknown) {
            throw new DomainException(PracticeError.UNKNOWN_ZONE, Map.of("field", "zone"));
        }
    }

    private static String currency(String code) {
        try {
            return Currency.getInstance(code.strip().toUpperCase(Locale.ROOT)).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw new DomainException(SharedError.UNKNOWN_CURRENCY, Map.of("field", "currency"));
        }
    }

    String name() {
        return name;
    }

    String zone() {
        return zone;
    }

    String currency() {
        return currency;
    }

    String language() {
        return language;
    }
}
