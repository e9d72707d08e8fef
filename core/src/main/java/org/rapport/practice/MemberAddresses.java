package org.rapport.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.data.Row;
import org.rapport.shared.mail.MailOrder;

/** Where members are written to, each in their language. For boundaries of higher features, in their transaction. */
@ApplicationScoped
public class MemberAddresses {

    @Inject
    private EntityManager entities;

    @Inject
    private CurrentActor actor;

    /** The addresses of those who have one and have not left. */
    public List<MailOrder.Addressee> of(Collection<UUID> members) {
        String array = members.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return Row.of(entities.createNativeQuery("select m.email, m.language, o.name from rapport.member m"
                                + " join rapport.organisation o on o.organisation_id = ?1"
                                + " where m.organisation_id = ?1 and m.id = any (cast(?2 as uuid[]))"
                                + " and m.left_at is null and m.email <> '' order by m.id")
                        .setParameter(1, actor.get().organisation())
                        .setParameter(2, array)
                        .getResultList())
                .stream()
                .map(row -> new MailOrder.Addressee(row.text(0), row.text(1), row.text(2)))
                .toList();
    }
}
