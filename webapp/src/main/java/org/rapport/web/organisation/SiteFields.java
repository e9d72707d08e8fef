package org.rapport.web.organisation;

import java.io.Serializable;
import java.util.UUID;
import org.rapport.practice.SiteRow;

/** What is typed about a site. */
public class SiteFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID id;
    private String name;

    SiteFields(SiteRow row) {
        id = row.id();
        name = row.name();
    }

    /** Which site. */
    public UUID getId() {
        return id;
    }

    /** Its name. */
    public String getName() {
        return name;
    }

    /** Typed by the form. */
    public void setName(String typed) {
        name = typed;
    }
}
