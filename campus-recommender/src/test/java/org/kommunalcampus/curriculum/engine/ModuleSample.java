package org.kommunalcampus.curriculum.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.input.EngineModule;
import org.kommunalcampus.curriculum.engine.input.EngineSession;
import org.kommunalcampus.curriculum.engine.input.Phases;
import org.kommunalcampus.curriculum.engine.input.Presupposition;
import org.kommunalcampus.curriculum.engine.input.TargetGroup;
import org.kommunalcampus.curriculum.engine.input.Teaching;

/** Builds one module: two hours online in German, free of charge, unless said otherwise. */
public final class ModuleSample {
    private final long number;
    private final List<Teaching> teaches = new ArrayList<>();
    private final List<Presupposition> requires = new ArrayList<>();
    private final List<List<ModuleId>> groups = new ArrayList<>();
    private final List<EngineSession> sessions = new ArrayList<>();
    private int minutes = 120;
    private @Nullable Long cents = 0L;
    private Format format = Format.ONLINE;
    private String language = "de";
    private @Nullable LocalDate from;
    private @Nullable LocalDate until;
    private @Nullable LocalDate certified;

    private Phases phases = Phases.NONE;
    private TargetGroup target = TargetGroup.EVERYBODY;

    private ModuleSample(long number) {
        this.number = number;
    }

    public static ModuleSample module(long number) {
        return new ModuleSample(number);
    }

    public ModuleSample teaches(long competence, int level) {
        teaches.add(Teaching.to(Ids.competence(competence), level));
        return this;
    }

    public ModuleSample teachesAssumed(long competence) {
        teaches.add(new Teaching(Ids.competence(competence), 0, true));
        return this;
    }

    public ModuleSample requires(long competence, int level) {
        requires.add(new Presupposition(Ids.competence(competence), level));
        return this;
    }

    public ModuleSample afterOneOf(long... modules) {
        groups.add(LongStream.of(modules).mapToObj(Ids::module).toList());
        return this;
    }

    public ModuleSample minutes(int value) {
        minutes = value;
        return this;
    }

    public ModuleSample cents(@Nullable Long value) {
        cents = value;
        return this;
    }

    public ModuleSample format(Format value) {
        format = value;
        return this;
    }

    public ModuleSample language(String value) {
        language = value;
        return this;
    }

    public ModuleSample valid(@Nullable LocalDate first, @Nullable LocalDate last) {
        from = first;
        until = last;
        return this;
    }

    public ModuleSample certifiedUntil(LocalDate last) {
        certified = last;
        return this;
    }

    public ModuleSample session(long session, LocalDate day) {
        sessions.add(new EngineSession(Ids.session(session), day, day, true));
        return this;
    }

    public ModuleSample phases(int preparationMinutes, int preparationWeeks, int followUpMinutes, int followUpWeeks) {
        phases = new Phases(preparationMinutes, preparationWeeks, followUpMinutes, followUpWeeks);
        return this;
    }

    public ModuleSample fullSession(long session, LocalDate day) {
        sessions.add(new EngineSession(Ids.session(session), day, day, false));
        return this;
    }

    public ModuleSample madeFor(TargetGroup value) {
        target = value;
        return this;
    }

    public EngineModule build() {
        return new EngineModule(
                Ids.module(number),
                minutes,
                cents,
                format,
                language,
                teaches,
                requires,
                groups,
                from,
                until,
                certified,
                sessions,
                phases,
                false,
                target);
    }
}
