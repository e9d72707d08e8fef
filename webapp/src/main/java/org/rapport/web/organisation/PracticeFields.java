package org.rapport.web.organisation;

import org.rapport.practice.PracticeDetails;
import org.rapport.practice.PracticeRecord;
import org.rapport.practice.PracticeRow;
import org.rapport.web.PracticeCustoms;

/** What is typed about a practice. */
public class PracticeFields extends PracticeCustoms {

    private static final long serialVersionUID = 1L;

    private String name = "";
    private boolean namesInOffice;

    /** With nothing typed yet. */
    public PracticeFields() {
        super("");
    }

    static PracticeFields of(PracticeRecord record) {
        PracticeFields fields = likeThat(record.practice());
        fields.name = record.practice().name();
        fields.namesInOffice = record.namesInOffice();
        return fields;
    }

    /** A new practice has at first what another one has, but for the name. */
    static PracticeFields likeThat(PracticeRow row) {
        PracticeFields fields = new PracticeFields();
        fields.setZone(row.zone());
        fields.setCurrency(row.currency());
        fields.setLanguage(row.language());
        return fields;
    }

    PracticeDetails details() {
        return new PracticeDetails(name, getZone(), getCurrency(), getLanguage());
    }

    /** Its name. */
    public String getName() {
        return name;
    }

    /** Typed by the form. */
    public void setName(String typed) {
        name = typed;
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
