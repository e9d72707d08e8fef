package org.rapport.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.practice.Employment;
import org.rapport.practice.MemberRow;
import org.rapport.practice.Members;
import org.rapport.practice.Practices;
import org.rapport.shared.access.Role;
import org.rapport.web.Choice;
import org.rapport.web.i18n.Languages;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.shell.MessagesView;

/** The page of the organisation's members: everybody sees who is there, administrators add and record who has left. */
@Named("members")
@ViewScoped
public class MembersView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Members members;

    @Inject
    private Employment employment;

    @Inject
    private Practices practices;

    @Inject
    private PageTexts texts;

    @Inject
    private MessagesView messages;

    private final MemberForm form = new MemberForm();
    private List<MemberRow> rows = List.of();
    private List<Choice> places = List.of();
    private UUID self = new UUID(0, 0);
    private boolean administrator;

    @PostConstruct
    void open() {
        MemberRow me = members.me();
        self = me.id();
        administrator = me.roles().contains(Role.ADMINISTRATOR);
        rows = members.all();
        if (administrator) {
            places = List.copyOf(practices.all().stream()
                    .map(practice -> new Choice(practice.id(), practice.name()))
                    .toList());
            form.setPractice((UUID) places.get(0).value());
        }
    }

    /** Adds the member that was typed. */
    public String add() {
        employment.add(form.toCommand());
        messages.saved("members.saved");
        return again();
    }

    /** Records that a member has left. */
    public String leave(UUID member) {
        employment.leave(member);
        messages.saved("members.gone");
        return again();
    }

    private static String again() {
        return "/members?faces-redirect=true";
    }

    /** What is typed. */
    public MemberForm getForm() {
        return form;
    }

    /** Everybody, by name. */
    public List<MemberRow> getRows() {
        return rows;
    }

    /** The roles of a member in words. */
    public String roles(MemberRow row) {
        return row.roles().isEmpty()
                ? texts.of("members.none")
                : row.roles().stream().sorted().map(texts::value).collect(Collectors.joining(", "));
    }

    /** Whether it can be recorded that this member has left. */
    public boolean mayLeave(MemberRow row) {
        return administrator && !row.left() && !row.id().equals(self);
    }

    /** Whether the reader may add members. */
    public boolean isAdministrator() {
        return administrator;
    }

    /** The practices to choose from. */
    public List<Choice> getPlaces() {
        return places;
    }

    /** All roles there are. */
    public Role[] getAllRoles() {
        return Role.values();
    }

    /** The languages to choose from, each by its own name. */
    public List<Choice> getLanguages() {
        return Languages.ALL.stream()
                .map(language -> new Choice(language.getLanguage(), language.getDisplayLanguage(language)))
                .toList();
    }
}
