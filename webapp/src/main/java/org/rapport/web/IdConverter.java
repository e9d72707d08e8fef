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
        return typed == null || !ID.matcher(typed).matches() ? null : UUID.fromString(typed);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
