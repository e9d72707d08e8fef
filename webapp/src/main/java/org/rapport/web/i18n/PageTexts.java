package org.rapport.web.i18n;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.DomainException;

/**
 * The texts of the page being shown: {@code #{text['today.title']}}, {@code #{text.of('today.greeting', name)}},
 * {@code #{text.count('today.sessions', number)}}, {@code #{text.value(constant)}}. In Java it is injected to write
 * messages.
 */
@Named("text")
@RequestScoped
public class PageTexts extends AbstractMap<String, String> {

    @Inject
    private Texts texts;

    @Inject
    private Reader reader;

    /** The wording behind it. */
    public Wording wording() {
        return texts.in(reader.getLocale(), reader.getZone());
    }

    @Override
    public @Nullable String get(@Nullable Object key) {
        return key == null ? null : wording().text(key.toString());
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key != null && texts.find(reader.getLocale(), key.toString()).isPresent();
    }

    /** The text as it stands. */
    public String of(String key) {
        return wording().text(key);
    }

    /** The text with {@code {0}} filled in. */
    public String of(String key, Object first) {
        return wording().text(key, first);
    }

    /** The text with {@code {0}} and {@code {1}} filled in. */
    public String of(String key, Object first, Object second) {
        return wording().text(key, first, second);
    }

    /** The text with all positions filled in, from a list. */
    public String with(String key, List<?> args) {
        return wording().text(key, args.toArray());
    }

    /** The text {@code key.one} or {@code key.other}. */
    public String count(String key, long number) {
        return wording().count(key, number);
    }

    /** The word for an enum constant. */
    public String value(@Nullable Enum<?> constant) {
        return constant == null ? "" : wording().value(constant);
    }

    /** The sentence of a failure. */
    public String failure(DomainException failure) {
        return wording().failure(failure);
    }

    /** The heading of a page: the one given, else {@code <page>.title}. */
    public String heading(@Nullable String given, @Nullable String page) {
        return given == null || given.isBlank() ? wording().text(page + ".title") : given;
    }

    /** The label of a field or button: the one given, else {@code <page>.<id>}. */
    public String label(@Nullable String given, @Nullable String page, @Nullable String id) {
        return given == null || given.isBlank() ? wording().text(page + "." + id) : given;
    }

    /** The help of a field: the one given, else {@code <page>.<id>.help} if there is one, else nothing. */
    public String help(@Nullable String given, @Nullable String page, @Nullable String id) {
        if (given != null) {
            return given;
        }
        return texts.find(reader.getLocale(), page + "." + id + ".help").orElse("");
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }
}
