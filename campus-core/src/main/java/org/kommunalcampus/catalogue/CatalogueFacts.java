package org.kommunalcampus.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** All offered modules at once, for those who keep an image of the catalogue in memory, and the version that says when the image is out of date. */
@UseCase
@SetBased("the one counter of the catalogue, read before each use of its image")
@RequiredArgsConstructor
public class CatalogueFacts {

    private final JdbcClient jdbc;
    private final FactRows rows;
    private final Providers providers;

    /** Grows with each change that others can see. Read it before {@link #facts}: these are then at least as new. One query. */
    @Open("the number only says that something has changed")
    @Transactional(readOnly = true)
    public long version() {
        return jdbc.sql("select version from catalogue_version")
                .query(Long.class)
                .single();
    }

    /** Every published and certified module of an accredited provider, by id, whatever its dates say. Six queries, however many modules there are. */
    @CapabilityOnly("the planner and the search")
    @Transactional(readOnly = true)
    public List<ModuleFacts> facts() {
        Set<ProviderId> accredited = providers.accredited().keySet();
        Map<ModuleId, List<CompetenceRow>> competences = rows.competences();
        Map<ModuleId, List<List<ModuleId>>> prerequisites = rows.prerequisites();
        Map<ModuleId, List<SessionFacts>> sessions = rows.sessions();
        Map<ModuleId, List<PhasePlan>> phases = rows.phases();
        List<ModuleFacts> facts = new ArrayList<>();
        rows.modules(module -> {
            if (accredited.contains(ProviderId.of(module.getString("provider_id")))) {
                ModuleId id = ModuleId.of(module.getString("id"));
                List<CompetenceRow> stated = competences.getOrDefault(id, List.of());
                facts.add(new ModuleFacts(
                        id,
                        module.getString("title"),
                        module.getInt("minutes"),
                        module.getObject("price_cents", Long.class),
                        Format.valueOf(module.getString("format")),
                        module.getString("language"),
                        CompetenceRow.views(CompetenceRow.Kind.TEACHES, stated),
                        CompetenceRow.views(CompetenceRow.Kind.REQUIRES, stated),
                        prerequisites.getOrDefault(id, List.of()),
                        module.getObject("valid_from", LocalDate.class),
                        module.getObject("valid_until", LocalDate.class),
                        module.getObject("certified_until", LocalDate.class),
                        sessions.getOrDefault(id, List.of()),
                        phases.getOrDefault(id, List.of()),
                        DescriptionDocument.audience(module.getString("stated"))));
            }
        });
        return facts;
    }
}
