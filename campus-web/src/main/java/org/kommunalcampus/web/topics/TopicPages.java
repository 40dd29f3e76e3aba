package org.kommunalcampus.web.topics;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Frameworks;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.organisation.RegionView;
import org.kommunalcampus.topics.Calls;
import org.kommunalcampus.topics.Headcount;
import org.kommunalcampus.topics.Supply;
import org.kommunalcampus.topics.SupplyStatus;
import org.kommunalcampus.topics.Topic;
import org.kommunalcampus.topics.Topic.LevelDemand;
import org.kommunalcampus.topics.TopicMap;
import org.kommunalcampus.topics.TopicSort;
import org.kommunalcampus.topics.Topics;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Tone;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words the topic map and measures its picture. */
@Component
@RequiredArgsConstructor
class TopicPages {

    private static final int PAGE_SIZE = 15;
    private static final int LONGEST_BAR = 78;
    private static final int LONGEST_LABEL = 38;

    private static final Comparator<LevelDemand> NEEDIEST_LAST = Comparator.comparingInt(
                    (LevelDemand level) -> level.modules() == 0 ? 1 : 0)
            .thenComparingInt(level -> level.learners().known());

    private final Topics topics;
    private final Calls calls;
    private final Frameworks frameworks;
    private final Wording wording;

    TopicPage page(TopicFilter filter, List<RegionView> regions, Locale locale) {
        TopicMap map = topics.map(filter.query());
        Map<CompetenceId, LocalDate> called = calls.openTopics();
        int largest = map.topics().stream()
                .mapToInt(topic -> topic.learners().known())
                .max()
                .orElse(0);
        int from = Math.min(filter.page() * PAGE_SIZE, map.topics().size());
        List<Topic> shown = map.topics()
                .subList(from, Math.min(from + PAGE_SIZE, map.topics().size()));
        return new TopicPage(
                shown.stream()
                        .map(topic -> row(topic, largest, map, called, locale))
                        .toList(),
                new Paging(filter.page(), PAGE_SIZE, map.topics().size(), filter.href()),
                counted(map, locale),
                scopes(locale),
                regions(regions, locale),
                levels(locale),
                orders(locale));
    }

    private TopicPage.Row row(
            Topic topic, int largest, TopicMap map, Map<CompetenceId, LocalDate> called, Locale locale) {
        LocalDate until = called.get(topic.competence().id());
        String name = topic.competence().name().in(locale);
        String area = topic.competence().areaName() == null
                ? topic.competence().frameworkCode()
                : topic.competence().areaName().in(locale);
        return new TopicPage.Row(
                topic.competence().id().toString(),
                topic.competence().reference(),
                name,
                name.length() <= LONGEST_LABEL ? name : name.substring(0, LONGEST_LABEL - 1) + "…",
                area,
                badge(topic.standing(), locale),
                headcount(topic.learners(), map, locale),
                levels(topic, map, locale),
                wording.text("topics.modules", locale, topic.supply().modules()),
                dates(topic.supply(), locale),
                share(topic.learners().known(), largest),
                share(topic.unserved(), largest),
                neediest(topic),
                until == null ? null : wording.day(until, locale));
    }

    private static int share(int learners, int largest) {
        return largest == 0 ? 0 : Math.ceilDiv(learners * LONGEST_BAR, largest);
    }

    /** The level for which most learners have no module; where all have one, the level most asked. */
    private static int neediest(Topic topic) {
        return topic.levels().stream()
                .max(NEEDIEST_LAST)
                .map(LevelDemand::level)
                .orElse(Level.MIN);
    }

    private Badge badge(SupplyStatus standing, Locale locale) {
        Tone tone = switch (standing) {
            case UNSERVED -> Tone.DANGER;
            case PARTLY_SERVED, SCARCE -> Tone.WARNING;
            case SERVED -> Tone.SUCCESS;
            case QUIET -> Tone.NEUTRAL;
        };
        return new Badge(tone, wording.text("topics.standing." + standing, locale));
    }

    private String headcount(Headcount learners, TopicMap map, Locale locale) {
        if (learners.hidden()) {
            return wording.text("topics.hidden", locale, map.minimumGroup());
        }
        return NumberFormat.getIntegerInstance(locale).format(learners.known());
    }

    /** One line for each level that may be told, and one for all others. */
    private List<String> levels(Topic topic, TopicMap map, Locale locale) {
        List<String> lines = topic.levels().stream()
                .filter(level -> !level.learners().hidden())
                .map(level -> wording.text(
                        "topics.level",
                        locale,
                        level.level(),
                        headcount(level.learners(), map, locale),
                        level.modules()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (topic.levels().size() > lines.size()) {
            lines.add(wording.text(lines.isEmpty() ? "topics.levels.hidden" : "topics.levels.others", locale));
        }
        return lines;
    }

    private @Nullable String dates(Supply supply, Locale locale) {
        if (supply.unlimited() > 0) {
            return wording.text("topics.unlimited", locale);
        }
        return supply.sessions() == 0
                ? null
                : wording.text("topics.sessions", locale, supply.sessions(), supply.seats());
    }

    private @Nullable String counted(TopicMap map, Locale locale) {
        return map.countedAt() == null
                ? null
                : wording.text("topics.counted", locale, wording.moment(map.countedAt(), locale), map.learners());
    }

    private List<Option> scopes(Locale locale) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", wording.text("topics.filter.area.all", locale)));
        frameworks.all().reversed().forEach(framework -> {
            options.add(new Option(framework.code(), framework.name().in(locale)));
            frameworks
                    .areas(framework.id())
                    .forEach(area -> options.add(new Option(
                            framework.code() + ":" + area.code(),
                            "– " + area.name().in(locale))));
        });
        return options;
    }

    private List<Option> regions(List<RegionView> regions, Locale locale) {
        return Stream.concat(
                        Stream.of(new Option("", wording.text("topics.filter.region.all", locale))),
                        regions.stream().map(region -> new Option(region.code(), region.name())))
                .toList();
    }

    private List<Option> levels(Locale locale) {
        return Stream.concat(
                        Stream.of(new Option("", wording.text("topics.filter.level.all", locale))),
                        IntStream.rangeClosed(Level.MIN, Level.MAX)
                                .mapToObj(level -> new Option(
                                        String.valueOf(level),
                                        level + " – " + wording.text("fragment.level." + level, locale))))
                .toList();
    }

    private List<Option> orders(Locale locale) {
        return Arrays.stream(TopicSort.values())
                .map(TopicFilter::parameter)
                .map(order -> new Option(order, wording.text("topics.sort." + order, locale)))
                .toList();
    }
}
