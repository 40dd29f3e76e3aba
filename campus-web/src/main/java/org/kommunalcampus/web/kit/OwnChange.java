package org.kommunalcampus.web.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.curriculum.Curricula;
import org.kommunalcampus.curriculum.CurriculumView;
import org.kommunalcampus.curriculum.Trigger;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.CurriculumChange;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.shared.Caller;
import org.springframework.stereotype.Component;

/** Makes a change of the learner's own, has the plan follow at once and says how it differs. */
@Component
@RequiredArgsConstructor
public class OwnChange {

    private final Curricula curricula;
    private final NamesReader namesReader;
    private final Phrases phrases;

    /** Makes a change that leaves the plan stale; {@code done} says what was done. Whatever the change throws is passed on. */
    public PlanNews make(Caller caller, Runnable change, Trigger trigger, String done, Locale locale) {
        return make(caller, change, trigger, () -> done, locale);
    }

    /** The same where the change decides what was done. */
    public PlanNews make(Caller caller, Runnable change, Trigger trigger, Supplier<String> done, Locale locale) {
        return followed(
                caller,
                () -> {
                    change.run();
                    return curricula.afterOwnChange(caller, trigger);
                },
                done,
                locale);
    }

    /** Makes a step that may complete a module, and has the plan follow where it did; empty where it did not. */
    public Optional<PlanNews> ifCompleted(Caller caller, BooleanSupplier step, Supplier<String> done, Locale locale) {
        Curriculum before = curricula.of(caller, caller.requireMember()).plan();
        if (!step.getAsBoolean()) {
            return Optional.empty();
        }
        Curriculum after = curricula.afterOwnChange(caller, Trigger.COMPLETION).plan();
        return Optional.of(new PlanNews(done.get(), effects(CurriculumChange.between(before, after), locale)));
    }

    /** Has the plan follow where a step completed a module, for those who show nothing of it. */
    public void followIf(boolean completed, Caller caller) {
        if (completed) {
            curricula.afterOwnChange(caller, Trigger.COMPLETION);
        }
    }

    /** Makes a change that returns the plan that follows. */
    public PlanNews follow(Caller caller, Supplier<CurriculumView> change, String done, Locale locale) {
        return followed(caller, change, () -> done, locale);
    }

    private PlanNews followed(Caller caller, Supplier<CurriculumView> change, Supplier<String> done, Locale locale) {
        Curriculum before = curricula.of(caller, caller.requireMember()).plan();
        Curriculum after = change.get().plan();
        return new PlanNews(done.get(), effects(CurriculumChange.between(before, after), locale));
    }

    /** How two curricula differ, one sentence each; a single one where nothing differs. */
    public List<String> effects(CurriculumChange change, Locale locale) {
        Names names = namesReader.of(
                Stream.concat(change.added().stream(), change.dropped().stream())
                        .map(Entry::module)
                        .toList(),
                List.of());
        var effects = new ArrayList<String>();
        add(effects, "learner.news.added", change.added(), names, locale);
        add(effects, "learner.news.dropped", change.dropped(), names, locale);
        if (!change.moved().isEmpty()) {
            effects.add(phrases.say("learner.news.moved", locale, change.moved().size()));
        }
        if (effects.isEmpty()) {
            effects.add(phrases.say("learner.news.none", locale));
        }
        return effects;
    }

    private void add(List<String> effects, String key, List<Entry> entries, Names names, Locale locale) {
        if (!entries.isEmpty()) {
            List<String> titles =
                    entries.stream().map(entry -> names.module(entry.module())).toList();
            effects.add(phrases.say(key, locale, titles.size(), phrases.titles(titles, locale)));
        }
    }
}
