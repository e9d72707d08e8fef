package org.rapport.web.relationship;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.relationship.ListMine;
import org.rapport.relationship.Phase;
import org.rapport.relationship.RelationshipList;
import org.rapport.relationship.RelationshipRow;
import org.rapport.relationship.Relationships;
import org.rapport.web.Choice;
import org.rapport.web.i18n.PageTexts;

/** The page of own relationships; search, filter and page stand in the address. */
@Named
@RequestScoped
public class RelationshipsView {

    private static final String ALL = "ALL";

    @Inject
    private Relationships relationships;

    @Inject
    private PageTexts text;

    private @Nullable String search;
    private @Nullable String show;
    private int page = 1;
    private @Nullable RelationshipList list;

    /** One page of the list; read once. */
    public RelationshipList getList() {
        RelationshipList known = list;
        if (known == null) {
            known = relationships.mine(new ListMine(getSearch(), phase().orElse(null), ALL.equals(show), page));
            list = known;
        }
        return known;
    }

    private Optional<Phase> phase() {
        return Arrays.stream(Phase.values())
                .filter(phase -> phase.name().equals(show))
                .findFirst();
    }

    /** The filters: those that go on, each phase, all. */
    public List<Choice> getFilters() {
        List<Choice> filters = new ArrayList<>();
        filters.add(new Choice("", text.of("relationships.open")));
        Arrays.stream(Phase.values()).forEach(phase -> filters.add(new Choice(phase.name(), text.value(phase))));
        filters.add(new Choice(ALL, text.of("relationships.all")));
        return filters;
    }

    /** "true" for the filter chosen, for {@code aria-current}. */
    public @Nullable String current(Object filter) {
        return filter.equals(getShow()) ? "true" : null;
    }

    /** The names of a line. */
    public String names(RelationshipRow row) {
        return String.join(", ", row.names());
    }

    /** The kind of badge a phase gets. */
    public String tone(RelationshipRow row) {
        return switch (row.phase()) {
            case ENGAGING, ENDING -> "info";
            case WORKING -> "done";
            case ENDED -> "quiet";
        };
    }

    /** Whether the therapist has no relationship yet. */
    public boolean isNothingYet() {
        return getList().rows().isEmpty() && getSearch().isEmpty() && getShow().isEmpty();
    }

    /** Whether search or filter found nothing. */
    public boolean isNothingFound() {
        return getList().rows().isEmpty() && !isNothingYet();
    }

    /** What is searched for. */
    public String getSearch() {
        return Optional.ofNullable(search).orElse("");
    }

    /** Called by the view parameter. */
    public void setSearch(@Nullable String search) {
        this.search = search;
    }

    /** The filter: a phase, ALL, or nothing for those that go on. */
    public String getShow() {
        return Optional.ofNullable(show).orElse("");
    }

    /** Called by the view parameter. */
    public void setShow(@Nullable String show) {
        this.show = show;
    }

    /** The page, from 1. */
    public int getPage() {
        return page;
    }

    /** Called by the view parameter. */
    public void setPage(int page) {
        this.page = page;
    }

    /** The page before. */
    public int getPrevious() {
        return page - 1;
    }

    /** The page after. */
    public int getNext() {
        return page + 1;
    }
}
