package org.kommunalcampus.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleView;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.TimeReader;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes modules as courses of MOOChub version 3.0.1, so strictly that they validate against its schema. */
@Component
@RequiredArgsConstructor
class MoocHubWriter {

    private static final MoocHubPage.Concept COURSE =
            new MoocHubPage.Concept("https://w3id.org/kim/hcrt/course", "Concept", "https://w3id.org/kim/hcrt/scheme");

    private final MoocHubSkillWriter skills;

    /**
     * The module as a course.
     *
     * @param home address of the platform, without a slash at the end
     */
    MoocHubPage.Course course(ModuleView module, String home) {
        var organization = new MoocHubPage.Organization(module.providerName(), "Organization");
        List<SessionView> sessions = distinct(module.sessions());
        MoocHubSkillWriter.Taught taught = skills.taught(module.teaches());
        List<MoocHubPage.Skill> required =
                new ArrayList<>(skills.taught(module.requires()).skills());
        module.prerequisites().stream()
                .flatMap(List::stream)
                .forEach(link -> required.add(MoocHubSkillWriter.course(link, home)));
        return new MoocHubPage.Course(
                module.id().toString(),
                "Course",
                new MoocHubPage.Attributes(
                        module.title(),
                        module.externalId(),
                        COURSE,
                        mode(module.format()),
                        html(module.description() == null ? module.objective() : module.description()),
                        module.objective() == null ? null : List.of(module.objective()),
                        module.targetGroup(),
                        module.stated().audience().entryRequirements(),
                        List.of(module.language()),
                        sessions.isEmpty() ? null : moments(sessions.stream().map(SessionView::startsAt)),
                        sessions.isEmpty() ? null : moments(sessions.stream().map(SessionView::endsAt)),
                        module.validUntil() == null
                                ? null
                                : moments(Stream.of(module.validUntil()
                                        .plusDays(1)
                                        .atStartOfDay(TimeReader.GERMANY)
                                        .minusSeconds(1)
                                        .toInstant())),
                        taught.skills(),
                        duration(module),
                        organization,
                        module.url() == null ? home + "/katalog/" + module.id() : module.url(),
                        MoocHubRights.licenses(module.stated()),
                        access(module.price()),
                        MoocHubRights.creators(module.stated().authors(), organization),
                        taught.keywords(),
                        location(sessions),
                        offer(module.price()),
                        required.stream().distinct().toList()));
    }

    private static @Nullable List<String> mode(@Nullable Format format) {
        if (format == null) {
            return null;
        }
        return List.of(
                switch (format) {
                    case ONLINE -> "online";
                    case IN_PERSON -> "onsite";
                    case BLENDED -> "blended";
                });
    }

    /** Hours of work that are stated; where these are assumed, the length in the source's own words, or nothing. */
    private static @Nullable String duration(ModuleView module) {
        Integer minutes = module.minutes();
        if (module.stated().hoursAssumed()) {
            return module.stated().length();
        }
        return minutes == null ? null : Duration.ofMinutes(minutes).toString();
    }

    private static @Nullable String html(@Nullable String words) {
        var html = new StringBuilder();
        Stream.ofNullable(words)
                .flatMap(text -> text.lines())
                .filter(line -> !line.isBlank())
                .forEach(line -> html.append("<p>")
                        .append(HtmlUtils.htmlEscape(line, "UTF-8"))
                        .append("</p>"));
        return html.isEmpty() ? null : html.toString();
    }

    /** The schema allows no moment twice in a list, and starts and ends belong together by their place. */
    private static List<SessionView> distinct(List<SessionView> sessions) {
        Set<Instant> starts = new HashSet<>();
        Set<Instant> ends = new HashSet<>();
        return sessions.stream()
                .filter(session -> session.state() == SessionState.PLANNED)
                .filter(session -> !starts.contains(session.startsAt()) && !ends.contains(session.endsAt()))
                .filter(session -> starts.add(session.startsAt()) && ends.add(session.endsAt()))
                .toList();
    }

    private static List<String> moments(Stream<Instant> moments) {
        return moments.map(Instant::toString).toList();
    }

    private static @Nullable List<String> access(@Nullable Money price) {
        return price == null ? null : List.of(price.amount().signum() == 0 ? "free" : "paid");
    }

    private static @Nullable List<MoocHubPage.Offer> offer(@Nullable Money price) {
        return price == null
                ? null
                : List.of(new MoocHubPage.Offer(price.amount(), price.currency(), "one-time", "complete"));
    }

    private static MoocHubPage.@Nullable Location location(List<SessionView> sessions) {
        return sessions.stream()
                .filter(session -> session.venue() != null || session.city() != null)
                .findFirst()
                .map(session -> new MoocHubPage.Location(session.venue(), new MoocHubPage.Address(session.city())))
                .orElse(null);
    }
}
