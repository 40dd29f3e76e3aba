package org.kommunalcampus.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.CompetenceRow.Kind;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.Times;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads offered modules and what belongs to them by one plain query per table; entities would cost many times that. */
@Component
@SetBased("all offered modules at once, by one query per table")
@RequiredArgsConstructor
class FactRows {

    private static final String OFFERED =
            " join learning_module m on m.id = x.module_id and m.state = 'PUBLISHED' and m.certified_basis is not null ";

    private final JdbcClient jdbc;

    /** Hands each offered module over, by id. */
    void modules(RowCallbackHandler each) {
        jdbc.sql("""
                select id, provider_id, title, minutes, price_cents, currency, format, language,
                    valid_from, valid_until, certified_until, certified_basis, version, stated
                from learning_module where state = 'PUBLISHED' and certified_basis is not null order by id""").query(each);
    }

    /** What each module teaches and presupposes, by competence. */
    Map<ModuleId, List<CompetenceRow>> competences() {
        Map<ModuleId, List<CompetenceRow>> found = new HashMap<>();
        jdbc.sql("select x.* from module_competence x" + OFFERED + "order by x.module_id, x.competence_id")
                .query(row -> {
                    of(row, found)
                            .add(new CompetenceRow(
                                    Kind.valueOf(row.getString("kind")),
                                    UUID.fromString(row.getString("competence_id")),
                                    row.getInt("level"),
                                    row.getBoolean("assumed")));
                });
        return found;
    }

    /** The alternatives of each group of prerequisites. */
    Map<ModuleId, List<List<ModuleId>>> prerequisites() {
        Map<ModuleId, Map<Integer, List<ModuleId>>> groups = new HashMap<>();
        jdbc.sql("select x.* from module_prerequisite x" + OFFERED
                        + "order by x.module_id, x.group_no, x.prerequisite_id")
                .query(row -> {
                    groups.computeIfAbsent(module(row), first -> new TreeMap<>())
                            .computeIfAbsent(row.getInt("group_no"), first -> new ArrayList<>())
                            .add(ModuleId.of(row.getString("prerequisite_id")));
                });
        Map<ModuleId, List<List<ModuleId>>> found = new HashMap<>();
        groups.forEach((module, alternatives) -> found.put(module, List.copyOf(alternatives.values())));
        return found;
    }

    /** Sessions that are not cancelled, by start. */
    Map<ModuleId, List<SessionFacts>> sessions() {
        Map<ModuleId, List<SessionFacts>> found = new HashMap<>();
        jdbc.sql("select x.* from module_session x" + OFFERED
                        + "where x.state = 'PLANNED' order by x.module_id, x.starts_at, x.id")
                .query(row -> {
                    of(row, found).add(session(row));
                });
        return found;
    }

    /** What is before, in and after the sessions, in this order. */
    Map<ModuleId, List<PhasePlan>> phases() {
        Map<ModuleId, List<PhasePlan>> found = new HashMap<>();
        jdbc.sql("select x.* from module_phase x" + OFFERED + "order by x.module_id")
                .query(row -> {
                    of(row, found)
                            .add(new PhasePlan(
                                    Phase.valueOf(row.getString("phase")), row.getInt("minutes"), row.getInt("weeks")));
                });
        found.values().forEach(plans -> plans.sort(Comparator.comparing(PhasePlan::phase)));
        return found;
    }

    private static SessionFacts session(ResultSet row) throws SQLException {
        Integer seats = row.getObject("seats", Integer.class);
        return new SessionFacts(
                SessionId.of(row.getString("id")),
                Times.read(row, "starts_at"),
                Times.read(row, "ends_at"),
                seats == null ? Integer.MAX_VALUE : Math.max(0, seats - row.getInt("taken")),
                row.getObject("registration_until", LocalDate.class));
    }

    private static <T> List<T> of(ResultSet row, Map<ModuleId, List<T>> found) throws SQLException {
        return found.computeIfAbsent(module(row), first -> new ArrayList<>());
    }

    private static ModuleId module(ResultSet row) throws SQLException {
        return ModuleId.of(row.getString("module_id"));
    }
}
