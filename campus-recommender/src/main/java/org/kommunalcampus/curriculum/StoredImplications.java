package org.kommunalcampus.curriculum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.curriculum.engine.input.Implication;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which competences include others: versions are added and never changed. */
@Component
@SetBased("the latest of the versions that are kept, in one query")
@RequiredArgsConstructor
class StoredImplications {

    private final JdbcClient jdbc;
    private final Competences competences;

    /** The number of the version that counts now. */
    int version() {
        return jdbc.sql("select max(n) from implied_levels")
                .query(Integer.class)
                .single();
    }

    ImplicationsVersion latest() {
        return jdbc.sql("select n, content, saved_at, saved_by from implied_levels order by n desc limit 1")
                .query((row, number) -> new ImplicationsVersion(
                        row.getInt("n"),
                        row.getString("content"),
                        Times.read(row, "saved_at"),
                        row.getString("saved_by")))
                .single();
    }

    /** Throws {@link org.springframework.dao.DuplicateKeyException} where somebody else was faster. */
    void add(ImplicationsVersion version) {
        jdbc.sql("insert into implied_levels (n, content, saved_at, saved_by) values (:n, :content, :at, :by)")
                .param("n", version.version())
                .param("content", version.text())
                .param("at", Times.stored(version.savedAt()))
                .param("by", version.savedBy())
                .update();
    }

    /** What counts now, for the planner; what no framework knows is left out. */
    List<Implication> current() {
        List<ImpliedLevel> stated = latest().lines()
                .flatMap(line -> ImpliedLevel.read(line).stream())
                .toList();
        Map<String, CompetenceId> known = known(stated);
        List<Implication> implications = new ArrayList<>();
        for (ImpliedLevel each : stated) {
            CompetenceId from = known.get(each.from());
            CompetenceId to = known.get(each.to());
            if (from != null && to != null) {
                implications.add(new Implication(from, each.fromLevel(), to, each.toLevel()));
            }
        }
        return implications;
    }

    /** What the competences that these name are called, by reference. */
    Map<String, String> names(List<ImpliedLevel> stated, Locale locale) {
        Map<String, CompetenceId> ids = known(stated);
        Map<CompetenceId, CompetenceView> views = competences.byId(ids.values());
        Map<String, String> names = new HashMap<>();
        ids.forEach((reference, id) -> {
            CompetenceView view = views.get(id);
            if (view != null) {
                names.put(reference, view.name().in(locale));
            }
        });
        return names;
    }

    /** The competences that these name, by reference. */
    Map<String, CompetenceId> known(List<ImpliedLevel> stated) {
        Set<String> references = new LinkedHashSet<>();
        stated.stream().flatMap(each -> Stream.of(each.from(), each.to())).forEach(references::add);
        return competences.resolveAll(references);
    }
}
