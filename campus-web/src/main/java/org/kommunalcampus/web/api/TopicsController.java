package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.organisation.RegionView;
import org.kommunalcampus.organisation.Regions;
import org.kommunalcampus.shared.Malformed;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.topics.Headcount;
import org.kommunalcampus.topics.Supply;
import org.kommunalcampus.topics.SupplyStatus;
import org.kommunalcampus.topics.Topic;
import org.kommunalcampus.topics.TopicMap;
import org.kommunalcampus.topics.TopicQuery;
import org.kommunalcampus.topics.TopicSort;
import org.kommunalcampus.topics.Topics;
import org.springframework.data.domain.Pageable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The topic map, for everybody. */
@Tag(name = "Catalogue")
@RestController
@RequiredArgsConstructor
class TopicsController {

    private final Topics topics;
    private final Regions regions;

    /** Learners of whom a level is asked; {@code null} where they are too few to be told. */
    record TopicLevelBody(int level, @Nullable Integer learners, int modules) {}

    /** Learners of a region; {@code null} where they are too few to be told. */
    record RegionBody(Reference region, @Nullable Integer learners) {}

    /**
     * A competence with demand and supply.
     *
     * @param learners who lack it; {@code null} where they are too few to be told
     * @param unserved learners known to be asked for a level to which no module leads
     * @param area code of the area in the framework
     */
    record TopicBody(
            Reference competence,
            String framework,
            @Nullable String area,
            @Nullable Integer learners,
            int unserved,
            List<TopicLevelBody> levels,
            List<RegionBody> regions,
            Supply supply,
            SupplyStatus standing) {}

    /**
     * One page of topics.
     *
     * @param countedAt when demand was counted, {@code null} before the first time
     * @param people learners that were looked at
     * @param minimumGroup figures about fewer learners are hidden
     */
    record TopicMapBody(
            List<TopicBody> content,
            PageBody.Position page,
            @Nullable Instant countedAt,
            int people,
            int minimumGroup) {}

    @Operation(summary = "Competences by demand and supply, wanted ones first; figures about few people are hidden")
    @GetMapping("/api/v1/topics")
    TopicMapBody map(
            @RequestParam(required = false) @Nullable String framework,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Min(1) @Max(8) @Nullable Integer level,
            @RequestParam(defaultValue = "WANTED") TopicSort order,
            @Paged Pageable page,
            Locale locale) {
        Map<RegionId, RegionView> places =
                regions.listed().stream().collect(Collectors.toMap(RegionView::id, Function.identity()));
        RegionId place = region == null || region.isBlank() ? null : find(places, region);
        TopicMap map = topics.map(new TopicQuery(framework, area, place, level, order));
        PageBody<TopicBody> found = PageBody.slice(map.topics(), page, topic -> body(topic, places, locale));
        return new TopicMapBody(found.content(), found.page(), map.countedAt(), map.learners(), map.minimumGroup());
    }

    private static RegionId find(Map<RegionId, RegionView> places, String text) {
        return places.values().stream()
                .filter(place ->
                        place.code().equals(text) || place.id().toString().equals(text))
                .map(RegionView::id)
                .findFirst()
                .orElseThrow(() -> new Malformed("/region", "unknown-region", "There is no such region."));
    }

    private static TopicBody body(Topic topic, Map<RegionId, RegionView> places, Locale locale) {
        CompetenceView competence = topic.competence();
        return new TopicBody(
                Reference.coded(
                        competence.id(),
                        competence.reference(),
                        competence.name().in(locale)),
                competence.frameworkCode(),
                competence.area(),
                number(topic.learners()),
                topic.unserved(),
                topic.levels().stream()
                        .map(one -> new TopicLevelBody(one.level(), number(one.learners()), one.modules()))
                        .toList(),
                regions(topic, places),
                topic.supply(),
                topic.standing());
    }

    private static List<RegionBody> regions(Topic topic, Map<RegionId, RegionView> places) {
        List<RegionBody> found = new ArrayList<>();
        topic.regions().forEach((id, learners) -> {
            RegionView place = places.get(id);
            if (place != null) {
                found.add(new RegionBody(Reference.coded(id, place.code(), place.name()), number(learners)));
            }
        });
        return found;
    }

    private static @Nullable Integer number(Headcount learners) {
        return learners.hidden() ? null : learners.known();
    }
}
