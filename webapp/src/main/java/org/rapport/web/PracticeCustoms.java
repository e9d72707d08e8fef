package org.rapport.web;

import java.io.Serializable;

/** What is typed about the customs of a practice: its clock, its money and its language. */
public abstract class PracticeCustoms implements Serializable {

    private static final long serialVersionUID = 1L;

    private String zone;
    private String currency = "EUR";
    private String language = "en";

    /** With this time zone at first. */
    protected PracticeCustoms(String zone) {
        this.zone = zone;
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
}
