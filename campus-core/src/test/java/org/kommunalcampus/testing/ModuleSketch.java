package org.kommunalcampus.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleContent;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.PhasePlan;
import org.kommunalcampus.catalogue.SessionContent;
import org.kommunalcampus.competence.CompetenceId;

/** Content of a module that a test cares about only in part: eight hours online in German unless the test says otherwise. */
public final class ModuleSketch {

    private final Map<String, String> fields =
            new HashMap<>(Map.of("/language", "de", "/format", "ONLINE", "/hours", "8"));
    private final List<CompetenceLevel> teaches = new ArrayList<>();
    private final List<CompetenceLevel> requires = new ArrayList<>();
    private final List<SessionContent> sessions = new ArrayList<>();
    private int groups;
    private int phases;

    private ModuleSketch(@Nullable String externalId, String title) {
        put("/externalId", externalId);
        put("/title", title);
    }

    /** A module with the provider's id. */
    public static ModuleSketch module(@Nullable String externalId, String title) {
        return new ModuleSketch(externalId, title);
    }

    /** Sets the objective. */
    public ModuleSketch objective(String text) {
        put("/objective", text);
        return this;
    }

    /** Sets the description. */
    public ModuleSketch description(String text) {
        put("/description", text);
        return this;
    }

    /** Sets the language. */
    public ModuleSketch language(String code) {
        put("/language", code);
        return this;
    }

    /** Sets the format; {@code null} leaves it open. */
    public ModuleSketch format(@Nullable Format value) {
        put("/format", value);
        return this;
    }

    /** Sets the hours of work; {@code null} leaves them open. */
    public ModuleSketch hours(@Nullable Integer value) {
        put("/hours", value);
        return this;
    }

    /** Sets the price. */
    public ModuleSketch euros(int value) {
        put("/price/amount", value);
        return this;
    }

    /** Sets the first and last day of the offer. */
    public ModuleSketch valid(@Nullable LocalDate from, @Nullable LocalDate until) {
        put("/validFrom", from);
        put("/validUntil", until);
        return this;
    }

    /** Sets for how many months a completion counts. */
    public ModuleSketch recordMonths(int value) {
        put("/recordMonths", value);
        return this;
    }

    /** Adds a competence that is taught. */
    public ModuleSketch teaches(CompetenceId competence, int level) {
        teaches.add(CompetenceLevel.stated(competence, level));
        return this;
    }

    /** Adds a competence that is taught. */
    public ModuleSketch teaches(CompetenceLevel level) {
        teaches.add(level);
        return this;
    }

    /** Adds a competence that is presupposed. */
    public ModuleSketch requires(CompetenceId competence, int level) {
        requires.add(CompetenceLevel.stated(competence, level));
        return this;
    }

    /** Adds a prerequisite: one of the modules. */
    public ModuleSketch after(String... alternatives) {
        put("/prerequisites/" + groups++, String.join("|", alternatives));
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
        put("/elements/" + phases + "/phase", phase.phase());
        put("/elements/" + phases++ + "/minutes", phase.minutes());
        put("/weeks/" + phase.phase(), phase.weeks());
        return this;
    }

    /** Sets any field of the description. */
    public ModuleSketch with(String pointer, String text) {
        put(pointer, text);
        return this;
    }

    /** The content. */
    public ModuleContent content() {
        fields.putAll(ModuleDescription.levels("outcomes", teaches));
        fields.putAll(ModuleDescription.levels("requires", requires));
        return new ModuleContent(ModuleDescription.of(fields), sessions);
    }

    private void put(String pointer, @Nullable Object value) {
        if (value == null) {
            fields.remove(pointer);
        } else {
            fields.put(pointer, value.toString());
        }
    }
}
