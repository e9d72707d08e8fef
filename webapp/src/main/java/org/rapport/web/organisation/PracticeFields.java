package org.rapport.web.organisation;

import java.io.Serializable;
import org.rapport.practice.PracticeDetails;
import org.rapport.practice.PracticeRecord;
import org.rapport.practice.PracticeRow;

/** What is typed about a practice. */
public class PracticeFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name = "";
    private String zone = "";
    private String currency = "EUR";
    private String language = "en";
    private boolean namesInOffice;

    static PracticeFields of(PracticeRecord record) {
        PracticeFields fields = likeThat(record.practice());
        fields.name = record.practice().name();
        fields.namesInOffice = record.namesInOffice();
        return fields;
    }

    /** A new practice has at first what another one has, but for the name. */
    static PracticeFields likeThat(PracticeRow row) {
        PracticeFields fields = new PracticeFields();
        fields.zone = row.zone();
        fields.currency = row.currency();
        fields.language = row.language();
        return fields;
    }

    PracticeDetails details() {
        return new PracticeDetails(name, zone, currency, language);
    }

    /** Its name. */
    public String getName() {
        return name;
    }

    /** Typed by the form. */
    public void setName(String typed) {
        name = typed;
    }

    /** Its time zone. */
    public String getZone() {
        return zone;
    }

    /** Typed by the form. */
    public void setZone(String typed) {
        zone = typed;
    }

    /** The currency of its fees. */
    public String getCurrency() {
        return currency;
    }

    /** Typed by the form. */
    public void setCurrency(String typed) {
        currency = typed;
    }

    /** The language of its papers. */
    public String getLanguage() {
        return language;
    }

    /** Chosen in the form. */
    public void setLanguage(String chosen) {
        language = chosen;
    }

    /** Whether its office sees names of clients. */
    public boolean isNamesInOffice() {
        return namesInOffice;
    }

    /** Ticked in the form. */
    public void setNamesInOffice(boolean ticked) {
        namesInOffice = ticked;
    }
}
