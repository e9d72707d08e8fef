package org.rapport.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapport.desk.office.OfficeTerms;
import org.rapport.desk.office.TermsList;
import org.rapport.web.Choice;
import org.rapport.web.i18n.PageTexts;

/** Relationships with the administrative terms of their agreements; search, filter and page stand in the address. */
@Named("termsView")
@RequestScoped
public class TermsView extends OfficeFilter {

    private static final String ALL = "all";

    @Inject
    private OfficeTerms terms;

    @Inject
    private PageTexts texts;

    private @Nullable String code;
    private @Nullable String after;
    private @Nullable TermsList list;

    /** Reads the page before anything of it is written, so that whoever may not see it is refused as a whole. */
    public void open() {
        getList();
    }

    /** One page; read once. */
    public TermsList getList() {
        TermsList known = list;
        if (known == null) {
            known = terms.list(new TermsList.Asked(getCode(), getAfter(), getTherapist(), ALL.equals(getShow())));
            list = known;
        }
        return known;
    }

    /** The therapists to choose from, all first. */
    public List<Choice> getTherapists() {
        return TherapistChoices.of(getList().therapists(), texts);
    }

    /** "true" for the filter being used. */
    public @Nullable String current(String filter) {
        return filter.equals(getShow()) ? "true" : null;
    }

    /** Whether there is another page. */
    public boolean isMore() {
        return !getList().next().isEmpty();
    }

    /** How codes begin. */
    public String getCode() {
        return Objects.requireNonNullElse(code, "");
    }

    /** From the address. */
    public void setCode(@Nullable String code) {
        this.code = code;
    }

    /** What this page begins after. */
    public String getAfter() {
        return Objects.requireNonNullElse(after, "");
    }

    /** From the address. */
    public void setAfter(@Nullable String after) {
        this.after = after;
    }
}
