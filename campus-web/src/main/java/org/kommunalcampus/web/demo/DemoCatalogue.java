package org.kommunalcampus.web.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.SessionContent;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.exchange.CatalogueImports;
import org.kommunalcampus.exchange.CsvRow;
import org.kommunalcampus.exchange.ImportOptions;
import org.kommunalcampus.provider.NewProvider;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FederalState;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.PublicHolidays;
import org.kommunalcampus.web.shipped.ShippedFiles;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Invented modules with sessions to come, and a real partner's feed whose dates have passed. */
@Component
@RequiredArgsConstructor
class DemoCatalogue {

    private static final ZoneId PLACE = ZoneId.of("Europe/Berlin");
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    /** Where the region Rhein-Neckar lies. */
    private static final Set<FederalState> STATES = EnumSet.of(FederalState.BW, FederalState.HE, FederalState.RP);

    private static final String FEED = "courses/hdbw-moochub.json";

    private final ShippedFiles files;
    private final Providers providers;
    private final CatalogueImports imports;
    private final Sessions sessions;
    private final JsonMapper json;
    private final PublicHolidays holidays;
    private final Clock clock;

    void load(Caller caller) {
        Map<String, Map<String, List<SessionContent>>> runs = files.rows("sessions.csv").stream()
                .collect(groupingBy(
                        row -> row.textOrEmpty("provider"),
                        groupingBy(row -> row.textOrEmpty("externalId"), mapping(this::session, toList()))));
        JsonNode feed = json.readTree(files.open(FEED));
        for (CsvRow row : files.rows("providers.csv")) {
            String code = row.textOrEmpty("code");
            boolean invented = Boolean.parseBoolean(row.text("demo"));
            String name = row.textOrEmpty("name");
            ProviderId provider = providers.ensure(
                    caller,
                    new NewProvider(
                            code,
                            name,
                            row.text("legalForm"),
                            row.text("registeredOffice"),
                            row.text("url"),
                            invented));
            if (invented) {
                String file = "modules/" + code + ".csv";
                ShippedFiles.allOf(file, imports.csv(caller, provider, files.open(file), ImportOptions.CERTIFIED));
                sessions.planAll(caller, provider, runs.getOrDefault(code, Map.of()));
            } else {
                ShippedFiles.allOf(
                        FEED, imports.moocHub(caller, provider, coursesOf(name, feed), ImportOptions.CERTIFIED));
            }
        }
    }

    private InputStream coursesOf(String publisher, JsonNode feed) {
        ObjectNode own = json.createObjectNode();
        var courses = own.putArray("data");
        for (JsonNode course : feed.path("data")) {
            if (publisher.equals(course.at("/attributes/publisher/name").asString(""))) {
                courses.add(course);
            }
        }
        return new ByteArrayInputStream(json.writeValueAsBytes(own));
    }

    private boolean isHoliday(LocalDate day) {
        return STATES.stream().anyMatch(state -> holidays.name(day, state).isPresent());
    }

    private SessionContent session(CsvRow row) {
        LocalDate day = LocalDate.now(clock).plusDays(Long.parseLong(row.textOrEmpty("startOffsetDays")));
        while (WEEKEND.contains(day.getDayOfWeek()) || isHoliday(day)) {
            day = day.plusDays(1);
        }
        Instant start = day.atTime(LocalTime.parse(row.textOrEmpty("startTime")))
                .atZone(PLACE)
                .toInstant();
        return new SessionContent(
                null,
                start,
                start.plus(Duration.ofHours(Long.parseLong(row.textOrEmpty("durationHours")))),
                row.text("venue"),
                row.text("city"),
                Integer.valueOf(row.textOrEmpty("seats")));
    }
}
