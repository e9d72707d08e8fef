package org.rapport.web;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ids in addresses. What is no id is none, so that the page answers as it does for one that does not exist. */
@Dependent
@FacesConverter(forClass = UUID.class, managed = true)
public class IdConverter implements Converter<UUID> {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    @Override
    public @Nullable UUID getAsObject(FacesContext context, UIComponent component, @Nullable String typed) {
        return id(typed);
    }

    /** The id that was sent, or null for anything else. */
    public static @Nullable UUID id(@Nullable String sent) {
        return sent == null || !ID.matcher(sent).matches() ? null : UUID.fromString(sent);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
