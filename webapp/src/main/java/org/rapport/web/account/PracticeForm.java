package org.rapport.web.account;

import java.util.TimeZone;
import org.rapport.practice.PracticeDetails;
import org.rapport.web.PracticeCustoms;

/** What is typed about a new organisation and its first practice. */
public class PracticeForm extends PracticeCustoms {

    private static final long serialVersionUID = 1L;

    private String organisation = "";
    private String practice = "";

    /** At first with the server's time zone. */
    public PracticeForm() {
        super(TimeZone.getDefault().getID());
    }

    PracticeDetails details() {
        return new PracticeDetails(practice, getZone(), getCurrency(), getLanguage());
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
}
