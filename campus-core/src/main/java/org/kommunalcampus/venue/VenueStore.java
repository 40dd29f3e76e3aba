package org.kommunalcampus.venue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.ProviderId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps rooms. */
@Component
@RequiredArgsConstructor
class VenueStore {

    private static final String SEPARATOR = ",";
    private static final String FIELDS =
            "select id, provider_id, name, street, postcode, city, capacity, features, note, offered, version from venue ";
    private static final String FOUND = """
            where provider_id in (:providers) and (offered = true or :all = true) and capacity >= :seats
            and (locate(:text, lower(name)) > 0 or locate(:text, lower(city)) > 0 or postcode = :text)""";
    private static final String ADD = """
            insert into venue (id, provider_id, name, street, postcode, city, capacity, features, note, offered, version)
            values (:id, :provider, :name, :street, :postcode, :city, :capacity, :features, :note, true, 0)""";
    private static final String CHANGE = """
            update venue set name = :name, street = :street, postcode = :postcode, city = :city, capacity = :capacity,
            features = :features, note = :note, version = version + 1 where id = :id and version = :version""";

    private final JdbcClient jdbc;

    Optional<VenueView> find(VenueId id) {
        return jdbc.sql(FIELDS + "where id = :id")
                .param("id", id.toString())
                .query((row, number) -> view(row))
                .optional();
    }

    /** The room, which nobody else books until the transaction ends. */
    Optional<VenueView> lock(VenueId id) {
        return jdbc.sql(FIELDS + "where id = :id for update")
                .param("id", id.toString())
                .query((row, number) -> view(row))
                .optional();
    }

    /** Rooms of these providers with at least so many seats whose name, city or postcode fits the text, by city and name. */
    Page<VenueView> search(
            Collection<ProviderId> providers, String text, int seats, boolean withdrawnToo, Pageable page) {
        if (providers.isEmpty()) {
            return Page.empty(page);
        }
        List<String> owners = providers.stream().map(ProviderId::toString).toList();
        String plain = text.strip().toLowerCase(Locale.GERMAN);
        List<VenueView> content = jdbc.sql(FIELDS + FOUND + " order by city, name, id limit :size offset :offset")
                .param("providers", owners)
                .param("all", withdrawnToo)
                .param("seats", seats)
                .param("text", plain)
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, number) -> view(row))
                .list();
        long total = jdbc.sql("select count(*) from venue " + FOUND)
                .param("providers", owners)
                .param("all", withdrawnToo)
                .param("seats", seats)
                .param("text", plain)
                .query(Long.class)
                .single();
        return new PageImpl<>(content, page, total);
    }

    void add(VenueId id, ProviderId provider, VenueFacts facts) {
        describe(jdbc.sql(ADD), id, facts)
                .param("provider", provider.toString())
                .update();
    }

    /** Returns whether the version was still the current one. */
    boolean change(VenueId id, VenueFacts facts, long version) {
        return describe(jdbc.sql(CHANGE), id, facts).param("version", version).update() > 0;
    }

    void offer(VenueId id, boolean offered) {
        jdbc.sql("update venue set offered = :offered, version = version + 1 where id = :id")
                .param("offered", offered)
                .param("id", id.toString())
                .update();
    }

    private static JdbcClient.StatementSpec describe(JdbcClient.StatementSpec statement, VenueId id, VenueFacts facts) {
        return statement
                .param("id", id.toString())
                .param("name", facts.name())
                .param("street", facts.street())
                .param("postcode", facts.postcode())
                .param("city", facts.city())
                .param("capacity", facts.requireCapacity())
                .param("features", facts.stated().stream().map(Feature::name).collect(Collectors.joining(SEPARATOR)))
                .param("note", facts.note());
    }

    private static VenueView view(ResultSet row) throws SQLException {
        var facts = new VenueFacts(
                row.getString("name"),
                row.getString("street"),
                row.getString("postcode"),
                row.getString("city"),
                row.getInt("capacity"),
                features(row.getString("features")),
                row.getString("note"));
        return new VenueView(
                VenueId.of(row.getString("id")),
                ProviderId.of(row.getString("provider_id")),
                facts,
                row.getBoolean("offered"),
                row.getLong("version"));
    }

    private static Set<Feature> features(String names) {
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        Arrays.stream(names.split(SEPARATOR, -1))
                .filter(name -> !name.isEmpty())
                .map(Feature::valueOf)
                .forEach(features::add);
        return features;
    }
}
