package org.rapport.web.account;

import java.io.Serializable;
import java.util.TimeZone;
import org.rapport.practice.PracticeDetails;

/** What is typed about a new organisation and its first practice. */
public class PracticeForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String organisation = "";
    private String practice = "";
    private String zone = TimeZone.getDefault().getID();
    private String currency = "EUR";
    private String language = "en";

    PracticeDetails details() {
        return new PracticeDetails(practice, zone, currency, language);
    }

    /** The name of the organisation. */
    public String getOrganisation() {
        return organisation;
    }

    /** Typed by the form. */
    public void setOrganisation(String typed) {
        organisation = typed;
    }

    /** The name of the practice. */
    public String getPractice() {
        return practice;
    }

    /** Typed by the form. */
    public void setPractice(String typed) {
        practice = typed;
    }

    /** Its time zone, at first the server's. */
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

    /** Typed by the form. */
    public void setLanguage(String typed) {
        language = typed;
    }
}
