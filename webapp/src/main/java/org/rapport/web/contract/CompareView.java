package org.rapport.web.contract;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.AgreementView;
import org.rapport.contract.Agreements;
import org.rapport.contract.terms.FieldKind;
import org.rapport.contract.terms.Term;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.web.AddressView;
import org.rapport.web.i18n.PageTexts;

/** Any two versions of a relationship's agreement side by side, what differs marked in words. */
@Named("compare")
@RequestScoped
public class CompareView {

    @Inject
    private AddressView address;

    @Inject
    private Agreements agreements;

    @Inject
    private TermWordsView words;

    @Inject
    private PageTexts texts;

    private @Nullable UUID relationship;
    private @Nullable Integer from;
    private @Nullable Integer to;
    private @Nullable List<AgreementView> versions;

    /** Reads the versions of the relationship in the address; one that is not the caller's own is not there. */
    public void open() {
        relationship = address.getRelationship();
        open(() -> agreements.versions(address.relationship()));
    }

    /** The relationship in the address; null on a client's page, whose address is a link's. */
    public @Nullable UUID getRelationship() {
        return relationship;
    }

    /** A client's versions. */
    void open(Supplier<List<AgreementView>> reading) {
        List<AgreementView> read = reading.get();
        if (read.isEmpty()) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        versions = read;
    }

    /** All that can be chosen, the newest first. */
    public List<AgreementView> getVersions() {
        return Objects.requireNonNull(versions, "opened before");
    }

    /** The later one: the one asked for, else the newest. */
    public AgreementView getAfter() {
        return chosen(to, 0);
    }

    /** The earlier one: the one asked for, else the one before the newest. */
    public AgreementView getBefore() {
        return chosen(from, Math.min(1, getVersions().size() - 1));
    }

    private AgreementView chosen(@Nullable Integer number, int otherwise) {
        return getVersions().stream()
                .filter(version -> Objects.equals(version.summary().number(), number))
                .findFirst()
                .orElseGet(() -> getVersions().get(otherwise));
    }

    /** Each term of both. */
    public List<TermDiff> getRows() {
        AgreementView before = getBefore();
        AgreementView after = getAfter();
        return Arrays.stream(Term.values())
                .filter(term -> term.appliesTo(after.several()))
                .map(term -> diff(term, before, after))
                .toList();
    }

    private TermDiff diff(Term term, AgreementView before, AgreementView after) {
        boolean same = term.fields().stream()
                .allMatch(field -> Objects.equals(
                        before.values().get(field), after.values().get(field)));
        boolean sameMoney = !isMoney(term) || currency(before).equals(currency(after));
        return new TermDiff(term, texts.value(term), said(term, before), said(term, after), !same || !sameMoney);
    }

    private static boolean isMoney(Term term) {
        return term.fields().stream().anyMatch(field -> field.kind() == FieldKind.AMOUNT);
    }

    private static String currency(AgreementView version) {
        return version.summary().fee().currencyCode();
    }

    private List<String> said(Term term, AgreementView version) {
        return words.said(term, version.values(), currency(version));
    }

    /** How many terms differ, and which. */
    public String getSentence() {
        List<TermDiff> changed = getRows().stream().filter(TermDiff::changed).toList();
        return changed.isEmpty()
                ? texts.of("compare.same")
                : texts.count("compare.differ", changed.size()) + " "
                        + changed.stream().map(TermDiff::label).collect(Collectors.joining(", "));
    }

    /** How a version is called. */
    public String name(AgreementView version) {
        return texts.of("compare.version", version.summary().number(), texts.value(version.state()));
    }

    /** The number of the earlier one, as the address names it. */
    public @Nullable Integer getFrom() {
        return from;
    }

    /** Called by the view parameter. */
    public void setFrom(@Nullable Integer number) {
        from = number;
    }

    /** The number of the later one, as the address names it. */
    public @Nullable Integer getTo() {
        return to;
    }

    /** Called by the view parameter. */
    public void setTo(@Nullable Integer number) {
        to = number;
    }
}
