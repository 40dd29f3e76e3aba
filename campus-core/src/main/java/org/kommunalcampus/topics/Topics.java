package org.kommunalcampus.topics;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.UseCase;
import org.kommunalcampus.topics.Topic.LevelDemand;
import org.springframework.transaction.annotation.Transactional;

/** The topic map: which competences are wanted, and what there is for them. Reads figures that were counted before, never people. */
@UseCase
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Topics {

    private final DemandCache demands;
    private final Supplies supplies;
    private final Competences competences;
    private final TopicSettings settings;

    /** The topics that match: competences that are lacked by anybody or taught by a module. */
    @Open("figures about groups of at least the minimum size")
    public TopicMap map(TopicQuery query) {
        DemandCache.Image counted = demands.current();
        Supplies.Image offered = supplies.current();
        Set<CompetenceId> ids = new HashSet<>(counted.byCompetence().keySet());
        ids.addAll(offered.byCompetence().keySet());
        List<Topic> topics = competences.byId(ids).values().stream()
                .filter(competence -> !competence.retired() && matches(competence, query))
                .map(competence -> topic(competence, query, counted, offered))
                .filter(topic -> query.level() == null
                        || topic.supply().modules() > 0
                        || !topic.levels().isEmpty())
                .sorted(query.sort().order())
                .toList();
        int learners = counted.state().learners();
        return new TopicMap(
                topics,
                counted.state().at(),
                learners < settings.minimumGroup() ? 0 : learners,
                settings.minimumGroup());
    }

    /** How many learners lack each of the competences. */
    @Open("figures about groups of at least the minimum size")
    public Map<CompetenceId, Headcount> learners(Collection<CompetenceId> ids) {
        Map<CompetenceId, CompetenceDemand> counted = demands.current().byCompetence();
        Map<CompetenceId, Headcount> found = new HashMap<>();
        ids.forEach(id -> {
            CompetenceDemand demand = counted.get(id);
            found.put(id, demand == null ? Headcount.NOBODY : demand.learners(null, null));
        });
        return found;
    }

    private static boolean matches(CompetenceView competence, TopicQuery query) {
        return (query.framework() == null || query.framework().equalsIgnoreCase(competence.frameworkCode()))
                && (query.area() == null || Objects.equals(query.area(), competence.area()));
    }

    private Topic topic(
            CompetenceView competence, TopicQuery query, DemandCache.Image counted, Supplies.Image offered) {
        CompetenceDemand demand = counted.byCompetence()
                .getOrDefault(competence.id(), CompetenceDemand.of(List.of(), settings.minimumGroup()));
        List<LevelDemand> levels = demand.byLevel(query.region()).entrySet().stream()
                .filter(entry -> query.level() == null || query.level().equals(entry.getKey()))
                .map(entry -> level(competence.id(), entry, offered))
                .toList();
        Headcount learners = demand.learners(query.region(), query.level());
        Supply supply = offered.of(competence.id(), query.level() == null ? 1 : query.level());
        int unserved = levels.stream()
                .filter(level -> level.modules() == 0)
                .mapToInt(level -> level.learners().known())
                .sum();
        return new Topic(
                competence,
                learners,
                levels,
                demand.byRegion(query.level()),
                supply,
                unserved,
                standing(learners, levels, supply));
    }

    private static LevelDemand level(
            CompetenceId competence, Map.Entry<Integer, Headcount> entry, Supplies.Image offered) {
        return new LevelDemand(
                entry.getKey(),
                entry.getValue(),
                offered.of(competence, entry.getKey()).modules());
    }

    private SupplyStatus standing(Headcount learners, List<LevelDemand> levels, Supply supply) {
        if (learners.known() == 0) {
            return SupplyStatus.QUIET;
        }
        List<LevelDemand> told =
                levels.stream().filter(level -> level.learners().known() > 0).toList();
        List<LevelDemand> judged = told.isEmpty() ? levels : told;
        if (judged.stream().allMatch(level -> level.modules() == 0)) {
            return SupplyStatus.UNSERVED;
        }
        if (judged.stream().anyMatch(level -> level.modules() == 0)) {
            return SupplyStatus.PARTLY_SERVED;
        }
        return learners.known() > settings.scarceFrom() * Math.max(1, supply.modules())
                ? SupplyStatus.SCARCE
                : SupplyStatus.SERVED;
    }
}
