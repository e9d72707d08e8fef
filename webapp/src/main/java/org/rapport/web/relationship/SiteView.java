package org.rapport.web.relationship;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.rapport.relationship.ChooseSite;
import org.rapport.relationship.SiteChoice;
import org.rapport.relationship.Sites;
import org.rapport.web.AddressView;
import org.rapport.web.Choice;
import org.rapport.web.shell.MessagesView;

/** The page that says at which site a relationship takes place: {@code ?relationship=<id>}. */
@Named("siteView")
@ViewScoped
public class SiteView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Sites sites;

    @Inject
    private AddressView address;

    @Inject
    private MessagesView messages;

    private long version;
    private String code = "";
    private List<Choice> choices = List.of();
    private @Nullable UUID site;

    /** Reads where it takes place when the page is opened. */
    public void open() {
        SiteChoice choice = sites.of(address.relationship());
        version = choice.version();
        code = choice.code();
        site = choice.site();
        choices = List.copyOf(choice.sites().stream()
                .map(row -> new Choice(row.id(), row.name()))
                .toList());
    }

    /** Keeps the choice and goes back to the relationship's page. */
    public String save() {
        sites.choose(new ChooseSite(address.relationship(), version, site));
        messages.saved("site.saved");
        return "/relationship?faces-redirect=true&id=" + address.relationship();
    }

    /** The code of the unit. */
    public String getCode() {
        return code;
    }

    /** The sites to choose from. */
    public List<Choice> getChoices() {
        return choices;
    }

    /** The site. */
    public @Nullable UUID getSite() {
        return site;
    }

    /** Takes what was chosen. */
    public void setSite(@Nullable UUID site) {
        this.site = site;
    }
}
