package org.rapport.web.organisation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.practice.PracticeRecord;
import org.rapport.practice.Practices;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Role;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.person.SignedInPerson;
import org.rapport.web.shell.MessagesView;

/** The page of one practice: its details, its sites, what its office sees; or a new practice. */
@Named("practiceView")
@ViewScoped
public class PracticeView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Practices practices;

    @Inject
    private SignedInPerson person;

    @Inject
    private MessagesView messages;

    @Inject
    private PageTexts texts;

    private @Nullable UUID id;
    private PracticeFields fields = new PracticeFields();
    private List<SiteFields> sites = List.of();
    private String site = "";
    private long version;

    /** Reads the practice; one the reader does not answer for is not there. */
    public void open() {
        List<PracticeRecord> all = practices.records();
        if (id == null) {
            all.stream().findFirst().ifPresent(like -> fields = PracticeFields.likeThat(like.practice()));
            return;
        }
        PracticeRecord record = all.stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        fields = PracticeFields.of(record);
        sites = record.sites().stream().map(SiteFields::new).toList();
        version = record.version();
    }

    /** Makes the practice or changes it. */
    public String save() {
        if (id == null) {
            id = practices.create(fields.details());
            return again("practice.made");
        }
        practices.change(id, fields.details(), version);
        return again("practice.saved");
    }

    /** Adds the site that was typed. */
    public String addSite() {
        practices.addSite(known(), site);
        return again("practice.siteAdded");
    }

    /** Gives a site the name that was typed. */
    public String rename(SiteFields changed) {
        practices.renameSite(changed.getId(), changed.getName());
        return again("practice.siteRenamed");
    }

    /** Whether the office sees names of clients. */
    public String allow() {
        practices.showNamesInOffice(known(), fields.isNamesInOffice());
        return again("practice.saved");
    }

    private String again(String key) {
        messages.saved(key);
        return "/practice?faces-redirect=true&id=" + known();
    }

    private UUID known() {
        UUID practice = id;
        return practice == null ? new UUID(0, 0) : practice;
    }

    /** The heading. */
    public String getHeading() {
        return isNew() ? texts.of("practice.new") : texts.of("practice.heading", fields.getName());
    }

    /** Whether it is to be made. */
    public boolean isNew() {
        return id == null;
    }

    /** Whether the reader decides what the office sees. */
    public boolean isAdministrator() {
        return !isNew() && person.roles().contains(Role.ADMINISTRATOR);
    }

    public @Nullable UUID getId() {
        return id;
    }

    /** From the address. */
    public void setId(@Nullable UUID practice) {
        id = practice;
    }

    public PracticeFields getFields() {
        return fields;
    }

    public List<SiteFields> getSites() {
        return sites;
    }

    public String getSite() {
        return site;
    }

    /** Typed by the form. */
    public void setSite(String typed) {
        site = typed;
    }
}
