package org.kommunalcampus.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleContent;
import org.kommunalcampus.catalogue.PhasePlan;
import org.kommunalcampus.catalogue.SessionContent;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.Money;

/** Content of a module that a test cares about only in part: eight hours online in German unless the test says otherwise. */
public final class ModuleSketch {

    private final @Nullable String externalId;
    private final String title;
    private @Nullable String objective;
    private @Nullable String description;
    private String language = "de";
    private @Nullable Format format = Format.ONLINE;
    private @Nullable BigDecimal hours = BigDecimal.valueOf(8);
    private @Nullable Money price;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validUntil;
    private @Nullable Integer recordMonths;
    private final List<CompetenceLevel> teaches = new ArrayList<>();
    private final List<CompetenceLevel> requires = new ArrayList<>();
    private final List<List<String>> prerequisites = new ArrayList<>();
    private final List<SessionContent> sessions = new ArrayList<>();
    private final List<PhasePlan> phases = new ArrayList<>();

    private ModuleSketch(@Nullable String externalId, String title) {
        this.externalId = externalId;
        this.title = title;
    }

    /** A module with the provider's id. */
    public static ModuleSketch module(@Nullable String externalId, String title) {
        return new ModuleSketch(externalId, title);
    }

    /** Sets the objective. */
    public ModuleSketch objective(String text) {
        objective = text;
        return this;
    }

    /** Sets the description. */
    public ModuleSketch description(String text) {
        description = text;
        return this;
    }

    /** Sets the language. */
    public ModuleSketch language(String code) {
        language = code;
        return this;
    }

    /** Sets the format; {@code null} leaves it open. */
    public ModuleSketch format(@Nullable Format value) {
        format = value;
        return this;
    }

    /** Sets the hours of work; {@code null} leaves them open. */
    public ModuleSketch hours(@Nullable Integer value) {
        hours = value == null ? null : BigDecimal.valueOf(value);
        return this;
    }

    /** Sets the price. */
    public ModuleSketch euros(int value) {
        price = Money.euros(BigDecimal.valueOf(value));
        return this;
    }

    /** Sets the first and last day of the offer. */
    public ModuleSketch valid(@Nullable LocalDate from, @Nullable LocalDate until) {
        validFrom = from;
        validUntil = until;
        return this;
    }

    /** Sets for how many months a completion counts. */
    public ModuleSketch recordMonths(int value) {
        recordMonths = value;
        return this;
    }

    /** Adds a competence that is taught. */
    public ModuleSketch teaches(CompetenceId competence, int level) {
        teaches.add(CompetenceLevel.stated(competence, level));
        return this;
    }

    /** Adds a competence that is presupposed. */
    public ModuleSketch requires(CompetenceId competence, int level) {
        requires.add(CompetenceLevel.stated(competence, level));
        return this;
    }

    /** Adds a prerequisite: one of the modules. */
    public ModuleSketch after(String... alternatives) {
        prerequisites.add(List.of(alternatives));
        return this;
    }

    /** Adds a session of three hours. */
    public ModuleSketch session(Instant start, @Nullable Integer seats) {
        sessions.add(SessionContent.at(start, start.plusSeconds(3 * 3600), seats));
        return this;
    }

    /** Adds a session. */
    public ModuleSketch session(SessionContent session) {
        sessions.add(session);
        return this;
    }

    /** Adds a phase. */
    public ModuleSketch phase(PhasePlan phase) {
        phases.add(phase);
        return this;
    }

    /** The content. */
    public ModuleContent content() {
        return new ModuleContent(
                externalId,
                title,
                objective,
                description,
                language,
                format,
                hours,
                price,
                teaches,
                requires,
                prerequisites,
                null,
                null,
                validFrom,
                validUntil,
                recordMonths,
                sessions,
                phases);
    }
}
