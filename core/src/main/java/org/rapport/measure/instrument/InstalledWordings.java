package org.rapport.measure.instrument;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.shared.Ids;
import org.rapport.shared.data.Row;
import org.rapport.spi.Respondent;
import org.rapport.spi.Wording;

/** The words an organisation's administrators installed. For boundaries of {@code measure}, inside their transaction. */
@ApplicationScoped
public class InstalledWordings {

    private static final String HEADS = "select id, instrument_id, language, respondent, source_name, source_address,"
            + " installed_at from rapport.installed_wording where organisation_id = ?1";

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    @Inject
    private EntityManager entities;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Where words came from and who installed them. */
    public record Source(
            UUID organisation, UUID member, String name, String address, String digest, Map<String, String> mapping) {}

    /** How an address was matched the last time. */
    public record Earlier(String instrument, Map<String, String> mapping) {}

    /** What is installed in an organisation, without the words. */
    public List<InstalledWordingRow> heads(UUID organisation) {
        return Row.of(entities.createNativeQuery(HEADS + " order by instrument_id, language, respondent")
                        .setParameter(1, organisation)
                        .getResultList())
                .stream()
                .map(row -> new InstalledWordingRow(
                        row.uuid(0),
                        row.text(1),
                        row.text(2),
                        Respondent.valueOf(row.text(3)),
                        row.text(4),
                        row.text(5),
                        row.instant(6)))
                .toList();
    }

    /** The words installed for an instrument, in order of language. */
    public List<Wording> of(UUID organisation, String instrument) {
        return Row.of(entities.createNativeQuery(
                                "select words from rapport.installed_wording where organisation_id = ?1"
                                        + " and instrument_id = ?2 order by language, respondent")
                        .setParameter(1, organisation)
                        .setParameter(2, instrument)
                        .getResultList())
                .stream()
                .map(row -> read(row.text(0), new TypeReference<Wording>() {}))
                .toList();
    }

    /** What the files say about rights whose words are installed, by instrument. */
    public Map<String, List<String>> copyrights(UUID organisation) {
        return Row.of(entities.createNativeQuery("select distinct instrument_id,"
                                + " coalesce(jsonb_extract_path_text(cast(words as jsonb), 'licence', 'attribution'), '')"
                                + " from rapport.installed_wording where organisation_id = ?1")
                        .setParameter(1, organisation)
                        .getResultList())
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.text(0), Collectors.mapping(row -> row.text(1), Collectors.toList())));
    }

    /** How the questionnaire of this address was matched the last time. */
    public Optional<Earlier> earlier(UUID organisation, String address) {
        return address.isEmpty()
                ? Optional.empty()
                : Row.of(entities.createNativeQuery("select instrument_id, mapping from rapport.installed_wording"
                                        + " where organisation_id = ?1 and source_address = ?2"
                                        + " order by installed_at desc limit 1")
                                .setParameter(1, organisation)
                                .setParameter(2, address)
                                .getResultList())
                        .stream()
                        .map(row -> new Earlier(
                                row.text(0), read(row.text(1), new TypeReference<Map<String, String>>() {})))
                        .findFirst();
    }

    /** Installs words in place of earlier ones in this language for this reader; false when these very words are there. */
    public boolean put(Source source, String instrument, Wording wording) {
        return entities.createNativeQuery("insert into rapport.installed_wording (organisation_id, id, instrument_id,"
                                + " language, respondent, words, mapping, source_name, source_address, source_digest,"
                                + " installed_at, installed_by) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"
                                + " on conflict (organisation_id, instrument_id, respondent, language) do update set"
                                + " version = rapport.installed_wording.version + 1, words = excluded.words,"
                                + " mapping = excluded.mapping, source_name = excluded.source_name,"
                                + " source_address = excluded.source_address, source_digest = excluded.source_digest,"
                                + " installed_at = excluded.installed_at, installed_by = excluded.installed_by"
                                + " where rapport.installed_wording.words <> excluded.words"
                                + " or rapport.installed_wording.source_digest <> excluded.source_digest")
                        .setParameter(1, source.organisation())
                        .setParameter(2, ids.next())
                        .setParameter(3, instrument)
                        .setParameter(4, wording.language())
                        .setParameter(5, wording.respondent().name())
                        .setParameter(6, write(wording))
                        .setParameter(7, write(source.mapping()))
                        .setParameter(8, source.name())
                        .setParameter(9, source.address())
                        .setParameter(10, source.digest())
                        .setParameter(11, Timestamp.from(clock.instant()))
                        .setParameter(12, source.member())
                        .executeUpdate()
                > 0;
    }

    /** Takes words away; false when there are none of this id. */
    public boolean remove(UUID organisation, UUID id) {
        return entities.createNativeQuery(
                                "delete from rapport.installed_wording where organisation_id = ?1 and id = ?2")
                        .setParameter(1, organisation)
                        .setParameter(2, id)
                        .executeUpdate()
                > 0;
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T read(String text, TypeReference<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored words cannot be read", e);
        }
    }
}
