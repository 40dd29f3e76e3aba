package org.kommunalcampus.web.proof;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.competence.FrameworkId;
import org.kommunalcampus.competence.FrameworkView;
import org.kommunalcampus.competence.Frameworks;
import org.kommunalcampus.record.AchievementRecordView;
import org.kommunalcampus.record.BadgeWords.BadgeCompetence;
import org.kommunalcampus.record.ProvenLevel;
import org.kommunalcampus.record.RecordRenewal;
import org.kommunalcampus.record.RecordState;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Words what an achievement record states, for the paper and for its check alike. */
@Component
@RequiredArgsConstructor
public class RecordWords {

    private static final String ESCO = "http://data.europa.eu/esco/";

    private final Competences competences;
    private final Frameworks frameworks;
    private final Wording wording;

    /**
     * What a record states, in words.
     *
     * @param kind what it is called
     * @param sentence between holder and module
     */
    public record Statement(
            String kind,
            String number,
            String holder,
            String sentence,
            String module,
            List<Fact> facts,
            List<LevelLine> levels) {}

    /** A fact with its name. */
    public record Fact(String name, String value) {}

    /** A competence with the level reached, and by which framework. */
    public record LevelLine(String competence, String level, String framework) {}

    /** The record in words. */
    public Statement statement(AchievementRecordView record, Locale locale) {
        return new Statement(
                kind(record, locale),
                record.number().value(),
                record.holder(),
                wording.text("proof.sentence." + key(record), locale),
                record.title(),
                facts(record, locale),
                levels(record.levels(), locale));
    }

    /** What a record of that kind is called. */
    public String kind(AchievementRecordView record, Locale locale) {
        return wording.text("proof.kind." + key(record), locale);
    }

    /** What had to be done for it. */
    public String criteria(AchievementRecordView record, Locale locale) {
        return wording.text("proof.badge.criteria." + key(record), locale, record.leastPoints());
    }

    private static String key(AchievementRecordView record) {
        return record.elsewhere() ? "RECOGNITION" : record.kind().name();
    }

    /** Whether it counts, in a word. */
    public String state(RecordState state, Locale locale) {
        return wording.text("proof.state." + state, locale);
    }

    private List<Fact> facts(AchievementRecordView record, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("provider", record.providerName(), locale));
        if (!record.elsewhere()) {
            facts.add(fact("hours", wording.hours(record.minutes(), locale), locale));
        }
        facts.add(fact("completedOn", wording.day(record.completedOn(), locale), locale));
        if (record.points() != null) {
            facts.add(fact(
                    "points", wording.text("proof.points", locale, record.points(), record.leastPoints()), locale));
        }
        String credits = credits(record, locale);
        if (!credits.isEmpty()) {
            facts.add(fact("credits", credits, locale));
        }
        facts.add(fact("validUntil", until(record.countsUntil(), locale), locale));
        LocalDate before = record.validUntil();
        for (RecordRenewal renewal : record.renewals()) {
            facts.add(fact(
                    "renewed",
                    wording.text(
                            "proof.renewed",
                            locale,
                            renewal.module(),
                            wording.day(renewal.on(), locale),
                            until(before, locale)),
                    locale));
            before = renewal.until();
        }
        facts.add(fact("recordedBy", wording.text("proof.by." + record.recordedBy(), locale), locale));
        facts.add(fact("issuedAt", wording.day(record.issuedAt(), locale), locale));
        return facts;
    }

    private String until(@Nullable LocalDate day, Locale locale) {
        return day == null ? wording.text("proof.forGood", locale) : wording.day(day, locale);
    }

    /** The ECTS credits with who awards them; empty without any. */
    private String credits(AchievementRecordView record, Locale locale) {
        BigDecimal credits = record.credits();
        if (credits == null) {
            return "";
        }
        String number = number(credits, locale);
        return record.creditsAwardedBy() == null
                ? number
                : wording.text("proof.credits.by", locale, number, record.creditsAwardedBy());
    }

    /** A number of credits as people read it. */
    static String number(BigDecimal credits, Locale locale) {
        return NumberFormat.getInstance(locale).format(credits);
    }

    private Fact fact(String name, String value, Locale locale) {
        return new Fact(wording.text("proof.fact." + name, locale), value);
    }

    private List<LevelLine> levels(List<ProvenLevel> levels, Locale locale) {
        if (levels.isEmpty()) {
            return List.of();
        }
        Map<CompetenceId, CompetenceView> names =
                competences.byId(levels.stream().map(ProvenLevel::competence).toList());
        Map<FrameworkId, FrameworkView> standards =
                frameworks.all().stream().collect(toMap(FrameworkView::id, framework -> framework));
        return levels.stream()
                .filter(level -> names.containsKey(level.competence()))
                .map(level -> line(level, names, standards, locale))
                .toList();
    }

    /** The competences for a credential, each with its addresses: the one here, and that of each skill of ESCO that it is linked to. */
    List<BadgeCompetence> competences(List<ProvenLevel> levels, String platform, Locale locale) {
        List<CompetenceId> ids = levels.stream().map(ProvenLevel::competence).toList();
        Map<CompetenceId, CompetenceView> names = competences.byId(ids);
        Map<CompetenceId, List<String>> links = competences.links(ids);
        Map<FrameworkId, FrameworkView> standards =
                frameworks.all().stream().collect(toMap(FrameworkView::id, framework -> framework));
        List<BadgeCompetence> found = new ArrayList<>();
        for (ProvenLevel level : levels) {
            CompetenceView competence = names.get(level.competence());
            if (competence == null) {
                continue;
            }
            LevelLine line = line(level, names, standards, locale);
            String reached = wording.text("proof.levelReached", locale) + " " + line.level();
            if (!competence.code().startsWith(ESCO)) {
                found.add(new BadgeCompetence(
                        line.competence(),
                        reached,
                        line.framework(),
                        competence.code(),
                        platform + "/api/v1/competence-frameworks/" + competence.framework() + "/competences#"
                                + UriUtils.encodeFragment(competence.code(), StandardCharsets.UTF_8)));
            }
            Stream.concat(Stream.of(competence.code()), links.getOrDefault(competence.id(), List.of()).stream())
                    .filter(uri -> uri.startsWith(ESCO))
                    .distinct()
                    .forEach(uri -> found.add(new BadgeCompetence(line.competence(), reached, "ESCO", null, uri)));
        }
        return found;
    }

    private LevelLine line(
            ProvenLevel proven,
            Map<CompetenceId, CompetenceView> names,
            Map<FrameworkId, FrameworkView> standards,
            Locale locale) {
        CompetenceView competence = Objects.requireNonNull(names.get(proven.competence()));
        FrameworkView standard = standards.get(competence.framework());
        int level = proven.level().value();
        return new LevelLine(
                competence.name().in(locale),
                standard == null
                        ? wording.text("proof.level", locale, level)
                        : wording.text("proof.level.of", locale, level, standard.levels()),
                standard == null ? competence.frameworkCode() : standard.name().in(locale));
    }
}
