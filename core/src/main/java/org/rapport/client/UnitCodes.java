package org.rapport.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.rapport.shared.data.Row;

/**
 * Gives units their codes, such as HB-0123: letters from the organisation's name, then a number that counts up. The
 * counter's row is locked until the transaction ends, so two registrations never get the same code.
 */
@ApplicationScoped
class UnitCodes {

    static final String COUNT = "update rapport.unit_code set last_number = last_number + 1"
            + " where organisation_id = ?1 returning prefix, last_number";

    /** Starts above codes that are there already, brought by an import. */
    static final String START = "insert into rapport.unit_code (organisation_id, prefix, last_number)"
            + " select ?1, ?2, 1 + coalesce((select max(cast(substring(u.code from '[0-9]+$') as integer))"
            + " from rapport.client_unit u where u.organisation_id = ?1 and u.code ~ ?3), 0)"
            + " on conflict (organisation_id) do update set last_number = unit_code.last_number + 1"
            + " returning prefix, last_number";

    @Inject
    private EntityManager entities;

    /** The next code of the organisation. */
    String next(UUID organisation) {
        List<Row> counted = Row.of(
                entities.createNativeQuery(COUNT).setParameter(1, organisation).getResultList());
        Row row = counted.isEmpty() ? start(organisation) : counted.get(0);
        return code(row.text(0), row.integer(1));
    }

    /** So many codes in a row, held until the transaction ends. */
    List<String> next(UUID organisation, int count) {
        String first = next(organisation);
        if (count > 1) {
            entities.createNativeQuery("update rapport.unit_code set last_number = last_number + ?2"
                            + " where organisation_id = ?1")
                    .setParameter(1, organisation)
                    .setParameter(2, count - 1)
                    .executeUpdate();
        }
        int dash = first.lastIndexOf('-');
        int number = Integer.parseInt(first.substring(dash + 1));
        return IntStream.range(number, number + count)
                .mapToObj(each -> code(first.substring(0, dash), each))
                .toList();
    }

    private static String code(String prefix, int number) {
        return String.format(Locale.ROOT, "%s-%04d", prefix, number);
    }

    private Row start(UUID organisation) {
        Object name = entities.createNativeQuery("select name from rapport.organisation where organisation_id = ?1")
                .setParameter(1, organisation)
                .getSingleResult();
        String prefix = prefixOf(name.toString());
        return Row.of(entities.createNativeQuery(START)
                        .setParameter(1, organisation)
                        .setParameter(2, prefix)
                        .setParameter(3, "^" + prefix + "-[0-9]{4,8}$")
                        .getResultList())
                .get(0);
    }

    /** The capitals of the name, or its first letters; U when it has no Latin letters. */
    static String prefixOf(String organisationName) {
        String plain = NameKeys.fold(organisationName).replaceAll("[^a-z]", "").toUpperCase(Locale.ROOT);
        String capitals = organisationName.replaceAll("[^A-Z]", "");
        String letters = capitals.length() >= 2 ? capitals : plain;
        String prefix = letters.substring(0, Math.min(capitals.length() >= 2 ? 3 : 2, letters.length()));
        return prefix.isEmpty() ? "U" : prefix;
    }
}
