package org.rapport.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.desk.radar.RadarFilter;
import org.rapport.web.Choice;

/** The filters of the radar as its address keeps them: {@code ?practice=&site=&therapist=&show=all&page=1}. */
@Named("radarAddress")
@RequestScoped
public class RadarAddressView {

    private static final String ALL = "all";
    private static final int LAST_PAGE = 10_000;

    @Inject
    private HttpServletRequest request;

    private @Nullable UUID practice;
    private @Nullable UUID site;
    private @Nullable UUID therapist;
    private @Nullable String show;
    private int page;

    /** What the address asks for. */
    RadarFilter filter() {
        return new RadarFilter(practice, site, therapist, isLooked(), page);
    }

    /** Whether what was looked at is shown too. */
    public boolean isLooked() {
        return ALL.equals(show);
    }

    /** Whether this is the one chosen. */
    public boolean chosen(Choice choice) {
        return Stream.of(practice, site, therapist).anyMatch(choice.value()::equals);
    }

    /** The address of the page so many further on, with the same filters. */
    public String further(int pages) {
        return request.getContextPath() + "/radar.xhtml?practice=" + text(practice) + "&site=" + text(site)
                + "&therapist=" + text(therapist) + "&show=" + (isLooked() ? ALL : "") + "&page=" + (page + pages);
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    /** The practice in the address. */
    public @Nullable UUID getPractice() {
        return practice;
    }

    /** From the address. */
    public void setPractice(@Nullable UUID id) {
        practice = id;
    }

    /** The site in the address. */
    public @Nullable UUID getSite() {
        return site;
    }

    /** From the address. */
    public void setSite(@Nullable UUID id) {
        site = id;
    }

    /** The therapist in the address. */
    public @Nullable UUID getTherapist() {
        return therapist;
    }

    /** From the address. */
    public void setTherapist(@Nullable UUID id) {
        therapist = id;
    }

    /** "all" shows what was looked at too. */
    public @Nullable String getShow() {
        return show;
    }

    /** From the address. */
    public void setShow(@Nullable String wanted) {
        show = wanted;
    }

    /** The page in the address, from 0. */
    public Integer getPage() {
        return page;
    }

    /** From the address. */
    public void setPage(@Nullable Integer number) {
        page = Math.min(LAST_PAGE, Math.max(0, Objects.requireNonNullElse(number, 0)));
    }
}
